// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/quant_recipe.h"

#include <charconv>
#include <optional>
#include <system_error>

namespace alcove {
namespace {

enum FileType : uint32_t { // those whose recipe is a mixture
    Q2_K = 10,
    Q3_K_S = 11,
    Q3_K_M = 12,
    Q3_K_L = 13,
    Q4_K_S = 14,
    Q4_K_M = 15,
    Q5_K_S = 16,
    Q5_K_M = 17,
    MXFP4_MOE = 38,
};

constexpr QuantRecipe recipes[] = {
    {"F32", 0, QuantType::F32, false},
    {"F16", 1, QuantType::F16, false},
    {"BF16", 32, QuantType::BF16, false},
    {"Q8_0", 7, QuantType::Q8_0, false},
    {"Q6_K", 18, QuantType::Q6_K, false},
    {"Q5_K_M", Q5_K_M, QuantType::Q5_K, true},
    {"Q5_K_S", Q5_K_S, QuantType::Q5_K, true},
    {"Q5_1", 9, QuantType::Q5_1, false},
    {"Q5_0", 8, QuantType::Q5_0, false},
    {"Q4_K_M", Q4_K_M, QuantType::Q4_K, true},
    {"Q4_K_S", Q4_K_S, QuantType::Q4_K, true},
    {"Q4_1", 3, QuantType::Q4_1, false},
    {"Q4_0", 2, QuantType::Q4_0, false},
    {"IQ4_NL", 25, QuantType::IQ4_NL, false},
    {"IQ4_XS", 30, QuantType::IQ4_XS, false},
    {"MXFP4_MOE", MXFP4_MOE, QuantType::Q8_0, true},
    {"Q3_K_L", Q3_K_L, QuantType::Q3_K, true},
    {"Q3_K_M", Q3_K_M, QuantType::Q3_K, true},
    {"Q3_K_S", Q3_K_S, QuantType::Q3_K, true},
    {"Q2_K", Q2_K, QuantType::Q2_K, true},
    {"TQ2_0", 37, QuantType::TQ2_0, false},
    {"TQ1_0", 36, QuantType::TQ1_0, false},
    // One encoding throughout, under the label of the mixture nearest to it.
    {"Q5_K", Q5_K_S, QuantType::Q5_K, false},
    {"Q4_K", Q4_K_S, QuantType::Q4_K, false},
    {"Q3_K", Q3_K_S, QuantType::Q3_K, false},
    {"MXFP4", MXFP4_MOE, QuantType::MXFP4, false},
};

// 12 of "blk.12.ffn_down.weight".
std::optional<uint64_t> layerOf(std::string_view name)
{
    constexpr std::string_view prefix = "blk.";
    uint64_t layer = 0;
    if (!name.starts_with(prefix))
        return std::nullopt;
    const auto [end, error] = std::from_chars(name.data() + prefix.size(), name.data() + name.size(), layer);
    return error == std::errc() ? std::optional(layer) : std::nullopt;
}

// "ffn_down_exps" of "blk.12.ffn_down_exps.weight".
std::string_view partOf(std::string_view name)
{
    name.remove_suffix(name.ends_with(".weight") ? std::string_view(".weight").size() : 0);
    return name.substr(name.rfind('.') + 1);
}

// The layers at both ends and every third between.
bool isFineLayer(uint64_t layer, uint64_t layers)
{
    const uint64_t eighth = layers / 8;
    return layer < eighth || layer >= 7 * layers / 8 || (layer - eighth) % 3 == 2;
}

bool staysFloat(const RecipeTensor& tensor)
{
    const std::string_view part = partOf(tensor.name);
    return tensor.dimensions < 2 || !tensor.name.ends_with(".weight") || part.ends_with("_norm") ||
           part.starts_with("ffn_gate_inp") || part == "exp_probs_b" || part == "ssm_conv1d" || part.starts_with("hc_");
}

// What holds the values of attention: apart, or with the keys in latent attention.
bool holdsValues(std::string_view part)
{
    return part == "attn_v" || part == "attn_v_b" || part == "attn_kv_b";
}

QuantType ofValues(FileType mixture, const RecipeModel& model, uint64_t layer)
{
    switch (mixture) {
    case Q2_K: return model.queriesPerKey >= 4 ? QuantType::Q4_K : QuantType::Q3_K;
    case Q3_K_M: return layer < 2 ? QuantType::Q5_K : QuantType::Q4_K;
    case Q3_K_L: return QuantType::Q5_K;
    case Q4_K_S: return layer < 4 ? QuantType::Q5_K : QuantType::Q4_K;
    case Q4_K_M: return isFineLayer(layer, model.layers) ? QuantType::Q6_K : QuantType::Q4_K;
    case Q5_K_M: return isFineLayer(layer, model.layers) ? QuantType::Q6_K : QuantType::Q5_K;
    case Q5_K_S: return QuantType::Q5_K;
    case Q3_K_S: return QuantType::Q3_K;
    case MXFP4_MOE: break;
    }
    return QuantType::Q8_0;
}

QuantType ofDown(FileType mixture, const RecipeModel& model, uint64_t layer)
{
    switch (mixture) {
    case Q2_K: return QuantType::Q3_K;
    case Q3_K_M: return layer < model.layers / 16 ? QuantType::Q5_K : QuantType::Q4_K;
    case Q4_K_S: return layer < model.layers / 8 ? QuantType::Q5_K : QuantType::Q4_K;
    default: return ofValues(mixture, model, layer);
    }
}

QuantType ofAttentionOutput(FileType mixture, const RecipeModel& model, QuantType usual)
{
    if (model.experts == 8 && mixture <= Q4_K_M)
        return QuantType::Q5_K;
    switch (mixture) {
    case Q2_K: return QuantType::Q3_K;
    case Q3_K_M: return QuantType::Q4_K;
    case Q3_K_L: return QuantType::Q5_K;
    default: return usual;
    }
}

QuantType ofFusedQkv(FileType mixture, QuantType usual)
{
    switch (mixture) {
    case Q3_K_M:
    case Q3_K_L: return QuantType::Q4_K;
    case Q4_K_M: return QuantType::Q5_K;
    case Q5_K_M: return QuantType::Q6_K;
    default: return usual;
    }
}

QuantType ofMixture(const QuantRecipe& recipe, const RecipeModel& model, std::string_view name)
{
    const auto mixture = static_cast<FileType>(recipe.fileType);
    const std::string_view part = partOf(name);
    if (mixture == MXFP4_MOE)
        return part.ends_with("_exps") ? QuantType::MXFP4 : QuantType::Q8_0;
    if (name == "output.weight" || (name == "token_embd.weight" && model.tied))
        return QuantType::Q6_K;
    const uint64_t layer = layerOf(name).value_or(0);
    if (model.experts == 8 && (part == "attn_v" || part == "attn_k"))
        return QuantType::Q8_0; // small beside eight experts
    if (holdsValues(part))
        return ofValues(mixture, model, layer);
    if (part.starts_with("ffn_down"))
        return ofDown(mixture, model, layer);
    if (part == "attn_output")
        return ofAttentionOutput(mixture, model, recipe.usual);
    return part == "attn_qkv" ? ofFusedQkv(mixture, recipe.usual) : recipe.usual;
}

// What takes the place of an encoding in blocks of 256.
QuantType ofShortRows(QuantType type)
{
    switch (type) {
    case QuantType::Q4_K: return QuantType::Q5_0;
    case QuantType::Q5_K: return QuantType::Q5_1;
    case QuantType::Q6_K: return QuantType::Q8_0;
    case QuantType::IQ4_XS: return QuantType::IQ4_NL;
    default: return QuantType::Q4_0;
    }
}

} // namespace

std::span<const QuantRecipe> quantRecipes()
{
    return recipes;
}

RecipeChoice chooseEncoding(const QuantRecipe& recipe, const RecipeModel& model, const RecipeTensor& tensor)
{
    if (staysFloat(tensor))
        return {};
    const QuantType wanted = recipe.mixture ? ofMixture(recipe, model, tensor.name) : recipe.usual;
    const auto holdsRow = [&](QuantType type) { return tensor.rowLength % quantTraits(type).blockElements == 0; };
    if (holdsRow(wanted))
        return {.type = wanted};
    const QuantType shorter = ofShortRows(wanted);
    return {.type = holdsRow(shorter) ? shorter : QuantType::F16, .fallback = true};
}

} // namespace alcove
