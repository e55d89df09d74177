// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Q6_K: half a super-block, whose 128 elements share 64 bytes of lower and 32 bytes of upper bits: the elements e,
// e + 32, e + 64 and e + 96 take two bits of one byte, e and e + 64 four bits of one byte.
const uint RUN = 128;

void decodeRun(uint i, out vec4 run[RUN / 4])
{
    const uint block = i / 256 * 210;
    const uint part = i / 128 % 2;
    const float factor = half16(block + 208);
    const uint scaleWords[2] = {word32(block + 192 + part * 8), word32(block + 196 + part * 8)};
    for (uint sixteen = 0; sixteen < 2; ++sixteen) {
        uint upper[4];
        fourWords(block + 128 + part * 32 + sixteen * 16, upper);
        for (uint line = 0; line < 2; ++line) {
            uint lower[4];
            fourWords(block + part * 64 + line * 32 + sixteen * 16, lower);
            // Two lines of 32 in the low nibbles, two in the high ones; a signed scale for every 16 elements.
            for (uint nibble = 0; nibble < 2; ++nibble) {
                const uint quarter = nibble * 2 + line;
                const uint at = quarter * 2 + sixteen;
                const float scale =
                    factor * float(bitfieldExtract(int(scaleWords[at / 4]), int(at % 4 * 8), 8));
                for (uint j = 0; j < 4; ++j) {
                    const uvec4 q = fieldOfBytes(lower[j], nibble * 4, 4) | fieldOfBytes(upper[j], quarter * 2, 2) << 4;
                    run[quarter * 8 + sixteen * 4 + j] = scale * (vec4(q) - 32);
                }
            }
        }
    }
}
