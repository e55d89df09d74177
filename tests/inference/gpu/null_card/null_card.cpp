// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A Vulkan driver for tests: Mesa's RADV for a card that is not there (RADV_FORCE_FAMILY). RADV then compiles kernels
// with AMD's compiler, but has no memory, and crashes where commands are recorded or run. Here the card has the memory
// of null_memory.h, commands are taken and forgotten, and whatever is submitted has ended at once; its results are what
// lay there before. Above it everything is as with a card, the validation layer included.
#include "null_memory.h"

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace null_card {
namespace {

// Stands for every vkCmd…: who calls a function clears its arguments away.
VKAPI_ATTR void VKAPI_CALL forgetCommand() {}

VKAPI_ATTR VkResult VKAPI_CALL beginCommandBuffer(VkCommandBuffer, const VkCommandBufferBeginInfo*)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL endCommandBuffer(VkCommandBuffer)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL deviceWaitIdle(VkDevice)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL queueWaitIdle(VkQueue)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL queueSubmit(VkQueue, uint32_t, const VkSubmitInfo*, VkFence)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL queueSubmit2(VkQueue, uint32_t, const VkSubmitInfo2*, VkFence)
{
    return VK_SUCCESS;
}

// RADV has no kind of fence for this card.
template<typename Handle>
VkResult createName(Handle* handle)
{
    static std::atomic<uintptr_t> last = 0;
    *handle = reinterpret_cast<Handle>(++last); // NOLINT(performance-no-int-to-ptr): a name and no place
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL createFence(VkDevice, const VkFenceCreateInfo*, const VkAllocationCallbacks*,
                                           VkFence* fence)
{
    return createName(fence);
}

VKAPI_ATTR void VKAPI_CALL destroyFence(VkDevice, VkFence, const VkAllocationCallbacks*) {}

VKAPI_ATTR VkResult VKAPI_CALL createSemaphore(VkDevice, const VkSemaphoreCreateInfo*, const VkAllocationCallbacks*,
                                               VkSemaphore* semaphore)
{
    return createName(semaphore);
}

VKAPI_ATTR void VKAPI_CALL destroySemaphore(VkDevice, VkSemaphore, const VkAllocationCallbacks*) {}

VKAPI_ATTR VkResult VKAPI_CALL waitSemaphores(VkDevice, const VkSemaphoreWaitInfo*, uint64_t)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL waitForFences(VkDevice, uint32_t, const VkFence*, VkBool32, uint64_t)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL resetFences(VkDevice, uint32_t, const VkFence*)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL getFenceStatus(VkDevice, VkFence)
{
    return VK_SUCCESS;
}

// The clock of a card that is not there has no frequency, and of the youngest cards RADV does not know what they are.
VKAPI_ATTR void VKAPI_CALL properties2(VkPhysicalDevice physical, VkPhysicalDeviceProperties2* properties)
{
    driver().properties2(physical, properties);
    properties->properties.limits.timestampPeriod = 10;
    properties->properties.deviceType = VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU;
}

VKAPI_ATTR void VKAPI_CALL properties(VkPhysicalDevice physical, VkPhysicalDeviceProperties* plain)
{
    VkPhysicalDeviceProperties2 all = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2};
    properties2(physical, &all);
    *plain = all.properties;
}

const Replacement own[] = {
    replaced("vkBeginCommandBuffer", beginCommandBuffer),
    replaced("vkEndCommandBuffer", endCommandBuffer),
    replaced("vkDeviceWaitIdle", deviceWaitIdle),
    replaced("vkQueueWaitIdle", queueWaitIdle),
    replaced("vkQueueSubmit", queueSubmit),
    replaced("vkQueueSubmit2", queueSubmit2),
    replaced("vkQueueSubmit2KHR", queueSubmit2),
    replaced("vkCreateFence", createFence),
    replaced("vkDestroyFence", destroyFence),
    replaced("vkCreateSemaphore", createSemaphore),
    replaced("vkDestroySemaphore", destroySemaphore),
    replaced("vkWaitSemaphores", waitSemaphores),
    replaced("vkWaitSemaphoresKHR", waitSemaphores),
    replaced("vkWaitForFences", waitForFences),
    replaced("vkResetFences", resetFences),
    replaced("vkGetFenceStatus", getFenceStatus),
    replaced("vkGetPhysicalDeviceProperties", properties),
    replaced("vkGetPhysicalDeviceProperties2", properties2),
    replaced("vkGetPhysicalDeviceProperties2KHR", properties2),
};

} // namespace

const char* const driverLibrary = "libvulkan_radeon.so";

void prepare(void*) {}

PFN_vkVoidFunction replacement(std::string_view name)
{
    for (const std::span<const Replacement> list : {std::span<const Replacement>(own), memoryReplacements()}) {
        if (const auto found = std::ranges::find(list, name, &Replacement::name); found != list.end())
            return found->function;
    }
    return name.starts_with("vkCmd") ? reinterpret_cast<PFN_vkVoidFunction>(forgetCommand) : nullptr;
}

} // namespace null_card
