// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a driver's compiler says of the kernels that it has compiled (VK_KHR_pipeline_executable_properties): registers,
// spilled ones, shared memory, instructions, under names of its own; and how many invocations a subgroup has.
#pragma once

#include "inference/gpu/vulkan.h"
#include "inference/types.h"

#include <vector>

namespace alcove {

bool hasKernelStatistics(VkPhysicalDevice physical);

// Of a compute pipeline made with VK_PIPELINE_CREATE_CAPTURE_STATISTICS_BIT_KHR, on a device that has the feature.
std::vector<KernelStatistic> kernelStatistics(VkDevice device, VkPipeline pipeline);

} // namespace alcove
