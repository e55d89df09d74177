// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A Vulkan layer that makes software Vulkan look like a graphics card with memory of its own: a discrete device, memory
// that the processor can't see beside memory that it can, and a second family of queues that only copies. What Alcove
// does for such a card then really runs: staging, copies on their own queue, reading back. Above it, the validation
// layer sees a card as well.
//
// Below it the device is what it was: both kinds of memory are its only one and both queues are its only one. What is
// submitted for copying is held back until somebody waits for it, as late as a real queue could come to it, so that who
// forgets to wait gets the numbers from before. ALCOVE_CARD_MEMORY=BYTES is how much memory the card has of its own; as
// much as the computer without it. With ALCOVE_CARD_INTEGRATED it is one that shares the computer's memory, of which
// the driver calls that part its own. ALCOVE_CARD_LOST=N: after N submissions more to the first queue the card is lost.
#include <vulkan/vk_layer.h>
#include <vulkan/vulkan.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace {

constexpr uint32_t ownMemory = 0;    // types and heaps alike: the card's
constexpr uint32_t commonMemory = 1; // the processor's
constexpr uint32_t copyFamily = 1;

// A handle of our own for the second queue. The loader writes its table into the first word.
struct CopyQueue {
    void* loaderTable = nullptr;
    VkQueue real = VK_NULL_HANDLE;
};

struct Copying {
    std::vector<VkCommandBuffer> commands;
    std::vector<VkSemaphore> signals;
    std::vector<uint64_t> values; // of timelines
    VkFence fence = VK_NULL_HANDLE;
};

struct Below {
    PFN_vkGetDeviceProcAddr address = nullptr;
    std::vector<Copying> heldBack;
    std::unique_ptr<CopyQueue> copies = std::make_unique<CopyQueue>();
    struct Piece {
        uint32_t type;
        VkDeviceSize bytes;
    };
    std::map<VkDeviceMemory, Piece> pieces;

    template<typename Function>
    Function get(VkDevice device, const char* name) const
    {
        return reinterpret_cast<Function>(address(device, name));
    }
};

std::mutex mutex;
VkDeviceSize ownTaken = 0; // of the card's memory, by all devices
std::map<void*, PFN_vkGetInstanceProcAddr> instances;
std::map<void*, std::pair<VkDevice, Below>> devices;

// The loader's table, which a handle and its children share.
void* keyOf(auto handle)
{
    return *reinterpret_cast<void**>(handle);
}

// Queues of the loader's device share its table too.
std::pair<VkDevice, Below>& below(auto handle)
{
    const std::lock_guard lock(mutex);
    return devices.at(keyOf(handle));
}

VkInstance instance = VK_NULL_HANDLE; // the program has one at a time

template<typename Function>
Function ofInstance(const char* name)
{
    const std::lock_guard lock(mutex);
    return reinterpret_cast<Function>(instances.begin()->second(instance, name));
}

template<typename Info>
const Info* findInChain(const void* chain, VkStructureType type, VkLayerFunction function)
{
    for (auto* info = static_cast<const Info*>(chain); info; info = static_cast<const Info*>(info->pNext)) {
        if (info->sType == type && info->function == function)
            return info;
    }
    return nullptr;
}

VKAPI_ATTR VkResult VKAPI_CALL createInstance(const VkInstanceCreateInfo* create, const VkAllocationCallbacks* with,
                                              VkInstance* made)
{
    auto* link = const_cast<VkLayerInstanceCreateInfo*>(findInChain<VkLayerInstanceCreateInfo>(
        create->pNext, VK_STRUCTURE_TYPE_LOADER_INSTANCE_CREATE_INFO, VK_LAYER_LINK_INFO));
    const PFN_vkGetInstanceProcAddr next = link->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    link->u.pLayerInfo = link->u.pLayerInfo->pNext;
    const auto createBelow = reinterpret_cast<PFN_vkCreateInstance>(next(VK_NULL_HANDLE, "vkCreateInstance"));
    const VkResult result = createBelow(create, with, made);
    if (result == VK_SUCCESS) {
        const std::lock_guard lock(mutex);
        instances = {{keyOf(*made), next}};
        instance = *made;
    }
    return result;
}

VKAPI_ATTR void VKAPI_CALL getProperties2(VkPhysicalDevice physical, VkPhysicalDeviceProperties2* properties)
{
    ofInstance<PFN_vkGetPhysicalDeviceProperties2>("vkGetPhysicalDeviceProperties2")(physical, properties);
    const char* integrated = std::getenv("ALCOVE_CARD_INTEGRATED"); // NOLINT(concurrency-mt-unsafe): as above
    properties->properties.deviceType =
        integrated ? VK_PHYSICAL_DEVICE_TYPE_INTEGRATED_GPU : VK_PHYSICAL_DEVICE_TYPE_DISCRETE_GPU;
}

VKAPI_ATTR void VKAPI_CALL getProperties(VkPhysicalDevice physical, VkPhysicalDeviceProperties* properties)
{
    VkPhysicalDeviceProperties2 all = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2};
    getProperties2(physical, &all);
    *properties = all.properties;
}

// Of the card's own; `otherwise` where nobody says.
VkDeviceSize ownBytes(VkDeviceSize otherwise)
{
    const char* value = std::getenv("ALCOVE_CARD_MEMORY"); // NOLINT(concurrency-mt-unsafe): nobody sets it meanwhile
    return value && *value ? std::strtoull(value, nullptr, 10) : otherwise;
}

VKAPI_ATTR void VKAPI_CALL getMemory2(VkPhysicalDevice physical, VkPhysicalDeviceMemoryProperties2* memory)
{
    ofInstance<PFN_vkGetPhysicalDeviceMemoryProperties2>("vkGetPhysicalDeviceMemoryProperties2")(physical, memory);
    VkPhysicalDeviceMemoryProperties& plain = memory->memoryProperties;
    plain.memoryTypeCount = plain.memoryHeapCount = 2;
    plain.memoryTypes[ownMemory] = {VK_MEMORY_PROPERTY_DEVICE_LOCAL_BIT, ownMemory};
    plain.memoryTypes[commonMemory] = {VK_MEMORY_PROPERTY_HOST_VISIBLE_BIT | VK_MEMORY_PROPERTY_HOST_COHERENT_BIT |
                                           VK_MEMORY_PROPERTY_HOST_CACHED_BIT,
                                       commonMemory};
    plain.memoryHeaps[ownMemory].flags = VK_MEMORY_HEAP_DEVICE_LOCAL_BIT;
    plain.memoryHeaps[commonMemory] = {plain.memoryHeaps[ownMemory].size, 0};
    plain.memoryHeaps[ownMemory].size = ownBytes(plain.memoryHeaps[commonMemory].size);
    for (auto* next = static_cast<VkBaseOutStructure*>(memory->pNext); next; next = next->pNext) {
        if (next->sType != VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_BUDGET_PROPERTIES_EXT)
            continue;
        auto* budget = reinterpret_cast<VkPhysicalDeviceMemoryBudgetPropertiesEXT*>(next);
        budget->heapBudget[commonMemory] = budget->heapBudget[ownMemory];
        budget->heapUsage[commonMemory] = 0;
        const std::lock_guard lock(mutex);
        budget->heapBudget[ownMemory] = ownBytes(budget->heapBudget[ownMemory]);
        budget->heapUsage[ownMemory] = ownTaken;
    }
}

VKAPI_ATTR void VKAPI_CALL getMemory(VkPhysicalDevice physical, VkPhysicalDeviceMemoryProperties* memory)
{
    VkPhysicalDeviceMemoryProperties2 all = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_PROPERTIES_2};
    getMemory2(physical, &all);
    *memory = all.memoryProperties;
}

VKAPI_ATTR void VKAPI_CALL getFamilies(VkPhysicalDevice physical, uint32_t* count, VkQueueFamilyProperties* families)
{
    const auto real =
        ofInstance<PFN_vkGetPhysicalDeviceQueueFamilyProperties>("vkGetPhysicalDeviceQueueFamilyProperties");
    if (!families) {
        *count = 2;
        return;
    }
    uint32_t one = 1;
    real(physical, &one, families);
    *count = std::min(*count, 2U);
    if (*count == 2)
        families[copyFamily] = {.queueFlags = VK_QUEUE_TRANSFER_BIT,
                                .queueCount = 1,
                                .timestampValidBits = 0,
                                .minImageTransferGranularity = {1, 1, 1}};
}

VKAPI_ATTR void VKAPI_CALL getFamilies2(VkPhysicalDevice physical, uint32_t* count, VkQueueFamilyProperties2* families)
{
    std::vector<VkQueueFamilyProperties> plain(2);
    getFamilies(physical, count, families ? plain.data() : nullptr);
    for (uint32_t i = 0; families && i < *count; ++i)
        families[i].queueFamilyProperties = plain[i];
}

VKAPI_ATTR VkResult VKAPI_CALL createDevice(VkPhysicalDevice physical, const VkDeviceCreateInfo* create,
                                            const VkAllocationCallbacks* with, VkDevice* made)
{
    auto* link = const_cast<VkLayerDeviceCreateInfo*>(findInChain<VkLayerDeviceCreateInfo>(
        create->pNext, VK_STRUCTURE_TYPE_LOADER_DEVICE_CREATE_INFO, VK_LAYER_LINK_INFO));
    const PFN_vkGetInstanceProcAddr next = link->u.pLayerInfo->pfnNextGetInstanceProcAddr;
    const PFN_vkGetDeviceProcAddr address = link->u.pLayerInfo->pfnNextGetDeviceProcAddr;
    link->u.pLayerInfo = link->u.pLayerInfo->pNext;
    VkDeviceCreateInfo real = *create;
    real.queueCreateInfoCount = 1; // the family that computes comes first
    const auto createBelow = reinterpret_cast<PFN_vkCreateDevice>(next(instance, "vkCreateDevice"));
    const VkResult result = createBelow(physical, &real, with, made);
    if (result == VK_SUCCESS) {
        const std::lock_guard lock(mutex);
        auto& [device, own] = devices[keyOf(*made)];
        device = *made;
        own.address = address;
    }
    return result;
}

VKAPI_ATTR void VKAPI_CALL destroyDevice(VkDevice device, const VkAllocationCallbacks* with)
{
    if (!device)
        return;
    void* const key = keyOf(device);
    const auto destroy = below(device).second.get<PFN_vkDestroyDevice>(device, "vkDestroyDevice");
    destroy(device, with);
    const std::lock_guard lock(mutex);
    devices.erase(key);
}

VKAPI_ATTR void VKAPI_CALL getQueue(VkDevice device, uint32_t family, uint32_t index, VkQueue* queue)
{
    Below& own = below(device).second;
    own.get<PFN_vkGetDeviceQueue>(device, "vkGetDeviceQueue")(device, 0, index, queue);
    if (family != copyFamily)
        return;
    *own.copies = {.loaderTable = keyOf(*queue), .real = *queue};
    *queue = reinterpret_cast<VkQueue>(own.copies.get());
}

// Somebody waits for something, so everything held back goes on its way.
VkResult release(VkDevice device, Below& own)
{
    VkResult result = VK_SUCCESS;
    for (const Copying& copying : own.heldBack) {
        const VkTimelineSemaphoreSubmitInfo values = {.sType = VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO,
                                                      .signalSemaphoreValueCount =
                                                          static_cast<uint32_t>(copying.values.size()),
                                                      .pSignalSemaphoreValues = copying.values.data()};
        const VkSubmitInfo info = {.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO,
                                   .pNext = &values,
                                   .commandBufferCount = static_cast<uint32_t>(copying.commands.size()),
                                   .pCommandBuffers = copying.commands.data(),
                                   .signalSemaphoreCount = static_cast<uint32_t>(copying.signals.size()),
                                   .pSignalSemaphores = copying.signals.data()};
        const auto real = own.get<PFN_vkQueueSubmit>(device, "vkQueueSubmit");
        result = std::max(result, real(own.copies->real, 1, &info, copying.fence));
    }
    own.heldBack.clear();
    return result;
}

bool isLost()
{
    const char* value = std::getenv("ALCOVE_CARD_LOST"); // NOLINT(concurrency-mt-unsafe): one thread computes then
    if (!value)
        return false;
    const long left = std::strtol(value, nullptr, 10);
    if (left > 0)
        setenv("ALCOVE_CARD_LOST", std::to_string(left - 1).c_str(), 1); // NOLINT(concurrency-mt-unsafe)
    return left <= 0;
}

VKAPI_ATTR VkResult VKAPI_CALL submit(VkQueue queue, uint32_t count, const VkSubmitInfo* submits, VkFence fence)
{
    auto& [device, own] = below(queue);
    if (queue != reinterpret_cast<VkQueue>(own.copies.get())) {
        if (std::any_of(submits, submits + count, [](const VkSubmitInfo& info) { return info.waitSemaphoreCount > 0; }))
            release(device, own);
        if (isLost())
            return VK_ERROR_DEVICE_LOST;
        return own.get<PFN_vkQueueSubmit>(device, "vkQueueSubmit")(queue, count, submits, fence);
    }
    for (const VkSubmitInfo& info : std::span(submits, count)) {
        Copying copying = {.commands = {info.pCommandBuffers, info.pCommandBuffers + info.commandBufferCount},
                           .signals = {info.pSignalSemaphores, info.pSignalSemaphores + info.signalSemaphoreCount},
                           .fence = &info == submits + count - 1 ? fence : VK_NULL_HANDLE};
        if (const auto* values = static_cast<const VkTimelineSemaphoreSubmitInfo*>(info.pNext))
            copying.values = {values->pSignalSemaphoreValues,
                              values->pSignalSemaphoreValues + values->signalSemaphoreValueCount};
        own.heldBack.push_back(std::move(copying));
    }
    return VK_SUCCESS;
}

VKAPI_ATTR VkResult VKAPI_CALL waitForFences(VkDevice device, uint32_t count, const VkFence* fences, VkBool32 all,
                                             uint64_t nanoseconds)
{
    Below& own = below(device).second;
    if (std::ranges::any_of(own.heldBack, [&](const Copying& copying) {
            return std::find(fences, fences + count, copying.fence) != fences + count;
        }))
        release(device, own);
    return own.get<PFN_vkWaitForFences>(device, "vkWaitForFences")(device, count, fences, all, nanoseconds);
}

VKAPI_ATTR VkResult VKAPI_CALL waitIdle(VkDevice device)
{
    Below& own = below(device).second;
    release(device, own);
    return own.get<PFN_vkDeviceWaitIdle>(device, "vkDeviceWaitIdle")(device);
}

VKAPI_ATTR VkResult VKAPI_CALL createPool(VkDevice device, const VkCommandPoolCreateInfo* create,
                                          const VkAllocationCallbacks* with, VkCommandPool* pool)
{
    VkCommandPoolCreateInfo real = *create;
    real.queueFamilyIndex = 0;
    return below(device).second.get<PFN_vkCreateCommandPool>(device, "vkCreateCommandPool")(device, &real, with, pool);
}

VKAPI_ATTR VkResult VKAPI_CALL createBuffer(VkDevice device, const VkBufferCreateInfo* create,
                                            const VkAllocationCallbacks* with, VkBuffer* buffer)
{
    VkBufferCreateInfo real = *create;
    real.sharingMode = VK_SHARING_MODE_EXCLUSIVE;
    return below(device).second.get<PFN_vkCreateBuffer>(device, "vkCreateBuffer")(device, &real, with, buffer);
}

VKAPI_ATTR void VKAPI_CALL getNeeds(VkDevice device, VkBuffer buffer, VkMemoryRequirements* needs)
{
    below(device).second.get<PFN_vkGetBufferMemoryRequirements>(device, "vkGetBufferMemoryRequirements")(device, buffer,
                                                                                                         needs);
    needs->memoryTypeBits = 1U << ownMemory | 1U << commonMemory;
}

VKAPI_ATTR void VKAPI_CALL getNeeds2(VkDevice device, const VkBufferMemoryRequirementsInfo2* info,
                                     VkMemoryRequirements2* needs)
{
    below(device).second.get<PFN_vkGetBufferMemoryRequirements2>(device, "vkGetBufferMemoryRequirements2")(device, info,
                                                                                                           needs);
    needs->memoryRequirements.memoryTypeBits = 1U << ownMemory | 1U << commonMemory;
}

VKAPI_ATTR VkResult VKAPI_CALL allocate(VkDevice device, const VkMemoryAllocateInfo* info,
                                        const VkAllocationCallbacks* with, VkDeviceMemory* memory)
{
    VkMemoryAllocateInfo real = *info;
    real.memoryTypeIndex = 0;
    Below& own = below(device).second;
    const bool isOwn = info->memoryTypeIndex == ownMemory;
    {
        const std::lock_guard lock(mutex);
        if (isOwn && ownTaken + info->allocationSize > ownBytes(~VkDeviceSize{0}))
            return VK_ERROR_OUT_OF_DEVICE_MEMORY;
    }
    const VkResult result = own.get<PFN_vkAllocateMemory>(device, "vkAllocateMemory")(device, &real, with, memory);
    const std::lock_guard lock(mutex);
    if (result == VK_SUCCESS) {
        own.pieces[*memory] = {info->memoryTypeIndex, info->allocationSize};
        ownTaken += isOwn ? info->allocationSize : 0;
    }
    return result;
}

VKAPI_ATTR void VKAPI_CALL freeMemory(VkDevice device, VkDeviceMemory memory, const VkAllocationCallbacks* with)
{
    Below& own = below(device).second;
    own.get<PFN_vkFreeMemory>(device, "vkFreeMemory")(device, memory, with);
    const std::lock_guard lock(mutex);
    if (const auto piece = own.pieces.extract(memory); piece && piece.mapped().type == ownMemory)
        ownTaken -= piece.mapped().bytes;
}

VKAPI_ATTR VkResult VKAPI_CALL map(VkDevice device, VkDeviceMemory memory, VkDeviceSize offset, VkDeviceSize size,
                                   VkMemoryMapFlags flags, void** data)
{
    Below& own = below(device).second;
    if (const std::lock_guard lock(mutex); own.pieces.at(memory).type == ownMemory)
        return VK_ERROR_MEMORY_MAP_FAILED;
    return own.get<PFN_vkMapMemory>(device, "vkMapMemory")(device, memory, offset, size, flags, data);
}

struct Named {
    std::string_view name;
    void* function;
};

const Named ofInstances[] = {
    {"vkCreateInstance", reinterpret_cast<void*>(createInstance)},
    {"vkGetPhysicalDeviceProperties", reinterpret_cast<void*>(getProperties)},
    {"vkGetPhysicalDeviceProperties2", reinterpret_cast<void*>(getProperties2)},
    {"vkGetPhysicalDeviceProperties2KHR", reinterpret_cast<void*>(getProperties2)},
    {"vkGetPhysicalDeviceMemoryProperties", reinterpret_cast<void*>(getMemory)},
    {"vkGetPhysicalDeviceMemoryProperties2", reinterpret_cast<void*>(getMemory2)},
    {"vkGetPhysicalDeviceMemoryProperties2KHR", reinterpret_cast<void*>(getMemory2)},
    {"vkGetPhysicalDeviceQueueFamilyProperties", reinterpret_cast<void*>(getFamilies)},
    {"vkGetPhysicalDeviceQueueFamilyProperties2", reinterpret_cast<void*>(getFamilies2)},
    {"vkGetPhysicalDeviceQueueFamilyProperties2KHR", reinterpret_cast<void*>(getFamilies2)},
    {"vkCreateDevice", reinterpret_cast<void*>(createDevice)},
};

const Named ofDevices[] = {
    {"vkDestroyDevice", reinterpret_cast<void*>(destroyDevice)},
    {"vkGetDeviceQueue", reinterpret_cast<void*>(getQueue)},
    {"vkQueueSubmit", reinterpret_cast<void*>(submit)},
    {"vkWaitForFences", reinterpret_cast<void*>(waitForFences)},
    {"vkDeviceWaitIdle", reinterpret_cast<void*>(waitIdle)},
    {"vkCreateCommandPool", reinterpret_cast<void*>(createPool)},
    {"vkCreateBuffer", reinterpret_cast<void*>(createBuffer)},
    {"vkGetBufferMemoryRequirements", reinterpret_cast<void*>(getNeeds)},
    {"vkGetBufferMemoryRequirements2", reinterpret_cast<void*>(getNeeds2)},
    {"vkGetBufferMemoryRequirements2KHR", reinterpret_cast<void*>(getNeeds2)},
    {"vkAllocateMemory", reinterpret_cast<void*>(allocate)},
    {"vkFreeMemory", reinterpret_cast<void*>(freeMemory)},
    {"vkMapMemory", reinterpret_cast<void*>(map)},
};

PFN_vkVoidFunction findIn(const auto& functions, std::string_view name)
{
    const auto* found = std::ranges::find(functions, name, &Named::name);
    return found == std::end(functions) ? nullptr : reinterpret_cast<PFN_vkVoidFunction>(found->function);
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL deviceAddress(VkDevice device, const char* name)
{
    if (std::string_view(name) == "vkGetDeviceProcAddr")
        return reinterpret_cast<PFN_vkVoidFunction>(deviceAddress);
    if (const PFN_vkVoidFunction own = findIn(ofDevices, name))
        return own;
    return below(device).second.address(device, name);
}

VKAPI_ATTR PFN_vkVoidFunction VKAPI_CALL instanceAddress(VkInstance of, const char* name)
{
    if (std::string_view(name) == "vkGetInstanceProcAddr")
        return reinterpret_cast<PFN_vkVoidFunction>(instanceAddress);
    if (std::string_view(name) == "vkGetDeviceProcAddr")
        return reinterpret_cast<PFN_vkVoidFunction>(deviceAddress);
    if (const PFN_vkVoidFunction own = findIn(ofInstances, name))
        return own;
    if (const PFN_vkVoidFunction own = findIn(ofDevices, name))
        return own;
    const std::lock_guard lock(mutex);
    return instances.empty() ? nullptr : instances.begin()->second(of, name);
}

} // namespace

extern "C" __attribute__((visibility("default"))) VkResult
vkNegotiateLoaderLayerInterfaceVersion(VkNegotiateLayerInterface* interface)
{
    interface->loaderLayerInterfaceVersion = 2;
    interface->pfnGetInstanceProcAddr = instanceAddress;
    interface->pfnGetDeviceProcAddr = deviceAddress;
    interface->pfnGetPhysicalDeviceProcAddr = nullptr;
    return VK_SUCCESS;
}
