// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// DeepSeek-V2 and V3 (DeepSeek-AI, 2024), R1, Moonlight, Kimi-K2, GLM-4.7-Flash: multi-head latent attention over a
// compressed cache, and DeepSeekMoE.
#include "inference/formatted.h"
#include "inference/models/architectures.h"
#include "inference/models/decoder.h"
#include "inference/models/feed_forward.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace alcove {
namespace {

constexpr float mostHalf = 65504;

// Widths of one head's parts, in the paper's letters: a query or key is [content d_h | rotary d_h^R].
struct LatentShape {
    uint32_t queryRank = 0; // d_c', 0: queries are not compressed
    uint32_t rank = 0;      // d_c, of the latent that keys and values are made of
    uint32_t content = 0;   // d_h
    uint32_t rotary = 0;    // d_h^R
    uint32_t value = 0;     // of one head's values
    bool joined = false;    // the file has W^UK and W^UV in one tensor
    float scale = 1;        // of the scores
};

// YaRN lengthens the context by `factor`; the scores grow with the square of 1 + 0.1 · multiplier · ln(factor).
float scoreScale(ModelKeys& keys, uint32_t width, uint32_t vocabulary)
{
    const float factor = keys.realOr("rope.scaling.factor", 1e-6F, 1e6F, 1);
    const bool yarn = keys.file().stringValue(keys.architecture() + ".rope.scaling.type") == "yarn";
    // Files from before the key existed: V2's vocabulary tells it from V3.
    constexpr uint32_t v2Vocabulary = 102400;
    const float tenth =
        keys.realOr("rope.scaling.yarn_log_multiplier", 0, 10, vocabulary == v2Vocabulary ? 0.0707F : 0.1F);
    const float m = yarn && factor > 1 ? 1 + tenth * std::log(factor) : 1;
    return m * m / std::sqrt(static_cast<float>(width));
}

bool anyBlockHas(const GgufFile& file, std::string_view part)
{
    return std::ranges::any_of(file.tensors(), [&](const GgufTensor& tensor) { return tensor.name.ends_with(part); });
}

Result<LatentShape> readLatentShape(const GgufFile& file, const Hyperparameters& model)
{
    ModelKeys keys(file);
    LatentShape s{.rotary = model.rotated};
    s.rank = keys.number("attention.kv_lora_rank", mostWidth);
    s.joined = anyBlockHas(file, ".attn_kv_b.weight");
    const uint32_t key = keys.number("attention.key_length_mla", mostWidth, model.keyWidth);
    s.value = keys.number("attention.value_length_mla", mostWidth, model.valueWidth);
    if (anyBlockHas(file, ".attn_q_a.weight"))
        s.queryRank = keys.number("attention.q_lora_rank", mostWidth);
    if (key <= s.rotary)
        keys.complain("attention.key_length_mla", Wording::tr("leaves nothing beside the rotary part"));
    const GgufTensor* embedding = file.tensor("token_embd.weight");
    s.scale = scoreScale(keys, key, embedding ? static_cast<uint32_t>(embedding->ne[1]) : 0);
    if (!keys.status())
        return std::unexpected(keys.status().error());
    s.content = key - s.rotary;
    return s;
}

// Attention whose cache holds a latent c_t and one rotary key for all heads. W^UK is absorbed into the queries and
// W^UV into the output, so that keys and values never exist: each head attends with queries of the latent's width.
class LatentAttention {
public:
    LatentAttention(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model, uint32_t layer,
                    const LatentShape& shape);
    // residual + attention(x), all {D, T}. `cache` is the layer's.
    Tensor addTo(Ops& ops, const Tensor& residual, const Normed& x, const Tensor& cache, const Step& step) const;

private:
    void splitJoined(WeightLoader& weights, const std::string& prefix);

    LatentShape m_shape;
    uint32_t m_heads;
    float m_epsilon;
    Tensor m_query;                             // {D, heads · (d_h + d_h^R)}, without compression
    Tensor m_queryDown, m_queryNorm, m_queryUp; // {D, d_c'}, {d_c'}, {d_c', heads · (d_h + d_h^R)}
    Tensor m_latent, m_latentNorm;              // {D, d_c + d_h^R}, {d_c}
    Tensor m_keyUp;                             // W^UK, transposed: {d_h, d_c, heads}
    Tensor m_valueUp;                           // W^UV: {d_c, value, heads}
    Tensor m_output;                            // {heads · value, D}
};

LatentAttention::LatentAttention(WeightLoader& weights, const std::string& prefix, const Hyperparameters& model,
                                 uint32_t layer, const LatentShape& shape)
    : m_shape(shape), m_heads(model.heads[layer]), m_epsilon(model.normEpsilon)
{
    const uint64_t queryWidth = uint64_t{m_heads} * (shape.content + shape.rotary);
    if (shape.queryRank == 0) {
        m_query = weights.matrix(prefix + ".attn_q.weight", model.width, queryWidth);
    } else {
        m_queryDown = weights.matrix(prefix + ".attn_q_a.weight", model.width, shape.queryRank);
        m_queryNorm = weights.vector(prefix + ".attn_q_a_norm.weight", shape.queryRank);
        m_queryUp = weights.matrix(prefix + ".attn_q_b.weight", shape.queryRank, queryWidth);
    }
    m_latent = weights.matrix(prefix + ".attn_kv_a_mqa.weight", model.width, shape.rank + shape.rotary);
    m_latentNorm = weights.vector(prefix + ".attn_kv_a_norm.weight", shape.rank);
    if (shape.joined) {
        splitJoined(weights, prefix);
    } else {
        m_keyUp = weights.stack(prefix + ".attn_k_b.weight", shape.content, shape.rank, m_heads);
        m_valueUp = weights.stack(prefix + ".attn_v_b.weight", shape.rank, shape.value, m_heads);
    }
    m_output = weights.matrix(prefix + ".attn_output.weight", uint64_t{m_heads} * shape.value, model.width);
}

// Older files keep, for each head, d_h rows of W^UK and then the rows of W^UV, all of the latent's width.
void LatentAttention::splitJoined(WeightLoader& weights, const std::string& prefix)
{
    const std::string name = prefix + ".attn_kv_b.weight";
    const uint64_t rank = m_shape.rank;
    const uint64_t headRows = m_shape.content + m_shape.value;
    const std::vector<float> joined = weights.decoded(name, rank, headRows * m_heads);
    if (joined.empty())
        return;
    std::vector<float> keyUp(rank * m_shape.content * m_heads);
    std::vector<float> valueUp(rank * m_shape.value * m_heads);
    for (uint64_t head = 0; head < m_heads; ++head) {
        const float* rows = joined.data() + head * headRows * rank;
        for (uint64_t i = 0; i < m_shape.content; ++i) {
            for (uint64_t c = 0; c < rank; ++c)
                keyUp[(head * rank + c) * m_shape.content + i] = rows[i * rank + c];
        }
        std::copy_n(rows + m_shape.content * rank, m_shape.value * rank,
                    valueUp.begin() + static_cast<ptrdiff_t>(head * m_shape.value * rank));
    }
    // Half precision holds what 8 bits and fewer were, as far as it reaches; whole numbers of the file are kept as they
    // are.
    const QuantType stored = weights.type(name);
    const bool whole = stored == QuantType::F32 || stored == QuantType::BF16 ||
                       std::ranges::any_of(joined, [](float x) { return std::abs(x) > mostHalf; });
    const QuantType type = whole ? QuantType::F32 : QuantType::F16;
    m_keyUp = weights.fromNumbers(keyUp, {m_shape.content, rank, m_heads, 1}, type);
    m_valueUp = weights.fromNumbers(valueUp, {rank, m_shape.value, m_heads, 1}, type);
    // Some files have the split form beside the joined one.
    weights.ignore(prefix + ".attn_k_b.weight");
    weights.ignore(prefix + ".attn_v_b.weight");
}

Tensor LatentAttention::addTo(Ops& ops, const Tensor& residual, const Normed& x, const Tensor& cache,
                              const Step& step) const
{
    const uint64_t tokens = residual.ne[1];
    const Tensor& turns = step.turns[0];

    const bool compressed = m_shape.queryRank > 0;
    const std::vector<Tensor> seen = ops.project(x, {{m_latent}, {compressed ? m_queryDown : m_query}});
    const Tensor& latent = seen[0];
    const Tensor queries = compressed ? ops.project({seen[1], m_queryNorm, m_epsilon}, {{m_queryUp}}).front() : seen[1];
    const Tensor q = queries.shaped(m_shape.content + m_shape.rotary, m_heads, tokens);

    // c_t and k_t^R go to the cache. q^T W^UK c = (W^UK^T q)^T c: queries meet the latent itself.
    const Tensor absorbed = ops.enterLatent(latent, m_latentNorm, m_epsilon, turns, cache, step, m_keyUp, q);
    const AttentionShape shape{.heads = m_heads,
                               .kvHeads = 1,
                               .keyWidth = m_shape.rank + m_shape.rotary,
                               .valueWidth = m_shape.rank,
                               .valueColumn = 0, // the latent is key and value in one
                               .scale = m_shape.scale};
    const Tensor values = ops.latentAttention(absorbed, cache, shape, step, m_valueUp);
    return ops.matmulAdd(m_output, values.shaped(uint64_t{m_heads} * m_shape.value, tokens), residual);
}

class Deepseek2 : public Decoder {
public:
    Deepseek2(Hyperparameters model, RopeTable rope, LatentShape shape)
        : Decoder(std::move(model), std::move(rope)), m_shape(shape)
    {
    }

    void findWeights(WeightLoader& weights, const MoeParameters& moe)
    {
        findEnds(weights);
        for (uint32_t i = 0; i < model().layers && weights.status(); ++i) {
            const std::string prefix = formatted("blk.{}", i);
            Block b{.attentionNorm = weights.vector(prefix + ".attn_norm.weight", model().width),
                    .attention = LatentAttention(weights, prefix, model(), i, m_shape),
                    .feedForwardNorm = weights.vector(prefix + ".ffn_norm.weight", model().width),
                    .feedForward = FeedForward(weights, prefix, model(), moe, i, std::nullopt)};
            m_blocks.push_back(std::move(b));
        }
    }

    std::vector<uint32_t> kvRowWidths() const override
    {
        return std::vector<uint32_t>(model().layers, kvPartWidth(m_shape.rank + m_shape.rotary));
    }

protected:
    Tensor block(Ops& ops, const Tensor& x, uint32_t layer, const Step& step, const KvCache& cache) const override
    {
        const Block& b = m_blocks[layer];
        const Normed seen{x, b.attentionNorm, model().normEpsilon};
        const Tensor h = b.attention.addTo(ops, x, seen, cache.layers[layer], step);
        const Normed thought{h, b.feedForwardNorm, model().normEpsilon};
        return b.feedForward.addTo(ops, h, thought);
    }

private:
    struct Block {
        Tensor attentionNorm; // {D}
        LatentAttention attention;
        Tensor feedForwardNorm; // {D}
        FeedForward feedForward;
    };

    LatentShape m_shape;
    std::vector<Block> m_blocks;
};

} // namespace

Result<std::unique_ptr<Model>> createDeepseek2(const GgufFile& file, Backend& backend)
{
    auto model = readHyperparameters(file);
    if (!model)
        return std::unexpected(model.error());
    const auto shape = readLatentShape(file, *model);
    if (!shape)
        return std::unexpected(shape.error());
    // The scores carry YaRN's correction (scoreScale), so the rotation itself keeps its length.
    auto rope = RopeTable::create(file, *model, 1.0);
    if (!rope)
        return std::unexpected(rope.error());
    const auto moe = readMoeParameters(file, *model, {});
    if (!moe)
        return std::unexpected(moe.error());
    auto deepseek = std::make_unique<Deepseek2>(std::move(*model), std::move(*rope), *shape);
    WeightLoader weights(file, backend);
    deepseek->findWeights(weights, *moe);
    weights.refuseOthers(deepseek->layers());
    if (!weights.status())
        return std::unexpected(weights.status().error());
    return deepseek;
}

Result<std::vector<uint32_t>> deepseek2KvRowWidths(const GgufFile& file)
{
    const auto model = readHyperparameters(file);
    if (!model)
        return std::unexpected(model.error());
    const auto shape = readLatentShape(file, *model);
    if (!shape)
        return std::unexpected(shape.error());
    return std::vector<uint32_t>(model->layers, kvPartWidth(shape->rank + shape->rotary));
}

} // namespace alcove
