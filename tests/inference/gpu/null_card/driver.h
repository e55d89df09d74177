// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the null cards share: a Vulkan driver (entry.cpp) that has one of Mesa's do the work, but for the functions that
// are replaced.
#pragma once

#include <vulkan/vk_icd.h>
#include <vulkan/vulkan.h>

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

// What a kind of card has: the library of Mesa's driver, what is done to it once it is loaded, and the functions that
// are its own (null: Mesa's).
extern const char* const driverLibrary;
void prepare(void* library);
PFN_vkVoidFunction replacement(std::string_view name);

} // namespace null_card
