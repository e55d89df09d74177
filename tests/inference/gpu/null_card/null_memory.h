// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The memory of the null card: 16 GB of its own and 32 GB of the processor's, in the kinds that RADV has for a card of
// its own. Which of it the processor sees of the card's is said by ALCOVE_NULL_BAR: "all" (the default), "256M" as on
// computers without a resizable BAR, or "none".
#pragma once

#include "driver.h"

#include <span>

namespace null_card {

std::span<const Replacement> memoryReplacements();

} // namespace null_card
