// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/matrix_units.h"

#include <cstdlib>
#include <cstring>
#include <vector>

namespace alcove {
namespace {

bool unwanted()
{
    const char* value = std::getenv("ALCOVE_MATRIX_UNITS"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    return value && std::strcmp(value, "0") == 0;
}

// Vulkan 1.3 has what the kernel needs besides: whole subgroups of one size, and half precision to compute with.
bool hasFeatures(VkPhysicalDevice physical)
{
    VkPhysicalDeviceProperties plain = {};
    vkGetPhysicalDeviceProperties(physical, &plain);
    constexpr uint32_t tiles = 28 << 10; // bytes of shared memory that the kernel takes, and some
    if (plain.apiVersion < VK_API_VERSION_1_3 || plain.limits.maxComputeSharedMemorySize < tiles ||
        !hasExtension(physical, MatrixFeatures::extension))
        return false;
    VkPhysicalDeviceCooperativeMatrixFeaturesKHR matrices = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_FEATURES_KHR};
    VkPhysicalDeviceVulkan13Features features13 = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_FEATURES,
                                                   .pNext = &matrices};
    VkPhysicalDeviceVulkan12Features features12 = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_2_FEATURES,
                                                   .pNext = &features13};
    VkPhysicalDeviceFeatures2 features = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &features12};
    vkGetPhysicalDeviceFeatures2(physical, &features);
    VkPhysicalDeviceVulkan13Properties properties13 = {.sType =
                                                           VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_3_PROPERTIES};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                              .pNext = &properties13};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    return matrices.cooperativeMatrix && features12.shaderFloat16 && features12.vulkanMemoryModel &&
           features13.subgroupSizeControl && features13.computeFullSubgroups &&
           (properties13.requiredSubgroupSizeStages & VK_SHADER_STAGE_COMPUTE_BIT);
}

// Whether tiles of matmul_matrix.comp are made of whole ones: 64 rows in four subgroups, 32 or 64 vectors, 32 columns.
bool fits(const VkCooperativeMatrixPropertiesKHR& shape)
{
    constexpr uint32_t rows = 64;
    constexpr uint32_t subgroups = 4;
    constexpr uint32_t side = 32;
    return shape.AType == VK_COMPONENT_TYPE_FLOAT16_KHR && shape.BType == VK_COMPONENT_TYPE_FLOAT16_KHR &&
           shape.CType == VK_COMPONENT_TYPE_FLOAT32_KHR && shape.ResultType == VK_COMPONENT_TYPE_FLOAT32_KHR &&
           shape.scope == VK_SCOPE_SUBGROUP_KHR && !shape.saturatingAccumulation && shape.MSize > 0 &&
           shape.NSize > 0 && shape.KSize > 0 && rows % (shape.MSize * subgroups) == 0 && side % shape.NSize == 0 &&
           side % shape.KSize == 0;
}

} // namespace

MatrixUnits findMatrixUnits(VkPhysicalDevice physical)
{
    if (unwanted() || !hasFeatures(physical))
        return {};
    uint32_t count = 0;
    vkGetPhysicalDeviceCooperativeMatrixPropertiesKHR(physical, &count, nullptr);
    std::vector<VkCooperativeMatrixPropertiesKHR> shapes(
        count, {.sType = VK_STRUCTURE_TYPE_COOPERATIVE_MATRIX_PROPERTIES_KHR});
    vkGetPhysicalDeviceCooperativeMatrixPropertiesKHR(physical, &count, shapes.data());
    MatrixUnits best;
    for (const auto& shape : shapes) {
        if (fits(shape) && shape.MSize * shape.NSize * shape.KSize > best.m * best.n * best.k)
            best = {.m = shape.MSize, .n = shape.NSize, .k = shape.KSize};
    }
    return best;
}

MatrixFeatures::MatrixFeatures()
    : m_subgroups{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_FEATURES,
                  .subgroupSizeControl = VK_TRUE,
                  .computeFullSubgroups = VK_TRUE},
      m_memoryModel{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_MEMORY_MODEL_FEATURES,
                    .pNext = &m_subgroups,
                    .vulkanMemoryModel = VK_TRUE},
      m_halves{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_FLOAT16_INT8_FEATURES,
               .pNext = &m_memoryModel,
               .shaderFloat16 = VK_TRUE},
      m_matrices{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_FEATURES_KHR,
                 .pNext = &m_halves,
                 .cooperativeMatrix = VK_TRUE}
{
}

} // namespace alcove
