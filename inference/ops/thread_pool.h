// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The processor's cores, put to work on one loop at a time.
#pragma once

#include <atomic>
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

    // Calls work(begin, end) for pieces of [0, count) on all threads and returns when all are done. A thread that is
    // late, because other programs have its core, finds its pieces taken by the others. Called by one thread at a
    // time, and not from inside `work`. Many pieces a thread where each takes long, because a stop waits for one; few
    // where memory is read in a row.
    void parallelFor(uint64_t count, const std::function<void(uint64_t begin, uint64_t end)>& work,
                     uint64_t piecesAThread = 4);

    // From now on pieces are left out once `stop` is true; null: never. Called between two parallelFor().
    void stopOn(const std::atomic<bool>* stop) { m_stop = stop; }
    bool stopped() const { return m_stop && *m_stop; }

private:
    void serve();
    void takePieces();

    std::mutex m_mutex;
    std::condition_variable m_start;
    std::condition_variable m_done;
    std::atomic<uint64_t> m_round = 0;
    std::atomic<bool> m_quit = false;
    bool m_open = false;              // threads may still join the round
    std::atomic<unsigned> m_busy = 0; // threads that have joined and are not done
    std::atomic<uint64_t> m_next = 0; // where the next piece begins
    uint64_t m_piece = 1;
    uint64_t m_count = 0;
    const std::function<void(uint64_t, uint64_t)>* m_work = nullptr;
    const std::atomic<bool>* m_stop = nullptr;
    std::vector<std::thread> m_threads;
};

} // namespace alcove
