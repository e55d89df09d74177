// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/thread_pool.h"

#include <algorithm>

namespace alcove {

ThreadPool::ThreadPool() : m_parts(std::max(1U, std::thread::hardware_concurrency()))
{
    for (unsigned part = 1; part < m_parts; ++part)
        m_threads.emplace_back([this, part] { serve(part); });
}

ThreadPool::~ThreadPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
    }
    m_start.notify_all();
    for (std::thread& thread : m_threads)
        thread.join();
}

void ThreadPool::runPart(unsigned part)
{
    const uint64_t begin = m_count * part / m_parts;
    const uint64_t end = m_count * (part + 1) / m_parts;
    if (begin < end)
        (*m_work)(begin, end);
}

void ThreadPool::serve(unsigned part)
{
    uint64_t seen = 0;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_start.wait(lock, [&] { return m_quit || m_round != seen; });
        if (m_quit)
            return;
        seen = m_round;
        lock.unlock();
        runPart(part);
        lock.lock();
        if (--m_running == 0)
            m_done.notify_one();
    }
}

void ThreadPool::parallelFor(uint64_t count, const std::function<void(uint64_t begin, uint64_t end)>& work)
{
    // Waking the others costs more than a few rows do.
    constexpr uint64_t fewest = 8;
    if (count < fewest || m_threads.empty()) {
        work(0, count);
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_count = count;
        m_work = &work;
        m_running = m_parts - 1;
        ++m_round;
    }
    m_start.notify_all();
    runPart(0);
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [&] { return m_running == 0; });
}

} // namespace alcove
