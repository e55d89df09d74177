// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whether a device's matrix units can be trusted. There are drivers whose products are wrong where a tile is not full.
#pragma once

#include "inference/gpu/device.h"

#include <memory>

namespace alcove {

// Multiplies small whole numbers, whose products and sums are exact, in tiles that are full and in tiles that are not.
// False: a result is wrong, or the kernel does not run.
bool matrixUnitsAreRight(const std::shared_ptr<Device>& device);

} // namespace alcove
