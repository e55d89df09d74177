// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Numbers as matrix units take them. Half precision alone would let a router's near tie fall the other way. So every number
// is two halves, a + b / FINE, and a product three: a a' + (a b' + b a') / FINE, which leaves out less than single precision
// rounds away. What decode.glsl reads of halves is one, and a product then two. Included after it.
#extension GL_EXT_shader_explicit_arithmetic_types_float16 : require

#ifdef DECODES_HALVES
const bool TWO_HALVES = false;
#else
const bool TWO_HALVES = true; // of what decode.glsl reads
#endif
const float MOST_HALF = 65504;
const float LEAST_HALF = 1.0 / 16384; // of those with all their bits
const float FINE = 1024;              // what is cut off is a 1024th at most

// What half precision holds of numbers, cut off bit by bit: a conversion there and back may be taken for nothing to do.
vec4 coarse(vec4 values)
{
    const vec4 cut = uintBitsToFloat(floatBitsToUint(values) & 0xffffe000u);
    return mix(cut, vec4(0), lessThan(abs(values), vec4(LEAST_HALF)));
}
vec4 inRange(vec4 values) { return clamp(values, -MOST_HALF, MOST_HALF); }
f16vec4 firstHalves(vec4 values) { return f16vec4(coarse(values)); }
f16vec4 secondHalves(vec4 values) { return f16vec4((values - coarse(values)) * FINE); }
