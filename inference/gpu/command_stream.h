// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// GPU work, recorded once and submitted as often as wanted. Barriers are put where data flows and nowhere else: each
// dispatch says, through its kernel's reflection, what it reads and writes, and waits only for earlier dispatches
// whose memory it shares.
#pragma once

#include "inference/gpu/buffer.h"
#include "inference/gpu/gpu_profiler.h"
#include "inference/gpu/pipeline.h"

#include <array>
#include <atomic>
#include <chrono>
#include <functional>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace alcove {

// Part of a buffer. Keeps the buffer alive for as long as commands mention it.
struct BufferRange {
    std::shared_ptr<Buffer> buffer;
    uint64_t offset = 0; // bytes; a multiple of the device's bindingAlignment when bound to a kernel
    uint64_t bytes = 0;
};

// Work that the processor does between kernels. It may leave out what is left once `stop` is true.
using HostTask = std::function<void(const std::atomic<bool>& stop)>;

class CommandStream {
public:
    // With `profiles` every kernel is timed, for which each waits for the one before.
    static Result<std::unique_ptr<CommandStream>> create(std::shared_ptr<Device> device, bool profiles = false);
    // One of copies alone, for the device's engine for them where it has one; begin() and end() run it.
    static Result<std::unique_ptr<CommandStream>> createForTransfers(std::shared_ptr<Device> device);
    ~CommandStream();
    CommandStream(const CommandStream&) = delete;
    CommandStream& operator=(const CommandStream&) = delete;

    // Runs `pipeline` over groups.x * y * z groups. `ranges` are bound to bindings 0, 1, … and `push` is its push
    // constants. Asserted: their number, sizes and alignment are what the kernel and the device want. `traffic` is only
    // reported.
    Result<void> dispatch(const Pipeline& pipeline, std::span<const BufferRange> ranges,
                          std::span<const std::byte> push, std::array<uint32_t, 3> groups, Traffic traffic = {});

    void copy(const BufferRange& from, const BufferRange& to); // equal sizes
    void clear(const BufferRange& range);                      // to zeros; whole words of 4 bytes

    // In each run the processor does `task` once all that was recorded so far has ended: it can read what kernels wrote
    // into host-readable buffers. What is recorded from here to takeBack() runs beside it and touches nothing of it;
    // what comes after waits for it, and reads what it has written. `traffic` is only reported. Such a stream is run by
    // submitUnless() alone.
    Result<void> handOver(HostTask task, std::string_view name, Traffic traffic);
    Result<void> takeBack();

    // Ends the recording; submit() may then be called any number of times.
    Result<void> finish();

    // Runs what was recorded and waits. What kernels wrote into host-readable buffers can then be read.
    Result<void> submit();
    // The same, in as many submissions as it takes to look at `stop` often and to keep each short of what a device's
    // watchdog allows: one on devices that are fast enough. False: it was stopped before the end, and what was written
    // is in part of this run, in part of the last.
    Result<bool> submitUnless(const std::atomic<bool>& stop);

    // The same in two halves: begin() comes back at once, and end() waits. One other stream's run may be under way.
    Result<void> begin();
    Result<void> end();
    // Whether all of it went in one submission the last time, because it takes so short a time. Only then begin().
    bool isShort() const { return m_partsAtOnce >= m_parts.size() && m_handOvers.empty(); }

    uint32_t dispatches() const { return m_dispatches; }
    uint32_t handOvers() const { return static_cast<uint32_t>(m_handOvers.size()); }
    uint32_t submissions() const { return m_submissions; } // of the last run but submit()
    uint32_t barriers() const { return m_barriers; }
    GpuProfiler* profiler() const { return m_profiler.get(); } // null without one

private:
    struct Access {
        VkBuffer buffer;
        uint64_t begin;
        uint64_t end;
        bool write;
    };

    CommandStream(std::shared_ptr<Device> device, Work work) : m_device(std::move(device)), m_work(work) {}
    Result<void> open();
    VkPipelineStageFlags stages() const; // of the commands that there may be
    VkAccessFlags reads() const;         // of theirs
    VkAccessFlags writes() const;
    Result<void> beginPart();
    Result<void> endPart();
    Result<bool> runParts(size_t first, size_t end, const std::atomic<bool>& stop);
    Result<bool> runAll(const std::atomic<bool>& stop);
    // What was recorded so far comes before all that other submissions do, and the host reads results.
    void endForOthers();
    Result<VkDescriptorSet> allocateSet(const Pipeline& pipeline);
    Result<void> addPool();
    // Waits for the accesses since the last barrier if `next` clashes with one of them, then notes `next`.
    void order(std::span<const Access> next);

    std::shared_ptr<Device> m_device;
    const Work m_work;
    VkCommandPool m_commandPool = VK_NULL_HANDLE;
    std::vector<VkCommandBuffer> m_parts; // one behind the other; the last is being recorded
    uint32_t m_inPart = 0;                // commands of that one
    size_t m_partsAtOnce = 1;             // in one submission of submitUnless(), as their time has shown
    uint32_t m_submissions = 0;
    VkFence m_ended = VK_NULL_HANDLE; // once begin() was called
    std::chrono::steady_clock::time_point m_begun;
    bool m_underWay = false;
    std::vector<VkDescriptorPool> m_descriptorPools;
    uint32_t m_setsLeft = 0;
    VkPipeline m_boundPipeline = VK_NULL_HANDLE;
    struct HandOver {
        HostTask task;
        std::string name;
        Traffic traffic;
        size_t given;       // so many parts come before it
        size_t taken;       // and those up to here run beside it
        double seconds = 0; // that it took in the last run
    };
    std::vector<HandOver> m_handOvers;
    std::unique_ptr<GpuProfiler> m_profiler;
    std::vector<Access> m_pending;
    std::vector<std::shared_ptr<Buffer>> m_buffers;
    uint32_t m_dispatches = 0;
    uint32_t m_barriers = 0;
};

} // namespace alcove
