// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/gguf_value.h"

#include <cmath>
#include <type_traits>
#include <utility>

namespace alcove {

namespace {

const GgufValueProblem cutShort = {.cutShort = true, .reason = {}};
const GgufValueProblem notABool = {.reason = Wording::tr("is neither true nor false")};

// The widest kind that a stored number is kept as.
template<typename Stored>
using Kept = std::conditional_t<std::is_floating_point_v<Stored>, double,
                                std::conditional_t<std::is_signed_v<Stored>, int64_t, uint64_t>>;

bool readString(GgufReader& reader, std::string& text)
{
    uint64_t length = 0;
    return reader.read(length) && reader.readText(text, length);
}

template<typename Stored>
GgufValueProblem readNumber(GgufReader& reader, GgufValue& value)
{
    Stored stored{};
    if (!reader.read(stored))
        return cutShort;
    value = static_cast<Kept<Stored>>(stored);
    return {};
}

template<typename Stored>
GgufValueProblem readNumbers(GgufReader& reader, uint64_t count, GgufValue& value)
{
    if (count > reader.remaining() / sizeof(Stored))
        return cutShort;
    std::vector<Kept<Stored>> list;
    list.reserve(count);
    for (uint64_t i = 0; i < count; ++i) {
        Stored stored{};
        reader.read(stored);
        list.push_back(static_cast<Kept<Stored>>(stored));
    }
    value = std::move(list);
    return {};
}

GgufValueProblem readBool(GgufReader& reader, GgufValue& value)
{
    uint8_t byte = 0;
    if (!reader.read(byte))
        return cutShort;
    if (byte > 1)
        return notABool;
    value = byte == 1;
    return {};
}

GgufValueProblem readBools(GgufReader& reader, uint64_t count, GgufValue& value)
{
    if (count > reader.remaining())
        return cutShort;
    std::vector<bool> list(count);
    for (uint64_t i = 0; i < count; ++i) {
        uint8_t byte = 0;
        reader.read(byte);
        if (byte > 1)
            return notABool;
        list[i] = byte == 1;
    }
    value = std::move(list);
    return {};
}

GgufValueProblem readText(GgufReader& reader, GgufValue& value)
{
    std::string text;
    if (!readString(reader, text))
        return cutShort;
    value = std::move(text);
    return {};
}

GgufValueProblem readTexts(GgufReader& reader, uint64_t count, GgufValue& value)
{
    if (count > reader.remaining() / sizeof(uint64_t)) // each begins with its length
        return cutShort;
    std::vector<std::string> list(count);
    for (std::string& text : list) {
        if (!readString(reader, text))
            return cutShort;
    }
    value = std::move(list);
    return {};
}

GgufValueProblem readArray(GgufReader& reader, GgufValue& value)
{
    uint32_t type = 0;
    uint64_t count = 0;
    if (!reader.read(type) || !reader.read(count))
        return cutShort;
    switch (static_cast<GgufValueType>(type)) {
    case GgufValueType::Uint8: return readNumbers<uint8_t>(reader, count, value);
    case GgufValueType::Int8: return readNumbers<int8_t>(reader, count, value);
    case GgufValueType::Uint16: return readNumbers<uint16_t>(reader, count, value);
    case GgufValueType::Int16: return readNumbers<int16_t>(reader, count, value);
    case GgufValueType::Uint32: return readNumbers<uint32_t>(reader, count, value);
    case GgufValueType::Int32: return readNumbers<int32_t>(reader, count, value);
    case GgufValueType::Float32: return readNumbers<float>(reader, count, value);
    case GgufValueType::Uint64: return readNumbers<uint64_t>(reader, count, value);
    case GgufValueType::Int64: return readNumbers<int64_t>(reader, count, value);
    case GgufValueType::Float64: return readNumbers<double>(reader, count, value);
    case GgufValueType::Bool: return readBools(reader, count, value);
    case GgufValueType::String: return readTexts(reader, count, value);
    case GgufValueType::Array: return {.reason = Wording::tr("is a list of lists, which no model uses")};
    }
    return {.reason = Wording::tr("is a list of the unknown type {}", type)};
}

} // namespace

GgufValueProblem readGgufValue(GgufReader& reader, uint32_t type, GgufValue& value)
{
    switch (static_cast<GgufValueType>(type)) {
    case GgufValueType::Uint8: return readNumber<uint8_t>(reader, value);
    case GgufValueType::Int8: return readNumber<int8_t>(reader, value);
    case GgufValueType::Uint16: return readNumber<uint16_t>(reader, value);
    case GgufValueType::Int16: return readNumber<int16_t>(reader, value);
    case GgufValueType::Uint32: return readNumber<uint32_t>(reader, value);
    case GgufValueType::Int32: return readNumber<int32_t>(reader, value);
    case GgufValueType::Float32: return readNumber<float>(reader, value);
    case GgufValueType::Uint64: return readNumber<uint64_t>(reader, value);
    case GgufValueType::Int64: return readNumber<int64_t>(reader, value);
    case GgufValueType::Float64: return readNumber<double>(reader, value);
    case GgufValueType::Bool: return readBool(reader, value);
    case GgufValueType::String: return readText(reader, value);
    case GgufValueType::Array: return readArray(reader, value);
    }
    return {.reason = Wording::tr("has the unknown type {}", type)};
}

std::optional<uint64_t> asUnsigned(const GgufValue& value)
{
    if (const auto* number = std::get_if<uint64_t>(&value))
        return *number;
    if (const auto* number = std::get_if<int64_t>(&value)) {
        if (*number >= 0)
            return static_cast<uint64_t>(*number);
    }
    if (const auto* number = std::get_if<double>(&value)) {
        constexpr double exactUpTo = 9007199254740992.0; // 2^53
        if (*number >= 0 && *number <= exactUpTo && std::trunc(*number) == *number)
            return static_cast<uint64_t>(*number);
    }
    return std::nullopt;
}

} // namespace alcove
