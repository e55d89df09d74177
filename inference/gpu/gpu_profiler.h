// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How long each kernel of a recorded command stream takes, by timestamps that the device writes between them.
#pragma once

#include "inference/gpu/device.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

// What one dispatch reads and writes. Attention's share grows with the positions that the cache holds.
struct Traffic {
    uint64_t bytes = 0;
    uint64_t bytesAPosition = 0;
};

class GpuProfiler {
public:
    // Fails where the device's queue has no timestamps.
    static Result<std::unique_ptr<GpuProfiler>> create(std::shared_ptr<Device> device);
    ~GpuProfiler();
    GpuProfiler(const GpuProfiler&) = delete;
    GpuProfiler& operator=(const GpuProfiler&) = delete;

    // Around the recording of one kernel, which must not overlap with another.
    Result<void> begin(VkCommandBuffer commands);
    void end(VkCommandBuffer commands, std::string_view kernel, Traffic traffic);

    // Adds what the last submission took, with so many positions in the cache.
    Result<void> collect(uint64_t positions);
    // Adds what the processor did between kernels.
    void addHostTask(std::string_view name, double seconds, Traffic traffic);
    // What was collected since the last call, by kernel, the slowest first.
    std::vector<KernelTime> take();

private:
    explicit GpuProfiler(std::shared_ptr<Device> device) : m_device(std::move(device)) {}

    KernelTime& timeOf(std::string_view kernel);

    struct Span {
        std::string kernel;
        Traffic traffic;
    };

    std::shared_ptr<Device> m_device;
    std::vector<VkQueryPool> m_pools; // of spansPerPool spans each
    std::vector<Span> m_spans;
    std::vector<KernelTime> m_times;
};

} // namespace alcove
