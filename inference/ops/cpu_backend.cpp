// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The processor as a backend: weights stay in the mapped file, a program is the forward pass called again.
#include "inference/ops/backend.h"
#include "inference/ops/copy_speed.h"
#include "inference/ops/fast_cpu_ops.h"
#include "inference/ops/shape_ops.h"
#include "inference/ops/weight_check.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sys/mman.h>
#include <system_error>
#include <unistd.h>

namespace alcove {
namespace {

// Where a backend's tensors come from.
using MakeTensor = std::function<Tensor(QuantType type, std::array<uint64_t, 4> ne)>;

class CpuProgram : public Program {
public:
    // `pool` does the work of `ops`.
    CpuProgram(std::unique_ptr<Ops> ops, ThreadPool& pool, const MakeTensor& make, const StepShape& shape,
               std::span<const uint32_t> ropeWidths, Forward forward)
        : m_ops(std::move(ops)), m_pool(pool), m_forward(std::move(forward))
    {
        m_step.shape = shape;
        m_step.params = make(QuantType::I32, {sizeof(shader::StepParams) / 4, 1, 1, 1});
        m_step.tokens = make(QuantType::I32, {shape.tokens, 1, 1, 1});
        m_inputs.params = reinterpret_cast<shader::StepParams*>(m_step.params.host);
        m_inputs.tokens = {reinterpret_cast<TokenId*>(m_step.tokens.host), shape.tokens};
        for (const uint32_t width : ropeWidths) {
            m_step.turns.push_back(make(QuantType::F32, {width, shape.tokens, 1, 1}));
            m_inputs.turns.emplace_back(reinterpret_cast<float*>(m_step.turns.back().host),
                                        m_step.turns.back().elements());
        }
    }

    StepInputs& inputs() override { return m_inputs; }

    Result<std::optional<std::span<const float>>> run(const std::atomic<bool>& stop) override
    {
        // When it is stopped, what is left of a layer goes on with whatever its memory held, and the layers after it
        // are left out.
        m_pool.stopOn(&stop);
        m_logits = m_forward(*m_ops, m_step);
        m_pool.stopOn(nullptr);
        if (stop)
            return std::nullopt;
        return std::span(reinterpret_cast<const float*>(m_logits.host), m_logits.elements());
    }

    // The pass without its numbers; what it gives stays, as a run's does.
    void count() { m_logits = m_forward(*m_ops, m_step); }

    uint32_t kernels() const override { return 0; }
    uint32_t barriers() const override { return 0; }
    uint32_t submissions() const override { return 0; }

private:
    std::unique_ptr<Ops> m_ops;
    ThreadPool& m_pool;
    Forward m_forward;
    Step m_step;
    StepInputs m_inputs;
    Tensor m_logits;
};

// Bytes that programs may still take, as the kernel sees it; all there are where it does not say.
uint64_t availableMemory(uint64_t all)
{
    std::ifstream file("/proc/meminfo");
    std::string name;
    std::string unit;
    uint64_t kilobytes = 0;
    while (file >> name >> kilobytes && std::getline(file, unit)) {
        if (name == "MemAvailable:")
            return kilobytes * 1024;
    }
    return all;
}

class CpuBackend : public Backend {
public:
    CpuBackend(DeviceUse use, Wording note)
    {
        m_device = {.id = "cpu",
                    .name = "Processor",
                    .kind = "CPU",
                    .memoryBytes =
                        static_cast<uint64_t>(sysconf(_SC_PHYS_PAGES)) * static_cast<uint64_t>(sysconf(_SC_PAGE_SIZE)),
                    .note = std::move(note)};
        if (use == DeviceUse::Count)
            m_counted = std::make_shared<CountedTensors>();
    }

    const DeviceInfo& device() const override { return m_device; }
    MemoryUse memoryUse() const override
    {
        if (!m_counted)
            return {};
        return {.ram = m_counted->peak(), .mapped = m_mapped, .placed = m_counted->bytes()};
    }
    uint64_t freeMemory(uint32_t) const override { return availableMemory(m_device.memoryBytes); }
    std::span<const uint32_t> stepLengths() const override
    {
        // Nothing is recorded, so there may be many. In a longer step more tokens meet an expert, but others who answer
        // on the processor would wait longer for their turns.
        static constexpr uint32_t lengths[] = {1, 2, 3, 4, 6, 8, 12, 16, 20, 24, 32, 40, 48, 64, 80, 96, 112, 128};
        return lengths;
    }

    Result<Tensor> weight(const GgufTensor& tensor) override
    {
        // Kernels read F32 in place; a file may align its tensors to less than a number's size.
        constexpr uintptr_t alignment = 4;
        m_unchecked.push_back({tensor.name, tensor.type, tensor.data});
        if (reinterpret_cast<uintptr_t>(tensor.data.data()) % alignment != 0)
            return ownWeight(tensor.type, tensor.ne, {tensor.data.begin(), tensor.data.end()});
        m_mapped += tensor.data.size();
        return Tensor{.type = tensor.type,
                      .ne = tensor.ne,
                      .host = const_cast<std::byte*>(tensor.data.data())}; // never written: the mapping is read-only
    }

    Result<Tensor> ownWeight(QuantType type, std::array<uint64_t, 4> ne, std::vector<std::byte> data) override
    {
        Tensor t = make(type, ne);
        if (t.host)
            std::memcpy(t.host, data.data(), data.size());
        return t;
    }

    // They are used where they lie, so all there is to do is to look at them.
    Result<void> uploadWeights(const std::function<bool(uint64_t)>& progress) override
    {
        uint64_t done = 0;
        for (const auto& [name, type, data] : m_unchecked) {
            if (m_counted)
                break;
            if (auto checked = forEachPortion({name, type, data}, m_pool, progress, done); !checked)
                return checked;
        }
        m_unchecked.clear();
        return {};
    }

    Result<void> profilePrograms() override
    {
        return fail(Wording::tr("Kernels can be timed on a Vulkan device only."),
                    Wording::tr("Choose one, or measure without --profile and --kernels."));
    }

    Result<double> measureCopy() override
    {
        constexpr uint64_t bytes = 256 << 20; // beyond every cache
        const std::vector<std::byte> from(bytes, std::byte{1});
        std::vector<std::byte> to(bytes);
        return fastestCopy(bytes, [&]() -> Result<void> {
            m_pool.parallelFor(bytes, [&](uint64_t begin, uint64_t end) {
                std::memcpy(to.data() + begin, from.data() + begin, end - begin);
            });
            return {};
        });
    }

    Result<Tensor> allocate(QuantType type, std::array<uint64_t, 4> ne) override
    {
        if (m_counted)
            return m_counted->make(type, ne);
        Tensor t{.type = type, .ne = ne};
        const uint64_t bytes = t.bytes();
        void* start = ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_POPULATE, -1, 0);
        if (start == MAP_FAILED)
            return fail(Wording::tr("The computer has too little memory for the conversation."),
                        Wording::tr("Choose a shorter context."), std::generic_category().message(errno));
        t.memory = std::shared_ptr<void>(start, [bytes](void* p) { ::munmap(p, bytes); });
        t.host = static_cast<std::byte*>(start);
        return t;
    }

    Result<void> read(const Tensor& from, uint64_t offset, std::span<std::byte> bytes) override
    {
        std::memcpy(bytes.data(), from.host + offset, bytes.size());
        return {};
    }

    Result<void> write(const Tensor& to, uint64_t offset, std::span<const std::byte> bytes) override
    {
        std::memcpy(to.host + offset, bytes.data(), bytes.size());
        return {};
    }

    Result<void> copy(const Tensor& from, const Tensor& to, uint64_t offset, uint64_t bytes) override
    {
        return write(to, offset, {from.host + offset, bytes});
    }

    Result<std::unique_ptr<Program>> program(const StepShape& shape, std::span<const uint32_t> ropeWidths,
                                             const Forward& forward, const Tensor& /*next*/) override
    {
        std::unique_ptr<Ops> ops;
        if (m_counted)
            ops = std::make_unique<ShapeOps>(m_counted);
        else
            ops = std::make_unique<FastCpuOps>(m_pool);
        const auto makeTensor = [this](QuantType type, std::array<uint64_t, 4> ne) { return make(type, ne); };
        auto program = std::make_unique<CpuProgram>(std::move(ops), m_pool, makeTensor, shape, ropeWidths, forward);
        if (m_counted)
            program->count();
        return program;
    }

private:
    struct Unchecked {
        std::string name;
        QuantType type;
        std::span<const std::byte> data; // in the file
    };

    Tensor make(QuantType type, std::array<uint64_t, 4> ne)
    {
        return m_counted ? m_counted->make(type, ne) : CpuOps::allocate(type, ne);
    }

    DeviceInfo m_device;
    std::shared_ptr<CountedTensors> m_counted; // none: the memory is really taken
    uint64_t m_mapped = 0;
    std::vector<Unchecked> m_unchecked;
    ThreadPool m_pool;
};

} // namespace

Result<std::unique_ptr<Backend>> createCpuBackend(DeviceUse use, Wording note)
{
    return std::make_unique<CpuBackend>(use, std::move(note));
}

} // namespace alcove
