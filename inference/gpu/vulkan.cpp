// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/vulkan.h"
#include "inference/formatted.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace alcove {

std::string_view vkResultName(VkResult result)
{
    switch (result) {
    case VK_SUCCESS: return "VK_SUCCESS";
    case VK_TIMEOUT: return "VK_TIMEOUT";
    case VK_ERROR_OUT_OF_HOST_MEMORY: return "VK_ERROR_OUT_OF_HOST_MEMORY";
    case VK_ERROR_OUT_OF_DEVICE_MEMORY: return "VK_ERROR_OUT_OF_DEVICE_MEMORY";
    case VK_ERROR_INITIALIZATION_FAILED: return "VK_ERROR_INITIALIZATION_FAILED";
    case VK_ERROR_DEVICE_LOST: return "VK_ERROR_DEVICE_LOST";
    case VK_ERROR_LAYER_NOT_PRESENT: return "VK_ERROR_LAYER_NOT_PRESENT";
    case VK_ERROR_EXTENSION_NOT_PRESENT: return "VK_ERROR_EXTENSION_NOT_PRESENT";
    case VK_ERROR_FEATURE_NOT_PRESENT: return "VK_ERROR_FEATURE_NOT_PRESENT";
    case VK_ERROR_INCOMPATIBLE_DRIVER: return "VK_ERROR_INCOMPATIBLE_DRIVER";
    case VK_ERROR_TOO_MANY_OBJECTS: return "VK_ERROR_TOO_MANY_OBJECTS";
    case VK_ERROR_FRAGMENTED_POOL: return "VK_ERROR_FRAGMENTED_POOL";
    default: return "an unnamed VkResult";
    }
}

std::unexpected<Error> vulkanFailure(const Wording& what, VkResult result)
{
    const std::string details = formatted("{} ({})", vkResultName(result), static_cast<int>(result));
    switch (result) {
    case VK_ERROR_OUT_OF_DEVICE_MEMORY:
        return fail(
            Wording::tr("The graphics device has no memory left for {}.", what),
            Wording::tr("Close other programs that use it, choose a smaller model or a shorter context, or run on the "
                        "processor (device “cpu”)."),
            details);
    case VK_ERROR_OUT_OF_HOST_MEMORY:
        return fail(Wording::tr("The computer has no memory left for {}.", what),
                    Wording::tr("Close other programs or choose a smaller model."), details);
    case VK_ERROR_DEVICE_LOST:
        return fail(
            Wording::tr("The graphics device stopped responding during {}.", what),
            Wording::tr(
                "Load the model again. If it happens again, update the graphics driver or choose another device."),
            details);
    default:
        return fail(Wording::tr("The graphics driver failed at {}.", what),
                    Wording::tr("Update the graphics driver or choose another device."), details);
    }
}

bool hasExtension(VkPhysicalDevice device, const char* name)
{
    uint32_t count = 0;
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, nullptr);
    std::vector<VkExtensionProperties> extensions(count);
    vkEnumerateDeviceExtensionProperties(device, nullptr, &count, extensions.data());
    return std::ranges::any_of(extensions,
                               [&](const auto& known) { return std::strcmp(known.extensionName, name) == 0; });
}

} // namespace alcove
