// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The processor's cores, put to work on one loop at a time.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace alcove {

class ThreadPool {
public:
    // One thread a core, the caller's included.
    ThreadPool();
    ~ThreadPool();
    ThreadPool(const ThreadPool&) = delete;
    ThreadPool& operator=(const ThreadPool&) = delete;

    // Calls work(begin, end) over parts of [0, count) on all threads and returns when all are done. Called by one
    // thread at a time, and not from inside `work`.
    void parallelFor(uint64_t count, const std::function<void(uint64_t begin, uint64_t end)>& work);

private:
    void serve(unsigned part);
    void runPart(unsigned part);

    unsigned m_parts = 1;
    std::mutex m_mutex;
    std::condition_variable m_start;
    std::condition_variable m_done;
    uint64_t m_round = 0;
    unsigned m_running = 0;
    bool m_quit = false;
    uint64_t m_count = 0;
    const std::function<void(uint64_t, uint64_t)>* m_work = nullptr;
    std::vector<std::thread> m_threads;
};

} // namespace alcove
