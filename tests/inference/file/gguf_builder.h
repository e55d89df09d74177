// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Writes GGUF files for tests: right ones, and wrong ones by overriding any number.
#pragma once

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace alcove::test {

// The type ids of metadata values in a file.
enum ValueId : uint32_t {
    Uint8 = 0,
    Int8 = 1,
    Uint16 = 2,
    Int16 = 3,
    Uint32 = 4,
    Int32 = 5,
    Float32 = 6,
    Bool = 7,
    String = 8,
    Array = 9,
    Uint64 = 10,
    Int64 = 11,
    Float64 = 12,
};

// The bytes of numbers and strings as a file holds them.
template<typename T>
    requires std::integral<T> || std::floating_point<T>
std::string bytesOf(T number)
{
    return {reinterpret_cast<const char*>(&number), sizeof number};
}
std::string bytesOf(std::string_view text); // with its length in front

struct BuilderTensor {
    std::string name;
    std::vector<uint64_t> ne;
    uint32_t type = 0;
    std::string data;
    std::optional<uint64_t> offset;     // in place of the right one
    std::optional<uint32_t> dimensions; // in place of ne.size()
};

class GgufBuilder {
public:
    // Right unless set otherwise.
    std::string magic = "GGUF";
    uint32_t version = 3;
    uint64_t alignment = 32;
    std::optional<uint64_t> tensorCount;
    std::optional<uint64_t> pairCount;

    GgufBuilder& raw(std::string_view key, uint32_t type, std::string value);
    GgufBuilder& text(std::string_view key, std::string_view value);
    GgufBuilder& number(std::string_view key, uint32_t value);
    GgufBuilder& real(std::string_view key, float value);
    GgufBuilder& flag(std::string_view key, bool value);
    GgufBuilder& texts(std::string_view key, const std::vector<std::string>& values);
    GgufBuilder& integers(std::string_view key, const std::vector<int32_t>& values);
    GgufBuilder& reals(std::string_view key, const std::vector<float>& values);
    GgufBuilder& tensor(BuilderTensor tensor);

    std::string build() const;
    void write(const std::filesystem::path& path) const;

private:
    std::vector<std::string> m_pairs;
    std::vector<BuilderTensor> m_tensors;
};

void writeFile(const std::filesystem::path& path, std::string_view bytes);

} // namespace alcove::test
