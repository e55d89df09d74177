// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/gpu/command_stream.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace alcove {
namespace {

constexpr uint32_t setsPerPool = 256;
constexpr uint32_t maxBindings = 8; // of one kernel
constexpr uint32_t kernelsPerPart = 16;

} // namespace

Result<std::unique_ptr<CommandStream>> CommandStream::create(std::shared_ptr<Device> device, bool profiles)
{
    std::unique_ptr<CommandStream> stream(new CommandStream(std::move(device), Work::Compute));
    if (profiles) {
        auto profiler = GpuProfiler::create(stream->m_device);
        if (!profiler)
            return std::unexpected(profiler.error());
        stream->m_profiler = std::move(*profiler);
    }
    if (auto opened = stream->open(); !opened)
        return std::unexpected(opened.error());
    return stream;
}

Result<std::unique_ptr<CommandStream>> CommandStream::createForTransfers(std::shared_ptr<Device> device)
{
    std::unique_ptr<CommandStream> stream(new CommandStream(std::move(device), Work::Transfer));
    if (auto opened = stream->open(); !opened)
        return std::unexpected(opened.error());
    return stream;
}

Result<void> CommandStream::open()
{
    const QueueFamilies& families = m_device->queueFamilies();
    const VkCommandPoolCreateInfo pool = {.sType = VK_STRUCTURE_TYPE_COMMAND_POOL_CREATE_INFO,
                                          .queueFamilyIndex =
                                              m_work == Work::Transfer ? families.transfer : families.compute};
    if (const VkResult result = vkCreateCommandPool(m_device->handle(), &pool, nullptr, &m_commandPool);
        result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("recording commands"), result);
    return beginPart();
}

VkPipelineStageFlags CommandStream::stages() const
{
    const bool computes = m_work == Work::Compute;
    return VK_PIPELINE_STAGE_TRANSFER_BIT | (computes ? VK_PIPELINE_STAGE_COMPUTE_SHADER_BIT : 0);
}

VkAccessFlags CommandStream::reads() const
{
    return VK_ACCESS_TRANSFER_READ_BIT | (m_work == Work::Compute ? VK_ACCESS_SHADER_READ_BIT : 0);
}

VkAccessFlags CommandStream::writes() const
{
    return VK_ACCESS_TRANSFER_WRITE_BIT | (m_work == Work::Compute ? VK_ACCESS_SHADER_WRITE_BIT : 0);
}

Result<void> CommandStream::beginPart()
{
    const VkCommandBufferAllocateInfo allocate = {.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_ALLOCATE_INFO,
                                                  .commandPool = m_commandPool,
                                                  .level = VK_COMMAND_BUFFER_LEVEL_PRIMARY,
                                                  .commandBufferCount = 1};
    VkCommandBuffer part = VK_NULL_HANDLE;
    VkResult result = vkAllocateCommandBuffers(m_device->handle(), &allocate, &part);
    if (result == VK_SUCCESS) {
        m_parts.push_back(part);
        const VkCommandBufferBeginInfo begin = {.sType = VK_STRUCTURE_TYPE_COMMAND_BUFFER_BEGIN_INFO};
        result = vkBeginCommandBuffer(part, &begin);
    }
    if (result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("recording commands"), result);
    m_inPart = 0;
    m_boundPipeline = VK_NULL_HANDLE;
    return {};
}

Result<void> CommandStream::endPart()
{
    if (const VkResult result = vkEndCommandBuffer(m_parts.back()); result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("recording commands"), result);
    return {};
}

Result<void> CommandStream::addPool()
{
    const VkDescriptorPoolSize size = {.type = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
                                       .descriptorCount = setsPerPool * maxBindings};
    const VkDescriptorPoolCreateInfo create = {.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_POOL_CREATE_INFO,
                                               .maxSets = setsPerPool,
                                               .poolSizeCount = 1,
                                               .pPoolSizes = &size};
    VkDescriptorPool pool = VK_NULL_HANDLE;
    if (const VkResult result = vkCreateDescriptorPool(m_device->handle(), &create, nullptr, &pool);
        result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("recording commands"), result);
    m_descriptorPools.push_back(pool);
    m_setsLeft = setsPerPool;
    return {};
}

Result<VkDescriptorSet> CommandStream::allocateSet(const Pipeline& pipeline)
{
    if (m_setsLeft == 0) {
        if (auto added = addPool(); !added)
            return std::unexpected(added.error());
    }
    const VkDescriptorSetLayout layout = pipeline.setLayout();
    const VkDescriptorSetAllocateInfo allocate = {.sType = VK_STRUCTURE_TYPE_DESCRIPTOR_SET_ALLOCATE_INFO,
                                                  .descriptorPool = m_descriptorPools.back(),
                                                  .descriptorSetCount = 1,
                                                  .pSetLayouts = &layout};
    VkDescriptorSet set = VK_NULL_HANDLE;
    if (const VkResult result = vkAllocateDescriptorSets(m_device->handle(), &allocate, &set); result != VK_SUCCESS)
        return vulkanFailure(Wording::tr("recording commands"), result);
    --m_setsLeft;
    return set;
}

Result<void> CommandStream::dispatch(const Pipeline& pipeline, std::span<const BufferRange> ranges,
                                     std::span<const std::byte> push, std::array<uint32_t, 3> groups, Traffic traffic)
{
    const SpirvReflection& kernel = pipeline.reflection();
    assert(m_work == Work::Compute);
    assert(ranges.size() == kernel.bindings.size() && ranges.size() <= maxBindings);
    assert(push.size() == kernel.pushBytes);
    assert(std::ranges::all_of(groups, [&](uint32_t n) { return n > 0 && n <= m_device->limits().maxGroupsPerAxis; }));

    if (m_inPart >= kernelsPerPart) {
        auto next = endPart().and_then([&] { return beginPart(); });
        if (!next)
            return next;
    }
    ++m_inPart;
    auto set = allocateSet(pipeline);
    if (!set)
        return std::unexpected(set.error());
    std::array<VkDescriptorBufferInfo, maxBindings> infos = {};
    std::array<VkWriteDescriptorSet, maxBindings> writes = {};
    std::vector<Access> accesses;
    for (size_t i = 0; i < ranges.size(); ++i) {
        const BufferRange& range = ranges[i];
        assert(kernel.bindings[i].number == i);
        assert(range.offset % m_device->limits().bindingAlignment == 0);
        assert(range.bytes <= m_device->limits().maxBinding && range.offset + range.bytes <= range.buffer->bytes());
        infos[i] = {.buffer = range.buffer->handle(), .offset = range.offset, .range = range.bytes};
        writes[i] = {.sType = VK_STRUCTURE_TYPE_WRITE_DESCRIPTOR_SET,
                     .dstSet = *set,
                     .dstBinding = static_cast<uint32_t>(i),
                     .descriptorCount = 1,
                     .descriptorType = VK_DESCRIPTOR_TYPE_STORAGE_BUFFER,
                     .pBufferInfo = &infos[i]};
        accesses.push_back(
            {range.buffer->handle(), range.offset, range.offset + range.bytes, !kernel.bindings[i].readOnly});
        m_buffers.push_back(range.buffer);
    }
    vkUpdateDescriptorSets(m_device->handle(), static_cast<uint32_t>(ranges.size()), writes.data(), 0, nullptr);

    order(accesses);
    if (m_boundPipeline != pipeline.handle()) {
        vkCmdBindPipeline(m_parts.back(), VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.handle());
        m_boundPipeline = pipeline.handle();
    }
    vkCmdBindDescriptorSets(m_parts.back(), VK_PIPELINE_BIND_POINT_COMPUTE, pipeline.layout(), 0, 1, &*set, 0, nullptr);
    if (!push.empty())
        vkCmdPushConstants(m_parts.back(), pipeline.layout(), VK_SHADER_STAGE_COMPUTE_BIT, 0,
                           static_cast<uint32_t>(push.size()), push.data());
    if (m_profiler) {
        if (auto begun = m_profiler->begin(m_parts.back()); !begun)
            return begun;
    }
    vkCmdDispatch(m_parts.back(), groups[0], groups[1], groups[2]);
    if (m_profiler)
        m_profiler->end(m_parts.back(), pipeline.name(), traffic);
    ++m_dispatches;
    return {};
}

void CommandStream::copy(const BufferRange& from, const BufferRange& to)
{
    assert(from.bytes == to.bytes);
    if (m_device->countsOnly())
        return;
    const Access accesses[] = {{from.buffer->handle(), from.offset, from.offset + from.bytes, false},
                               {to.buffer->handle(), to.offset, to.offset + to.bytes, true}};
    order(accesses);
    const VkBufferCopy region = {.srcOffset = from.offset, .dstOffset = to.offset, .size = from.bytes};
    vkCmdCopyBuffer(m_parts.back(), from.buffer->handle(), to.buffer->handle(), 1, &region);
    ++m_inPart;
    m_buffers.push_back(from.buffer);
    m_buffers.push_back(to.buffer);
}

void CommandStream::clear(const BufferRange& range)
{
    if (m_device->countsOnly())
        return;
    const Access access = {range.buffer->handle(), range.offset, range.offset + range.bytes, true};
    order({&access, 1});
    vkCmdFillBuffer(m_parts.back(), range.buffer->handle(), range.offset, range.bytes, 0);
    ++m_inPart;
    m_buffers.push_back(range.buffer);
}

void CommandStream::order(std::span<const Access> next)
{
    const auto clash = [](const Access& a, const Access& b) {
        return a.buffer == b.buffer && a.begin < b.end && b.begin < a.end && (a.write || b.write);
    };
    const bool waits = std::ranges::any_of(next, [&](const Access& a) {
        return std::ranges::any_of(m_pending, [&](const Access& b) { return clash(a, b); });
    });
    if (waits || (m_profiler && !m_pending.empty())) {
        const VkMemoryBarrier barrier = {
            .sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER, .srcAccessMask = writes(), .dstAccessMask = reads() | writes()};
        vkCmdPipelineBarrier(m_parts.back(), stages(), stages(), 0, 1, &barrier, 0, nullptr, 0, nullptr);
        m_pending.clear();
        ++m_barriers;
    }
    m_pending.insert(m_pending.end(), next.begin(), next.end());
}

void CommandStream::endForOthers()
{
    const VkMemoryBarrier barrier = {.sType = VK_STRUCTURE_TYPE_MEMORY_BARRIER,
                                     .srcAccessMask = writes(),
                                     .dstAccessMask = VK_ACCESS_MEMORY_READ_BIT | VK_ACCESS_MEMORY_WRITE_BIT |
                                                      VK_ACCESS_HOST_READ_BIT};
    vkCmdPipelineBarrier(m_parts.back(), stages(), stages() | VK_PIPELINE_STAGE_HOST_BIT, 0, 1, &barrier, 0, nullptr, 0,
                         nullptr);
    m_pending.clear();
}

Result<void> CommandStream::handOver(HostTask task, std::string_view name, Traffic traffic)
{
    assert(m_work == Work::Compute);
    endForOthers();
    ++m_barriers;
    m_handOvers.push_back({.task = std::move(task),
                           .name = std::string(name),
                           .traffic = traffic,
                           .given = m_parts.size(),
                           .taken = m_parts.size()});
    return endPart().and_then([this] { return beginPart(); });
}

Result<void> CommandStream::takeBack()
{
    assert(!m_handOvers.empty());
    if (m_inPart == 0 && m_parts.size() == m_handOvers.back().given + 1)
        return {}; // nothing runs beside it
    m_handOvers.back().taken = m_parts.size();
    return endPart().and_then([this] { return beginPart(); });
}

Result<void> CommandStream::finish()
{
    endForOthers(); // the next submission, of this stream or another, may touch the same memory
    if (auto ended = endPart(); !ended)
        return ended;
    m_pending = {};
    std::ranges::sort(m_buffers);
    const auto repeated = std::ranges::unique(m_buffers);
    m_buffers.erase(repeated.begin(), repeated.end());
    return {};
}

CommandStream::~CommandStream()
{
    if (m_underWay)
        vkWaitForFences(m_device->handle(), 1, &m_ended, VK_TRUE, UINT64_MAX);
    if (m_ended)
        vkDestroyFence(m_device->handle(), m_ended, nullptr);
    for (VkDescriptorPool pool : m_descriptorPools)
        vkDestroyDescriptorPool(m_device->handle(), pool, nullptr);
    if (m_commandPool)
        vkDestroyCommandPool(m_device->handle(), m_commandPool, nullptr);
}

} // namespace alcove
