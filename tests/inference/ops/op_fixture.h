// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Runs one operation on the GPU and on the processor over the same random numbers.
#pragma once

#include "inference/gpu/uploader.h"
#include "inference/ops/cpu_ops.h"
#include "inference/ops/gpu_ops.h"

#include <functional>
#include <memory>
#include <random>
#include <span>
#include <vector>

namespace alcove::test {

// Encodes F32 numbers as `type`: one without blocks, or Q8_0.
std::vector<std::byte> encode(QuantType type, std::span<const float> values);

// Random numbers of a normal distribution with the given spread.
std::vector<float> randomNumbers(std::mt19937& random, uint64_t count, float spread = 1);

// Largest difference, as far as it is above `forgiven`, as a share of the largest magnitude of `expected`.
double relativeError(std::span<const float> actual, std::span<const float> expected, double forgiven = 0);

// A tensor that exists in both memories with the same contents.
struct Twin {
    Tensor cpu;
    Tensor gpu;
};

class OpFixture {
public:
    static Result<std::unique_ptr<OpFixture>> create();

    Twin make(QuantType type, std::array<uint64_t, 4> ne, std::span<const float> values);
    Twin makeRandom(QuantType type, std::array<uint64_t, 4> ne);
    Twin makeOf(QuantType type, std::array<uint64_t, 4> ne, std::span<const std::byte> bytes); // encoded numbers
    Twin makeIds(std::span<const TokenId> ids);
    // Puts the weights into one buffer of the GPU, as a backend does with those of a model.
    void putTogether(std::initializer_list<Twin*> weights);
    // A step of `shape` tokens of which `count` count, the first at `position`.
    std::pair<Step, Step> makeStep(uint32_t shape, uint32_t count, uint32_t position); // cpu, gpu

    // relativeError() of the same operation on both; infinite when the GPU fails.
    double compare(const std::function<Tensor(Ops&)>& onCpu, const std::function<Tensor(Ops&)>& onGpu,
                   double forgiven = 0);
    // What `operation` gives on the GPU, read back.
    Result<std::vector<float>> onGpu(const std::function<Tensor(Ops&)>& operation);
    // How many kernels it took the last time.
    uint32_t kernels() const { return m_kernels; }
    const std::vector<KernelKey>& kernelKeys() const { return m_kernelKeys; } // each once
    std::vector<float> onCpu(const std::function<Tensor(Ops&)>& operation);
    // The numbers of a tensor on the GPU, decoded.
    Result<std::vector<float>> read(const Tensor& tensor);

    std::mt19937& random() { return m_random; }
    const std::shared_ptr<Device>& device() const { return m_device; }

private:
    Tensor upload(const Tensor& cpu);

    std::shared_ptr<Device> m_device;
    std::shared_ptr<ActivationArena> m_arena;
    ThreadPool m_pool;
    std::mt19937 m_random{20260928};
    uint32_t m_kernels = 0;
    std::vector<KernelKey> m_kernelKeys;
};

} // namespace alcove::test
