// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The processor as a backend: weights stay in the mapped file, a program is the forward pass called again.
#include "inference/ops/backend.h"
#include "inference/ops/cpu_ops.h"

#include <cstring>
#include <unistd.h>

namespace alcove {
namespace {

class CpuProgram : public Program {
public:
    CpuProgram(ThreadPool& pool, const StepShape& shape, std::span<const uint32_t> ropeWidths, Forward forward)
        : m_ops(pool), m_forward(std::move(forward))
    {
        m_step.shape = shape;
        m_step.params = CpuOps::allocate(QuantType::I32, {sizeof(shader::StepParams) / 4, 1, 1, 1});
        m_step.tokens = CpuOps::allocate(QuantType::I32, {shape.tokens, 1, 1, 1});
        m_inputs.params = reinterpret_cast<shader::StepParams*>(m_step.params.host);
        m_inputs.tokens = {reinterpret_cast<TokenId*>(m_step.tokens.host), shape.tokens};
        for (const uint32_t width : ropeWidths) {
            m_step.turns.push_back(CpuOps::allocate(QuantType::F32, {width, shape.tokens, 1, 1}));
            m_inputs.turns.emplace_back(reinterpret_cast<float*>(m_step.turns.back().host),
                                        m_step.turns.back().elements());
        }
    }

    StepInputs& inputs() override { return m_inputs; }

    Result<std::span<const float>> run() override
    {
        m_logits = m_forward(m_ops, m_step);
        return std::span(reinterpret_cast<const float*>(m_logits.host), m_logits.elements());
    }

    uint32_t kernels() const override { return 0; }
    uint32_t barriers() const override { return 0; }

private:
    CpuOps m_ops;
    Forward m_forward;
    Step m_step;
    StepInputs m_inputs;
    Tensor m_logits;
};

class CpuBackend : public Backend {
public:
    CpuBackend()
    {
        m_device = {.id = "cpu",
                    .name = "Processor",
                    .kind = "CPU",
                    .memoryBytes =
                        static_cast<uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<uint64_t>(sysconf(_SC_PAGE_SIZE))};
    }

    const DeviceInfo& device() const override { return m_device; }
    uint32_t maxStepTokens() const override { return 64; }

    Result<Tensor> weight(const GgufTensor& tensor) override
    {
        Tensor t{.type = tensor.type, .ne = tensor.ne};
        // Kernels read F32 in place; a file may align its tensors to less than a number's size.
        constexpr uintptr_t alignment = 4;
        if (reinterpret_cast<uintptr_t>(tensor.data.data()) % alignment != 0) {
            t = CpuOps::allocate(tensor.type, tensor.ne);
            std::memcpy(t.host, tensor.data.data(), tensor.data.size());
        } else {
            t.host = const_cast<std::byte*>(tensor.data.data()); // never written: the mapping is read-only
        }
        return t;
    }

    Result<Tensor> ownWeight(QuantType type, std::array<uint64_t, 4> ne, std::vector<std::byte> data) override
    {
        Tensor t = CpuOps::allocate(type, ne);
        std::memcpy(t.host, data.data(), data.size());
        return t;
    }

    Result<void> uploadWeights(const std::function<bool(uint64_t)>&) override { return {}; }

    Result<Tensor> allocate(QuantType type, std::array<uint64_t, 4> ne) override
    {
        try {
            return CpuOps::allocate(type, ne);
        } catch (const std::bad_alloc&) {
            return fail("The computer has too little memory for the conversation.", "Choose a shorter context.");
        }
    }

    Result<std::unique_ptr<Program>> program(const StepShape& shape, std::span<const uint32_t> ropeWidths,
                                             const Forward& forward) override
    {
        return std::make_unique<CpuProgram>(m_pool, shape, ropeWidths, forward);
    }

private:
    DeviceInfo m_device;
    ThreadPool m_pool;
};

} // namespace

Result<std::unique_ptr<Backend>> createCpuBackend()
{
    return std::make_unique<CpuBackend>();
}

} // namespace alcove
