// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The next token, chosen on the device: as inference/text/sampler.h does it, for the stages that devices have kernels
// for. Near ties that rounding decides aside, both choose the same.
#pragma once

#include "inference/ops/activation_arena.h"
#include "inference/ops/step.h"

#include <memory>

namespace alcove {

class GpuSampling {
public:
    // With the small buffers that the host and the kernels share.
    static Result<GpuSampling> create(const std::shared_ptr<Device>& device);

    // Records the choice among `logits` {vocabulary, 1}, which goes into `next` I32 {1} and into what chosen() reads.
    // `next` holds the step's own token until then.
    Result<void> record(CommandStream& stream, ActivationArena& arena, const Tensor& logits, const Tensor& next) const;

    // What the kernels go by, to be written before each run.
    ChoiceInputs inputs() const;
    // Of the last run that has ended; -1: no token is possible.
    TokenId chosen() const;

private:
    explicit GpuSampling(std::shared_ptr<Device> device) : m_device(std::move(device)) {}

    std::shared_ptr<Device> m_device;
    BufferRange m_params;
    BufferRange m_entries;
    BufferRange m_chosen;
};

} // namespace alcove
