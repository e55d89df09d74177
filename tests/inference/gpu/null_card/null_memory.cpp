// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "null_memory.h"

#include <cstdint>
#include <cstdlib>
#include <map>
#include <mutex>

namespace null_card {
namespace {

constexpr VkMemoryPropertyFlags ofCard = VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT;
constexpr VkMemoryPropertyFlags seen = VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
constexpr VkDeviceSize gigabyte = 1ULL << 30;

VkPhysicalDeviceMemoryProperties layOut()
{
    const char* value = std::getenv("ALCOVE_NULL_BAR"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    const std::string_view bar = value ? value : "all";
    VkPhysicalDeviceMemoryProperties memory = {};
    memory.memoryHeaps[memory.memoryHeapCount++] = {16 * gigabyte, VK_MEMORY_HEAP_DEVICE_LOCAL_BIT};
    memory.memoryHeaps[memory.memoryHeapCount++] = {32 * gigabyte, 0};
    memory.memoryTypes[memory.memoryTypeCount++] = {ofCard, 0};
    memory.memoryTypes[memory.memoryTypeCount++] = {seen, 1};
    if (bar == "256M")
        memory.memoryHeaps[memory.memoryHeapCount++] = {gigabyte / 4, VK_MEMORY_HEAP_DEVICE_LOCAL_BIT};
    if (bar != "none")
        memory.memoryTypes[memory.memoryTypeCount++] = {ofCard | seen, bar == "256M" ? 2U : 0U};
    memory.memoryTypes[memory.memoryTypeCount++] = {seen | VK_MEMORY_PROPERTY_HOST_CACHED_BIT, 1};
    return memory;
}

// What has been taken, and of which heap.
struct Taken {
    std::mutex mutex;
    VkDeviceSize ofHeap[VK_MAX_MEMORY_HEAPS] = {};
    struct Piece {
        uint32_t heap;
        VkDeviceSize bytes;
    };
    std::map<VkDeviceMemory, Piece> pieces;
};

Taken& taken()
{
    static Taken all;
    return all;
}

VKAPI_ATTR void VKAPI_CALL memoryProperties(VkPhysicalDevice, VkPhysicalDeviceMemoryProperties* properties)
{
    *properties = layOut();
}

VKAPI_ATTR void VKAPI_CALL memoryProperties2(VkPhysicalDevice physical, VkPhysicalDeviceMemoryProperties2* properties)
{
    driver().memoryProperties2(physical, properties);
    properties->memoryProperties = layOut();
    for (auto* link = static_cast<VkBaseOutStructure*>(properties->pNext); link; link = link->pNext) {
        if (link->sType != VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_BUDGET_PROPERTIES_EXT)
            continue;
        auto* budget = reinterpret_cast<VkPhysicalDeviceMemoryBudgetPropertiesEXT*>(link);
        Taken& all = taken();
        const std::lock_guard lock(all.mutex);
        for (uint32_t heap = 0; heap < properties->memoryProperties.memoryHeapCount; ++heap) {
            budget->heapUsage[heap] = all.ofHeap[heap];
            budget->heapBudget[heap] = properties->memoryProperties.memoryHeaps[heap].size;
        }
    }
}

VKAPI_ATTR VkResult VKAPI_CALL allocateMemory(VkDevice device, const VkMemoryAllocateInfo* wanted,
                                              const VkAllocationCallbacks* callbacks, VkDeviceMemory* memory)
{
    static const auto next =
        reinterpret_cast<PFN_vkAllocateMemory>(driver().deviceProcAddr(device, "vkAllocateMemory"));
    const VkPhysicalDeviceMemoryProperties layout = layOut();
    const uint32_t heap = layout.memoryTypes[wanted->memoryTypeIndex].heapIndex;
    Taken& all = taken();
    const std::lock_guard lock(all.mutex);
    if (all.ofHeap[heap] + wanted->allocationSize > layout.memoryHeaps[heap].size)
        return VK_ERROR_OUT_OF_DEVICE_MEMORY;
    const VkResult result = next(device, wanted, callbacks, memory);
    if (result == VK_SUCCESS) {
        all.ofHeap[heap] += wanted->allocationSize;
        all.pieces[*memory] = {heap, wanted->allocationSize};
    }
    return result;
}

VKAPI_ATTR void VKAPI_CALL freeMemory(VkDevice device, VkDeviceMemory memory, const VkAllocationCallbacks* callbacks)
{
    static const auto next = reinterpret_cast<PFN_vkFreeMemory>(driver().deviceProcAddr(device, "vkFreeMemory"));
    Taken& all = taken();
    {
        const std::lock_guard lock(all.mutex);
        if (const auto piece = all.pieces.find(memory); piece != all.pieces.end()) {
            all.ofHeap[piece->second.heap] -= piece->second.bytes;
            all.pieces.erase(piece);
        }
    }
    next(device, memory, callbacks);
}

// Buffers may lie in all of it.
void anywhere(VkMemoryRequirements& needs)
{
    needs.memoryTypeBits = (1U << layOut().memoryTypeCount) - 1;
}

VKAPI_ATTR void VKAPI_CALL bufferNeeds2(VkDevice device, const VkBufferMemoryRequirementsInfo2* info,
                                        VkMemoryRequirements2* needs)
{
    static const auto next = reinterpret_cast<PFN_vkGetBufferMemoryRequirements2>(
        driver().deviceProcAddr(device, "vkGetBufferMemoryRequirements2"));
    next(device, info, needs);
    anywhere(needs->memoryRequirements);
}

VKAPI_ATTR void VKAPI_CALL bufferNeeds(VkDevice device, VkBuffer buffer, VkMemoryRequirements* needs)
{
    const VkBufferMemoryRequirementsInfo2 info = {
        .sType = VK_STRUCTURE_TYPE_BUFFER_MEMORY_REQUIREMENTS_INFO_2, .pNext = nullptr, .buffer = buffer};
    VkMemoryRequirements2 all = {.sType = VK_STRUCTURE_TYPE_MEMORY_REQUIREMENTS_2};
    bufferNeeds2(device, &info, &all);
    *needs = all.memoryRequirements;
}

VKAPI_ATTR void VKAPI_CALL deviceBufferNeeds(VkDevice device, const VkDeviceBufferMemoryRequirements* info,
                                             VkMemoryRequirements2* needs)
{
    static const auto next = reinterpret_cast<PFN_vkGetDeviceBufferMemoryRequirements>(
        driver().deviceProcAddr(device, "vkGetDeviceBufferMemoryRequirements"));
    next(device, info, needs);
    anywhere(needs->memoryRequirements);
}

} // namespace

std::span<const Replacement> memoryReplacements()
{
    static const Replacement all[] = {
        replaced("vkGetPhysicalDeviceMemoryProperties", memoryProperties),
        replaced("vkGetPhysicalDeviceMemoryProperties2", memoryProperties2),
        replaced("vkGetPhysicalDeviceMemoryProperties2KHR", memoryProperties2),
        replaced("vkAllocateMemory", allocateMemory),
        replaced("vkFreeMemory", freeMemory),
        replaced("vkGetBufferMemoryRequirements", bufferNeeds),
        replaced("vkGetBufferMemoryRequirements2", bufferNeeds2),
        replaced("vkGetBufferMemoryRequirements2KHR", bufferNeeds2),
        replaced("vkGetDeviceBufferMemoryRequirements", deviceBufferNeeds),
        replaced("vkGetDeviceBufferMemoryRequirementsKHR", deviceBufferNeeds),
    };
    return all;
}

} // namespace null_card
