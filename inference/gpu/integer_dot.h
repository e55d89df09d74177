// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Four signed bytes multiplied with four others and added up: VK_KHR_shader_integer_dot_product.
#pragma once

#include "inference/gpu/vulkan.h"

#include <vector>

namespace alcove {

// Whether kernels may do so, and it is one instruction by what the driver says. ALCOVE_INTEGER_DOT=1 in the environment
// takes it also where it is several, and =0 does without.
bool hasQuickIntegerDot(VkPhysicalDevice physical);

// What a device is created with to use it.
class IntegerDotFeatures {
public:
    explicit IntegerDotFeatures(void* next);
    IntegerDotFeatures(const IntegerDotFeatures&) = delete;
    IntegerDotFeatures& operator=(const IntegerDotFeatures&) = delete;

    // The extension is a part of Vulkan 1.3, which has to be told nothing.
    static void addExtension(VkPhysicalDevice physical, std::vector<const char*>& extensions);
    void* chain() { return &m_features; } // for VkDeviceCreateInfo, before `next`; valid as long as this is

private:
    VkPhysicalDeviceShaderIntegerDotProductFeatures m_features;
};

} // namespace alcove
