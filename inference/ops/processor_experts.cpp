// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/processor_experts.h"

#include "inference/ops/cpu_values.h"
#include "inference/ops/gpu_ops.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <string_view>
#include <thread>

namespace alcove {
namespace {

using Clock = std::chrono::steady_clock;

constexpr uint64_t layersTimed = 2; // one behind the other, each with other experts, so that no cache holds them
const std::atomic<bool> never = false;
// Behind the device's part of a layer the pool's threads sleep, and have to be woken.
constexpr std::chrono::microseconds napOfThreads(300);

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Result<Tensor> placeFor(const std::shared_ptr<Device>& device, QuantType type, uint64_t numbers, Buffer::Kind kind)
{
    Tensor t{.type = type, .ne = {numbers, 1, 1, 1}};
    auto buffer = Buffer::create(device, t.bytes(), kind);
    if (!buffer)
        return std::unexpected(buffer.error());
    t.range = {std::move(*buffer), 0, t.bytes()};
    t.host = t.range.buffer->mapped().data();
    return t;
}

std::span<TokenId> idsOf(const Routing& routing)
{
    return {reinterpret_cast<TokenId*>(routing.ids.host), routing.ids.elements()};
}

// The `count`th choice of experts: all different, and not those of the choices before.
void choose(const Routing& routing, uint64_t experts, uint64_t count)
{
    const std::span<TokenId> ids = idsOf(routing);
    for (size_t i = 0; i < ids.size(); ++i)
        ids[i] = static_cast<TokenId>((count * ids.size() + i) % experts);
}

} // namespace

std::unique_ptr<ProcessorExperts> ProcessorExperts::create(const std::shared_ptr<Device>& device,
                                                           const std::shared_ptr<ActivationArena>& arena)
{
    const char* value = std::getenv("ALCOVE_EXPERTS_IN_RAM"); // NOLINT(concurrency-mt-unsafe): nobody sets it
    const std::string_view wanted = value ? value : "";
    const bool forced = wanted == "processor";
    if (wanted == "bus" || (!forced && device->info().kind == "integrated GPU"))
        return nullptr;
    std::unique_ptr<ProcessorExperts> experts(new ProcessorExperts(device, arena));
    if (forced || device->countsOnly())
        experts->m_taken = true;
    return experts;
}

Result<void> ProcessorExperts::makePlaces(uint64_t width, uint64_t chosen)
{
    if (m_places.x.ne[0] == width && m_places.routing.ids.ne[0] == chosen)
        return {};
    Places places;
    const auto make = [&](QuantType type, uint64_t numbers, Buffer::Kind kind, Tensor& place) -> Result<void> {
        auto made = placeFor(m_device, type, numbers, kind);
        if (!made)
            return std::unexpected(made.error());
        place = std::move(*made);
        return {};
    };
    return make(QuantType::F32, width, Buffer::Kind::HostRead, places.x)
        .and_then([&] { return make(QuantType::I32, chosen, Buffer::Kind::HostRead, places.routing.ids); })
        .and_then([&] { return make(QuantType::F32, chosen, Buffer::Kind::HostRead, places.routing.weights); })
        .and_then([&] { return make(QuantType::F32, width, Buffer::Kind::HostWrite, places.sum); })
        .and_then([&]() -> Result<void> {
            m_places = std::move(places);
            return {};
        });
}

bool ProcessorExperts::takes(const ExpertWork& work, const Tensor& x, const Routing& routing)
{
    const bool reachable = m_device->countsOnly() || std::ranges::all_of(work.weights, &Tensor::host);
    if (x.ne[1] != 1 || !work.inRam() || !reachable || m_taken == false)
        return false;
    // Of a device that fails here, what it is asked for next fails as well, and says why.
    const auto made = makePlaces(x.ne[0], routing.ids.ne[0]);
    if (made && !m_taken)
        m_taken = measured(work).value_or(false);
    else if (!made)
        m_taken = false;
    return areTaken();
}

Result<std::optional<bool>> ProcessorExperts::measured(const ExpertWork& work)
{
    const uint64_t experts = work.weights.front().ne[2];
    const auto handOver = handOverSeconds();
    if (!handOver)
        return std::unexpected(handOver.error());
    const auto bus = busSeconds(work, experts, *handOver);
    if (!bus)
        return std::unexpected(bus.error());
    if (*bus <= 0)
        return std::nullopt;
    return processorSeconds(work, experts) + *handOver < *bus;
}

Result<void> ProcessorExperts::record(CommandStream& stream, const ExpertWork& work, const Tensor& x,
                                      const Routing& routing)
{
    stream.copy(x.range, m_places.x.range);
    stream.copy(routing.ids.range, m_places.routing.ids.range);
    stream.copy(routing.weights.range, m_places.routing.weights.range);
    const auto task = [this, work, places = m_places](const std::atomic<bool>& stop) { compute(work, places, stop); };
    return stream.handOver(task, "experts_on_processor", {.bytes = work.bytes(routing)});
}

void ProcessorExperts::compute(const ExpertWork& work, const Places& places, const std::atomic<bool>& stop)
{
    if (!m_worker)
        m_worker = std::make_unique<Worker>();
    const auto experts = static_cast<TokenId>(work.weights.front().ne[2]);
    Tensor to = places.sum;
    // Of a device that computes wrongly, or no more, nothing else is believed that says where to read.
    if (!std::ranges::all_of(idsOf(places.routing), [&](TokenId id) { return id >= 0 && id < experts; })) {
        std::fill_n(values(to), to.elements(), std::numeric_limits<float>::quiet_NaN());
        return;
    }
    m_worker->pool.stopOn(&stop);
    const Tensor sum = work.compute(m_worker->ops, places.x, places.routing);
    m_worker->pool.stopOn(nullptr);
    assert(sum.elements() == to.elements());
    std::memcpy(to.host, sum.host, sum.bytes());
}

Result<double> ProcessorExperts::handOverSeconds()
{
    auto stream = CommandStream::create(m_device);
    if (!stream)
        return std::unexpected(stream.error());
    (*stream)->copy(m_places.sum.range, m_places.x.range);
    if (auto finished = (*stream)->finish(); !finished)
        return std::unexpected(finished.error());
    double best = std::numeric_limits<double>::max();
    constexpr int runs = 4;
    for (int run = 0; run < runs; ++run) {
        const auto start = Clock::now();
        if (auto submitted = (*stream)->submit(); !submitted)
            return std::unexpected(submitted.error());
        best = std::min(best, secondsSince(start));
    }
    return best;
}

Result<double> ProcessorExperts::busSeconds(const ExpertWork& work, uint64_t experts, double handOver)
{
    const uint64_t width = m_places.x.ne[0];
    const uint64_t chosen = m_places.routing.ids.ne[0];
    const auto input = [&](QuantType type, uint64_t numbers) {
        return placeFor(m_device, type, numbers, Buffer::Kind::HostWrite);
    };
    const auto x = input(QuantType::F32, width);
    const auto weights = input(QuantType::F32, chosen);
    if (!x || !weights)
        return std::unexpected((x ? weights : x).error());
    std::fill_n(reinterpret_cast<float*>(x->host), width, 1.0F);
    std::fill_n(reinterpret_cast<float*>(weights->host), chosen, 1.0F);
    std::array<Routing, layersTimed> routings;
    for (Routing& routing : routings) {
        auto ids = input(QuantType::I32, chosen);
        if (!ids)
            return std::unexpected(ids.error());
        routing = {.ids = std::move(*ids), .weights = *weights};
    }
    auto stream = CommandStream::create(m_device);
    if (!stream)
        return std::unexpected(stream.error());
    GpuOps survey(m_device, nullptr, m_arena);
    work.compute(survey, *x, routings.front());
    m_device->compileAhead(survey.kernels());
    GpuOps ops(m_device, stream->get(), m_arena);
    for (const Routing& routing : routings)
        work.compute(ops, *x, routing);
    if (auto finished = ops.status().and_then([&] { return (*stream)->finish(); }); !finished)
        return std::unexpected(finished.error());
    double best = std::numeric_limits<double>::max();
    constexpr uint64_t runs = 3;
    for (uint64_t run = 0; run < runs; ++run) {
        for (uint64_t i = 0; i < layersTimed; ++i)
            choose(routings[i], experts, run * layersTimed + i);
        const auto start = Clock::now();
        if (auto submitted = (*stream)->submit(); !submitted)
            return std::unexpected(submitted.error());
        best = std::min(best, secondsSince(start) - handOver);
    }
    return best / layersTimed;
}

double ProcessorExperts::processorSeconds(const ExpertWork& work, uint64_t experts)
{
    Places places = m_places;
    std::fill_n(values(places.x), places.x.elements(), 1.0F);
    std::fill_n(values(places.routing.weights), places.routing.weights.elements(), 1.0F);
    double best = std::numeric_limits<double>::max();
    constexpr uint64_t runs = 4;
    for (uint64_t run = 0; run < runs; ++run) {
        choose(places.routing, experts, run);
        std::this_thread::sleep_for(napOfThreads);
        const auto start = Clock::now();
        compute(work, places, never);
        best = std::min(best, secondsSince(start));
    }
    return best;
}

} // namespace alcove
