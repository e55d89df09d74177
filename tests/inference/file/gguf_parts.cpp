// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/inference/file/gguf_parts.h"

#include "inference/file/gguf_file.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace alcove::test {

GgufParts GgufParts::of(const std::filesystem::path& path)
{
    const auto file = GgufFile::open(path);
    if (!file) {
        std::cerr << file.error().message << '\n';
        std::abort();
    }
    const auto textOf = [](std::span<const std::byte> bytes) {
        return std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    };
    GgufParts parts;
    for (size_t i = 0; i < (*file)->keys().size(); ++i)
        parts.values.emplace_back((*file)->keys()[i], textOf((*file)->stored()[i]));
    for (const GgufTensor& tensor : (*file)->tensors())
        parts.tensors.push_back({.name = tensor.name,
                                 .ne = {tensor.ne.begin(), tensor.ne.begin() + tensor.dimensions},
                                 .type = static_cast<uint32_t>(tensor.type),
                                 .data = textOf(tensor.data)});
    return parts;
}

bool GgufParts::has(std::string_view key) const
{
    return std::ranges::find(values, key, &std::pair<std::string, std::string>::first) != values.end();
}

void GgufParts::set(const std::string& key, const std::string& typeAndValue)
{
    const auto found = std::ranges::find(values, key, &std::pair<std::string, std::string>::first);
    if (found == values.end())
        values.emplace_back(key, typeAndValue);
    else
        found->second = typeAndValue;
}

void GgufParts::drop(std::string_view key)
{
    std::erase_if(values, [&](const auto& value) { return value.first == key; });
}

std::string GgufParts::text(std::string_view key) const
{
    constexpr size_t before = sizeof(uint32_t) + sizeof(uint64_t); // its type and its length
    return std::ranges::find(values, key, &std::pair<std::string, std::string>::first)->second.substr(before);
}

bool GgufParts::hasTensor(std::string_view name) const
{
    return std::ranges::find(tensors, name, &BuilderTensor::name) != tensors.end();
}

BuilderTensor& GgufParts::tensor(std::string_view name)
{
    return *std::ranges::find(tensors, name, &BuilderTensor::name);
}

void GgufParts::dropTensor(std::string_view name)
{
    std::erase_if(tensors, [&](const BuilderTensor& tensor) { return tensor.name == name; });
}

void GgufParts::write(const std::filesystem::path& path) const
{
    GgufBuilder builder;
    builder.alignment = alignment;
    for (const auto& [key, value] : values) {
        uint32_t type = 0;
        value.copy(reinterpret_cast<char*>(&type), sizeof type);
        builder.raw(key, type, value.substr(sizeof type));
    }
    for (const BuilderTensor& tensor : tensors)
        builder.tensor(tensor);
    builder.write(path);
}

} // namespace alcove::test
