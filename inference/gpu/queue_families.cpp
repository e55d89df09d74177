// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/queue_families.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string_view>

namespace alcove {
namespace {

std::vector<VkQueueFamilyProperties> queueFamilies(VkPhysicalDevice physical)
{
    uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, families.data());
    return families;
}

// Copies are told to whoever computes next by a semaphore that counts.
bool hasTimelineSemaphores(VkPhysicalDevice physical)
{
    VkPhysicalDeviceTimelineSemaphoreFeatures semaphores = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_FEATURES};
    VkPhysicalDeviceFeatures2 features = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &semaphores};
    vkGetPhysicalDeviceFeatures2(physical, &features);
    return semaphores.timelineSemaphore;
}

bool transferQueueUnwanted()
{
    const char* value = std::getenv("ALCOVE_TRANSFER_QUEUE"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    return value && std::string_view(value) == "0";
}

} // namespace

std::optional<QueueFamilies> findQueueFamilies(VkPhysicalDevice physical)
{
    const std::vector<VkQueueFamilyProperties> families = queueFamilies(physical);
    const auto find = [&](VkQueueFlags with, VkQueueFlags without) -> std::optional<uint32_t> {
        const auto found = std::ranges::find_if(families, [&](const VkQueueFamilyProperties& family) {
            return (family.queueFlags & with) && !(family.queueFlags & without) && family.queueCount > 0;
        });
        return found == families.end() ? std::nullopt : std::optional(static_cast<uint32_t>(found - families.begin()));
    };
    // A family without graphics is less likely to wait behind the desktop's own drawing.
    std::optional<uint32_t> compute = find(VK_QUEUE_COMPUTE_BIT, VK_QUEUE_GRAPHICS_BIT);
    if (!compute)
        compute = find(VK_QUEUE_COMPUTE_BIT, 0);
    if (!compute)
        return std::nullopt;
    // Families that decode or encode films can copy as well, but not faster.
    constexpr VkQueueFlags others = VK_QUEUE_GRAPHICS_BIT | VK_QUEUE_COMPUTE_BIT | VK_QUEUE_VIDEO_DECODE_BIT_KHR |
                                    VK_QUEUE_VIDEO_ENCODE_BIT_KHR | VK_QUEUE_OPTICAL_FLOW_BIT_NV;
    std::optional<uint32_t> transfer;
    if (!transferQueueUnwanted() && hasTimelineSemaphores(physical))
        transfer = find(VK_QUEUE_TRANSFER_BIT, others);
    return QueueFamilies{.compute = *compute, .transfer = transfer.value_or(*compute)};
}

QueueRequest::QueueRequest(const QueueFamilies& families)
    : m_semaphores{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_TIMELINE_SEMAPHORE_FEATURES, .timelineSemaphore = VK_TRUE}
{
    for (const uint32_t family : families.both())
        m_queues.push_back({.sType = VK_STRUCTURE_TYPE_DEVICE_QUEUE_CREATE_INFO,
                            .queueFamilyIndex = family,
                            .queueCount = 1,
                            .pQueuePriorities = &m_priority});
}

void QueueRequest::addTo(VkDeviceCreateInfo& create)
{
    create.queueCreateInfoCount = static_cast<uint32_t>(m_queues.size());
    create.pQueueCreateInfos = m_queues.data();
    if (m_queues.size() < 2)
        return;
    m_semaphores.pNext = const_cast<void*>(create.pNext); // Vulkan asks for it so
    create.pNext = &m_semaphores;
}

} // namespace alcove
