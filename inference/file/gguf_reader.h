// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A cursor over bytes that nobody vouches for: every read checks what is left.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <type_traits>

namespace alcove {

static_assert(std::endian::native == std::endian::little, "GGUF numbers are read as they lie in memory");

class GgufReader {
public:
    explicit GgufReader(std::span<const std::byte> bytes) : m_bytes(bytes) {}

    // Reads one little-endian number; false, and nothing moves, when the bytes end before it does.
    template<typename T>
    bool read(T& value)
    {
        static_assert(std::is_arithmetic_v<T>);
        if (remaining() < sizeof(T))
            return false;
        std::memcpy(&value, m_bytes.data() + m_position, sizeof(T));
        m_position += sizeof(T);
        return true;
    }

    // Reads `length` bytes as text; false when fewer are left. Allocates only what the bytes really hold.
    bool readText(std::string& text, uint64_t length)
    {
        if (length > remaining())
            return false;
        text.assign(reinterpret_cast<const char*>(m_bytes.data() + m_position), length);
        m_position += length;
        return true;
    }

    size_t position() const { return m_position; }
    size_t remaining() const { return m_bytes.size() - m_position; }

private:
    std::span<const std::byte> m_bytes;
    size_t m_position = 0;
};

} // namespace alcove
