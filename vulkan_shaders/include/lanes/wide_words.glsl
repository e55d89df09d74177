// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The weights once more, eight bytes at a time: a lane that reads twice as much in one go needs half as many reads.
#extension GL_EXT_shader_explicit_arithmetic_types_int64 : require
layout(binding = 0) readonly buffer WideWeights { uint64_t wideWeights[]; };
#ifdef SECOND_WEIGHTS
layout(binding = SECOND_WEIGHTS) readonly buffer SecondWideWeights { uint64_t secondWideWeights[]; };
#endif

uint64_t wideWord(uint i)
{
#ifdef SECOND_WEIGHTS
    if (readsSecond)
        return secondWideWeights[i];
#endif
    return wideWeights[i];
}

// Bytes that are read one eight after the other, from any offset on.
struct Wide {
    uint at;
    uint64_t low;
};

Wide openWide(uint at) { return Wide(at, wideWord(at / 8)); }

// The next eight bytes; `last` are those behind which nothing is read.
uvec2 nextWide(inout Wide wide, bool last)
{
    const uint shift = wide.at % 8 * 8;
    // Where nothing is shifted there need not be another word behind the last.
    const uint64_t high = wideWord(last ? (wide.at + 7) / 8 : wide.at / 8 + 1);
    const uint64_t both = wide.low >> shift | high << 1 << 63 - shift;
    wide.low = high;
    wide.at += 8;
    return unpackUint2x32(both);
}

// Eight bytes as numbers. Signed ones are converted in one instruction.
void eightBytes(uvec2 words, out vec4 front, out vec4 back)
{
    front = vec4(ivec4(words.x & 255, words.x >> 8 & 255, words.x >> 16 & 255, words.x >> 24));
    back = vec4(ivec4(words.y & 255, words.y >> 8 & 255, words.y >> 16 & 255, words.y >> 24));
}
