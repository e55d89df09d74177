// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Experts that a card has no room for, computed by the processor while a token is decoded. The card would fetch them
// over its bus, which on most computers is slower than the processor reads its own memory; but each layer that is
// handed over costs a wait, so both are measured.
#pragma once

#include "inference/ops/activation_arena.h"
#include "inference/ops/fast_cpu_ops.h"
#include "inference/ops/ops.h"

#include <atomic>
#include <memory>
#include <optional>

namespace alcove {

class ProcessorExperts {
public:
    // ALCOVE_EXPERTS_IN_RAM=bus and =processor in the environment decide without measuring. Null where they stay with
    // the device, as those of integrated ones do unless told otherwise: no bus lies between.
    static std::unique_ptr<ProcessorExperts> create(const std::shared_ptr<Device>& device,
                                                    const std::shared_ptr<ActivationArena>& arena);

    // Whether the processor is the one to do this work of one token {D, 1}. Measured with the first that is asked for;
    // what can't be measured stays with the device. One that counts takes it for granted.
    bool takes(const ExpertWork& work, const Tensor& x, const Routing& routing);
    // Hands it over in each run of `stream`. Precondition: takes() said so.
    Result<void> record(CommandStream& stream, const ExpertWork& work, const Tensor& x, const Routing& routing);
    // What comes back of it, {D, 1}.
    const Tensor& sum() const { return m_places.sum; }

    // False until it is decided.
    bool areTaken() const { return m_taken.value_or(false); }
    // Whether that is still to be measured, with nobody else at the device.
    bool areUndecided() const { return !m_taken; }

private:
    // What both see: x, ids and weights for the processor to read, the sum for the device.
    struct Places {
        Tensor x;
        Routing routing;
        Tensor sum;
    };
    // The processor at work.
    struct Worker {
        ThreadPool pool;
        FastCpuOps ops{pool};
    };

    ProcessorExperts(const std::shared_ptr<Device>& device, const std::shared_ptr<ActivationArena>& arena)
        : m_device(device), m_arena(arena)
    {
    }

    // Whether the processor is quicker; nothing where clocks don't tell.
    Result<std::optional<bool>> measured(const ExpertWork& work);
    Result<void> makePlaces(uint64_t width, uint64_t chosen);
    void compute(const ExpertWork& work, const Places& places, const std::atomic<bool>& stop);
    // Seconds that one layer's work takes here, and on the device over its bus; and that a handover costs.
    double processorSeconds(const ExpertWork& work, uint64_t experts);
    Result<double> busSeconds(const ExpertWork& work, uint64_t experts, double handOver);
    Result<double> handOverSeconds();

    std::shared_ptr<Device> m_device;
    std::shared_ptr<ActivationArena> m_arena;
    Places m_places;
    std::unique_ptr<Worker> m_worker; // once there is work
    std::optional<bool> m_taken;
};

} // namespace alcove
