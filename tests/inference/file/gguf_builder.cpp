// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/inference/file/gguf_builder.h"

#include <fstream>

namespace alcove::test {

namespace {

void pad(std::string& bytes, uint64_t alignment)
{
    bytes.resize((bytes.size() + alignment - 1) / alignment * alignment, '\0');
}

template<typename T>
std::string list(uint32_t type, const std::vector<T>& values)
{
    std::string bytes = bytesOf(type) + bytesOf(uint64_t{values.size()});
    for (const T& value : values)
        bytes += bytesOf(value);
    return bytes;
}

} // namespace

std::string bytesOf(std::string_view text)
{
    return bytesOf(uint64_t{text.size()}) + std::string(text);
}

GgufBuilder& GgufBuilder::raw(std::string_view key, uint32_t type, std::string value)
{
    m_pairs.push_back(bytesOf(key) + bytesOf(type) + value);
    return *this;
}

GgufBuilder& GgufBuilder::text(std::string_view key, std::string_view value)
{
    return raw(key, String, bytesOf(value));
}

GgufBuilder& GgufBuilder::number(std::string_view key, uint32_t value)
{
    return raw(key, Uint32, bytesOf(value));
}

GgufBuilder& GgufBuilder::real(std::string_view key, float value)
{
    return raw(key, Float32, bytesOf(value));
}

GgufBuilder& GgufBuilder::flag(std::string_view key, bool value)
{
    return raw(key, Bool, bytesOf(static_cast<uint8_t>(value)));
}

GgufBuilder& GgufBuilder::texts(std::string_view key, const std::vector<std::string>& values)
{
    return raw(key, Array, list<std::string>(String, values));
}

GgufBuilder& GgufBuilder::integers(std::string_view key, const std::vector<int32_t>& values)
{
    return raw(key, Array, list(Int32, values));
}

GgufBuilder& GgufBuilder::reals(std::string_view key, const std::vector<float>& values)
{
    return raw(key, Array, list(Float32, values));
}

GgufBuilder& GgufBuilder::tensor(BuilderTensor tensor)
{
    m_tensors.push_back(std::move(tensor));
    return *this;
}

std::string GgufBuilder::build() const
{
    std::string bytes = magic + bytesOf(version) + bytesOf(tensorCount.value_or(m_tensors.size())) +
                        bytesOf(pairCount.value_or(m_pairs.size()));
    for (const std::string& pair : m_pairs)
        bytes += pair;
    std::string data;
    for (const BuilderTensor& tensor : m_tensors) {
        pad(data, alignment);
        bytes += bytesOf(std::string_view(tensor.name));
        bytes += bytesOf(tensor.dimensions.value_or(static_cast<uint32_t>(tensor.ne.size())));
        for (const uint64_t length : tensor.ne)
            bytes += bytesOf(length);
        bytes += bytesOf(tensor.type) + bytesOf(tensor.offset.value_or(data.size()));
        data += tensor.data;
    }
    if (!m_tensors.empty())
        pad(bytes, alignment);
    return bytes + data;
}

void GgufBuilder::write(const std::filesystem::path& path) const
{
    writeFile(path, build());
}

void writeFile(const std::filesystem::path& path, std::string_view bytes)
{
    std::ofstream(path, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

} // namespace alcove::test
