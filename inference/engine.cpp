// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/engine.h"

#include "inference/memory_plan.h"
#include "inference/placed_model.h"
#include "inference/session.h"
#include "inference/weights_in_ram.h"

#include <algorithm>
#include <mutex>

namespace alcove {

struct GrantedMemory {
    MemoryPlan plan;
    MemoryPromise promise;

    void setTaken(const Backend& backend, const SessionGroup& sessions)
    {
        MemoryUse use = backend.memoryUse();
        if (plan.device.id == "cpu") // which does not know
            use.ram = sessions.cacheBytes();
        promise.setTaken(use);
    }
};

namespace {

// The memory for a model and one session, or the numbers where it is not there. Of two models that are opened at once,
// one is granted before the other is counted.
Result<GrantedMemory> grantMemory(const OpenedModel& opened, const EngineOptions& options)
{
    static std::mutex one;
    const std::lock_guard lock(one);
    auto plan = planMemory(opened, options);
    if (!plan)
        return std::unexpected(plan.error());
    if (auto fits = checkFits(*plan); !fits)
        return std::unexpected(fits.error());
    MemoryPromise promise(plan->device.id, plan->shared, plan->use);
    return GrantedMemory{.plan = std::move(*plan), .promise = std::move(promise)};
}

} // namespace

// The members are destroyed in the reverse order: what is on the device before the file that it may lie in.
class EngineImpl {
public:
    GrantedMemory memory; // until all of it is given back
    OpenedModel opened;
    std::unique_ptr<SessionGroup> sessions;
    PlacedModel placed;
    KvType kvType = KvType::F16;
};

Engine::Engine(std::unique_ptr<EngineImpl> impl) : m_impl(std::move(impl)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::load(const std::filesystem::path& path, const EngineOptions& options,
                                             const LoadProgress& progress)
{
    auto opened = OpenedModel::open(path);
    if (!opened)
        return std::unexpected(opened.error());
    auto memory = grantMemory(*opened, options);
    if (!memory)
        return std::unexpected(memory.error());
    EngineOptions granted = options;
    granted.device = memory->plan.device.id;
    auto placed = PlacedModel::place(*opened, granted, options.profile ? DeviceUse::Inspect : DeviceUse::Run,
                                     chooseForRam(opened->weights, memory->plan.weightsInRam));
    if (!placed)
        return std::unexpected(placed.error());
    if (options.profile) {
        if (auto profiles = placed->backend->profilePrograms(); !profiles)
            return std::unexpected(profiles.error());
    }

    const uint64_t total = opened->weightBytes;
    const auto uploaded = placed->backend->uploadWeights(
        [&](uint64_t done) { return !progress || progress(std::min(done, total), total); });
    if (!uploaded)
        return std::unexpected(uploaded.error());
    if (opened->file->torn())
        return tornModelFile();
    if (progress && !progress(total, total))
        return fail(Wording::tr("Loading was cancelled."));
    auto impl = std::make_unique<EngineImpl>();
    impl->opened = std::move(*opened);
    impl->placed = std::move(*placed);
    impl->sessions = std::make_unique<SessionGroup>(*impl->opened.file);
    impl->kvType = options.kvType;
    impl->memory = std::move(*memory);
    const auto noteMemory = [impl = impl.get()] { impl->memory.setTaken(*impl->placed.backend, *impl->sessions); };
    impl->sessions->watchMemory(noteMemory);
    noteMemory();
    return std::make_unique<Engine>(std::move(impl));
}

const ModelInfo& Engine::model() const
{
    return m_impl->opened.info;
}

const Tokenizer& Engine::tokenizer() const
{
    return *m_impl->opened.tokenizer;
}

const DeviceInfo& Engine::device() const
{
    return m_impl->memory.plan.device;
}

MemoryUse Engine::memoryUse() const
{
    return m_impl->placed.backend->memoryUse();
}

MemoryUse Engine::plannedMemory() const
{
    return m_impl->memory.plan.use;
}

uint64_t Engine::weightsInRam() const
{
    const MemoryPlan& plan = m_impl->memory.plan;
    return plan.shared ? 0 : plan.weightsInRam;
}

std::vector<KernelBuild> Engine::kernelBuilds() const
{
    return m_impl->placed.backend->kernelBuilds();
}

Result<double> Engine::measureCopy()
{
    return m_impl->placed.backend->measureCopy();
}

Result<std::unique_ptr<Session>> Engine::newSession()
{
    const PlacedModel& placed = m_impl->placed;
    auto session = SessionImpl::create(*placed.backend, *placed.model, *m_impl->opened.tokenizer, *m_impl->sessions,
                                       placed.contextLength, m_impl->kvType);
    if (!session)
        return std::unexpected(session.error());
    m_impl->sessions->memoryChanged();
    return std::make_unique<Session>(std::move(*session));
}

} // namespace alcove
