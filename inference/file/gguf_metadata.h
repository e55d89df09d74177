// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Metadata on its way into a file: keys and values as GGUF stores them.
#pragma once

#include "inference/file/gguf_value.h"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace alcove {

// What a number, a truth value or a text is called in a file.
template<typename T>
consteval GgufValueType ggufTypeOf()
{
    if constexpr (std::same_as<T, bool>)
        return GgufValueType::Bool;
    else if constexpr (std::same_as<T, std::string>)
        return GgufValueType::String;
    else if constexpr (std::floating_point<T>)
        return sizeof(T) == 4 ? GgufValueType::Float32 : GgufValueType::Float64;
    else if constexpr (sizeof(T) == 8)
        return std::signed_integral<T> ? GgufValueType::Int64 : GgufValueType::Uint64;
    else if constexpr (sizeof(T) == 4)
        return std::signed_integral<T> ? GgufValueType::Int32 : GgufValueType::Uint32;
    else if constexpr (sizeof(T) == 2)
        return std::signed_integral<T> ? GgufValueType::Int16 : GgufValueType::Uint16;
    else
        return std::signed_integral<T> ? GgufValueType::Int8 : GgufValueType::Uint8;
}

class GgufMetadata {
public:
    // `alignment` of the tensors, a power of two from 8 to 1,048,576; it becomes a value where it is not the usual one.
    explicit GgufMetadata(uint64_t alignment = usualGgufAlignment);

    // Each key once, none of them general.alignment. T: a number of 8 to 64 bits, bool or std::string; its own type is
    // kept.
    template<typename T>
    void set(std::string_view key, const T& value)
    {
        begin(key, ggufTypeOf<T>());
        append(value);
    }
    template<typename T>
    void setList(std::string_view key, const std::vector<T>& values)
    {
        begin(key, GgufValueType::Array);
        append(static_cast<uint32_t>(ggufTypeOf<T>()));
        append(static_cast<uint64_t>(values.size()));
        for (const T& value : values)
            append(value);
    }
    // A value out of another file: GgufFile::stored().
    void setStored(std::string_view key, std::span<const std::byte> typeAndValue);

    uint64_t alignment() const { return m_alignment; }
    uint64_t count() const { return m_count; }
    const std::string& bytes() const { return m_bytes; } // of all pairs, in the order they were set

private:
    void begin(std::string_view key, GgufValueType type);
    void append(const std::string& text);
    template<typename T>
        requires std::is_arithmetic_v<T>
    void append(T number)
    {
        m_bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
    }

    uint64_t m_alignment;
    uint64_t m_count = 0;
    std::string m_bytes;
};

} // namespace alcove
