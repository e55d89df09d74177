// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/hyperparameters.h"

#include <algorithm>
#include <functional>

namespace alcove {

uint32_t countLayers(ModelKeys& keys)
{
    const uint32_t all = keys.number("block_count", mostLayers);
    const uint32_t predicting = keys.numberOrZero("nextn_predict_layers", mostLayers);
    if (predicting >= all)
        keys.complain("nextn_predict_layers", Wording::tr("leaves no layer to run"));
    return all - std::min(predicting, all - 1);
}

Result<Hyperparameters> readHyperparameters(const GgufFile& file)
{
    ModelKeys keys(file);
    Hyperparameters h{.architecture = keys.architecture()};
    h.layers = countLayers(keys);
    h.width = keys.number("embedding_length", mostWidth);
    h.contextLength = keys.number("context_length", mostContext);
    h.heads = keys.perLayer("attention.head_count", h.layers, mostWidth);
    h.kvHeads = keys.perLayer("attention.head_count_kv", h.layers, mostWidth, h.heads);
    // Models of experts only may leave out the width of dense layers.
    h.feedForward =
        keys.perLayer("feed_forward_length", h.layers, mostWidth,
                      keys.has("expert_count") ? std::vector<uint32_t>(h.layers, h.width) : std::vector<uint32_t>());
    constexpr float leastEpsilon = 1e-30F; // none at all would divide a row of zeros by zero
    h.normEpsilon = keys.real("attention.layer_norm_rms_epsilon", leastEpsilon, 1);
    if (!keys.status())
        return std::unexpected(keys.status().error());

    const uint32_t perHead = h.width / h.heads[0];
    h.keyWidth = keys.number("attention.key_length", mostWidth, perHead);
    h.valueWidth = keys.number("attention.value_length", mostWidth, perHead);
    h.rotated = keys.number("rope.dimension_count", mostWidth, h.keyWidth);
    for (uint32_t layer = 0; layer < h.layers; ++layer) {
        if (h.heads[layer] % h.kvHeads[layer] != 0)
            keys.complain("attention.head_count_kv", Wording::tr("does not divide the number of heads"));
        if (uint64_t{h.heads[layer]} * std::max(h.keyWidth, h.valueWidth) > mostWidth)
            keys.complain("attention.head_count", Wording::tr("asks for more heads of this width than any model has"));
    }
    if (h.keyWidth % 2 != 0)
        keys.complain("attention.key_length", Wording::tr("is {}, and RoPE turns pairs", h.keyWidth));
    if (h.rotated > h.keyWidth || h.rotated % 2 != 0)
        keys.complain("rope.dimension_count",
                      Wording::tr("is {}, which does not fit the {} components of a head", h.rotated, h.keyWidth));
    if (!keys.status())
        return std::unexpected(keys.status().error());
    return h;
}

Result<MoeParameters> readMoeParameters(const GgufFile& file, const Hyperparameters& model, const MoeDefaults& defaults)
{
    constexpr uint64_t mostExperts = 1024; // what the routing kernel's shared memory holds on every device
    constexpr uint64_t mostGroups = 32;    // of the routing kernel
    ModelKeys keys(file);
    MoeParameters moe{.experts = keys.numberOrZero("expert_count", mostExperts)};
    const auto routes = [](const GgufTensor& tensor) { return tensor.name.ends_with(".ffn_gate_inp.weight"); };
    if (moe.experts == 0 && std::ranges::any_of(file.tensors(), routes))
        keys.complain("expert_count", Wording::tr("is missing or 0, though the file holds experts"));
    if (!keys.status())
        return std::unexpected(keys.status().error());
    if (moe.experts == 0)
        return moe;
    RouterShape& router = moe.router;
    const std::vector<uint32_t> chosen = keys.perLayer("expert_used_count", model.layers, mostExperts);
    router.chosen = chosen[0];
    if (std::ranges::adjacent_find(chosen, std::not_equal_to()) != chosen.end())
        keys.complain("expert_used_count", Wording::tr("differs from layer to layer, which Alcove can't run"));
    moe.expertFeedForward = keys.perLayer("expert_feed_forward_length", model.layers, mostWidth, model.feedForward)[0];
    const uint64_t shared = uint64_t{keys.numberOrZero("expert_shared_count", mostExperts)} * moe.expertFeedForward;
    moe.sharedFeedForward = keys.numberOrZero("expert_shared_feed_forward_length", mostWidth, shared);
    moe.leadingDense = keys.numberOrZero("leading_dense_block_count", mostLayers);
    if (moe.leadingDense > model.layers)
        keys.complain("leading_dense_block_count", Wording::tr("is more than the {} layers", model.layers));

    const uint32_t gating = keys.numberOrZero("expert_gating_func", UINT32_MAX, static_cast<uint32_t>(defaults.gating));
    router.gating = gating == 0 ? defaults.gating : static_cast<Gating>(gating);
    if (gating > static_cast<uint32_t>(Gating::SoftmaxOfChosen))
        keys.complain("expert_gating_func", Wording::tr("is {}, a gating that Alcove does not know", gating));
    router.normalize = keys.flag("expert_weights_norm", defaults.normalize);
    const float scale = keys.realOr("expert_weights_scale", 0, 1e6F, 1);
    router.scale = scale == 0 ? 1 : scale;

    // Files made before the keys existed are told apart by their shape: V3 chooses 4 groups of 8, V2 3 of 8.
    const bool v3 = moe.experts == 256 && model.layers == 61;
    const bool v2 = moe.experts == 160 && model.layers == 60;
    router.groups = std::max(1U, keys.numberOrZero("expert_group_count", mostGroups, v3 || v2 ? 8 : 1));
    router.groupsUsed = std::max(1U, keys.numberOrZero("expert_group_used_count", mostGroups, v3 ? 4 : v2 ? 3 : 1));
    router.scoreGroupByTwo = router.gating != Gating::Softmax;
    if (router.chosen > moe.experts)
        keys.complain("expert_used_count", Wording::tr("is more than there are experts"));
    else if (moe.experts % router.groups != 0 || router.groupsUsed > router.groups)
        keys.complain("expert_group_count", Wording::tr("does not fit the number of experts"));
    else if (router.chosen > moe.experts / router.groups * router.groupsUsed)
        keys.complain("expert_used_count", Wording::tr("is more than the groups in use hold"));
    if (!keys.status())
        return std::unexpected(keys.status().error());
    return moe;
}

} // namespace alcove
