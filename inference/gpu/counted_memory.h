// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Stands between the allocator and the driver where memory is only counted: the allocator lays out its blocks as for
// a real model, and no byte of them is taken.
#pragma once

#include "inference/gpu/vulkan.h"

namespace alcove {

struct CountedMemoryFunctions {
    PFN_vkAllocateMemory allocate;
    PFN_vkFreeMemory free;
    PFN_vkMapMemory map;
    PFN_vkUnmapMemory unmap;
    PFN_vkBindBufferMemory bind;
    PFN_vkBindBufferMemory2 bind2;
};

// The functions for `device`, until forgetCountedMemory(). Memory mapped through them must not be touched. The largest
// heap never ends, so that a model which is too large can be measured; the others do, as the driver's would, because
// the allocator then turns to the largest.
CountedMemoryFunctions countMemory(VkPhysicalDevice physical, VkDevice device);
void forgetCountedMemory(VkDevice device);

} // namespace alcove
