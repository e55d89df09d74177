// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Numbers into an encoding, for what is made here and not read from a file.
#pragma once

#include <cstddef>
#include <cstdint>

namespace alcove {

// Q8_0: blocks of 32 with the scale d = max |x| / 127 as a half and x / d rounded to the nearest whole number, to even
// on a tie. `elements` may be any number: the last block is filled up with zeros. `dst` may lie at any address.
void encodeQ8_0(const float* src, uint64_t elements, std::byte* dst);

} // namespace alcove
