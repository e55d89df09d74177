// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Vulkan's own names, loaded at run time through volk. Only gpu/ includes this.
#pragma once

#include "inference/result.h"

#include <string>
#include <volk.h>

namespace alcove {

std::string_view vkResultName(VkResult result);

// The error of a failed Vulkan call: `what` says in plain words what was being done. Out of memory and a lost device
// have remedies of their own.
std::unexpected<Error> vulkanFailure(const Wording& what, VkResult result);

bool hasExtension(VkPhysicalDevice device, const char* name);

} // namespace alcove
