// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which of a device's queues computes, and which brings weights up.
#pragma once

#include "inference/gpu/vulkan.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace alcove {

// What commands are recorded for.
enum class Work { Compute, Transfer };

struct QueueFamilies {
    uint32_t compute = 0;
    uint32_t transfer = 0; // the same where the device has no engine that only copies

    bool apart() const { return compute != transfer; }
    // Both, for what is created for either of them.
    std::span<const uint32_t> both() const { return {&compute, apart() ? 2U : 1U}; }
};

// None: the device can't compute. ALCOVE_TRANSFER_QUEUE=0 in the environment does without the second.
std::optional<QueueFamilies> findQueueFamilies(VkPhysicalDevice physical);

// What a device is created with to use them.
class QueueRequest {
public:
    explicit QueueRequest(const QueueFamilies& families);
    QueueRequest(const QueueRequest&) = delete;
    QueueRequest& operator=(const QueueRequest&) = delete;

    void addTo(VkDeviceCreateInfo& create); // valid as long as this is; keeps the features that are there

private:
    const float m_priority = 1;
    std::vector<VkDeviceQueueCreateInfo> m_queues;
    VkPhysicalDeviceTimelineSemaphoreFeatures m_semaphores;
};

} // namespace alcove
