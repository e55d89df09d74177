// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-variable"
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#pragma GCC diagnostic ignored "-Wshadow"
#pragma GCC diagnostic ignored "-Wparentheses"
#define VMA_IMPLEMENTATION
#include "inference/gpu/allocator.h"
#pragma GCC diagnostic pop

#include "inference/gpu/counted_memory.h"

namespace alcove {

Result<VmaAllocator> createAllocator(VkInstance instance, VkPhysicalDevice physical, VkDevice device, bool counts)
{
    VmaVulkanFunctions functions = {.vkGetInstanceProcAddr = vkGetInstanceProcAddr,
                                    .vkGetDeviceProcAddr = vkGetDeviceProcAddr};
    if (counts) {
        const CountedMemoryFunctions counted = countMemory(physical, device);
        functions.vkAllocateMemory = counted.allocate;
        functions.vkFreeMemory = counted.free;
        functions.vkMapMemory = counted.map;
        functions.vkUnmapMemory = counted.unmap;
        functions.vkBindBufferMemory = counted.bind;
        functions.vkBindBufferMemory2KHR = counted.bind2;
    }
    // One thread, the inference thread, uses the device.
    const VmaAllocatorCreateInfo create = {.flags = VMA_ALLOCATOR_CREATE_EXTERNALLY_SYNCHRONIZED_BIT,
                                           .physicalDevice = physical,
                                           .device = device,
                                           .pVulkanFunctions = &functions,
                                           .instance = instance,
                                           .vulkanApiVersion = VK_API_VERSION_1_2};
    VmaAllocator allocator = nullptr;
    if (const VkResult result = vmaCreateAllocator(&create, &allocator); result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("starting the device's memory"), result);
    return allocator;
}

void destroyAllocator(VmaAllocator allocator)
{
    vmaDestroyAllocator(allocator);
}

} // namespace alcove
