// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/thread_pool.h"

#include <algorithm>

namespace alcove {
namespace {

// How often a waiting thread looks before it sleeps: about as long as being woken takes, and no longer, because other
// programs want the core too.
constexpr int looks = 2000;

template<typename Condition>
void lookFor(const Condition& condition)
{
    for (int i = 0; i < looks && !condition(); ++i) {
#if defined(__x86_64__)
        __builtin_ia32_pause();
#endif
    }
}

} // namespace

ThreadPool::ThreadPool()
{
    const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
    for (unsigned other = 1; other < cores; ++other)
        m_threads.emplace_back([this] { serve(); });
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

void ThreadPool::takePieces()
{
    for (uint64_t begin = m_next.fetch_add(m_piece); begin < m_count && !stopped(); begin = m_next.fetch_add(m_piece))
        (*m_work)(begin, std::min(begin + m_piece, m_count));
}

void ThreadPool::serve()
{
    uint64_t seen = 0;
    while (true) {
        lookFor([&] { return m_quit || m_round != seen; });
        std::unique_lock lock(m_mutex);
        m_start.wait(lock, [&] { return m_quit || m_round != seen; });
        if (m_quit)
            return;
        seen = m_round;
        if (!m_open)
            continue;
        ++m_busy;
        lock.unlock();
        takePieces();
        lock.lock();
        if (--m_busy == 0)
            m_done.notify_one();
    }
}

void ThreadPool::parallelFor(uint64_t count, const std::function<void(uint64_t begin, uint64_t end)>& work,
                             uint64_t piecesAThread)
{
    // Waking the others costs more than a few rows do.
    constexpr uint64_t fewest = 8;
    if (count < fewest || m_threads.empty()) {
        if (!stopped())
            work(0, count);
        return;
    }
    {
        const std::lock_guard lock(m_mutex);
        m_count = count;
        m_piece = std::max<uint64_t>(1, count / ((m_threads.size() + 1) * piecesAThread));
        m_next = 0;
        m_work = &work;
        m_open = true;
        ++m_round;
    }
    m_start.notify_all();
    takePieces();
    {
        const std::lock_guard lock(m_mutex);
        m_open = false;
    }
    lookFor([&] { return m_busy == 0; });
    std::unique_lock lock(m_mutex);
    m_done.wait(lock, [&] { return m_busy == 0; });
}

} // namespace alcove
