// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How a recorded stream is run: at once, in as many submissions as it takes, with the processor's own work in between.
#include "inference/gpu/command_stream.h"

#include <algorithm>
#include <cassert>
#include <chrono>

namespace alcove {
namespace {

using Clock = std::chrono::steady_clock;

constexpr double usualSubmission = 0.05; // seconds: somebody who waits should be heard after about this

double secondsSince(Clock::time_point start)
{
    return std::chrono::duration<double>(Clock::now() - start).count();
}

} // namespace

Result<void> CommandStream::submit()
{
    assert(!m_device->countsOnly() && m_work == Work::Compute && m_handOvers.empty());
    return m_device->submitAndWait(m_parts);
}

Result<bool> CommandStream::runParts(size_t first, size_t end, const std::atomic<bool>& stop)
{
    while (first < end) {
        if (stop)
            return false;
        const size_t count = std::min(m_partsAtOnce, end - first);
        if (auto submitted = m_device->submitAndWait(std::span(m_parts).subspan(first, count)); !submitted)
            return std::unexpected(submitted.error());
        first += count;
        ++m_submissions;
    }
    return true;
}

Result<bool> CommandStream::runAll(const std::atomic<bool>& stop)
{
    size_t first = 0;
    for (HandOver& over : m_handOvers) {
        const auto before = runParts(first, over.given, stop);
        if (!before || !*before)
            return before;
        if (over.taken > over.given) {
            const auto beside = std::span(m_parts).subspan(over.given, over.taken - over.given);
            if (auto submitted = m_device->submit(beside, VK_NULL_HANDLE, m_work); !submitted)
                return std::unexpected(submitted.error());
            ++m_submissions;
        }
        const auto start = Clock::now();
        over.task(stop);
        over.seconds = secondsSince(start);
        first = over.taken;
    }
    return runParts(first, m_parts.size(), stop);
}

Result<bool> CommandStream::submitUnless(const std::atomic<bool>& stop)
{
    assert(!m_device->countsOnly() && m_work == Work::Compute);
    m_submissions = 0;
    const auto start = Clock::now();
    const auto ran = runAll(stop);
    if (!ran || !*ran) { // what runs beside the processor's work may still do so
        const auto ended = m_handOvers.empty() ? Result<void>() : m_device->waitForAll();
        return ended || !ran ? ran : std::unexpected(ended.error());
    }
    double seconds = secondsSince(start);
    for (const HandOver& over : m_handOvers) {
        seconds -= over.seconds;
        if (m_profiler)
            m_profiler->addHostTask(over.name, over.seconds, over.traffic);
    }
    const auto parts = static_cast<double>(m_parts.size());
    m_partsAtOnce = static_cast<size_t>(std::clamp(parts * usualSubmission / std::max(seconds, 1e-9), 1.0, parts));
    return true;
}

Result<void> CommandStream::begin()
{
    assert(!m_device->countsOnly() && !m_underWay && m_handOvers.empty());
    if (!m_ended) {
        const VkFenceCreateInfo fence = {.sType = VK_STRUCTURE_TYPE_FENCE_CREATE_INFO};
        if (const VkResult result = vkCreateFence(m_device->handle(), &fence, nullptr, &m_ended); result != VK_SUCCESS)
            return vulkanFailure(Wording::tr("computing"), result);
    }
    m_begun = Clock::now();
    auto submitted = m_device->submit(m_parts, m_ended, m_work);
    m_underWay = submitted.has_value();
    return submitted;
}

Result<void> CommandStream::end()
{
    assert(m_underWay);
    m_underWay = false;
    if (auto waited = m_device->wait(m_ended); !waited)
        return waited;
    m_submissions = 1;
    // Another run may have been waited for as well. The next one, in parts, finds out how long one takes.
    if (secondsSince(m_begun) > 2 * usualSubmission)
        m_partsAtOnce = std::max<size_t>(1, m_parts.size() / 2);
    return {};
}

} // namespace alcove
