// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What an engine is made of, with a backend of the test's own between model and session.
#pragma once

#include "inference/placed_model.h"
#include "inference/session.h"
#include "tests/inference/engine_fixture.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace alcove::test {

// Does all that another backend does.
class ForwardingBackend : public Backend {
public:
    explicit ForwardingBackend(Backend& real) : m_real(real) {}

    const DeviceInfo& device() const override { return m_real.device(); }
    MemoryUse memoryUse() const override { return m_real.memoryUse(); }
    uint64_t freeMemory(uint32_t share) const override { return m_real.freeMemory(share); }
    std::span<const uint32_t> stepLengths() const override { return m_real.stepLengths(); }
    Result<Tensor> weight(const GgufTensor& tensor) override { return m_real.weight(tensor); }
    Result<Tensor> ownWeight(QuantType type, std::array<uint64_t, 4> ne, std::vector<std::byte> data) override
    {
        return m_real.ownWeight(type, ne, std::move(data));
    }
    Result<void> uploadWeights(const std::function<bool(uint64_t)>& progress) override
    {
        return m_real.uploadWeights(progress);
    }
    Result<void> profilePrograms() override { return m_real.profilePrograms(); }
    Result<double> measureCopy() override { return m_real.measureCopy(); }
    Result<Tensor> allocate(QuantType type, std::array<uint64_t, 4> ne) override { return m_real.allocate(type, ne); }
    Result<void> read(const Tensor& from, uint64_t offset, std::span<std::byte> bytes) override
    {
        return m_real.read(from, offset, bytes);
    }
    Result<void> write(const Tensor& to, uint64_t offset, std::span<const std::byte> bytes) override
    {
        return m_real.write(to, offset, bytes);
    }
    Result<void> copy(const Tensor& from, const Tensor& to, uint64_t offset, uint64_t bytes) override
    {
        return m_real.copy(from, to, offset, bytes);
    }
    bool handsOver() const override { return m_real.handsOver(); }
    bool measuresFirst() const override { return m_real.measuresFirst(); }
    bool choosesTokens() const override { return m_real.choosesTokens(); }
    Result<std::unique_ptr<Program>> program(const StepShape& shape, std::span<const uint32_t> ropeWidths,
                                             const Forward& forward, const Tensor& next) override
    {
        return m_real.program(shape, ropeWidths, forward, next);
    }

private:
    Backend& m_real;
};

// A failure ends the test program.
template<class TestBackend>
struct EngineParts {
    OpenedModel opened;
    std::unique_ptr<SessionGroup> group;
    PlacedModel placed;
    std::unique_ptr<TestBackend> backend;
    std::unique_ptr<SessionImpl> session;

    // Those weights lie in RAM whose names contain `inRam`.
    EngineParts(const std::filesystem::path& file, const EngineOptions& options, const std::string& inRam = {})
    {
        opened = checked(OpenedModel::open(file));
        std::vector<const GgufTensor*> chosen;
        for (const GgufTensor& tensor : opened.file->tensors()) {
            if (!inRam.empty() && tensor.name.contains(inRam))
                chosen.push_back(&tensor);
        }
        placed = checked(PlacedModel::place(opened, options, DeviceUse::Run, chosen));
        if (options.profile)
            (void)placed.backend->profilePrograms();
        if (auto uploaded = placed.backend->uploadWeights([](uint64_t) { return true; }); !uploaded)
            qFatal("%s", uploaded.error().message.c_str());
        group = std::make_unique<SessionGroup>(*opened.file);
        backend = std::make_unique<TestBackend>(*placed.backend);
        session = newSession(options);
    }

    std::unique_ptr<SessionImpl> newSession(const EngineOptions& options) const
    {
        return checked(SessionImpl::create(*backend, *placed.model, *opened.tokenizer, *group, options.contextLength,
                                           options.kvType));
    }

    Result<std::vector<TokenId>> tell(const std::vector<TokenId>& prompt, uint32_t tokens) const
    {
        std::vector<TokenId> told;
        const auto stats = session->generate(greedy(prompt, tokens), {}, never, &told);
        return stats ? Result<std::vector<TokenId>>(told) : std::unexpected(stats.error());
    }

private:
    template<class T>
    static T checked(Result<T> result)
    {
        if (!result)
            qFatal("%s", result.error().message.c_str());
        return std::move(*result);
    }
};

} // namespace alcove::test
