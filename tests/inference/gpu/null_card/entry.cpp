// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the loader of Vulkan asks a driver for.
#include "driver.h"

#include <cstdint>
#include <cstring>
#include <dlfcn.h>

namespace null_card {
namespace {

Driver next;

void* load()
{
    void* library = dlopen(driverLibrary, RTLD_NOW | RTLD_LOCAL);
    if (library)
        prepare(library);
    return library;
}

template<typename Function>
Function exported(const char* name)
{
    static void* const library = load();
    return library ? reinterpret_cast<Function>(dlsym(library, name)) : nullptr;
}

// A kernel takes a tick. Nobody writes that it has ended.
VKAPI_ATTR VkResult VKAPI_CALL getQueryPoolResults(VkDevice, VkQueryPool, uint32_t first, uint32_t count, size_t,
                                                   void* data, VkDeviceSize stride, VkQueryResultFlags)
{
    for (uint32_t i = 0; i < count; ++i) {
        const uint64_t tick = first + i;
        std::memcpy(static_cast<char*>(data) + i * stride, &tick, sizeof(tick));
    }
    return VK_SUCCESS;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL getDeviceProcAddr(VkDevice device, const char* name);

PFN_vkVoidFunction replacementFor(std::string_view name)
{
    if (name == "vkGetDeviceProcAddr")
        return reinterpret_cast<PFN_vkVoidFunction>(getDeviceProcAddr);
    if (name == "vkGetQueryPoolResults")
        return reinterpret_cast<PFN_vkVoidFunction>(getQueryPoolResults);
    return replacement(name);
}

PFN_vkVoidFunction getDeviceProcAddr(VkDevice device, const char* name)
{
    const PFN_vkVoidFunction mine = replacementFor(name);
    return mine ? mine : next.deviceProcAddr(device, name);
}

} // namespace

void Driver::find(PFN_vk_icdGetInstanceProcAddr ask, VkInstance instance)
{
    deviceProcAddr = reinterpret_cast<PFN_vkGetDeviceProcAddr>(ask(instance, "vkGetDeviceProcAddr"));
    properties2 = reinterpret_cast<PFN_vkGetPhysicalDeviceProperties2>(ask(instance, "vkGetPhysicalDeviceProperties2"));
    memoryProperties2 = reinterpret_cast<PFN_vkGetPhysicalDeviceMemoryProperties2>(
        ask(instance, "vkGetPhysicalDeviceMemoryProperties2"));
}

const Driver& driver()
{
    return next;
}

} // namespace null_card

extern "C" {

VKAPI_ATTR VkResult VKAPI_CALL vk_icdNegotiateLoaderICDInterfaceVersion(uint32_t* version)
{
    static const auto negotiate =
        null_card::exported<PFN_vkNegotiateLoaderICDInterfaceVersion>("vk_icdNegotiateLoaderICDInterfaceVersion");
    return negotiate ? negotiate(version) : VK_ERROR_INCOMPATIBLE_DRIVER;
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL vk_icdGetInstanceProcAddr(VkInstance instance, const char* name)
{
    static const auto ask = null_card::exported<PFN_vk_icdGetInstanceProcAddr>("vk_icdGetInstanceProcAddr");
    if (!ask)
        return nullptr;
    const PFN_vkVoidFunction mine = null_card::replacementFor(name);
    if (mine && instance)
        null_card::next.find(ask, instance);
    return mine ? mine : ask(instance, name);
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL vk_icdGetPhysicalDeviceProcAddr(VkInstance instance, const char* name)
{
    static const auto ask = null_card::exported<PFN_GetPhysicalDeviceProcAddr>("vk_icdGetPhysicalDeviceProcAddr");
    const PFN_vkVoidFunction theirs = ask ? ask(instance, name) : nullptr; // none where it is not of this kind
    const PFN_vkVoidFunction mine = theirs ? null_card::replacementFor(name) : nullptr;
    return mine ? vk_icdGetInstanceProcAddr(instance, name) : theirs;
}

} // extern "C"
