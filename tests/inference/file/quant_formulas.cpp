// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/inference/file/quant_formulas.h"

#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

namespace alcove::test {
namespace {

uint32_t u16(const uint8_t* b)
{
    return b[0] + 256U * b[1];
}

uint32_t u32(const uint8_t* b)
{
    return u16(b) + 65536U * u16(b + 2);
}

double f16(const uint8_t* b)
{
    return halfByDefinition(static_cast<uint16_t>(u16(b)));
}

// Number i of the 4-bit numbers of 16 bytes.
int nib(const uint8_t* qs, uint32_t i)
{
    return i < 16 ? qs[i] % 16 : qs[i - 16] / 16;
}

int bit(const uint8_t* bits, uint32_t i)
{
    return bits[i / 8] >> i % 8 & 1;
}

const int iq4[] = {-127, -104, -83, -65, -49, -35, -22, -10, 1, 13, 25, 38, 53, 69, 89, 113};
const double fp4[] = {0, 0.5, 1, 1.5, 2, 3, 4, 6, -0.0, -0.5, -1, -1.5, -2, -3, -4, -6};

double kScale(const uint8_t* s, uint32_t t)
{
    return t < 4 ? s[t] % 64 : s[t + 4] % 16 + s[t - 4] / 64 * 16;
}

double kMin(const uint8_t* s, uint32_t t)
{
    return t < 4 ? s[t + 4] % 64 : s[t + 4] / 16 + s[t] / 64 * 16;
}

double ternary(const uint8_t* b, uint32_t i)
{
    uint32_t byte = 0;
    uint32_t digit = 0;
    if (i < 160) {
        byte = b[i % 32];
        digit = i / 32;
    } else if (i < 240) {
        byte = b[32 + (i - 160) % 16];
        digit = (i - 160) / 16;
    } else {
        byte = b[48 + (i - 240) % 4];
        digit = (i - 240) / 4;
    }
    // The byte is a fraction of 256 in base 3, rounded up; its digits come out at the top.
    for (; digit > 0; --digit)
        byte = byte * 3 % 256;
    return byte * 3 / 256;
}

// The eighth sign makes the number of signs even.
bool negative(uint32_t sevenSigns, uint32_t place)
{
    if (place < 7)
        return (sevenSigns >> place & 1) != 0;
    int count = 0;
    for (uint32_t i = 0; i < 7; ++i)
        count += static_cast<int>(sevenSigns >> i & 1);
    return count % 2 != 0;
}

} // namespace

double halfByDefinition(uint16_t half)
{
    const double sign = (half & 0x8000) != 0 ? -1 : 1;
    const int exponent = half >> 10 & 31;
    const int mantissa = half & 1023;
    if (exponent == 31)
        return mantissa == 0 ? sign * std::numeric_limits<double>::infinity() : std::nan("");
    if (exponent == 0)
        return sign * std::ldexp(mantissa, -24);
    return sign * std::ldexp(1024 + mantissa, exponent - 25);
}

QuantFormulas::QuantFormulas(const std::string& codebooks)
{
    // A table begins with "name entries=N elems=N bits=N map=[...]", its entries follow as words in hex.
    std::ifstream file(codebooks);
    Grid* grid = nullptr;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('#'))
            continue;
        std::istringstream words(line);
        if (const size_t map = line.find("map=["); map != std::string::npos) {
            std::string name;
            words >> name;
            grid = &m_grids[name];
            grid->bits = static_cast<uint32_t>(std::stoul(line.substr(line.find("bits=") + 5)));
            std::istringstream values(line.substr(map + 5));
            for (std::string value; std::getline(values, value, ',');)
                grid->values.push_back(std::stoi(value));
        } else if (grid) {
            for (std::string word; words >> word;)
                grid->entries.push_back(static_cast<uint32_t>(std::stoul(word, nullptr, 16)));
        }
    }
}

double QuantFormulas::grid(const std::string& name, uint32_t entry, uint32_t place) const
{
    const Grid& grid = m_grids.at(name);
    return grid.values.at(grid.entries.at(entry) >> (place * grid.bits) & ((1U << grid.bits) - 1));
}

double QuantFormulas::element(QuantType type, const uint8_t* b, uint32_t i) const
{
    const uint32_t half = i / 128;
    const uint32_t quarter = i / 32 % 4;
    const uint32_t line = i % 32;
    const uint32_t sub16 = i / 16;
    const uint32_t sub32 = i / 32;
    switch (type) {
    case QuantType::Q4_0: return f16(b) * (nib(b + 2, i) - 8);
    case QuantType::Q4_1: return f16(b) * nib(b + 4, i) + f16(b + 2);
    case QuantType::Q5_0: return f16(b) * (nib(b + 6, i) + 16 * bit(b + 2, i) - 16);
    case QuantType::Q5_1: return f16(b) * (nib(b + 8, i) + 16 * bit(b + 4, i)) + f16(b + 2);
    case QuantType::Q8_0: return f16(b) * static_cast<int8_t>(b[2 + i]);
    case QuantType::IQ4_NL: return f16(b) * iq4[nib(b + 2, i)];
    case QuantType::MXFP4: return std::ldexp(fp4[nib(b + 1, i)], b[0] - 127);
    case QuantType::Q2_K: {
        const int q = b[16 + 32 * half + line] >> 2 * quarter & 3;
        return f16(b + 80) * (b[sub16] % 16) * q - f16(b + 82) * (b[sub16] / 16);
    }
    case QuantType::Q3_K: {
        const int low = sub16 < 8 ? b[96 + sub16] % 16 : b[96 + sub16 - 8] / 16;
        const int high = b[104 + sub16 % 4] >> 2 * (sub16 / 4) & 3;
        const int q = b[32 + 32 * half + line] >> 2 * quarter & 3;
        return f16(b + 108) * (low + 16 * high - 32) * (q - (bit(b + line, 4 * half + quarter) ? 0 : 4));
    }
    case QuantType::Q4_K: {
        const int byte = b[16 + 32 * (i / 64) + line];
        const int q = sub32 % 2 == 0 ? byte % 16 : byte / 16;
        return f16(b) * kScale(b + 4, sub32) * q - f16(b + 2) * kMin(b + 4, sub32);
    }
    case QuantType::Q5_K: {
        const int byte = b[48 + 32 * (i / 64) + line];
        const int q = (sub32 % 2 == 0 ? byte % 16 : byte / 16) + 16 * bit(b + 16 + line, sub32);
        return f16(b) * kScale(b + 4, sub32) * q - f16(b + 2) * kMin(b + 4, sub32);
    }
    case QuantType::Q6_K: {
        const int byte = b[64 * half + 32 * (quarter % 2) + line];
        const int low = quarter < 2 ? byte % 16 : byte / 16;
        const int high = b[128 + 32 * half + line] >> 2 * quarter & 3;
        return f16(b + 208) * static_cast<int8_t>(b[192 + sub16]) * (low + 16 * high - 32);
    }
    case QuantType::IQ4_XS: {
        const int low = sub32 % 2 == 0 ? b[4 + sub32 / 2] % 16 : b[4 + sub32 / 2] / 16;
        const int high = static_cast<int>(u16(b + 2) >> 2 * sub32 & 3);
        return f16(b) * (low + 16 * high - 32) * iq4[nib(b + 8 + 16 * sub32, line)];
    }
    case QuantType::TQ1_0: return f16(b + 52) * (ternary(b, i) - 1);
    case QuantType::TQ2_0: return f16(b + 64) * ((b[32 * half + line] >> 2 * quarter & 3) - 1);
    default: return codebookElement(type, b, i);
    }
}

double QuantFormulas::codebookElement(QuantType type, const uint8_t* b, uint32_t i) const
{
    const uint32_t sub = i / 32;
    const uint32_t group = i / 8 % 4;
    const uint32_t eight = i / 8;
    const uint32_t place = i % 8;
    switch (type) {
    case QuantType::IQ2_XXS: {
        const uint32_t word = u32(b + 2 + 8 * sub + 4);
        const double value = grid("iq2xxs_grid", b[2 + 8 * sub + group], place);
        const double scale = f16(b) * (0.5 + (word >> 28)) / 4;
        return scale * (negative(word >> 7 * group & 127, place) ? -value : value);
    }
    case QuantType::IQ2_XS: {
        const uint32_t word = u16(b + 2 + 2 * eight);
        const double value = grid("iq2xs_grid", word % 512, place);
        const int nibble = group < 2 ? b[66 + sub] % 16 : b[66 + sub] / 16;
        return f16(b) * (0.5 + nibble) / 4 * (negative(word / 512, place) ? -value : value);
    }
    case QuantType::IQ2_S: {
        const uint32_t index = b[2 + eight] + 256U * (b[66 + sub] >> 2 * group & 3);
        const double value = grid("iq2s_grid", index, place);
        const int nibble = group < 2 ? b[74 + sub] % 16 : b[74 + sub] / 16;
        return f16(b) * (0.5 + nibble) / 4 * (bit(b + 34, i) ? -value : value);
    }
    case QuantType::IQ3_XXS: {
        const uint32_t word = u32(b + 66 + 4 * sub);
        const double value = grid("iq3xxs_grid", b[2 + i / 4], i % 4);
        const double scale = f16(b) * (0.5 + (word >> 28)) / 2;
        return scale * (negative(word >> 7 * group & 127, place) ? -value : value);
    }
    case QuantType::IQ3_S: {
        const uint32_t index = b[2 + i / 4] + 256U * static_cast<uint32_t>(bit(b + 66, i / 4));
        const double value = grid("iq3s_grid", index, i % 4);
        const int nibble = sub % 2 == 0 ? b[106 + sub / 2] % 16 : b[106 + sub / 2] / 16;
        return f16(b) * (1 + 2 * nibble) * (bit(b + 74, i) ? -value : value);
    }
    case QuantType::IQ1_S: {
        const uint32_t word = u16(b + 34 + 2 * sub);
        const uint32_t index = b[2 + eight] + 256 * (word >> 3 * group & 7);
        const double shift = word & 0x8000 ? -0.125 : 0.125;
        return f16(b) * (2 * (word >> 12 & 7) + 1) * (grid("iq1s_grid", index, place) + shift);
    }
    case QuantType::IQ1_M: {
        uint32_t d = 0;
        for (uint32_t k = 0; k < 4; ++k)
            d += u16(b + 48 + 2 * k) / 4096 << 4 * k;
        const uint32_t nibble = eight % 2 == 0 ? b[32 + eight / 2] % 16 : b[32 + eight / 2] / 16;
        const double shift = nibble & 8 ? -0.125 : 0.125;
        const uint32_t scale = u16(b + 48 + 2 * (i / 64)) >> 3 * (i / 16 % 4) & 7;
        return halfByDefinition(static_cast<uint16_t>(d)) * (2 * scale + 1) *
               (grid("iq1s_grid", b[eight] + 256 * (nibble % 8), place) + shift);
    }
    default: return std::nan("");
    }
}

} // namespace alcove::test
