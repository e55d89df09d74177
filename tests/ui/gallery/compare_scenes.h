// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Comparisons in their states.
#pragma once

#include "tests/ui/gallery/scenes.h"

namespace alcove {

std::vector<Scene> compareScenes();

} // namespace alcove
