// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/placed_model.h"

#include "inference/device_choice.h"
#include "inference/file/tensor_name.h"
#include "inference/model_description.h"
#include "inference/models/hyperparameters.h"
#include "inference/text/utf8.h"

#include <algorithm>

namespace alcove {
namespace {

constexpr uint32_t defaultContext = 16384; // of models that were trained for more

} // namespace

Result<OpenedModel> OpenedModel::open(const std::filesystem::path& path)
{
    OpenedModel opened;
    auto file = GgufFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    opened.file = std::move(*file);
    opened.info = describeModel(*opened.file);
    opened.architecture = findArchitecture(opened.info.architecture);
    if (!opened.architecture)
        return fail(Wording::tr("{} is a model of the architecture “{}”, which Alcove can't run.",
                                path.filename().string(), validUtf8(opened.info.architecture)),
                    Wording::tr("Architectures that it runs: {}.", architectureNames()));
    auto tokenizer = Tokenizer::create(*opened.file);
    if (!tokenizer)
        return std::unexpected(tokenizer.error());
    opened.tokenizer = std::move(*tokenizer);
    ModelKeys keys(*opened.file);
    const uint32_t layers = countLayers(keys); // a model that leaves none is refused when it is made
    constexpr uint64_t padding = 256;          // between tensors on a device
    for (const GgufTensor& tensor : opened.file->tensors()) {
        if (blockOf(tensor.name).value_or(0) >= layers)
            continue;
        opened.weights.push_back(&tensor);
        opened.weightBytes += tensor.data.size() + padding;
    }
    return opened;
}

Result<PlacedModel> PlacedModel::place(const OpenedModel& opened, const EngineOptions& options, DeviceUse use,
                                       std::span<const GgufTensor* const> inRam)
{
    PlacedModel placed;
    auto backend = createBackend(options.device, opened.weightBytes, options.cacheFolder, use);
    if (!backend)
        return std::unexpected(backend.error());
    placed.backend = std::move(*backend);
    placed.backend->mapWeights(opened.file->tensors());
    placed.backend->keepInRam(inRam);
    auto model = opened.architecture->create(*opened.file, *placed.backend);
    if (!model)
        return std::unexpected(model.error());
    placed.model = std::move(*model);
    const uint32_t trained = placed.model->contextLength();
    placed.contextLength = options.contextLength ? options.contextLength : std::min(trained, defaultContext);
    return placed;
}

} // namespace alcove
