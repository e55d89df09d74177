// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/model_description.h"

#include <algorithm>
#include <array>
#include <format>
#include <map>
#include <string_view>
#include <utility>

namespace alcove {
namespace {

// general.file_type's labels.
constexpr std::array<std::pair<uint64_t, std::string_view>, 36> fileTypes = {{
    {0, "F32"},     {1, "F16"},     {2, "Q4_0"},     {3, "Q4_1"},    {7, "Q8_0"},     {8, "Q5_0"},
    {9, "Q5_1"},    {10, "Q2_K"},   {11, "Q3_K_S"},  {12, "Q3_K_M"}, {13, "Q3_K_L"},  {14, "Q4_K_S"},
    {15, "Q4_K_M"}, {16, "Q5_K_S"}, {17, "Q5_K_M"},  {18, "Q6_K"},   {19, "IQ2_XXS"}, {20, "IQ2_XS"},
    {21, "Q2_K_S"}, {22, "IQ3_XS"}, {23, "IQ3_XXS"}, {24, "IQ1_S"},  {25, "IQ4_NL"},  {26, "IQ3_S"},
    {27, "IQ3_M"},  {28, "IQ2_S"},  {29, "IQ2_M"},   {30, "IQ4_XS"}, {31, "IQ1_M"},   {32, "BF16"},
    {36, "TQ1_0"},  {37, "TQ2_0"},  {38, "MXFP4"},   {39, "NVFP4"},  {40, "Q1_0"},    {41, "Q2_0"},
}};

// The type that most of the weights' bytes are in.
std::string_view commonestType(const GgufFile& file)
{
    std::map<std::string_view, uint64_t> bytes;
    for (const GgufTensor& tensor : file.tensors())
        bytes[quantTraits(tensor.type).name] += tensor.data.size();
    const auto most = std::ranges::max_element(bytes, {}, [](const auto& entry) { return entry.second; });
    return most == bytes.end() ? "no weights" : most->first;
}

// The label that the file gives itself is believed only where the weights bear it out: "Q4_K_M" on a file without a
// Q4_K tensor is a converter's slip.
std::string quantizationOf(const GgufFile& file)
{
    const std::string_view commonest = commonestType(file);
    const auto stated = file.unsignedValue("general.file_type");
    const auto* label = std::ranges::find(fileTypes, stated.value_or(UINT64_MAX), [](auto row) { return row.first; });
    if (!stated || label == fileTypes.end() || file.tensors().empty())
        return std::string(commonest);
    const std::string_view family = label->second.substr(0, 4);
    const bool borneOut = std::ranges::any_of(
        file.tensors(), [&](const GgufTensor& tensor) { return quantTraits(tensor.type).name.starts_with(family); });
    return std::string(borneOut ? label->second : commonest);
}

uint32_t number(const GgufFile& file, const std::string& key)
{
    return static_cast<uint32_t>(std::min<uint64_t>(file.unsignedValue(key).value_or(0), UINT32_MAX));
}

// Layers may choose differently; then the most that one does.
uint32_t mostOf(const GgufFile& file, const std::string& key)
{
    const auto list = file.integers(key);
    if (!list || list->empty())
        return number(file, key);
    return static_cast<uint32_t>(std::clamp<int64_t>(std::ranges::max(*list), 0, UINT32_MAX));
}

// The experts of a layer lie in one tensor, of which a token reads the chosen ones.
uint64_t activeElements(const GgufTensor& tensor, const ModelInfo& info)
{
    const bool ofExperts = tensor.name.contains("_exps.");
    if (!ofExperts || info.chosenExperts == 0 || info.chosenExperts >= info.experts)
        return tensor.elements();
    return tensor.elements() / info.experts * info.chosenExperts;
}

std::string licenceOf(const GgufFile& file)
{
    const auto name = file.stringValue("general.license.name");
    const auto licence = file.stringValue("general.license");
    if (licence && !licence->empty() && !(*licence == "other" && name))
        return std::string(*licence);
    return std::string(name.value_or(""));
}

} // namespace

ModelInfo describeModel(const GgufFile& file)
{
    ModelInfo info;
    info.architecture = file.stringValue("general.architecture").value_or("");
    info.name = file.stringValue("general.name").value_or("");
    if (info.name.empty())
        info.name = file.path().stem().string();
    info.quantization = quantizationOf(file);
    info.experts = mostOf(file, info.architecture + ".expert_count");
    info.chosenExperts = mostOf(file, info.architecture + ".expert_used_count");
    info.licence = licenceOf(file);
    for (const GgufTensor& tensor : file.tensors()) {
        info.parameters += tensor.elements();
        info.activeParameters += activeElements(tensor, info);
    }
    info.fileBytes = file.fileBytes();
    info.trainedContext = number(file, info.architecture + ".context_length");
    info.layers = number(file, info.architecture + ".block_count");
    info.width = number(file, info.architecture + ".embedding_length");
    if (const auto* tokens = file.strings("tokenizer.ggml.tokens"))
        info.vocabulary = static_cast<uint32_t>(tokens->size());
    if (const auto chatTemplate = file.stringValue("tokenizer.chat_template"))
        info.chatTemplate = std::string(*chatTemplate);
    return info;
}

} // namespace alcove
