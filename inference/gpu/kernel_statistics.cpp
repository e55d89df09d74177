// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/kernel_statistics.h"

#include <string_view>

namespace alcove {
namespace {

double numberOf(const VkPipelineExecutableStatisticKHR& statistic)
{
    switch (statistic.format) {
    case VK_PIPELINE_EXECUTABLE_STATISTIC_FORMAT_BOOL32_KHR: return statistic.value.b32 ? 1 : 0;
    case VK_PIPELINE_EXECUTABLE_STATISTIC_FORMAT_INT64_KHR: return static_cast<double>(statistic.value.i64);
    case VK_PIPELINE_EXECUTABLE_STATISTIC_FORMAT_UINT64_KHR: return static_cast<double>(statistic.value.u64);
    default: return statistic.value.f64;
    }
}

} // namespace

bool hasKernelStatistics(VkPhysicalDevice physical)
{
    if (!hasExtension(physical, VK_KHR_PIPELINE_EXECUTABLE_PROPERTIES_EXTENSION_NAME))
        return false;
    VkPhysicalDevicePipelineExecutablePropertiesFeaturesKHR known = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PIPELINE_EXECUTABLE_PROPERTIES_FEATURES_KHR};
    VkPhysicalDeviceFeatures2 features = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &known};
    vkGetPhysicalDeviceFeatures2(physical, &features);
    return known.pipelineExecutableInfo;
}

std::vector<KernelStatistic> kernelStatistics(VkDevice device, VkPipeline pipeline)
{
    // A compute pipeline is one executable everywhere; of several the first is told.
    const VkPipelineInfoKHR whole = {.sType = VK_STRUCTURE_TYPE_PIPELINE_INFO_KHR, .pipeline = pipeline};
    VkPipelineExecutablePropertiesKHR properties = {.sType = VK_STRUCTURE_TYPE_PIPELINE_EXECUTABLE_PROPERTIES_KHR};
    uint32_t count = 1;
    if (vkGetPipelineExecutablePropertiesKHR(device, &whole, &count, &properties) < VK_SUCCESS || count == 0)
        return {};
    const VkPipelineExecutableInfoKHR executable = {.sType = VK_STRUCTURE_TYPE_PIPELINE_EXECUTABLE_INFO_KHR,
                                                    .pipeline = pipeline};
    if (vkGetPipelineExecutableStatisticsKHR(device, &executable, &count, nullptr) != VK_SUCCESS)
        return {};
    std::vector<VkPipelineExecutableStatisticKHR> told(count,
                                                       {.sType = VK_STRUCTURE_TYPE_PIPELINE_EXECUTABLE_STATISTIC_KHR});
    if (vkGetPipelineExecutableStatisticsKHR(device, &executable, &count, told.data()) != VK_SUCCESS)
        return {};
    // Which of several widths a compiler has taken.
    std::vector<KernelStatistic> statistics = {
        {.name = "Subgroup size", .value = static_cast<double>(properties.subgroupSize)}};
    for (const auto& statistic : told) {
        if (!std::string_view(statistic.name).ends_with("ash")) // which tells kernels apart, and nothing of them
            statistics.push_back({.name = statistic.name, .value = numberOf(statistic)});
    }
    return statistics;
}

} // namespace alcove
