// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A device as models and sessions see it: where weights and caches live and how a recorded pass is run.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/ops/ops.h"
#include "inference/result.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace alcove {

// The forward pass: gives the logits wanted by step.shape.outputs, {vocabulary, 1 or T}; an empty tensor for None.
using Forward = std::function<Tensor(Ops& ops, const Step& step)>;

// A forward pass made ready for one step shape, to be run again and again with other inputs.
class Program {
public:
    virtual ~Program() = default;

    virtual StepInputs& inputs() = 0;

    // Runs with what inputs() holds and gives the logits, which stay valid until the next run; nothing when `stop`
    // ended it halfway. What it has put into caches then is not to be read.
    virtual Result<std::optional<std::span<const float>>> run(const std::atomic<bool>& stop) = 0;

    // Of a program that chooses (see Choice): begin() puts a run into the device's queue and comes back at once, end()
    // waits for it. No more than one other run may be under way then, and its own last one has ended.
    virtual Result<void> begin() { return {}; }
    virtual Result<void> end() { return {}; }
    // Whether a run is known to be so short that it may be queued as a whole, without a look at `stop`.
    virtual bool isShort() const { return false; }
    // What the last run that has ended chose; -1: no token is possible.
    virtual TokenId chosen() const { return -1; }

    // By kernel, what the runs since the last call took; nothing where programs are not profiled.
    virtual std::vector<KernelTime> takeProfile() { return {}; }

    // The kernels that multiply weights, each once; none on the processor.
    virtual std::vector<std::string> products() const { return {}; }

    // How many kernels and barriers one run takes; 0 on the processor.
    virtual uint32_t kernels() const = 0;
    virtual uint32_t barriers() const = 0;
    // And in how many submissions the last run went.
    virtual uint32_t submissions() const = 0;
    // How often a run waits for the processor to compute experts: each is a submission more, or two.
    virtual uint32_t handOvers() const { return 0; }
};

class Backend {
public:
    virtual ~Backend() = default;

    virtual const DeviceInfo& device() const = 0;

    // What has been taken so far. The processor's backend knows it only when it counts (see DeviceUse): the memory of
    // one that runs is the process's.
    virtual MemoryUse memoryUse() const = 0;
    // Bytes that weights and caches may still take, where this process may have `share` percent of a card's memory.
    virtual uint64_t freeMemory(uint32_t share = 100) const = 0;
    // Bytes of RAM that the driver would give besides; 0 where the device has no memory but its own.
    virtual uint64_t freeRam() const { return 0; }

    // Steps are made for these many tokens, in rising order from 1; one of another length is padded up to the next. The
    // last is enough to fill the device, and no step is longer.
    virtual std::span<const uint32_t> stepLengths() const = 0;
    uint32_t longestStep() const { return stepLengths().back(); }

    // All that the file holds, before the first weight(): a device that shares the processor's memory may then read
    // weights where the file is mapped, and needs `tensors` as long as the backend.
    virtual void mapWeights(std::span<const GgufTensor> /*tensors*/) {}

    // Those for which a card has no room, before the first weight(): they are put into the processor's memory, where
    // kernels read them over the bus, or the processor itself computes with them.
    virtual void keepInRam(std::span<const GgufTensor* const> /*tensors*/) {}
    // Whether it is the processor that computes a token's experts among them. Decided with the first program of one
    // token; until then false, but for a backend that counts.
    virtual bool handsOver() const { return false; }
    // Whether that is measured with the next program of one token, while nobody else should use the device.
    virtual bool measuresFirst() const { return false; }

    // A place for the weight `tensor`. Its numbers are there after the next uploadWeights(); `tensor` must live until
    // then, and as long as the backend where weights are read in the file: on the processor, and see mapWeights().
    virtual Result<Tensor> weight(const GgufTensor& tensor) = 0;

    // A place for a weight that is not in the file as it is: `data` becomes the backend's.
    virtual Result<Tensor> ownWeight(QuantType type, std::array<uint64_t, 4> ne, std::vector<std::byte> data) = 0;

    // Brings all weights asked for since the last call, looking at each on the way: a scale that is no finite number
    // is an error that names its tensor. `progress` gets bytes done; false from it cancels, which is an error whose
    // message says so. A backend that counts reads nothing.
    virtual Result<void> uploadWeights(const std::function<bool(uint64_t bytesDone)>& progress) = 0;

    // From now on programs are made to time their kernels, and the kernels wait for each other. A processor's can't be
    // timed.
    virtual Result<void> profilePrograms() = 0;

    // The kernels that have been compiled so far, with what the driver's compiler says of each where it was made to be
    // inspected (see DeviceUse); none on the processor.
    virtual std::vector<KernelBuild> kernelBuilds() const { return {}; }

    // How fast the device copies its own memory: bytes a second, read and written ones together.
    virtual Result<double> measureCopy() = 0;

    // Memory that lives as long as the tensor and then goes back to the system, such as a KV cache's.
    virtual Result<Tensor> allocate(QuantType type, std::array<uint64_t, 4> ne) = 0;

    // Bytes of a tensor that allocate() gave, from `offset` on; and the same bytes of one into another.
    virtual Result<void> read(const Tensor& from, uint64_t offset, std::span<std::byte> bytes) = 0;
    virtual Result<void> write(const Tensor& to, uint64_t offset, std::span<const std::byte> bytes) = 0;
    virtual Result<void> copy(const Tensor& from, const Tensor& to, uint64_t offset, uint64_t bytes) = 0;

    // Whether it has programs that choose. Where not, the host chooses as fast.
    virtual bool choosesTokens() const { return false; }

    // `ropeWidths` holds the rotated width of each RoPE table that the pass reads. `next`: I32 {1} from allocate(),
    // where a program that chooses finds its token and leaves the next one.
    virtual Result<std::unique_ptr<Program>> program(const StepShape& shape, std::span<const uint32_t> ropeWidths,
                                                     const Forward& forward, const Tensor& next) = 0;
};

// The processor. A backend that counts takes no memory for what it is asked for, and its programs can't be run.
// `note`: see DeviceInfo.
Result<std::unique_ptr<Backend>> createCpuBackend(DeviceUse use = DeviceUse::Run, Wording note = {});
// A Vulkan device, by its index in the loader's order. `weightBytes` is what all the weights of the file take together.
Result<std::unique_ptr<Backend>> createGpuBackend(size_t deviceIndex, uint64_t weightBytes,
                                                  const std::filesystem::path& cacheFolder, DeviceUse use);

} // namespace alcove
