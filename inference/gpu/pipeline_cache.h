// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Compiled kernels kept on disk between runs, one file a device and driver.
#pragma once

#include "inference/gpu/vulkan.h"

#include <filesystem>
#include <string>
#include <vector>

namespace alcove {

// A file name that changes with the device and its driver's version.
std::string pipelineCacheName(VkPhysicalDevice device);

// Empty when the file is absent, cut short or altered: some drivers crash on a damaged cache, so it carries a checksum.
std::vector<char> readPipelineCache(const std::filesystem::path& file);

// Replaces the file in one step. Failures are ignored: the cache only saves time.
void writePipelineCache(VkDevice device, VkPipelineCache cache, const std::filesystem::path& file);

} // namespace alcove
