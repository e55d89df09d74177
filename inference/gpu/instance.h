// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The Vulkan loader, the instance and the physical devices that it shows.
#pragma once

#include "inference/gpu/vulkan.h"
#include "inference/types.h"

#include <atomic>
#include <memory>
#include <vector>

namespace alcove {

class Instance {
public:
    // The one instance of the process, made on first use and again when all its users are gone. Fails with a message
    // when there is no loader or no driver. With ALCOVE_VALIDATION=1 in the environment the validation layer runs
    // with its core and synchronization checks, with ALCOVE_VALIDATION=kernels it also looks at what kernels do to
    // memory, for which it rewrites them (seconds for each); it is an error if the layer is missing.
    static Result<std::shared_ptr<Instance>> get();
    ~Instance();
    Instance(const Instance&) = delete;
    Instance& operator=(const Instance&) = delete;

    struct Physical {
        VkPhysicalDevice handle = VK_NULL_HANDLE;
        DeviceInfo info;
    };
    // In the loader's order: index N is "vulkan:N".
    const std::vector<Physical>& devices() const { return m_devices; }
    VkInstance handle() const { return m_instance; }

    // Warnings and errors that the validation layer has reported so far in this process.
    static int validationMessages() { return s_validationMessages; }

private:
    Instance() = default;
    Result<void> open();
    void enumerate();

    VkInstance m_instance = VK_NULL_HANDLE;
    VkDebugUtilsMessengerEXT m_messenger = VK_NULL_HANDLE;
    std::vector<Physical> m_devices;
    static std::atomic<int> s_validationMessages;
};

// Vulkan's floor for Alcove and whether `device` reaches it; the reason in plain words when it does not.
Wording missingFeature(VkPhysicalDevice device);

} // namespace alcove
