// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Looks for damage in weights that no header shows.
#pragma once

#include "inference/file/quant_types.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace alcove {

// The index of the first block whose scale, or of the first F32, F16 or BF16 that itself, is infinite or no number;
// nullopt where there is none. `blocks` holds whole blocks of a runnable type.
std::optional<uint64_t> firstBadBlock(QuantType type, std::span<const std::byte> blocks);

} // namespace alcove
