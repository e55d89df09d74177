// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/file/gguf_metadata.h"

namespace alcove {

GgufMetadata::GgufMetadata(uint64_t alignment) : m_alignment(alignment)
{
    if (alignment != usualGgufAlignment)
        set("general.alignment", static_cast<uint32_t>(alignment));
}

void GgufMetadata::setStored(std::string_view key, std::span<const std::byte> typeAndValue)
{
    append(std::string(key));
    m_bytes.append(reinterpret_cast<const char*>(typeAndValue.data()), typeAndValue.size());
    ++m_count;
}

void GgufMetadata::begin(std::string_view key, GgufValueType type)
{
    append(std::string(key));
    append(static_cast<uint32_t>(type));
    ++m_count;
}

void GgufMetadata::append(const std::string& text)
{
    append(static_cast<uint64_t>(text.size()));
    m_bytes += text;
}

} // namespace alcove
