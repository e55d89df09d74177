// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/gpu_sampling.h"

#include "inference/gpu/pipeline.h"

#include <algorithm>
#include <cassert>

namespace alcove {
namespace {

Result<BufferRange> sharedBuffer(const std::shared_ptr<Device>& device, uint64_t bytes, Buffer::Kind kind)
{
    auto buffer = Buffer::create(device, bytes, kind);
    if (!buffer)
        return std::unexpected(buffer.error());
    return BufferRange{std::move(*buffer), 0, bytes};
}

} // namespace

Result<GpuSampling> GpuSampling::create(const std::shared_ptr<Device>& device)
{
    GpuSampling sampling(device);
    const auto make = [&](BufferRange& range, uint64_t bytes, Buffer::Kind kind) -> Result<void> {
        auto made = sharedBuffer(device, bytes, kind);
        if (!made)
            return std::unexpected(made.error());
        range = std::move(*made);
        return {};
    };
    auto made = make(sampling.m_params, sizeof(shader::SampleParams), Buffer::Kind::HostWrite)
                    .and_then([&] {
                        return make(sampling.m_entries, shader::SAMPLE_ENTRIES * sizeof(shader::SampleEntry),
                                    Buffer::Kind::HostWrite);
                    })
                    .and_then([&] { return make(sampling.m_chosen, sizeof(TokenId), Buffer::Kind::HostRead); });
    if (!made)
        return std::unexpected(made.error());
    return sampling;
}

Result<void> GpuSampling::record(CommandStream& stream, ActivationArena& arena, const Tensor& logits,
                                 const Tensor& next) const
{
    assert(logits.type == QuantType::F32 && logits.rows() == 1 && next.type == QuantType::I32);
    const auto vocabulary = static_cast<uint32_t>(logits.ne[0]);
    const uint32_t parts = (vocabulary + shader::SAMPLE_PART - 1) / shader::SAMPLE_PART;
    const DeviceLimits& limits = m_device->limits();
    const uint32_t partGroup = std::min(256U, limits.maxGroupSize);
    const uint32_t group = std::min(1024U, limits.roomyGroup); // the second kernel is one group: as large as can be
    const uint64_t columns = (vocabulary + group - 1) / group;
    auto keys = arena.take(vocabulary * sizeof(uint32_t));
    auto held = arena.take(parts * sizeof(shader::SamplePart));
    auto candidates = arena.take(columns * group * 2 * sizeof(uint32_t));
    for (const auto* place : {&keys, &held, &candidates}) {
        if (!*place)
            return std::unexpected(place->error());
    }
    if (m_device->countsOnly())
        return {};
    const shader::SampleShape shape{.vocabulary = vocabulary, .parts = parts};
    const auto run = [&](std::string_view kernel, uint32_t size, std::initializer_list<BufferRange> ranges,
                         std::array<uint32_t, 3> groups, uint64_t bytes) -> Result<void> {
        auto pipeline = m_device->pipeline(kernel, std::span(&size, 1));
        if (!pipeline)
            return std::unexpected(pipeline.error());
        return stream.dispatch(**pipeline, ranges, std::as_bytes(std::span(&shape, 1)), groups, {.bytes = bytes});
    };
    const uint32_t across = std::min(parts, limits.maxGroupsPerAxis);
    auto done =
        run("sample_parts", partGroup, {logits.range, m_params, m_entries, next.range, keys->range, held->range},
            {across, (parts + across - 1) / across, 1}, logits.bytes() + keys->range.bytes);
    if (!done)
        return done;
    return run("sample", group, {keys->range, held->range, m_params, candidates->range, next.range, m_chosen},
               {1, 1, 1}, keys->range.bytes);
}

ChoiceInputs GpuSampling::inputs() const
{
    return {
        .params = reinterpret_cast<shader::SampleParams*>(m_params.buffer->mapped().data()),
        .entries = {reinterpret_cast<shader::SampleEntry*>(m_entries.buffer->mapped().data()), shader::SAMPLE_ENTRIES}};
}

TokenId GpuSampling::chosen() const
{
    return *reinterpret_cast<const TokenId*>(m_chosen.buffer->mapped().data());
}

} // namespace alcove
