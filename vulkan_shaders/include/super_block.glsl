// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the 256 elements of a super-block share the bytes of their low bits.

// Two bits an element in 64 bytes: the elements i, i + 32, i + 64 and i + 96 of one half share a byte.
uvec4 twoBitsOf256(uint at, uint i) { return fieldOfBytes(word32(at + i / 128 % 2 * 32 + i % 32), i / 32 % 4 * 2, 2); }

// Four bits an element in 128 bytes: the elements i and i + 32 of 64 share a byte.
uvec4 fourBitsOf256(uint at, uint i) { return fieldOfBytes(word32(at + i / 64 % 4 * 32 + i % 32), i / 32 % 2 * 4, 4); }
