// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Elements i .. i + 3 of 32 numbers of 4 bits in the sixteen bytes at `at`: the first half of them in the low nibbles.
uvec4 nibblesOf32(uint at, uint i) { return fieldOfBytes(word32(at + i % 16), i / 16 % 2 * 4, 4); }
