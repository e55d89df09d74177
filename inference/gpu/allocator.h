// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The Vulkan Memory Allocator, set up over volk's function pointers.
#pragma once

#include "inference/gpu/vulkan.h"

#define VMA_STATIC_VULKAN_FUNCTIONS 0
#define VMA_DYNAMIC_VULKAN_FUNCTIONS 1
#define VMA_VULKAN_VERSION 1002000
#include <vk_mem_alloc.h>

namespace alcove {

// With `counts` no memory is taken: see counted_memory.h.
Result<VmaAllocator> createAllocator(VkInstance instance, VkPhysicalDevice physical, VkDevice device, bool counts);
void destroyAllocator(VmaAllocator allocator);

} // namespace alcove
