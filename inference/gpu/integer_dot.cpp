// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/integer_dot.h"

#include <cstdlib>
#include <string_view>

namespace alcove {
namespace {

constexpr const char* extension = VK_KHR_SHADER_INTEGER_DOT_PRODUCT_EXTENSION_NAME;

bool isCore(VkPhysicalDevice physical)
{
    VkPhysicalDeviceProperties properties = {};
    vkGetPhysicalDeviceProperties(physical, &properties);
    return properties.apiVersion >= VK_API_VERSION_1_3;
}

} // namespace

bool hasQuickIntegerDot(VkPhysicalDevice physical)
{
    const char* value = std::getenv("ALCOVE_INTEGER_DOT"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    const std::string_view wanted = value ? value : "";
    if (wanted == "0" || !(isCore(physical) || hasExtension(physical, extension)))
        return false;
    VkPhysicalDeviceShaderIntegerDotProductFeatures dot = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_FEATURES};
    VkPhysicalDeviceFeatures2 features = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_FEATURES_2, .pNext = &dot};
    vkGetPhysicalDeviceFeatures2(physical, &features);
    VkPhysicalDeviceShaderIntegerDotProductProperties speed = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_PROPERTIES};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, .pNext = &speed};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    return dot.shaderIntegerDotProduct && (speed.integerDotProduct4x8BitPackedSignedAccelerated || wanted == "1");
}

IntegerDotFeatures::IntegerDotFeatures(void* next)
    : m_features{.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SHADER_INTEGER_DOT_PRODUCT_FEATURES,
                 .pNext = next,
                 .shaderIntegerDotProduct = VK_TRUE}
{
}

void IntegerDotFeatures::addExtension(VkPhysicalDevice physical, std::vector<const char*>& extensions)
{
    if (!isCore(physical))
        extensions.push_back(extension);
}

} // namespace alcove
