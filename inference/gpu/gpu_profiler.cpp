// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/gpu_profiler.h"

#include <algorithm>
#include <array>
#include <utility>

namespace alcove {
namespace {

constexpr uint32_t spansPerPool = 512;

} // namespace

Result<std::unique_ptr<GpuProfiler>> GpuProfiler::create(std::shared_ptr<Device> device)
{
    if (device->timestampSeconds() <= 0)
        return fail(Wording::tr("“{}” can't tell how long its kernels take.", device->info().name),
                    Wording::tr("Measure without --profile and --kernels."), "timestampValidBits is 0");
    return std::unique_ptr<GpuProfiler>(new GpuProfiler(std::move(device)));
}

Result<void> GpuProfiler::begin(VkCommandBuffer commands)
{
    const auto slot = static_cast<uint32_t>(m_spans.size() % spansPerPool);
    if (slot == 0) {
        const VkQueryPoolCreateInfo create = {.sType = VK_STRUCTURE_TYPE_QUERY_POOL_CREATE_INFO,
                                              .queryType = VK_QUERY_TYPE_TIMESTAMP,
                                              .queryCount = 2 * spansPerPool};
        VkQueryPool pool = VK_NULL_HANDLE;
        if (const VkResult result = vkCreateQueryPool(m_device->handle(), &create, nullptr, &pool);
            result != VK_SUCCESS)
            return vulkanFailure(Wording::tr("timing kernels"), result);
        m_pools.push_back(pool);
        vkCmdResetQueryPool(commands, pool, 0, 2 * spansPerPool);
    }
    vkCmdWriteTimestamp(commands, VK_PIPELINE_STAGE_BOTTOM_OF_PIPE_BIT, m_pools.back(), 2 * slot);
    return {};
}

void GpuProfiler::end(VkCommandBuffer commands, std::string_view kernel, Traffic traffic)
{
    const auto slot = static_cast<uint32_t>(m_spans.size() % spansPerPool);
    vkCmdWriteTimestamp(commands, VK_PIPELINE_STAGE_BOTTOM_OF_PIPE_BIT, m_pools.back(), 2 * slot + 1);
    m_spans.push_back({.kernel = std::string(kernel), .traffic = traffic});
}

KernelTime& GpuProfiler::timeOf(std::string_view kernel)
{
    auto found = std::ranges::find(m_times, kernel, &KernelTime::kernel);
    if (found == m_times.end())
        found = m_times.insert(found, {.kernel = std::string(kernel)});
    return *found;
}

void GpuProfiler::addHostTask(std::string_view name, double seconds, Traffic traffic)
{
    KernelTime& time = timeOf(name);
    ++time.launches;
    time.seconds += seconds;
    time.bytes += traffic.bytes;
}

Result<void> GpuProfiler::collect(uint64_t positions)
{
    std::array<uint64_t, size_t{2} * spansPerPool> ticks = {};
    for (size_t i = 0; i < m_spans.size(); ++i) {
        const size_t slot = i % spansPerPool;
        if (slot == 0) {
            const auto count = static_cast<uint32_t>(std::min<size_t>(spansPerPool, m_spans.size() - i));
            const VkResult result = vkGetQueryPoolResults(m_device->handle(), m_pools[i / spansPerPool], 0, 2 * count,
                                                          sizeof(uint64_t) * 2 * count, ticks.data(), sizeof(uint64_t),
                                                          VK_QUERY_RESULT_64_BIT | VK_QUERY_RESULT_WAIT_BIT);
            if (result != VK_SUCCESS)
                return vulkanFailure(Wording::tr("timing kernels"), result);
        }
        const Span& span = m_spans[i];
        KernelTime& time = timeOf(span.kernel);
        ++time.launches;
        time.seconds += static_cast<double>(ticks[2 * slot + 1] - ticks[2 * slot]) * m_device->timestampSeconds();
        time.bytes += span.traffic.bytes + span.traffic.bytesAPosition * positions;
    }
    return {};
}

std::vector<KernelTime> GpuProfiler::take()
{
    std::ranges::sort(m_times, std::greater(), &KernelTime::seconds);
    return std::exchange(m_times, {});
}

GpuProfiler::~GpuProfiler()
{
    for (VkQueryPool pool : m_pools)
        vkDestroyQueryPool(m_device->handle(), pool, nullptr);
}

} // namespace alcove
