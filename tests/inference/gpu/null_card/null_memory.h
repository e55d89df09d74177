// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The memory of the null card: 16 GB of its own and 32 GB of the processor's, in the kinds that RADV has for a card of
// its own. Which of it the processor sees of the card's is said by ALCOVE_NULL_BAR: "all" (the default), "256M" as on
// computers without a resizable BAR, or "none".
#pragma once

#include <vulkan/vk_icd.h>
#include <vulkan/vulkan.h>

#include <span>
#include <string_view>

namespace null_card {

// What is called of the driver below.
struct Driver {
    PFN_vkGetDeviceProcAddr deviceProcAddr = nullptr;
    PFN_vkGetPhysicalDeviceProperties2 properties2 = nullptr;
    PFN_vkGetPhysicalDeviceMemoryProperties2 memoryProperties2 = nullptr;

    void find(PFN_vk_icdGetInstanceProcAddr ask, VkInstance instance);
};
const Driver& driver();

struct Replacement {
    std::string_view name;
    PFN_vkVoidFunction function;
};

template<typename Function>
Replacement replaced(std::string_view name, Function* function)
{
    return {name, reinterpret_cast<PFN_vkVoidFunction>(function)};
}

std::span<const Replacement> memoryReplacements();

} // namespace null_card
