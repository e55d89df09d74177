// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A Vulkan device as a backend: weights in a few large buffers, a program is a command stream recorded once.
#include "inference/file/mapped_file.h"
#include "inference/formatted.h"
#include "inference/gpu/uploader.h"
#include "inference/ops/backend.h"
#include "inference/ops/copy_speed.h"
#include "inference/ops/gpu_ops.h"
#include "inference/ops/gpu_sampling.h"
#include "inference/ops/mapped_weights.h"
#include "inference/ops/matrix_check.h"
#include "inference/ops/processor_experts.h"
#include "inference/ops/weight_blocks.h"
#include "inference/ops/weight_check.h"

#include <algorithm>
#include <cassert>
#include <set>

namespace alcove {
namespace {

constexpr const char* converted = "a converted weight"; // in place of a tensor's name

// A tensor that fills the first part of a buffer of its own.
Result<Tensor> ownBuffer(const std::shared_ptr<Device>& device, QuantType type, std::array<uint64_t, 4> ne,
                         Buffer::Kind kind)
{
    Tensor t{.type = type, .ne = ne};
    constexpr uint64_t word = 8; // kernels read nothing larger
    auto buffer = Buffer::create(device, (t.bytes() + word - 1) / word * word, kind);
    if (!buffer)
        return std::unexpected(buffer.error());
    t.range = {std::move(*buffer), 0, t.bytes()};
    t.host = t.range.buffer->mapped().data();
    return t;
}

class GpuProgram : public Program {
public:
    static Result<std::unique_ptr<Program>> record(const std::shared_ptr<Device>& device,
                                                   const std::shared_ptr<ActivationArena>& arena,
                                                   const StepShape& shape, std::span<const uint32_t> ropeWidths,
                                                   const Forward& forward, const Tensor& next,
                                                   ProcessorExperts* experts, bool profiles)
    {
        std::unique_ptr<GpuProgram> program(new GpuProgram);
        program->m_step.shape = shape;
        if (shape.choice != Choice::None)
            program->m_step.tokens = next;
        if (auto made = program->createInputs(device, ropeWidths); !made)
            return std::unexpected(made.error());
        auto stream = CommandStream::create(device, profiles);
        if (!stream)
            return std::unexpected(stream.error());
        program->m_stream = std::move(*stream);
        // What it needs is known before it is recorded, so that all of it compiles at once.
        GpuOps survey(device, nullptr, arena, experts);
        forward(survey, program->m_step);
        device->compileAhead(survey.kernels());
        program->noteProducts(survey.kernels());
        [[maybe_unused]] const size_t compiled = device->pipelineCount();
        GpuOps ops(device, program->m_stream.get(), arena, experts);
        const Tensor logits = forward(ops, program->m_step);
        if (!ops.status())
            return std::unexpected(ops.status().error());
        assert(device->pipelineCount() == compiled);
        if (shape.choice != Choice::None) {
            auto chosen = program->recordChoice(device, *arena, logits);
            if (!chosen)
                return std::unexpected(chosen.error());
        } else if (!logits.empty()) {
            auto readable = ownBuffer(device, QuantType::F32, logits.ne, Buffer::Kind::HostRead);
            if (!readable)
                return std::unexpected(readable.error());
            program->m_logits = std::move(*readable);
            program->m_stream->copy(logits.range, program->m_logits.range);
        }
        if (auto finished = program->m_stream->finish(); !finished)
            return std::unexpected(finished.error());
        return program;
    }

    StepInputs& inputs() override { return m_inputs; }

    Result<std::optional<std::span<const float>>> run(const std::atomic<bool>& stop) override
    {
        const auto done = m_stream->submitUnless(stop);
        if (!done)
            return std::unexpected(done.error());
        if (!*done)
            return std::nullopt;
        if (auto collected = collectProfile(); !collected)
            return std::unexpected(collected.error());
        return std::span(reinterpret_cast<const float*>(m_logits.host), m_logits.elements());
    }

    Result<void> begin() override { return m_stream->begin(); }
    Result<void> end() override
    {
        return m_stream->end().and_then([this] { return collectProfile(); });
    }
    bool isShort() const override { return m_stream->isShort(); }
    TokenId chosen() const override { return m_sampling->chosen(); }

    std::vector<KernelTime> takeProfile() override
    {
        GpuProfiler* profiler = m_stream->profiler();
        return profiler ? profiler->take() : std::vector<KernelTime>();
    }

    std::vector<std::string> products() const override { return m_products; }
    uint32_t handOvers() const override { return m_stream->handOvers(); }
    uint32_t kernels() const override { return m_stream->dispatches(); }
    uint32_t barriers() const override { return m_stream->barriers(); }
    uint32_t submissions() const override { return m_stream->submissions(); }

private:
    GpuProgram() = default;

    void noteProducts(std::span<const KernelKey> kernels)
    {
        for (const KernelKey& kernel : kernels) {
            if (kernel.name.starts_with("mat") && !std::ranges::contains(m_products, kernel.name))
                m_products.push_back(kernel.name);
        }
    }

    Result<void> recordChoice(const std::shared_ptr<Device>& device, ActivationArena& arena, const Tensor& logits)
    {
        auto sampling = GpuSampling::create(device);
        if (!sampling)
            return std::unexpected(sampling.error());
        m_sampling = std::move(*sampling);
        m_inputs.choice = m_sampling->inputs();
        return m_sampling->record(*m_stream, arena, logits, m_step.tokens);
    }

    Result<void> collectProfile()
    {
        GpuProfiler* profiler = m_stream->profiler();
        return profiler ? profiler->collect(m_inputs.params->firstPosition + m_inputs.params->tokenCount)
                        : Result<void>();
    }

    Result<void> createInputs(const std::shared_ptr<Device>& device, std::span<const uint32_t> ropeWidths)
    {
        const uint32_t tokens = m_step.shape.tokens;
        const auto input = [&](QuantType type, std::array<uint64_t, 4> ne, Tensor& tensor) -> Result<void> {
            auto made = ownBuffer(device, type, ne, Buffer::Kind::HostWrite);
            if (!made)
                return std::unexpected(made.error());
            tensor = std::move(*made);
            return {};
        };
        Result<void> made = input(QuantType::I32, {sizeof(shader::StepParams) / 4, 1, 1, 1}, m_step.params);
        const bool hasToken = m_step.shape.choice != Choice::None;
        if (made && !hasToken)
            made = input(QuantType::I32, {tokens, 1, 1, 1}, m_step.tokens);
        m_step.turns.resize(ropeWidths.size());
        for (size_t i = 0; made && i < ropeWidths.size(); ++i)
            made = input(QuantType::F32, {ropeWidths[i], tokens, 1, 1}, m_step.turns[i]);
        if (!made)
            return made;
        m_inputs.params = reinterpret_cast<shader::StepParams*>(m_step.params.host);
        if (!hasToken)
            m_inputs.tokens = {reinterpret_cast<TokenId*>(m_step.tokens.host), tokens};
        for (const Tensor& turns : m_step.turns)
            m_inputs.turns.emplace_back(reinterpret_cast<float*>(turns.host), turns.elements());
        return {};
    }

    Step m_step;
    StepInputs m_inputs;
    Tensor m_logits;
    std::optional<GpuSampling> m_sampling; // where the device chooses
    std::unique_ptr<CommandStream> m_stream;
    std::vector<std::string> m_products;
};

class GpuBackend : public Backend {
public:
    GpuBackend(std::shared_ptr<Device> device, uint64_t weightBytes)
        : m_device(std::move(device)), m_arena(std::make_shared<ActivationArena>(m_device)), m_uploader(m_device),
          m_onDevice(m_device, Buffer::Kind::Device, weightBytes)
    {
    }
    ~GpuBackend() override { m_device->savePipelineCache(); }

    const DeviceInfo& device() const override { return m_device->info(); }
    MemoryUse memoryUse() const override
    {
        MemoryUse use = m_device->memoryUse();
        use.mapped = m_mappedBytes;
        return use;
    }
    uint64_t freeMemory(uint32_t share) const override { return m_device->freeMemory(share); }
    uint64_t freeRam() const override { return m_device->freeRam(); }
    std::span<const uint32_t> stepLengths() const override
    {
        // Each is recorded ahead. What pads a step meets experts as well, so they are not far apart.
        static constexpr uint32_t lengths[] = {1, 4, 16, 32, 64, 128, 256};
        constexpr size_t forSoftware = 5;
        return m_device->limits().software ? std::span(lengths, forSoftware) : std::span<const uint32_t>(lengths);
    }

    void mapWeights(std::span<const GgufTensor> tensors) override { m_mapped.emplace(m_device, tensors); }

    void keepInRam(std::span<const GgufTensor* const> tensors) override
    {
        uint64_t bytes = 0;
        for (const GgufTensor* tensor : tensors) {
            m_namesInRam.insert(tensor->name);
            bytes += tensor->data.size() + WeightBlocks::weightAlignment;
        }
        m_onDevice.expectLess(bytes);
        m_inRam.emplace(m_device, Buffer::Kind::Ram, bytes);
        if (!tensors.empty())
            m_experts = ProcessorExperts::create(m_device, m_arena);
    }

    Result<Tensor> weight(const GgufTensor& tensor) override
    {
        if (auto range = m_mapped ? m_mapped->find(tensor.data) : std::nullopt) {
            m_mappedBytes += tensor.data.size();
            m_onDevice.expectLess(tensor.data.size());
            m_uploads.push_back({.to = {}, .name = tensor.name, .type = tensor.type, .data = tensor.data});
            return Tensor{.type = tensor.type, .ne = tensor.ne, .range = std::move(*range)};
        }
        auto t = place(tensor.name, tensor.type, tensor.ne);
        if (t)
            m_uploads.push_back({.to = t->range, .name = tensor.name, .type = tensor.type, .data = tensor.data});
        return t;
    }

    Result<Tensor> ownWeight(QuantType type, std::array<uint64_t, 4> ne, std::vector<std::byte> data) override
    {
        auto t = place(converted, type, ne);
        if (t) {
            Upload upload{.to = t->range, .name = converted, .type = type, .own = std::move(data)};
            upload.data = upload.own; // moving a vector keeps its memory where it is
            m_uploads.push_back(std::move(upload));
        }
        return t;
    }

    Result<void> uploadWeights(const std::function<bool(uint64_t)>& progress) override
    {
        ThreadPool pool;
        uint64_t done = 0;
        for (const Upload& upload : m_uploads) {
            const UseBytes write = [&](uint64_t offset, std::span<const std::byte> bytes) {
                const BufferRange part{upload.to.buffer, upload.to.offset + offset, bytes.size()};
                auto written = m_uploader.write(part, bytes);
                if (upload.own.empty()) // or the file would fill the processor's memory as well
                    MappedFile::release(bytes);
                return written;
            };
            const bool stays = !upload.to.buffer;
            Result<void> brought;
            if (!m_device->countsOnly())
                brought = forEachPortion({upload.name, upload.type, upload.data}, pool, progress, done,
                                         stays ? UseBytes() : write);
            else if (!stays)
                brought = m_uploader.write(upload.to, upload.data);
            if (!brought)
                return brought;
        }
        m_uploads.clear();
        return m_uploader.finish();
    }

    Result<void> profilePrograms() override
    {
        m_profiles = true;
        return {};
    }

    std::vector<KernelBuild> kernelBuilds() const override { return m_device->kernelBuilds(); }

    Result<double> measureCopy() override
    {
        // Beyond every cache, and still a small part of a card's memory.
        const uint64_t bytes = std::min<uint64_t>(256 << 20, m_device->limits().maxAllocation);
        auto from = Buffer::create(m_device, bytes, Buffer::Kind::Device);
        if (!from)
            return std::unexpected(from.error());
        auto to = Buffer::create(m_device, bytes, Buffer::Kind::Device);
        if (!to)
            return std::unexpected(to.error());
        return fastestCopy(bytes, [&] { return copyNow(m_device, {*from, 0, bytes}, {*to, 0, bytes}); });
    }

    Result<Tensor> allocate(QuantType type, std::array<uint64_t, 4> ne) override
    {
        const Tensor wanted{.type = type, .ne = ne};
        const uint64_t most = std::min(m_device->limits().maxBinding, m_device->limits().maxAllocation);
        if (wanted.bytes() > most)
            return fail(Wording::tr("The context is too long for this device."),
                        Wording::tr("Choose a shorter context."),
                        formatted("{} bytes in one piece, the device's limit is {}", wanted.bytes(), most));
        constexpr uint64_t small = 1 << 20; // less would waste a part of what drivers hand out
        return ownBuffer(m_device, type, ne, wanted.bytes() < small ? Buffer::Kind::Device : Buffer::Kind::DeviceAlone);
    }

    Result<void> read(const Tensor& from, uint64_t offset, std::span<std::byte> bytes) override
    {
        return m_uploader.read({from.range.buffer, from.range.offset + offset, bytes.size()}, bytes);
    }

    Result<void> write(const Tensor& to, uint64_t offset, std::span<const std::byte> bytes) override
    {
        return m_uploader.write({to.range.buffer, to.range.offset + offset, bytes.size()}, bytes).and_then([this] {
            return m_uploader.finish();
        });
    }

    Result<void> copy(const Tensor& from, const Tensor& to, uint64_t offset, uint64_t bytes) override
    {
        return copyNow(m_device, {from.range.buffer, from.range.offset + offset, bytes},
                       {to.range.buffer, to.range.offset + offset, bytes});
    }

    bool handsOver() const override { return m_experts && m_experts->areTaken(); }
    bool measuresFirst() const override { return m_experts && m_experts->areUndecided(); }

    bool choosesTokens() const override { return !m_device->limits().software; }

    Result<std::unique_ptr<Program>> program(const StepShape& shape, std::span<const uint32_t> ropeWidths,
                                             const Forward& forward, const Tensor& next) override
    {
        auto recorded =
            GpuProgram::record(m_device, m_arena, shape, ropeWidths, forward, next, m_experts.get(), m_profiles);
        m_device->savePipelineCache();
        return recorded;
    }

private:
    struct Upload {
        BufferRange to; // without a buffer: it is read where it lies, and only to be looked at
        std::string name;
        QuantType type;
        std::span<const std::byte> data;
        std::vector<std::byte> own; // holds `data` where the file does not
    };

    // Room for a weight.
    Result<Tensor> place(const std::string& name, QuantType type, std::array<uint64_t, 4> ne)
    {
        Tensor t{.type = type, .ne = ne};
        const uint64_t room = WeightBlocks::aligned(t.bytes());
        if (room > m_device->limits().maxAllocation)
            return fail(Wording::tr("The tensor {} is larger than “{}” can hold in one piece.", name, device().name),
                        Wording::tr("Choose another device or a model with a stronger quantization."),
                        formatted("{} bytes, the device's limit is {}", room, m_device->limits().maxAllocation));
        auto range = (m_namesInRam.contains(name) ? *m_inRam : m_onDevice).place(t.bytes());
        if (!range)
            return std::unexpected(range.error());
        t.range = std::move(*range);
        if (t.range.buffer->inRam() && !t.range.buffer->mapped().empty())
            t.host = t.range.buffer->mapped().data() + t.range.offset;
        return t;
    }

    std::shared_ptr<Device> m_device;
    std::shared_ptr<ActivationArena> m_arena;
    Uploader m_uploader;
    WeightBlocks m_onDevice;
    std::optional<WeightBlocks> m_inRam;
    std::set<std::string, std::less<>> m_namesInRam;
    std::unique_ptr<ProcessorExperts> m_experts; // who may compute those of these
    std::optional<MappedWeights> m_mapped;
    uint64_t m_mappedBytes = 0; // of weights
    bool m_profiles = false;
    std::vector<Upload> m_uploads;
};

} // namespace

Result<std::unique_ptr<Backend>> createGpuBackend(size_t deviceIndex, uint64_t weightBytes,
                                                  const std::filesystem::path& cacheFolder, DeviceUse use)
{
    auto instance = Instance::get();
    if (!instance)
        return std::unexpected(instance.error());
    auto device = Device::create(std::move(*instance), deviceIndex, cacheFolder, use);
    if (!device)
        return std::unexpected(device.error());
    keepUnitsIfRight(**device);
    return std::make_unique<GpuBackend>(std::move(*device), weightBytes);
}

} // namespace alcove
