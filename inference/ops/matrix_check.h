// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whether a device's matrix units and integer dot products can be trusted. There are drivers whose products are wrong
// where a tile is not full; one that rounds a product to half precision would be as bad.
#pragma once

#include "inference/gpu/device.h"

#include <memory>

namespace alcove {

// Multiplies whole numbers on them, in tiles that are full and in tiles that are not, of which every product and sum is
// exact in single precision, and computes attention of which every result is known. If one is wrong, or a kernel does
// not run, the device goes on with other matrix units if it has some, then without, or without the integer dot product
// that would be used in their place. ALCOVE_TRY_UNITS=0 trusts them: how kernels are compiled for a card
// that is not there.
void keepUnitsIfRight(Device& device);

} // namespace alcove
