// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/device.h"

#include "inference/gpu/allocator.h"
#include "inference/gpu/counted_memory.h"
#include "inference/gpu/kernel_statistics.h"
#include "inference/gpu/pipeline.h"
#include "inference/gpu/pipeline_cache.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <cassert>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <limits>
#include <thread>
#include <unistd.h>

namespace alcove {
namespace {

// What a device allows, or less where the environment says so: how another device's limits are tried on this one.
uint64_t allowed(const char* variable, uint64_t bytes)
{
    const char* value = std::getenv(variable); // NOLINT(concurrency-mt-unsafe): nobody sets it
    const uint64_t wanted = value ? std::strtoull(value, nullptr, 10) : 0;
    return wanted > 0 ? std::min<uint64_t>(wanted, bytes) : bytes;
}

bool cardKernelsWanted()
{
    const char* value = std::getenv("ALCOVE_CARD_KERNELS"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    return value && std::strcmp(value, "1") == 0;
}

// Whether the kernels for processors can run: they read eight bytes at a time and pass numbers around in a subgroup.
bool runsLaneKernels(VkPhysicalDevice physical)
{
    VkPhysicalDeviceFeatures features = {};
    vkGetPhysicalDeviceFeatures(physical, &features);
    VkPhysicalDeviceVulkan11Properties properties11 = {.sType =
                                                           VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_PROPERTIES};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                              .pNext = &properties11};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    return properties.properties.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU && !cardKernelsWanted() &&
           features.shaderInt64 && properties11.subgroupSize >= 4 &&
           (properties11.subgroupSupportedOperations & VK_SUBGROUP_FEATURE_BALLOT_BIT);
}

// Whether buffers can be made of a file's pages as they are mapped. On software Vulkan only: a device of its own would
// fetch every weight over the bus, each time, and drivers of integrated ones want pages that they may write. They
// refuse others, or take them and lose the device at the first submission.
bool canImport(VkPhysicalDevice physical)
{
    VkPhysicalDeviceProperties plain = {};
    vkGetPhysicalDeviceProperties(physical, &plain);
    const bool software = plain.deviceType == VK_PHYSICAL_DEVICE_TYPE_CPU;
    if (!software || !hasExtension(physical, VK_EXT_EXTERNAL_MEMORY_HOST_EXTENSION_NAME))
        return false;
    VkPhysicalDeviceExternalMemoryHostPropertiesEXT host = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_MEMORY_HOST_PROPERTIES_EXT};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2, .pNext = &host};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    const VkPhysicalDeviceExternalBufferInfo buffer = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_EXTERNAL_BUFFER_INFO,
                                                       .usage = VK_BUFFER_USAGE_STORAGE_BUFFER_BIT,
                                                       .handleType =
                                                           VK_EXTERNAL_MEMORY_HANDLE_TYPE_HOST_ALLOCATION_BIT_EXT};
    VkExternalBufferProperties external = {.sType = VK_STRUCTURE_TYPE_EXTERNAL_BUFFER_PROPERTIES};
    vkGetPhysicalDeviceExternalBufferProperties(physical, &buffer, &external);
    return (external.externalMemoryProperties.externalMemoryFeatures & VK_EXTERNAL_MEMORY_FEATURE_IMPORTABLE_BIT) &&
           host.minImportedHostPointerAlignment <= static_cast<uint64_t>(sysconf(_SC_PAGESIZE));
}

// Some devices have no room for the subgroups of their largest groups but as wide ones.
uint32_t roomyGroup(const VkPhysicalDeviceSubgroupSizeControlProperties& widths, uint32_t usual)
{
    constexpr uint32_t any = std::numeric_limits<uint32_t>::max();
    if (widths.minSubgroupSize >= widths.maxSubgroupSize) // as where they are not told
        return any;
    const uint64_t narrow = std::max(widths.minSubgroupSize, usual / 2);
    return std::bit_floor(static_cast<uint32_t>(std::min<uint64_t>(widths.maxComputeWorkgroupSubgroups * narrow, any)));
}

} // namespace

Device::Device(DeviceUse use) : m_use(use) {}

Result<std::shared_ptr<Device>> Device::create(std::shared_ptr<Instance> instance, size_t index,
                                               const std::filesystem::path& cacheFolder, DeviceUse use)
{
    assert(index < instance->devices().size());
    std::shared_ptr<Device> device(new Device(use));
    device->m_instance = std::move(instance);
    device->m_cacheFolder = cacheFolder;
    if (auto opened = device->open(index); !opened)
        return std::unexpected(opened.error());
    return device;
}

Result<void> Device::open(size_t index)
{
    const auto& physical = m_instance->devices()[index];
    m_info = physical.info;
    m_physical = physical.handle;
    if (!m_info.usable)
        return fail(Wording::tr("“{}” can't run Alcove's kernels: {}.", m_info.name, m_info.reason),
                    Wording::tr("Update its driver or choose another device."));
    if (auto created = createLogicalDevice(physical.handle); !created)
        return created;
    readLimits(physical.handle);

    auto allocator = createAllocator(m_instance->handle(), physical.handle, m_device, countsOnly());
    if (!allocator)
        return std::unexpected(allocator.error());
    m_allocator = *allocator;

    const VkFenceCreateInfo fence = {.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO};
    if (const VkResult result = vkCreateFence(m_device, &fence, nullptr, &m_fence); result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("starting the device"), result);
    loadPipelineCache(physical.handle);
    return {};
}

Result<void> Device::createLogicalDevice(VkPhysicalDevice physical)
{
    const auto families = findQueueFamilies(physical);
    if (!families)
        return fail(Wording::tr("“{}” has no queue for compute work.", m_info.name),
                    Wording::tr("Choose another device."));
    m_families = *families;
    QueueRequest queues(m_families);
    VkPhysicalDeviceVulkan11Features features = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_FEATURES,
                                                 .storageBuffer16BitAccess = VK_TRUE};
    const bool software = runsLaneKernels(physical);
    const VkPhysicalDeviceFeatures plain = {.shaderInt64 = software};
    VkDeviceCreateInfo create = {
        .sType = VK_STRUCTURE_TYPE_DEVICE_CREATE_INFO, .pNext = &features, .pEnabledFeatures = &plain};
    queues.addTo(create);
    if (!software)
        m_matrixUnits = findMatrixUnits(physical);
    MatrixFeatures matrixFeatures(!m_matrixUnits.empty() && m_matrixUnits.front().flexible);
    std::vector<const char*> extensions;
    if (!m_matrixUnits.empty()) {
        features.pNext = matrixFeatures.chain();
        matrixFeatures.addExtensions(extensions);
        m_limits.matrixUnits = m_matrixUnits.front();
    }
    m_limits.integerDot = hasQuickIntegerDot(physical);
    IntegerDotFeatures dotFeatures(features.pNext);
    if (m_limits.integerDot) {
        features.pNext = dotFeatures.chain();
        IntegerDotFeatures::addExtension(physical, extensions);
    }
    if (canImport(physical))
        extensions.push_back(VK_EXT_EXTERNAL_MEMORY_HOST_EXTENSION_NAME);
    VkPhysicalDevicePipelineExecutablePropertiesFeaturesKHR statistics = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PIPELINE_EXECUTABLE_PROPERTIES_FEATURES_KHR,
        .pNext = features.pNext,
        .pipelineExecutableInfo = VK_TRUE};
    m_inspects = m_use == DeviceUse::Inspect && hasKernelStatistics(physical);
    if (m_inspects) {
        features.pNext = &statistics;
        extensions.push_back(VK_KHR_PIPELINE_EXECUTABLE_PROPERTIES_EXTENSION_NAME);
    }
    create.enabledExtensionCount = static_cast<uint32_t>(extensions.size());
    create.ppEnabledExtensionNames = extensions.data();
    if (const VkResult result = vkCreateDevice(physical, &create, nullptr, &m_device); result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("opening the device"), result);
    vkGetDeviceQueue(m_device, m_families.compute, 0, &m_queue);
    return m_families.apart() ? openTransferQueue() : Result<void>();
}

Result<void> Device::openTransferQueue()
{
    vkGetDeviceQueue(m_device, m_families.transfer, 0, &m_transferQueue);
    const VkSemaphoreTypeCreateInfo counts = {.sType = VK_STRUCTURE_TYPE_SEMAPHORE_TYPE_CREATE_INFO,
                                              .semaphoreType = VK_SEMAPHORE_TYPE_TIMELINE};
    const VkSemaphoreCreateInfo create = {.sType = VK_STRUCTURE_TYPE_SEMAPHORE_CREATE_INFO, .pNext = &counts};
    if (const VkResult result = vkCreateSemaphore(m_device, &create, nullptr, &m_transferred); result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("opening the device"), result);
    return {};
}

void Device::readLimits(VkPhysicalDevice physical)
{
    VkPhysicalDeviceSubgroupSizeControlProperties widths = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_SUBGROUP_SIZE_CONTROL_PROPERTIES};
    VkPhysicalDeviceVulkan11Properties properties11 = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_VULKAN_1_1_PROPERTIES,
                                                       .pNext = &widths};
    VkPhysicalDeviceProperties2 properties = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_PROPERTIES_2,
                                              .pNext = &properties11};
    vkGetPhysicalDeviceProperties2(physical, &properties);
    const VkPhysicalDeviceLimits& limits = properties.properties.limits;
    if (widths.requiredSubgroupSizeStages & VK_SHADER_STAGE_COMPUTE_BIT)
        m_askedSubgroup = properties11.subgroupSize;
    const uint32_t maxGroup = std::min(limits.maxComputeWorkGroupInvocations, limits.maxComputeWorkGroupSize[0]);
    m_limits = {
        .maxBinding = allowed("ALCOVE_MAX_BINDING", limits.maxStorageBufferRange),
        .maxAllocation = allowed("ALCOVE_MAX_ALLOCATION", properties11.maxMemoryAllocationSize),
        .maxImport =
            canImport(physical) ? allowed("ALCOVE_MAX_IMPORT", properties11.maxMemoryAllocationSize) : uint64_t{0},
        .bindingAlignment = limits.minStorageBufferOffsetAlignment,
        .maxGroupsPerAxis = limits.maxComputeWorkGroupCount[0],
        .maxGroupSize = maxGroup,
        .roomyGroup = std::min(maxGroup, roomyGroup(widths, properties11.subgroupSize)),
        .sharedMemory = limits.maxComputeSharedMemorySize,
        .subgroupSize = properties11.subgroupSize,
        .attentionTiles = static_cast<uint32_t>(allowed("ALCOVE_ATTENTION_TILES", 64)),
        .software = runsLaneKernels(physical),
        .matrixUnits = m_limits.matrixUnits,
        .integerDot = m_limits.integerDot,
    };
    uint32_t count = 0;
    vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, nullptr);
    std::vector<VkQueueFamilyProperties> families(count);
    vkGetPhysicalDeviceQueueFamilyProperties(physical, &count, families.data());
    if (families[m_families.compute].timestampValidBits > 0)
        m_timestampSeconds = static_cast<double>(limits.timestampPeriod) * 1e-9;
}

void Device::forgetMatrixUnits()
{
    m_matrixUnits.erase(m_matrixUnits.begin());
    m_limits.matrixUnits = m_matrixUnits.empty() ? MatrixUnits() : m_matrixUnits.front();
}

void Device::loadPipelineCache(VkPhysicalDevice physical)
{
    if (!m_cacheFolder.empty())
        m_cacheFile = m_cacheFolder / pipelineCacheName(physical);
    const std::vector<char> data = m_cacheFile.empty() ? std::vector<char>() : readPipelineCache(m_cacheFile);
    VkPipelineCacheCreateInfo create = {.sType = VK_STRUCTURE_TYPE_PIPELINE_CACHE_CREATE_INFO,
                                        .initialDataSize = data.size(),
                                        .pInitialData = data.data()};
    // Kernels compile without a cache as well: a failure here is only slower.
    if (vkCreatePipelineCache(m_device, &create, nullptr, &m_pipelineCache) != VK_SUCCESS)
        m_pipelineCache = VK_NULL_HANDLE;
}

MemoryUse Device::memoryUse() const
{
    VkPhysicalDeviceMemoryProperties memory = {};
    vkGetPhysicalDeviceMemoryProperties(m_physical, &memory);
    VmaTotalStatistics statistics = {};
    vmaCalculateStatistics(m_allocator, &statistics);
    MemoryUse use;
    for (uint32_t heap = 0; heap < memory.memoryHeapCount; ++heap) {
        const VmaStatistics& inHeap = statistics.memoryHeap[heap].statistics;
        const bool own = memory.memoryHeaps[heap].flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT;
        (own ? use.graphics : use.ram) += inHeap.blockBytes;
        use.placed += own ? inHeap.allocationBytes : 0;
    }
    return use;
}

uint64_t Device::freeMemory(uint32_t share) const
{
    return freeIn(VK_MEMORY_HEAP_DEVICE_LOCAL_BIT, share);
}

uint64_t Device::freeRam() const
{
    return freeIn(0, 100);
}

uint64_t Device::freeIn(VkMemoryHeapFlags kind, uint32_t share) const
{
    const bool budgeted = hasExtension(m_physical, VK_EXT_MEMORY_BUDGET_EXTENSION_NAME);
    VkPhysicalDeviceMemoryBudgetPropertiesEXT budget = {
        .sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_BUDGET_PROPERTIES_EXT};
    VkPhysicalDeviceMemoryProperties2 memory = {.sType = VK_STRUCTURE_TYPE_PHYSICAL_DEVICE_MEMORY_PROPERTIES_2,
                                                .pNext = budgeted ? &budget : nullptr};
    vkGetPhysicalDeviceMemoryProperties2(m_physical, &memory);
    uint64_t largest = 0;
    for (uint32_t heap = 0; heap < memory.memoryProperties.memoryHeapCount; ++heap) {
        if ((memory.memoryProperties.memoryHeaps[heap].flags & VK_MEMORY_HEAP_DEVICE_LOCAL_BIT) != kind)
            continue;
        uint64_t ours = memory.memoryProperties.memoryHeaps[heap].size / 100 * share; // in all
        if (budgeted)
            ours = std::min(ours, budget.heapBudget[heap]);
        largest = std::max(largest, ours - std::min(budget.heapUsage[heap], ours));
    }
    return largest;
}

Result<const Pipeline*> Device::pipeline(std::string_view name, std::span<const uint32_t> constants)
{
    KernelKey key{.name = std::string(name), .constants = {constants.begin(), constants.end()}};
    if (const auto found = m_pipelines.find(key); found != m_pipelines.end())
        return found->second.get();
    auto made = Pipeline::create(m_device, m_pipelineCache, name, constants, m_askedSubgroup, m_inspects);
    if (!made)
        return std::unexpected(made.error());
    m_pipelineCacheGrew = true;
    return m_pipelines.emplace(std::move(key), std::move(*made)).first->second.get();
}

void Device::compileAhead(std::span<const KernelKey> kernels)
{
    std::vector<KernelKey> missing;
    std::ranges::copy_if(kernels, std::back_inserter(missing),
                         [&](const KernelKey& key) { return !m_pipelines.contains(key); });
    std::vector<std::unique_ptr<Pipeline>> made(missing.size());
    std::atomic<size_t> next = 0;
    const auto compile = [&] {
        for (size_t i = next++; i < missing.size(); i = next++) {
            // Drivers lock the cache that is shared here by themselves.
            auto pipeline = Pipeline::create(m_device, m_pipelineCache, missing[i].name, missing[i].constants,
                                             m_askedSubgroup, m_inspects);
            if (pipeline)
                made[i] = std::move(*pipeline);
        }
    };
    {
        const size_t cores = std::max(1U, std::thread::hardware_concurrency());
        std::vector<std::jthread> helpers;
        for (size_t i = 1; i < std::min(cores, missing.size()); ++i)
            helpers.emplace_back(compile);
        compile();
    }
    for (size_t i = 0; i < missing.size(); ++i) {
        if (made[i])
            m_pipelines.emplace(std::move(missing[i]), std::move(made[i]));
    }
    m_pipelineCacheGrew |= !missing.empty();
}

std::vector<KernelBuild> Device::kernelBuilds() const
{
    std::vector<KernelBuild> builds;
    builds.reserve(m_pipelines.size());
    for (const auto& [key, pipeline] : m_pipelines)
        builds.push_back({.kernel = key.name, .constants = key.constants, .statistics = pipeline->statistics()});
    return builds;
}

Result<void> Device::submit(std::span<const VkCommandBuffer> commands, VkFence done, Work work)
{
    const bool transfers = work == Work::Transfer && m_families.apart();
    // What was brought up is seen by the next that computes, and by all after it.
    const bool waits = !transfers && m_transfers > m_transfersSeen;
    const uint64_t next = m_transfers + 1;
    const VkTimelineSemaphoreSubmitInfo values = {.sType = VK_STRUCTURE_TYPE_TIMELINE_SEMAPHORE_SUBMIT_INFO,
                                                  .waitSemaphoreValueCount = waits,
                                                  .pWaitSemaphoreValues = &m_transfers,
                                                  .signalSemaphoreValueCount = transfers,
                                                  .pSignalSemaphoreValues = &next};
    constexpr VkPipelineStageFlags stages = VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT | VK_PIPELINE_STAGE_TRANSFER_BIT;
    const VkSubmitInfo submit = {.sType = VK_STRUCTURE_TYPE_SUBMIT_INFO,
                                 .pNext = waits || transfers ? &values : nullptr,
                                 .waitSemaphoreCount = waits,
                                 .pWaitSemaphores = &m_transferred,
                                 .pWaitDstStageMask = &stages,
                                 .commandBufferCount = static_cast<uint32_t>(commands.size()),
                                 .pCommandBuffers = commands.data(),
                                 .signalSemaphoreCount = transfers,
                                 .pSignalSemaphores = &m_transferred};
    if (const VkResult result = vkQueueSubmit(transfers ? m_transferQueue : m_queue, 1, &submit, done);
        result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("computing"), result);
    if (transfers)
        m_transfers = next;
    else
        m_transfersSeen = m_transfers;
    return {};
}

Result<void> Device::wait(VkFence done)
{
    VkResult result = vkWaitForFences(m_device, 1, &done, VK_TRUE, UINT64_MAX);
    if (result == VK_SUCCESS)
        result = vkResetFences(m_device, 1, &done);
    if (result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("computing"), result);
    return {};
}

Result<void> Device::waitForAll()
{
    if (const VkResult result = vkQueueWaitIdle(m_queue); result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("computing"), result);
    return {};
}

Result<void> Device::submitAndWait(std::span<const VkCommandBuffer> commands)
{
    return submit(commands, m_fence, Work::Compute).and_then([this] { return wait(m_fence); });
}

void Device::savePipelineCache()
{
    if (m_pipelineCache && m_pipelineCacheGrew && !m_cacheFile.empty()) {
        writePipelineCache(m_device, m_pipelineCache, m_cacheFile);
        m_pipelineCacheGrew = false;
    }
}

Device::~Device()
{
    if (!m_device)
        return;
    vkDeviceWaitIdle(m_device);
    m_pipelines.clear();
    if (m_pipelineCache)
        vkDestroyPipelineCache(m_device, m_pipelineCache, nullptr);
    if (m_transferred)
        vkDestroySemaphore(m_device, m_transferred, nullptr);
    if (m_fence)
        vkDestroyFence(m_device, m_fence, nullptr);
    if (m_allocator)
        destroyAllocator(m_allocator);
    if (countsOnly())
        forgetCountedMemory(m_device);
    vkDestroyDevice(m_device, nullptr);
}

} // namespace alcove
