// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The model page in each of its states.
#pragma once

#include "tests/ui/gallery/scenes.h"

namespace alcove {

std::vector<Scene> modelScenes();

} // namespace alcove
