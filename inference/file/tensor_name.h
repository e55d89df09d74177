// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the name of a tensor in a GGUF file says.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace alcove {

// N of “blk.N.…”; nothing for a tensor outside of all blocks.
std::optional<uint32_t> blockOf(std::string_view name);

} // namespace alcove
