// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One Vulkan device with a compute queue: what buffers, pipelines and command streams are made from.
#pragma once

#include "inference/gpu/instance.h"
#include "inference/gpu/integer_dot.h"
#include "inference/gpu/matrix_units.h"
#include "inference/gpu/queue_families.h"

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct VmaAllocator_T;

namespace alcove {

class Pipeline;

// Numbers of the device that decide how work is laid out. ALCOVE_MAX_BINDING, ALCOVE_MAX_ALLOCATION and
// ALCOVE_MAX_IMPORT in the environment lower the first three, in bytes, and ALCOVE_ATTENTION_TILES lowers
// attentionTiles; ALCOVE_CARD_KERNELS=1 has software Vulkan run what cards run.
struct DeviceLimits {
    uint64_t maxBinding = 0;    // bytes of a storage buffer that a kernel can see at once
    uint64_t maxAllocation = 0; // bytes of one allocation
    uint64_t maxImport = 0;     // bytes of the processor's memory in one buffer: see Buffer::import(); 0: never
    uint64_t bindingAlignment = 0;
    uint32_t maxGroupsPerAxis = 0;
    uint32_t maxGroupSize = 0; // invocations along the first axis
    uint32_t roomyGroup = 0;   // as many that subgroups may be half as wide as usual, and have twice the registers
    uint32_t sharedMemory = 0; // bytes that a group can have
    uint32_t subgroupSize = 0;
    uint32_t attentionTiles = 0; // with fewer groups, attention in parts keeps a card busier than tiles do
    bool software = false;       // runs on the processor, and kernels are laid out for it
    MatrixUnits matrixUnits;     // none where `software`
    bool integerDot = false;     // see hasQuickIntegerDot()
};

// A kernel and its specialisation constants, in the order of their ids.
struct KernelKey {
    std::string name;
    std::vector<uint32_t> constants;

    auto operator<=>(const KernelKey&) const = default;
};

// What a device is opened for. To count is to lay out a model's memory without taking it: buffers have a place and a
// size, nothing is uploaded, recorded or run. To inspect is to run, and the driver keeps what its compiler says of
// kernels.
enum class DeviceUse { Run, Count, Inspect };

class Device : public std::enable_shared_from_this<Device> {
public:
    // `index` counts Instance::devices(). Compiled kernels are kept in `cacheFolder` between runs, unless it is empty.
    static Result<std::shared_ptr<Device>> create(std::shared_ptr<Instance> instance, size_t index,
                                                  const std::filesystem::path& cacheFolder,
                                                  DeviceUse use = DeviceUse::Run);
    ~Device();
    Device(const Device&) = delete;
    Device& operator=(const Device&) = delete;

    const DeviceInfo& info() const { return m_info; }
    const DeviceLimits& limits() const { return m_limits; }
    // Goes on without them, for they compute wrongly: with others, if there are any. Precondition: they exist.
    void forgetMatrixUnits();
    void forgetIntegerDot() { m_limits.integerDot = false; }
    bool countsOnly() const { return m_use == DeviceUse::Count; }

    MemoryUse memoryUse() const;
    // What the driver would still give this process of the device's own memory; all of it where the driver can't say
    // (VK_EXT_memory_budget).
    uint64_t freeMemory(uint32_t share = 100) const; // percent of it that this process may have
    uint64_t freeRam() const;                        // the same of the processor's memory

    // The kernel `name` with its specialisation constants, in the order of their ids; made on first use and kept.
    // Fails when the driver can't compile it. Precondition: the kernel exists.
    Result<const Pipeline*> pipeline(std::string_view name, std::span<const uint32_t> constants);

    // Compiles those of `kernels` that are not there yet, on all of the processor's cores. One that fails is left to
    // pipeline(), which says why.
    void compileAhead(std::span<const KernelKey> kernels);

    size_t pipelineCount() const { return m_pipelines.size(); } // compiled so far
    // All of them, with what the driver says of each: nothing unless it is inspected, or where drivers tell nothing.
    std::vector<KernelBuild> kernelBuilds() const;

    // Submits recorded commands that compute and waits for their end.
    Result<void> submitAndWait(std::span<const VkCommandBuffer> commands);
    // Submits them and comes back at once; `done` is set when they have ended. What is computed later sees what was
    // transferred before.
    Result<void> submit(std::span<const VkCommandBuffer> commands, VkFence done, Work work);
    // Waits for it and takes it back.
    Result<void> wait(VkFence done);
    // Waits for all that computes.
    Result<void> waitForAll();

    // Writes compiled kernels to the cache folder if new ones came since. A failure costs time at the next start only
    // and is not reported.
    void savePipelineCache();

    VkDevice handle() const { return m_device; }
    VmaAllocator_T* allocator() const { return m_allocator; }
    const QueueFamilies& queueFamilies() const { return m_families; }
    double timestampSeconds() const { return m_timestampSeconds; } // of one tick; 0: the queue has no timestamps

private:
    uint64_t freeIn(VkMemoryHeapFlags kind, uint32_t share) const; // the largest heap whose DEVICE_LOCAL bit is `kind`
    explicit Device(DeviceUse use);
    Result<void> open(size_t index);
    Result<void> createLogicalDevice(VkPhysicalDevice physical);
    Result<void> openTransferQueue();
    void readLimits(VkPhysicalDevice physical);
    void loadPipelineCache(VkPhysicalDevice physical);

    const DeviceUse m_use;
    uint32_t m_askedSubgroup = 0; // invocations that kernels for matrix units ask for; 0: no others are to be had
    bool m_inspects = false;      // and the driver has something to say
    std::shared_ptr<Instance> m_instance;
    VkPhysicalDevice m_physical = VK_NULL_HANDLE;
    std::filesystem::path m_cacheFolder;
    std::filesystem::path m_cacheFile;
    DeviceInfo m_info;
    DeviceLimits m_limits;
    std::vector<MatrixUnits> m_matrixUnits; // that may be used, the best first
    VkDevice m_device = VK_NULL_HANDLE;
    VkQueue m_queue = VK_NULL_HANDLE;
    QueueFamilies m_families;
    VkQueue m_transferQueue = VK_NULL_HANDLE; // where the families are apart, with what follows
    VkSemaphore m_transferred = VK_NULL_HANDLE;
    uint64_t m_transfers = 0; // submitted so far: what the semaphore counts
    uint64_t m_transfersSeen = 0;
    double m_timestampSeconds = 0;
    VkFence m_fence = VK_NULL_HANDLE;
    VmaAllocator_T* m_allocator = nullptr;
    VkPipelineCache m_pipelineCache = VK_NULL_HANDLE;
    bool m_pipelineCacheGrew = false;
    std::map<KernelKey, std::unique_ptr<Pipeline>> m_pipelines;
};

} // namespace alcove
