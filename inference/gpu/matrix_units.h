// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Units of a card that multiply small matrices of half precision and sum in single: VK_KHR_cooperative_matrix.
#pragma once

#include "inference/gpu/vulkan.h"

#include <cstdint>

namespace alcove {

// A unit multiplies m rows of k numbers with n vectors at a time, for a whole subgroup.
struct MatrixUnits {
    uint32_t m = 0;
    uint32_t n = 0;
    uint32_t k = 0;
    bool exist() const { return m > 0; }
};

// The largest shape that vulkan_shaders/matmul_matrix.comp can use; none where the driver has no such shape, can't
// promise whole subgroups, or ALCOVE_MATRIX_UNITS=0 is in the environment.
MatrixUnits findMatrixUnits(VkPhysicalDevice physical);

// What a device is created with to use them.
class MatrixFeatures {
public:
    MatrixFeatures();
    MatrixFeatures(const MatrixFeatures&) = delete;
    MatrixFeatures& operator=(const MatrixFeatures&) = delete;

    static constexpr const char* extension = VK_KHR_COOPERATIVE_MATRIX_EXTENSION_NAME;
    void* chain() { return &m_matrices; } // for VkDeviceCreateInfo; valid as long as this is

private:
    VkPhysicalDeviceSubgroupSizeControlFeatures m_subgroups;
    VkPhysicalDeviceVulkanMemoryModelFeatures m_memoryModel;
    VkPhysicalDeviceShaderFloat16Int8Features m_halves;
    VkPhysicalDeviceCooperativeMatrixFeaturesKHR m_matrices;
};

} // namespace alcove
