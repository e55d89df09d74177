// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/pipeline_cache.h"
#include "inference/formatted.h"

#include <cstring>
#include <fstream>
#include <span>
#include <system_error>
#include <unistd.h>

namespace alcove {
namespace {

// FNV-1a, 64 bits.
uint64_t checksum(std::span<const char> data)
{
    uint64_t hash = 0xcbf29ce484222325;
    for (const char c : data)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    return hash;
}

} // namespace

std::string pipelineCacheName(VkPhysicalDevice device)
{
    VkPhysicalDeviceProperties properties = {};
    vkGetPhysicalDeviceProperties(device, &properties);
    std::string uuid;
    for (const uint8_t byte : properties.pipelineCacheUUID)
        uuid += formatted("{:02x}", byte);
    return formatted("pipelines-{:04x}-{:04x}-{:08x}-{}.bin", properties.vendorID, properties.deviceID,
                     properties.driverVersion, uuid);
}

std::vector<char> readPipelineCache(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::vector<char> data((std::istreambuf_iterator<char>(in)), {});
    uint64_t expected = 0;
    if (!in || data.size() < sizeof expected)
        return {};
    std::memcpy(&expected, data.data() + data.size() - sizeof expected, sizeof expected);
    data.resize(data.size() - sizeof expected);
    if (checksum(data) != expected)
        return {};
    return data;
}

void writePipelineCache(VkDevice device, VkPipelineCache cache, const std::filesystem::path& file)
{
    size_t size = 0;
    if (vkGetPipelineCacheData(device, cache, &size, nullptr) != VK_SUCCESS)
        return;
    std::vector<char> data(size);
    if (vkGetPipelineCacheData(device, cache, &size, data.data()) != VK_SUCCESS)
        return;
    data.resize(size);
    const uint64_t sum = checksum(data);

    std::error_code ignored;
    std::filesystem::create_directories(file.parent_path(), ignored);
    // Two processes may save at once: each writes a file of its own, the last rename stays.
    std::filesystem::path temporary = file;
    temporary += formatted(".{}", getpid());
    std::ofstream out(temporary, std::ios::binary);
    out.write(data.data(), static_cast<std::streamsize>(data.size()));
    out.write(reinterpret_cast<const char*>(&sum), sizeof sum);
    out.close();
    if (out)
        std::filesystem::rename(temporary, file, ignored);
    else
        std::filesystem::remove(temporary, ignored);
}

} // namespace alcove
