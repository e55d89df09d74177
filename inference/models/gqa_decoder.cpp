// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/gqa_decoder.h"
#include "inference/formatted.h"

namespace alcove {
namespace {

// The positions that each layer sees, 0 for all. attention.sliding_window_pattern tells which layers have the window:
// all but the last of every so many (2 if the file is silent), or a list with a yes or no for each.
std::vector<uint32_t> layerWindows(ModelKeys& keys, uint32_t layers)
{
    constexpr const char* pattern = "attention.sliding_window_pattern";
    const uint32_t window = keys.number("attention.sliding_window", mostContext);
    std::vector<uint32_t> windows;
    if (const auto listed = keys.yesOrNo(pattern); !listed.empty()) {
        if (listed.size() < layers)
            keys.complain(pattern, Wording::tr("has {} entries for {} layers", listed.size(), layers));
        for (uint32_t i = 0; i < layers; ++i)
            windows.push_back(i < listed.size() && listed[i] ? window : 0);
        return windows;
    }
    const uint32_t period = keys.numberOrZero(pattern, mostLayers, 2);
    for (uint32_t i = 0; i < layers; ++i)
        windows.push_back(period == 0 || i % period < period - 1 ? window : 0);
    return windows;
}

std::vector<uint32_t> rowWidthsOf(const Hyperparameters& model)
{
    std::vector<uint32_t> widths(model.layers);
    for (uint32_t layer = 0; layer < model.layers; ++layer)
        widths[layer] = GqaAttention::rowWidth(model, layer);
    return widths;
}

} // namespace

Tensor GqaDecoder::block(Ops& ops, const Tensor& x, uint32_t layer, const Step& step, const KvCache& cache) const
{
    const Block& b = m_blocks[layer];
    const Normed seen{x, b.attentionNorm, model().normEpsilon};
    const Tensor h = b.attention.addTo(ops, x, seen, m_residualScale, cache.layers[layer], step);
    const Normed thought{h, b.feedForwardNorm, model().normEpsilon};
    return b.feedForward.addTo(ops, h, thought, m_residualScale);
}

void GqaDecoder::findBlocks(WeightLoader& weights, const MoeParameters& moe, const GqaDesign& design,
                            GqaOptions attention, const std::vector<uint32_t>& windows)
{
    for (uint32_t i = 0; i < model().layers && weights.status(); ++i) {
        const std::string prefix = formatted("blk.{}", i);
        attention.window = windows[i];
        for (const std::string_view name : design.required)
            weights.require(formatted("{}.{}", prefix, name));
        Block b{.attentionNorm = weights.vector(prefix + ".attn_norm.weight", model().width),
                .attention = GqaAttention(weights, prefix, model(), i, attention),
                .feedForwardNorm =
                    weights.vector(formatted("{}.{}.weight", prefix, design.feedForwardNorm), model().width),
                .feedForward = FeedForward(weights, prefix, model(), moe, i, design.expertActivation)};
        m_blocks.push_back(std::move(b));
    }
}

Result<std::unique_ptr<Model>> GqaDecoder::create(const GgufFile& file, Backend& backend, const GqaDesign& design)
{
    auto model = readHyperparameters(file);
    if (!model)
        return std::unexpected(model.error());
    auto rope = RopeTable::create(file, *model);
    if (!rope)
        return std::unexpected(rope.error());
    const auto moe = readMoeParameters(file, *model, design.moe);
    if (!moe)
        return std::unexpected(moe.error());

    ModelKeys keys(file);
    const std::vector<uint32_t> windows =
        design.windowed ? layerWindows(keys, model->layers) : std::vector<uint32_t>(model->layers);
    const GqaOptions attention{.pairing = design.pairing,
                               .rotates = !design.scaled || keys.flag("rope.scaling.finetuned", true),
                               .sinks = design.sinks,
                               .scale = design.scaled ? keys.realOr("attention.scale", 0, 1e6F, 0) : 0,
                               .wholeNorms = design.wholeNorms};
    std::unique_ptr<GqaDecoder> decoder(new GqaDecoder(std::move(*model), std::move(*rope)));
    if (design.scaled) {
        decoder->m_embeddingScale = keys.realOr("embedding_scale", 1e-6F, 1e6F, 1);
        decoder->m_residualScale = keys.realOr("residual_scale", 1e-6F, 1e6F, 1);
        decoder->m_logitScale = 1 / keys.realOr("logit_scale", 1e-6F, 1e6F, 1);
    }
    if (!keys.status())
        return std::unexpected(keys.status().error());
    WeightLoader weights(file, backend);
    decoder->findEnds(weights);
    decoder->findBlocks(weights, *moe, design, attention, windows);
    weights.refuseOthers(decoder->layers());
    if (!weights.status())
        return std::unexpected(weights.status().error());
    return decoder;
}

std::vector<uint32_t> GqaDecoder::kvRowWidths() const
{
    return rowWidthsOf(model());
}

Result<std::vector<uint32_t>> GqaDecoder::kvRowWidthsOf(const GgufFile& file)
{
    const auto model = readHyperparameters(file);
    if (!model)
        return std::unexpected(model.error());
    return rowWidthsOf(*model);
}

} // namespace alcove
