// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/ui/gallery/scenes.h"

namespace alcove {

std::vector<Scene> backupScenes(); // a backup chosen, refused, restored

} // namespace alcove
