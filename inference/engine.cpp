// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/engine.h"

#include "inference/device_choice.h"
#include "inference/model_description.h"
#include "inference/models/model_registry.h"
#include "inference/session.h"

#include <algorithm>
#include <format>

namespace alcove {
namespace {

constexpr uint32_t defaultContext = 16384; // of models that were trained for more

} // namespace

// The members are destroyed in the reverse order: the model's tensors before the backend that holds their memory,
// and both before the file that the processor's backend reads weights from.
class EngineImpl {
public:
    std::unique_ptr<GgufFile> file;
    std::unique_ptr<Tokenizer> tokenizer;
    std::unique_ptr<Backend> backend;
    std::unique_ptr<Model> model;
    ModelInfo info;
    KvType kvType = KvType::F16;
    uint32_t contextLength = 0;
};

Engine::Engine(std::unique_ptr<EngineImpl> impl) : m_impl(std::move(impl)) {}
Engine::~Engine() = default;

Result<std::unique_ptr<Engine>> Engine::load(const std::filesystem::path& path, const EngineOptions& options,
                                             const LoadProgress& progress)
{
    auto impl = std::make_unique<EngineImpl>();
    auto file = GgufFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    impl->file = std::move(*file);
    impl->info = describeModel(*impl->file);
    const Architecture* architecture = findArchitecture(impl->info.architecture);
    if (!architecture)
        return fail(std::format("{} is a model of the architecture “{}”, which Alcove can't run.",
                                path.filename().string(), impl->info.architecture),
                    std::format("Architectures that it runs: {}.", architectureNames()));
    auto tokenizer = Tokenizer::create(*impl->file);
    if (!tokenizer)
        return std::unexpected(tokenizer.error());
    impl->tokenizer = std::move(*tokenizer);

    uint64_t weightBytes = 0;
    constexpr uint64_t padding = 256; // between tensors on a device
    for (const GgufTensor& tensor : impl->file->tensors())
        weightBytes += tensor.data.size() + padding;
    auto backend = createBackend(options.device, weightBytes, options.cacheFolder);
    if (!backend)
        return std::unexpected(backend.error());
    impl->backend = std::move(*backend);
    auto model = architecture->create(*impl->file, *impl->backend);
    if (!model)
        return std::unexpected(model.error());
    impl->model = std::move(*model);
    if (impl->tokenizer->size() != impl->model->vocabulary())
        return fail(std::format("{} can't be used: it has {} tokens but embeddings for {}.", path.filename().string(),
                                impl->tokenizer->size(), impl->model->vocabulary()),
                    "The file is damaged or was made by a faulty converter. Download it again.");

    const auto uploaded = impl->backend->uploadWeights(
        [&](uint64_t done) { return !progress || progress(std::min(done, weightBytes), weightBytes); });
    if (!uploaded)
        return std::unexpected(uploaded.error());
    if (progress && !progress(weightBytes, weightBytes))
        return fail("Loading was cancelled.");
    impl->kvType = options.kvType;
    const uint32_t trained = impl->model->contextLength();
    impl->contextLength = options.contextLength ? options.contextLength : std::min(trained, defaultContext);
    return std::make_unique<Engine>(std::move(impl));
}

const ModelInfo& Engine::model() const
{
    return m_impl->info;
}

const Tokenizer& Engine::tokenizer() const
{
    return *m_impl->tokenizer;
}

const DeviceInfo& Engine::device() const
{
    return m_impl->backend->device();
}

Result<std::unique_ptr<Session>> Engine::newSession()
{
    auto session = SessionImpl::create(*m_impl->backend, *m_impl->model, *m_impl->tokenizer, m_impl->contextLength,
                                       m_impl->kvType);
    if (!session)
        return std::unexpected(session.error());
    return std::make_unique<Session>(std::move(*session));
}

} // namespace alcove
