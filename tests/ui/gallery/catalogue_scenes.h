// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Models to get, in each state.
#pragma once

#include "tests/ui/gallery/scenes.h"

namespace alcove {

std::vector<Scene> catalogueScenes();

} // namespace alcove
