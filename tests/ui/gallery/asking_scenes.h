// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Questions with files, and prompts that are kept.
#pragma once

#include "tests/ui/gallery/scenes.h"

namespace alcove {

std::vector<Scene> askingScenes();

} // namespace alcove
