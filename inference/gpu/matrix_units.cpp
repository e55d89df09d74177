// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/matrix_units.h"

#include <cstdlib>
#include <cstring>
#include <vector>

namespace alcove {
namespace {

const char* fromEnvironment()
{
    return std::getenv("ALCOVE_MATRIX_UNITS"); // NOLINT(concurrency-mt-unsafe): nobody sets it
}

bool environmentSays(const char* what)
{
    const char* value = fromEnvironment();
    return value && std::strcmp(value, what) == 0;
}

// Mesa's driver for Intel's cards keeps the sums of a tile in memory where the card has units (637 times a pass on an
// Arc A770), and has offered units that are a hundred thousand instructions where it has none.
bool compilesBadly(VkPhysicalDevice physical)
{
    VkPhysicalDeviceDriverProperties driver = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                              .pNext = &driver};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    return driver.driverID == VK_DRIVER_ID_INTEL_OPEN_SOURCE_MESA;
}

// Vulkan 1.3 has what the kernel needs besides: whole subgroups of one size, and half precision to compute with.
bool hasFeatures(VkPhysicalDevice physical)
{
    VkPhysicalDeviceProperties plain = {};
    vkGetPhysicalDeviceProperties(physical, &plain);
    constexpr uint32_t tiles = 28 << 10; // bytes of shared memory that the kernel takes, and some
    if (plain.apiVersion < VK_API_VERSION_1_3 || plain.limits.maxComputeSharedMemorySize < tiles ||
        !hasExtension(physical, VK_KHR_COOPERATIVE_MATRIX_EXTENSION_NAME))
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
    const bool oneSize = properties13.minSubgroupSize == properties13.maxSubgroupSize; // which need not be asked for
    return matrices.cooperativeMatrix && features12.shaderFloat16 && features12.vulkanMemoryModel &&
           features12.vulkanMemoryModelDeviceScope && features13.subgroupSizeControl &&
           features13.computeFullSubgroups &&
           (oneSize || (properties13.requiredSubgroupSizeStages & VK_SHADER_STAGE_COMPUTE_BIT));
}

// Eights are what tiles lie in shared memory by.
bool divides(uint32_t size, uint32_t side)
{
    return size > 0 && size % 8 == 0 && side % size == 0;
}

// Whether tiles are made of whole ones. matmul_matrix.comp: 64 rows in four subgroups, 32 or 64 vectors, 32 columns.
// attention_matrix.comp: 32 queries, 64 positions in four subgroups, 32 columns. The properties of both extensions have
// the same names here but for the sizes.
bool fits(const auto& shape, const MatrixUnits& size)
{
    return shape.AType == VK_COMPONENT_TYPE_FLOAT16_KHR && shape.BType == VK_COMPONENT_TYPE_FLOAT16_KHR &&
           shape.CType == VK_COMPONENT_TYPE_FLOAT32_KHR && shape.ResultType == VK_COMPONENT_TYPE_FLOAT32_KHR &&
           shape.scope == VK_SCOPE_SUBGROUP_KHR && divides(size.m, 16) && divides(size.n, 16) && divides(size.k, 32);
}

MatrixUnits largestUnits(VkPhysicalDevice physical)
{
    uint32_t count = 0;
    vkGetPhysicalDeviceCooperativeMatrixPropertiesKHR(physical, &count, nullptr);
    std::vector<VkCooperativeMatrixPropertiesKHR> shapes(
        count, {.sType = VK_STRUCTURE_TYPE_COOPERATIVE_MATRIX_PROPERTIES_KHR});
    vkGetPhysicalDeviceCooperativeMatrixPropertiesKHR(physical, &count, shapes.data());
    MatrixUnits best;
    for (const auto& shape : shapes) {
        const MatrixUnits size{.m = shape.MSize, .n = shape.NSize, .k = shape.KSize};
        if (fits(shape, size) && !shape.saturatingAccumulation && size.m * size.n * size.k > best.m * best.n * best.k)
            best = size;
    }
    return best;
}

// The loader has the function that tells their sizes also where the driver does not.
bool hasFlexibleFeatures(VkPhysicalDevice physical)
{
    if (!hasExtension(physical, VK_NV_COOPERATIVE_MATRIX_2_EXTENSION_NAME))
        return false;
    VkPhysicalDeviceCooperativeMatrix2FeaturesNV flexible = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_2_FEATURES_NV};
    VkPhysicalDeviceFeatures2 features = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &flexible};
    vkGetPhysicalDeviceFeatures2(physical, &features);
    VkPhysicalDeviceCooperativeMatrix2PropertiesNV limits = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_2_PROPERTIES_NV};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                              .pNext = &limits};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    constexpr uint32_t largest = 64;
    return flexible.cooperativeMatrixFlexibleDimensions && flexible.cooperativeMatrixPerElementOperations &&
           limits.cooperativeMatrixFlexibleDimensionsMaxDimension >= largest;
}

MatrixUnits flexibleUnits(VkPhysicalDevice physical)
{
    if (!hasFlexibleFeatures(physical))
        return {};
    uint32_t count = 0;
    vkGetPhysicalDeviceCooperativeMatrixFlexibleDimensionsPropertiesNV(physical, &count, nullptr);
    std::vector<VkCooperativeMatrixFlexibleDimensionsPropertiesNV> shapes(
        count, {.sType = VK_STRUCTURE_TYPE_COOPERATIVE_MATRIX_FLEXIBLE_DIMENSIONS_PROPERTIES_NV});
    vkGetPhysicalDeviceCooperativeMatrixFlexibleDimensionsPropertiesNV(physical, &count, shapes.data());
    for (const auto& shape : shapes) {
        const MatrixUnits size{
            .m = shape.MGranularity, .n = shape.NGranularity, .k = shape.KGranularity, .flexible = true};
        if (fits(shape, size) && !shape.saturatingAccumulation)
            return size;
    }
    return {};
}

} // namespace

std::vector<MatrixUnits> findMatrixUnits(VkPhysicalDevice physical)
{
    if (environmentSays("0") || !hasFeatures(physical) || (compilesBadly(physical) && !fromEnvironment()))
        return {};
    std::vector<MatrixUnits> found;
    if (const MatrixUnits units = flexibleUnits(physical); units.exist() && !environmentSays("1"))
        found.push_back(units);
    if (const MatrixUnits units = largestUnits(physical); units.exist())
        found.push_back(units);
    return found;
}

MatrixFeatures::MatrixFeatures(bool flexible)
    : m_subgroups{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_FEATURES,
                  .subgroupSizeControl = VK_TRUE,
                  .computeFullSubgroups = VK_TRUE},
      m_memoryModel{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_MEMORY_MODEL_FEATURES,
                    .pNext = &m_subgroups,
                    .vulkanMemoryModel = VK_TRUE,
                    .vulkanMemoryModelDeviceScope = VK_TRUE},
      m_halves{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_FLOAT16_INT8_FEATURES,
               .pNext = &m_memoryModel,
               .shaderFloat16 = VK_TRUE},
      m_groupSizes{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MAINTENANCE_4_FEATURES,
                   .pNext = &m_halves,
                   .maintenance4 = VK_TRUE},
      m_flexible{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_2_FEATURES_NV,
                 .pNext = &m_groupSizes,
                 .cooperativeMatrixFlexibleDimensions = VK_TRUE,
                 .cooperativeMatrixPerElementOperations = VK_TRUE},
      m_matrices{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_COOPERATIVE_MATRIX_FEATURES_KHR,
                 .pNext = flexible ? static_cast<void*>(&m_flexible) : &m_halves,
                 .cooperativeMatrix = VK_TRUE}
{
}

void MatrixFeatures::addExtensions(std::vector<const char*>& extensions) const
{
    extensions.push_back(VK_KHR_COOPERATIVE_MATRIX_EXTENSION_NAME);
    if (m_matrices.pNext == &m_flexible)
        extensions.push_back(VK_NV_COOPERATIVE_MATRIX_2_EXTENSION_NAME);
}

} // namespace alcove
