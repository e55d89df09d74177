// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/instance.h"
#include "inference/formatted.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>

namespace alcove {

std::atomic<int> Instance::s_validationMessages = 0;

namespace {

constexpr const char* validationLayer = "VK_LAYER_KHRONOS_validation";

VKAPI_ATTR VkBool32 VKAPI_CALL onValidationMessage(VkDebugUtilsMessageSeverityFlagBitsEXT,
                                                   VkDebugUtilsMessageTypeFlagsEXT,
                                                   const VkDebugUtilsMessengerCallbackDataEXT* data, void* counter)
{
    // What the layer says of its own settings is no finding.
    if (std::strstr(data->pMessage, "Internal Warning"))
        return VK_FALSE;
    std::fprintf(stderr, "Vulkan validation: %s\n", data->pMessage);
    ++*static_cast<std::atomic<int>*>(counter);
    return VK_FALSE;
}

// What the environment asks of the validation layer: see Instance::get().
enum class Validation { None, OnHost, InKernels };

Validation validationWanted()
{
    const char* value = std::getenv("ALCOVE_VALIDATION"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    if (!value || !*value || std::strcmp(value, "0") == 0)
        return Validation::None;
    return std::strcmp(value, "kernels") == 0 ? Validation::InKernels : Validation::OnHost;
}

std::string_view kindName(VkPhysicalDeviceType type)
{
    switch (type) {
    case VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU: return "discrete GPU";
    case VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU: return "integrated GPU";
    case VK_PHYSICAL_DEVICE_TYPE_VIRTUAL_GPU: return "virtual GPU";
    case VK_PHYSICAL_DEVICE_TYPE_CPU: return "software Vulkan";
    default: return "other device";
    }
}

DeviceInfo describe(VkPhysicalDevice handle, size_t index)
{
    VkPhysicalDeviceDriverProperties driver = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_DRIVER_PROPERTIES};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                              .pNext = &driver};
    vkGetPhysicalDeviceProperties2(handle, &properties);
    VkPhysicalDeviceMemoryProperties memory = {};
    vkGetPhysicalDeviceMemoryProperties(handle, &memory);
    uint64_t local = 0;
    for (uint32_t heap = 0; heap < memory.memoryHeapCount; ++heap) {
        if (memory.memoryHeaps[heap].flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT)
            local = std::max<uint64_t>(local, memory.memoryHeaps[heap].size);
    }
    const uint32_t api = properties.properties.apiVersion;
    DeviceInfo info = {
        .id = formatted("vulkan:{}", index),
        .name = properties.properties.deviceName,
        .kind = std::string(kindName(properties.properties.deviceType)),
        .api = formatted("Vulkan {}.{}.{}", VK_API_VERSION_MAJOR(api), VK_API_VERSION_MINOR(api),
                         VK_API_VERSION_PATCH(api)),
        .driver = formatted("{} {}", driver.driverName, driver.driverInfo),
        .memoryBytes = local,
    };
    info.reason = missingFeature(handle);
    info.usable = info.reason.empty();
    return info;
}

} // namespace

Wording missingFeature(VkPhysicalDevice device)
{
    VkPhysicalDeviceProperties plain = {};
    vkGetPhysicalDeviceProperties(device, &plain);
    if (plain.apiVersion < VK_API_VERSION_1_2)
        return Wording::tr("its driver offers less than Vulkan 1.2");
    VkPhysicalDeviceVulkan11Features features11 = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_FEATURES};
    VkPhysicalDeviceFeatures2 features = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &features11};
    vkGetPhysicalDeviceFeatures2(device, &features);
    if (!features11.storageBuffer16BitAccess)
        return Wording::tr("it can't read 16-bit numbers from memory (storageBuffer16BitAccess)");
    VkPhysicalDeviceVulkan11Properties properties11 = {.sType =
                                                           VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_PROPERTIES};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                              .pNext = &properties11};
    vkGetPhysicalDeviceProperties2(device, &properties);
    constexpr VkSubgroupFeatureFlags needed = VK_SUBGROUP_FEATURE_ARITHMETIC_BIT | VK_SUBGROUP_FEATURE_CLUSTERED_BIT;
    if ((properties11.subgroupSupportedOperations & needed) != needed || properties11.subgroupSize < 4 ||
        !(properties11.subgroupSupportedStages & VK_SHADER_STAGE_COMPUTE_BIT))
        return Wording::tr("it lacks arithmetic over subgroups and parts of them in compute shaders");
    return {};
}

Result<std::shared_ptr<Instance>> Instance::get()
{
    static std::mutex mutex;
    static std::weak_ptr<Instance> current;
    const std::lock_guard lock(mutex);
    if (auto shared = current.lock())
        return shared;
    std::shared_ptr<Instance> made(new Instance);
    if (auto opened = made->open(); !opened)
        return std::unexpected(opened.error());
    current = made;
    return made;
}

Result<void> Instance::open()
{
    if (volkInitialize() != VK_SUCCESS)
        return fail(
            Wording::tr("No Vulkan was found on this computer."),
            Wording::tr(
                "Install your graphics card's driver (on Debian and Ubuntu: mesa-vulkan-drivers), or run on the "
                "processor (device “cpu”)."),
            "libvulkan.so.1 could not be opened");

    const VkApplicationInfo application = {
        .sType = VK_STRUCTURE_TYPE_APPLICATION_INFO, .pApplicationName = "Alcove", .apiVersion = VK_API_VERSION_1_3};
    VkInstanceCreateInfo create = {.sType = VK_STRUCTURE_TYPE_INSTANCE_CREATE_INFO, .pApplicationInfo = &application};

    const VkDebugUtilsMessengerCreateInfoEXT messenger = {
        .sType = VK_STRUCTURE_TYPE_DEBUG_UTILS_MESSENGER_CREATE_INFO_EXT,
        .messageSeverity =
            VK_DEBUG_UTILS_MESSAGE_SEVERITY_WARNING_BIT_EXT | VK_DEBUG_UTILS_MESSAGE_SEVERITY_ERROR_BIT_EXT,
        .messageType = VK_DEBUG_UTILS_MESSAGE_TYPE_VALIDATION_BIT_EXT,
        .pfnUserCallback = onValidationMessage,
        .pUserData = &s_validationMessages,
    };
    const VkValidationFeatureEnableEXT enables[] = {VK_VALIDATION_FEATURE_ENABLE_SYNCHRONIZATION_VALIDATION_EXT,
                                                    VK_VALIDATION_FEATURE_ENABLE_GPU_ASSISTED_EXT};
    const Validation wanted = validationWanted();
    const VkValidationFeaturesEXT validation = {.sType = VK_STRUCTURE_TYPE_VALIDATION_FEATURES_EXT,
                                                .enabledValidationFeatureCount =
                                                    wanted == Validation::InKernels ? 2U : 1U,
                                                .pEnabledValidationFeatures = enables};
    const char* extension = VK_EXT_DEBUG_UTILS_EXTENSION_NAME;
    if (wanted != Validation::None) {
        create.pNext = &validation;
        create.enabledLayerCount = 1;
        create.ppEnabledLayerNames = &validationLayer;
        create.enabledExtensionCount = 1;
        create.ppEnabledExtensionNames = &extension;
    }
    VkResult result = vkCreateInstance(&create, nullptr, &m_instance);
    if (result == VK_ERROR_LAYER_NOT_PRESENT)
        return fail(Wording::tr("The Vulkan validation layer was asked for but is not installed."),
                    Wording::tr("Install vulkan-validationlayers, or unset ALCOVE_VALIDATION."));
    if (result == VK_ERROR_INCOMPATIBLE_DRIVER)
        return fail(
            Wording::tr("No Vulkan driver was found on this computer."),
            Wording::tr(
                "Install your graphics card's driver (on Debian and Ubuntu: mesa-vulkan-drivers), or run on the "
                "processor (device “cpu”)."),
            "VK_ERROR_INCOMPATIBLE_DRIVER");
    if (result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("starting Vulkan"), result);
    volkLoadInstance(m_instance);
    if (wanted != Validation::None)
        vkCreateDebugUtilsMessengerEXT(m_instance, &messenger, nullptr, &m_messenger);
    enumerate();
    if (m_devices.empty())
        return fail(
            Wording::tr("Vulkan is installed, but no device answers."),
            Wording::tr(
                "Install your graphics card's driver (on Debian and Ubuntu: mesa-vulkan-drivers), or run on the "
                "processor (device “cpu”)."));
    return {};
}

void Instance::enumerate()
{
    uint32_t count = 0;
    vkEnumeratePhysicalDevices(m_instance, &count, nullptr);
    std::vector<VkPhysicalDevice> handles(count);
    vkEnumeratePhysicalDevices(m_instance, &count, handles.data());
    for (size_t i = 0; i < count; ++i)
        m_devices.push_back({handles[i], describe(handles[i], i)});
}

Instance::~Instance()
{
    if (m_messenger)
        vkDestroyDebugUtilsMessengerEXT(m_instance, m_messenger, nullptr);
    if (m_instance)
        vkDestroyInstance(m_instance, nullptr);
}

} // namespace alcove
