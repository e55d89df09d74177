// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/model_file.h"

#include "inference/file/gguf_file.h"
#include "inference/file/split_name.h"
#include "inference/formatted.h"
#include "inference/model_description.h"
#include "inference/models/kv_cache.h"
#include "inference/models/model_registry.h"
#include "inference/text/utf8.h"

#include <type_traits>

namespace alcove {

namespace {

constexpr size_t shownEntries = 8; // of a list in the metadata

template<typename T>
std::string entryText(const T& value)
{
    if constexpr (std::is_same_v<T, std::string>)
        return validUtf8(value);
    else if constexpr (std::is_same_v<T, double>)
        return formatted("{:.9g}", value);
    else
        return formatted("{}", value);
}

template<typename T>
std::string valueText(const T& value)
{
    return entryText(value);
}

template<typename T>
std::string valueText(const std::vector<T>& list)
{
    std::string text;
    for (size_t i = 0; i < std::min(list.size(), shownEntries); ++i) {
        if (i > 0)
            text += ", ";
        if constexpr (std::is_same_v<T, bool>)
            text += entryText(static_cast<bool>(list[i]));
        else
            text += entryText(list[i]);
    }
    if (list.size() > shownEntries)
        text += formatted(", … ({} in all)", list.size());
    return "[" + text + "]";
}

// Why Alcove can't run the model, or empty; sets what its KV cache takes where the architecture is known.
Wording whyUnsupported(const GgufFile& file, const ModelInfo& model, uint64_t& kvBytesPerToken)
{
    const Architecture* architecture = findArchitecture(model.architecture);
    if (architecture == nullptr) {
        return Wording::tr("Alcove can't run the architecture “{}” yet. It runs {}.", validUtf8(model.architecture),
                           architectureNames());
    }
    if (file.tensors().empty())
        return Wording::tr("The file holds a vocabulary alone, no model.");
    const auto rowWidths = architecture->kvRowWidths(file);
    if (!rowWidths)
        return rowWidths.error().message;
    kvBytesPerToken = alcove::kvBytesPerToken(*rowWidths, KvType::F16);
    for (const GgufTensor& tensor : file.tensors()) {
        if (!quantTraits(tensor.type).runnable) {
            return Wording::tr("Alcove can't run the type {} yet, which the tensor {} has.",
                               quantTraits(tensor.type).name, validUtf8(tensor.name));
        }
    }
    return {};
}

} // namespace

Result<FileSummary> inspectModelFile(const std::filesystem::path& path)
{
    const Result<std::unique_ptr<GgufFile>> opened = GgufFile::open(path);
    if (!opened)
        return std::unexpected(opened.error());
    const GgufFile& file = **opened;

    FileSummary summary;
    summary.model = describeModel(file);
    for (const std::string& key : file.keys()) {
        const auto text = [](const auto& value) { return valueText(value); };
        summary.metadata.emplace_back(validUtf8(key), std::visit(text, *file.find(key)));
    }
    for (const GgufTensor& tensor : file.tensors()) {
        summary.tensors.push_back({.name = validUtf8(tensor.name),
                                   .type = std::string(quantTraits(tensor.type).name),
                                   .shape = {tensor.ne.begin(), tensor.ne.begin() + tensor.dimensions},
                                   .bytes = tensor.data.size()});
        summary.weightBytes += tensor.data.size();
    }
    summary.unsupported = whyUnsupported(file, summary.model, summary.kvBytesPerToken);
    return summary;
}

std::optional<ModelPart> modelPart(const std::string& fileName)
{
    const auto split = parseSplitName(fileName);
    if (!split)
        return std::nullopt;
    return ModelPart{.model = split->prefix, .number = split->number, .count = split->count};
}

Result<std::unique_ptr<Tokenizer>> openTokenizer(const std::filesystem::path& path)
{
    const Result<std::unique_ptr<GgufFile>> file = GgufFile::open(path);
    if (!file)
        return std::unexpected(file.error());
    return Tokenizer::create(**file);
}

} // namespace alcove
