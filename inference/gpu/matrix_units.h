// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Units of a card that multiply small matrices of half precision and sum in single: VK_KHR_cooperative_matrix, and
// VK_NV_cooperative_matrix2, with which matrices are of many sizes and a number's place in one is known.
#pragma once

#include "inference/gpu/vulkan.h"

#include <cstdint>
#include <vector>

namespace alcove {

// A unit multiplies m rows of k numbers with n vectors at a time, for a whole subgroup.
struct MatrixUnits {
    uint32_t m = 0;
    uint32_t n = 0;
    uint32_t k = 0;
    bool flexible = false; // multiples of m, n and k as well, up to 64, and operations on single numbers
    bool exist() const { return m > 0; }
};

// What vulkan_shaders/matmul_matrix.comp and attention_matrix.comp can use, the best first: flexible ones, and the
// largest of the others. None where the driver has no such shape or can't promise whole subgroups.
// Intel's are left to integer dot products, because Mesa's kernels for them are slow. ALCOVE_MATRIX_UNITS=1 in the
// environment leaves out flexible ones, and =0 all; set to anything else, Intel's are taken too.
std::vector<MatrixUnits> findMatrixUnits(VkPhysicalDevice physical);

// What a device is created with to use them.
class MatrixFeatures {
public:
    explicit MatrixFeatures(bool flexible);
    MatrixFeatures(const MatrixFeatures&) = delete;
    MatrixFeatures& operator=(const MatrixFeatures&) = delete;

    void addExtensions(std::vector<const char*>& extensions) const;
    void* chain() { return &m_matrices; } // for VkDeviceCreateInfo; valid as long as this is

private:
    VkPhysicalDeviceSubgroupSizeControlFeatures m_subgroups;
    VkPhysicalDeviceVulkanMemoryModelFeatures m_memoryModel;
    VkPhysicalDeviceShaderFloat16Int8Features m_halves;
    VkPhysicalDeviceMaintenance4Features m_groupSizes; // which SPIR-V 1.6, that flexible units take, tells otherwise
    VkPhysicalDeviceCooperativeMatrix2FeaturesNV m_flexible;
    VkPhysicalDeviceCooperativeMatrixFeaturesKHR m_matrices;
};

} // namespace alcove
