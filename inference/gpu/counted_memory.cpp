// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/counted_memory.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <mutex>
#include <vector>

namespace alcove {
namespace {

// What is left in each heap of one device.
struct Ledger {
    std::vector<uint32_t> heapOfType;
    std::vector<VkDeviceSize> left;
};

// One "allocation": its address is its handle.
struct Counted {
    VkDeviceSize bytes;
    uint32_t heap;
    std::byte mapped; // the address that a mapping gets
};

std::mutex mutex; // of the next
std::map<VkDevice, Ledger> ledgers;

Counted* countedOf(VkDeviceMemory memory)
{
    return reinterpret_cast<Counted*>(memory);
}

VKAPI_ATTR VkResult VKAPI_CALL allocateCounted(VkDevice device, const VkMemoryAllocateInfo* info,
                                               const VkAllocationCallbacks*, VkDeviceMemory* memory)
{
    const std::lock_guard lock(mutex);
    Ledger& ledger = ledgers.at(device);
    const uint32_t heap = ledger.heapOfType.at(info->memoryTypeIndex);
    if (info->allocationSize > ledger.left.at(heap))
        return VK_ERROR_OUT_OF_DEVICE_MEMORY;
    ledger.left[heap] -= info->allocationSize;
    *memory = reinterpret_cast<VkDeviceMemory>(new Counted{info->allocationSize, heap, {}});
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL freeCounted(VkDevice device, VkDeviceMemory memory, const VkAllocationCallbacks*)
{
    if (!memory)
        return;
    const std::lock_guard lock(mutex);
    const Counted* counted = countedOf(memory);
    ledgers.at(device).left[counted->heap] += counted->bytes;
    delete counted;
}

VKAPI_ATTR VkResult VKAPI_CALL mapCounted(VkDevice, VkDeviceMemory memory, VkDeviceSize, VkDeviceSize, VkMemoryMapFlags,
                                          void** data)
{
    *data = &countedOf(memory)->mapped;
    return VK_SUCCESS;
}

VKAPI_ATTR void VKAPI_CALL unmapCounted(VkDevice, VkDeviceMemory) {}

VKAPI_ATTR VkResult VKAPI_CALL bindCounted(VkDevice, VkBuffer, VkDeviceMemory, VkDeviceSize)
{
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL bindCounted2(VkDevice, uint32_t, const VkBindBufferMemoryInfo*)
{
    return VK_SUCCESS;
}

} // namespace

CountedMemoryFunctions countMemory(VkPhysicalDevice physical, VkDevice device)
{
    VkPhysicalDeviceMemoryProperties memory = {};
    vkGetPhysicalDeviceMemoryProperties(physical, &memory);
    Ledger ledger;
    VkDeviceSize largest = 0;
    for (uint32_t heap = 0; heap < memory.memoryHeapCount; ++heap) {
        ledger.left.push_back(memory.memoryHeaps[heap].size);
        if (memory.memoryHeaps[heap].flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT)
            largest = std::max(largest, ledger.left.back());
    }
    for (VkDeviceSize& left : ledger.left) {
        if (left >= largest)
            left = ~VkDeviceSize{0} / 2;
    }
    for (uint32_t type = 0; type < memory.memoryTypeCount; ++type)
        ledger.heapOfType.push_back(memory.memoryTypes[type].heapIndex);
    const std::lock_guard lock(mutex);
    ledgers[device] = std::move(ledger);
    return {allocateCounted, freeCounted, mapCounted, unmapCounted, bindCounted, bindCounted2};
}

void forgetCountedMemory(VkDevice device)
{
    const std::lock_guard lock(mutex);
    ledgers.erase(device);
}

} // namespace alcove
