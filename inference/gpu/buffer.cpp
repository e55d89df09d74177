// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/buffer.h"

#include "inference/gpu/allocator.h"

#include <bit>
#include <cassert>

namespace alcove {

Result<std::shared_ptr<Buffer>> Buffer::create(const std::shared_ptr<Device>& device, uint64_t bytes, Kind kind)
{
    assert(bytes > 0 && bytes <= device->limits().maxAllocation);
    const std::span<const uint32_t> families = device->queueFamilies().both();
    VkBufferCreateInfo create = {.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO,
                                 .size = bytes,
                                 .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT | VK_BUFFER_USAGE_TRANSFER_SRC_BIT |
                                          VK_BUFFER_USAGE_TRANSFER_DST_BIT,
                                 .sharingMode =
                                     families.size() > 1 ? VK_SHARING_MODE_CONCURRENT : VK_SHARING_MODE_EXCLUSIVE,
                                 .queueFamilyIndexCount = static_cast<uint32_t>(families.size()),
                                 .pQueueFamilyIndices = families.data()};
    constexpr uint64_t large = 8 << 20;
    VmaAllocationCreateInfo memory = {.usage = VMA_MEMORY_USAGE_AUTO};
    switch (kind) {
    case Kind::Device:
    case Kind::DeviceAlone:
        // Mapped where the device's own memory can be: then weights need no copy through a second buffer.
        memory.usage = VMA_MEMORY_USAGE_AUTO_PREFER_DEVICE;
        memory.flags = VMA_ALLOCATION_CREATE_HOST_ACCESS_SEQUENTIAL_WRITE_BIT |
                       VMA_ALLOCATION_CREATE_HOST_ACCESS_ALLOW_TRANSFER_INSTEAD_BIT | VMA_ALLOCATION_CREATE_MAPPED_BIT;
        // No further than the driver has room: on computers without a resizable BAR little of a card's memory can be
        // mapped, and a driver that is asked for more of it moves what is there out of the card.
        memory.flags |= VMA_ALLOCATION_CREATE_WITHIN_BUDGET_BIT;
        memory.requiredFlags = VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT; // or a full card would quietly go on in RAM
        if (kind == Kind::DeviceAlone || bytes >= large)            // of others the budget is not asked
            memory.flags |= VMA_ALLOCATION_CREATE_DEDICATED_MEMORY_BIT;
        break;
    case Kind::Ram:
        memory.usage = VMA_MEMORY_USAGE_AUTO_PREFER_HOST;
        // Cached, because the processor may compute with it; but not where it is the device that reads all of it.
        memory.flags = VMA_ALLOCATION_CREATE_MAPPED_BIT |
                       (device->info().kind == "integrated GPU" ? VMA_ALLOCATION_CREATE_HOST_ACCESS_SEQUENTIAL_WRITE_BIT
                                                                : VMA_ALLOCATION_CREATE_HOST_ACCESS_RANDOM_BIT);
        memory.requiredFlags = VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
        if (bytes >= large)
            memory.flags |= VMA_ALLOCATION_CREATE_DEDICATED_MEMORY_BIT;
        break;
    case Kind::Staging:
        create.usage =
            VK_BUFFER_USAGE_TRANSFER_SRC_BIT; // so that it is not put where kernels would like it, on the card
        [[fallthrough]];
    case Kind::HostWrite:
        memory.flags = VMA_ALLOCATION_CREATE_HOST_ACCESS_SEQUENTIAL_WRITE_BIT | VMA_ALLOCATION_CREATE_MAPPED_BIT;
        memory.requiredFlags = VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
        break;
    case Kind::HostRead:
        memory.flags = VMA_ALLOCATION_CREATE_HOST_ACCESS_RANDOM_BIT | VMA_ALLOCATION_CREATE_MAPPED_BIT;
        memory.requiredFlags = VK_MEMORY_PROPERTY_HOST_COHERENT_BIT;
        break;
    }
    std::shared_ptr<Buffer> buffer(new Buffer);
    buffer->m_device = device;
    buffer->m_bytes = bytes;
    buffer->m_inRam = kind == Kind::Ram;
    VmaAllocationInfo info = {};
    VkResult result =
        vmaCreateBuffer(device->allocator(), &create, &memory, &buffer->m_buffer, &buffer->m_allocation, &info);
    if (result != VK_SUCCESS && (memory.flags & VMA_ALLOCATION_CREATE_WITHIN_BUDGET_BIT)) {
        memory.flags &= VMA_ALLOCATION_CREATE_DEDICATED_MEMORY_BIT; // not mapped, and whatever the budget
        result =
            vmaCreateBuffer(device->allocator(), &create, &memory, &buffer->m_buffer, &buffer->m_allocation, &info);
    }
    if (result != VK_SUCCESS && memory.requiredFlags == VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT) {
        memory.requiredFlags = 0; // wherever the device sees it: its own memory is less than it was
        result =
            vmaCreateBuffer(device->allocator(), &create, &memory, &buffer->m_buffer, &buffer->m_allocation, &info);
    }
    if (result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("{} MB of the model", bytes / 1'000'000), result);
    VkMemoryPropertyFlags flags = 0;
    vmaGetAllocationMemoryProperties(device->allocator(), buffer->m_allocation, &flags);
    if (info.pMappedData && (flags & VK_MEMORY_PROPERTY_HOST_COHERENT_BIT))
        buffer->m_mapped = {static_cast<std::byte*>(info.pMappedData), bytes};
    return buffer;
}

std::shared_ptr<Buffer> Buffer::import(const std::shared_ptr<Device>& device, std::span<const std::byte> pages)
{
    assert(!pages.empty() && pages.size() <= device->limits().maxImport);
    constexpr auto handleType = VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT;
    VkMemoryHostPointerPropertiesEXT pointer = {.sType = VK_STRUCTURE_TYPE_MEMORY_HOST_POINTER_PROPERTIES_EXT};
    if (vkGetMemoryHostPointerPropertiesEXT(device->handle(), handleType, pages.data(), &pointer) != VK_SUCCESS)
        return nullptr;
    std::shared_ptr<Buffer> buffer(new Buffer);
    buffer->m_device = device;
    buffer->m_bytes = pages.size();
    const VkExternalMemoryBufferCreateInfo external = {.sType = VK_STRUCTURE_TYPE_EXTERNAL_MEMORY_BUFFER_CREATE_INFO,
                                                       .handleTypes = handleType};
    const VkBufferCreateInfo create = {.sType = VK_STRUCTURE_TYPE_BUFFER_CREATE_INFO,
                                       .pNext = &external,
                                       .size = pages.size(),
                                       .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT};
    if (vkCreateBuffer(device->handle(), &create, nullptr, &buffer->m_buffer) != VK_SUCCESS)
        return nullptr;
    VkMemoryRequirements needs = {};
    vkGetBufferMemoryRequirements(device->handle(), buffer->m_buffer, &needs);
    const uint32_t types = needs.memoryTypeBits & pointer.memoryTypeBits;
    if (types == 0 || needs.size > pages.size())
        return nullptr;
    const VkImportMemoryHostPointerInfoEXT memory = {.sType = VK_STRUCTURE_TYPE_IMPORT_MEMORY_HOST_POINTER_INFO_EXT,
                                                     .handleType = handleType,
                                                     .pHostPointer =
                                                         const_cast<std::byte*>(pages.data())}; // kernels only read it
    const VkMemoryAllocateInfo allocate = {.sType = VK_STRUCTURE_TYPE_MEMORY_ALLOCATE_INFO,
                                           .pNext = &memory,
                                           .allocationSize = pages.size(),
                                           .memoryTypeIndex = static_cast<uint32_t>(std::countr_zero(types))};
    if (vkAllocateMemory(device->handle(), &allocate, nullptr, &buffer->m_imported) != VK_SUCCESS ||
        vkBindBufferMemory(device->handle(), buffer->m_buffer, buffer->m_imported, 0) != VK_SUCCESS)
        return nullptr;
    return buffer;
}

Buffer::~Buffer()
{
    if (m_allocation) {
        vmaDestroyBuffer(m_device->allocator(), m_buffer, m_allocation);
        return;
    }
    vkDestroyBuffer(m_device->handle(), m_buffer, nullptr); // none: nothing happens
    vkFreeMemory(m_device->handle(), m_imported, nullptr);
}

} // namespace alcove
