// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Weights as matmul_dot.comp multiplies them: scale · number + offset, with numbers that are signed bytes. What every
// format in quant/dot has:
//   SCALES: how many scales a block of 32 numbers has, 1 or 2; OFFSET: whether offsets are anything but 0
//   uint fourBytes(uint i): the numbers i .. i + 3, a byte each
//   vec2 scaleAndOffset(uint i): those of the numbers from i on that share them

// Takes n away from each of four bytes. Both are below 128.
uint lessEach(uint bytes, uint n) { return (bytes | 0x80808080u) - n * 0x01010101u ^ 0x80808080u; }

// Bits 0 to 3 of a word, one to a byte.
uint bitEach(uint bits) { return (bits & 15) * 0x204081u & 0x01010101u; }

// A byte each of four whole numbers.
uint packBytes(vec4 numbers)
{
    const ivec4 n = ivec4(numbers) & 255;
    return uint(n.x | n.y << 8 | n.z << 16 | n.w << 24);
}

// What nibblesOf32(), fourBitsOf256() and twoBitsOf256() take apart.
uint nibbleBytesOf32(uint at, uint i) { return word32(at + i % 16) >> i / 16 % 2 * 4 & 0x0F0F0F0Fu; }
uint fourBitBytesOf256(uint at, uint i) { return word32(at + i / 64 % 4 * 32 + i % 32) >> i / 32 % 2 * 4 & 0x0F0F0F0Fu; }
uint twoBitBytesOf256(uint at, uint i) { return word32(at + i / 128 % 2 * 32 + i % 32) >> i / 32 % 4 * 2 & 0x03030303u; }
