// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Numbers as matrix units take them. Half precision alone would let a router's near tie fall the other way. So every number
// is two halves, a + b / FINE, and a product three: a a' + (a b' + b a') / FINE, which leaves out less than single precision
// rounds away.
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require

const float MOST_HALF = 65504;
const float LEAST_HALF = 1.0 / 16384; // of those with all their bits
const float FINE = 1024;              // what is cut off is a 1024th at most

// What half precision holds of a number, cut off bit by bit: a conversion there and back may be taken for nothing to do.
float coarse(float value)
{
    return abs(value) < LEAST_HALF ? 0 : uintBitsToFloat(floatBitsToUint(value) & 0xffffe000u);
}
float inRange(float value) { return clamp(value, -MOST_HALF, MOST_HALF); }
float16_t firstHalf(float value) { return float16_t(coarse(value)); }
float16_t secondHalf(float value) { return float16_t((value - coarse(value)) * FINE); }
