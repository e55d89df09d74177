// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The states of the window that the gallery shows.
#pragma once

#include "tests/ui/window_fixture.h"

#include <functional>
#include <vector>

namespace alcove {

struct Scene {
    const char* name;
    std::function<void(WindowFixture&)> prepare;
};

const std::vector<Scene>& scenes();

} // namespace alcove
