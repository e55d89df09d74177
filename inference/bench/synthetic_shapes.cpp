// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/bench/synthetic_shapes.h"
#include "inference/formatted.h"

#include <string>

namespace alcove::bench {
namespace {

constexpr SyntheticShape shapes[] = {
    {.architecture = "deepseek2",
     .size = "v2-lite",
     .layers = 27,
     .width = 2048,
     .vocabulary = 102400,
     .heads = 16,
     .kvHeads = 1,
     .feedForward = 10944,
     .experts = 64,
     .chosen = 6,
     .expertFeedForward = 1408,
     .sharedExperts = 2,
     .leadingDense = 1,
     .rank = 512,
     .content = 128,
     .rotary = 64,
     .value = 128},
    {.architecture = "deepseek2",
     .size = "v3-8-layers",
     .layers = 8,
     .width = 7168,
     .vocabulary = 129280,
     .heads = 128,
     .kvHeads = 1,
     .feedForward = 18432,
     .experts = 256,
     .chosen = 8,
     .expertFeedForward = 2048,
     .sharedExperts = 1,
     .leadingDense = 3,
     .rank = 512,
     .queryRank = 1536,
     .content = 128,
     .rotary = 64,
     .value = 128,
     .v3Router = true},
    // V2-Lite at half its width, about 1 GB in Q4_K_M: for machines without a graphics card.
    {.architecture = "deepseek2",
     .size = "1gb",
     .layers = 27,
     .width = 1024,
     .vocabulary = 102400,
     .heads = 16,
     .kvHeads = 1,
     .feedForward = 5632,
     .experts = 64,
     .chosen = 6,
     .expertFeedForward = 256,
     .sharedExperts = 2,
     .leadingDense = 1,
     .rank = 512,
     .content = 128,
     .rotary = 64,
     .value = 128},
    {.architecture = "qwen3moe",
     .size = "30b-a3b",
     .layers = 48,
     .width = 2048,
     .vocabulary = 151936,
     .heads = 32,
     .kvHeads = 4,
     .headWidth = 128,
     .feedForward = 6144,
     .experts = 128,
     .chosen = 8,
     .expertFeedForward = 768},
    // An eighth of it, below 3 GB in Q4_K_M.
    {.architecture = "qwen3moe",
     .size = "30b-a3b-6-layers",
     .layers = 6,
     .width = 2048,
     .vocabulary = 151936,
     .heads = 32,
     .kvHeads = 4,
     .headWidth = 128,
     .feedForward = 6144,
     .experts = 128,
     .chosen = 8,
     .expertFeedForward = 768},
    {.architecture = "gpt-oss",
     .size = "20b",
     .layers = 24,
     .width = 2880,
     .vocabulary = 201088,
     .heads = 64,
     .kvHeads = 8,
     .headWidth = 64,
     .feedForward = 2880,
     .experts = 32,
     .chosen = 4,
     .expertFeedForward = 2880,
     .window = 128},
    {.architecture = "llama",
     .size = "8b",
     .layers = 32,
     .width = 4096,
     .vocabulary = 128256,
     .heads = 32,
     .kvHeads = 8,
     .headWidth = 128,
     .feedForward = 14336},
    // A few hundred kilobytes, to try the bench itself.
    {.architecture = "deepseek2",
     .size = "tiny",
     .layers = 3,
     .width = 256,
     .vocabulary = 512,
     .heads = 4,
     .kvHeads = 1,
     .feedForward = 512,
     .experts = 8,
     .chosen = 2,
     .expertFeedForward = 256,
     .sharedExperts = 1,
     .leadingDense = 1,
     .rank = 64,
     .content = 32,
     .rotary = 32,
     .value = 32,
     .v3Router = true},
    {.architecture = "gpt-oss",
     .size = "tiny",
     .layers = 2,
     .width = 256,
     .vocabulary = 512,
     .heads = 4,
     .kvHeads = 2,
     .headWidth = 64,
     .feedForward = 256,
     .experts = 4,
     .chosen = 2,
     .expertFeedForward = 256,
     .window = 16},
    {.architecture = "llama",
     .size = "tiny",
     .layers = 2,
     .width = 256,
     .vocabulary = 512,
     .heads = 4,
     .kvHeads = 2,
     .headWidth = 64,
     .feedForward = 512},
};

class TensorList {
public:
    void vector(const std::string& name, uint64_t ne0) { add(name, 1, {ne0, 1, 1, 1}); }
    void matrix(const std::string& name, uint64_t ne0, uint64_t ne1) { add(name, 2, {ne0, ne1, 1, 1}); }
    void stack(const std::string& name, uint64_t ne0, uint64_t ne1, uint64_t ne2) { add(name, 3, {ne0, ne1, ne2, 1}); }
    std::vector<GgufTensorInfo> tensors;

private:
    void add(const std::string& name, uint32_t dimensions, std::array<uint64_t, 4> ne)
    {
        tensors.push_back({.name = name, .dimensions = dimensions, .ne = ne});
    }
};

void addLatentAttention(TensorList& list, const std::string& prefix, const SyntheticShape& s)
{
    const uint64_t queries = uint64_t{s.heads} * (s.content + s.rotary);
    if (s.queryRank == 0) {
        list.matrix(prefix + "attn_q.weight", s.width, queries);
    } else {
        list.matrix(prefix + "attn_q_a.weight", s.width, s.queryRank);
        list.vector(prefix + "attn_q_a_norm.weight", s.queryRank);
        list.matrix(prefix + "attn_q_b.weight", s.queryRank, queries);
    }
    list.matrix(prefix + "attn_kv_a_mqa.weight", s.width, s.rank + s.rotary);
    list.vector(prefix + "attn_kv_a_norm.weight", s.rank);
    list.stack(prefix + "attn_k_b.weight", s.content, s.rank, s.heads);
    list.stack(prefix + "attn_v_b.weight", s.rank, s.value, s.heads);
    list.matrix(prefix + "attn_output.weight", uint64_t{s.heads} * s.value, s.width);
}

void addAttention(TensorList& list, const std::string& prefix, const SyntheticShape& s)
{
    const uint64_t queries = uint64_t{s.heads} * s.headWidth;
    const uint64_t keys = uint64_t{s.kvHeads} * s.headWidth;
    list.matrix(prefix + "attn_q.weight", s.width, queries);
    list.matrix(prefix + "attn_k.weight", s.width, keys);
    list.matrix(prefix + "attn_v.weight", s.width, keys);
    list.matrix(prefix + "attn_output.weight", queries, s.width);
    if (s.architecture == "qwen3moe") {
        list.vector(prefix + "attn_q_norm.weight", s.headWidth);
        list.vector(prefix + "attn_k_norm.weight", s.headWidth);
    } else if (s.architecture == "gpt-oss") {
        list.vector(prefix + "attn_q.bias", queries);
        list.vector(prefix + "attn_k.bias", keys);
        list.vector(prefix + "attn_v.bias", keys);
        list.vector(prefix + "attn_output.bias", s.width);
        list.vector(prefix + "attn_sinks.weight", s.heads);
    }
}

void addFeedForward(TensorList& list, const std::string& prefix, const std::string& suffix, uint64_t width,
                    uint64_t inner)
{
    list.matrix(prefix + "ffn_gate" + suffix + ".weight", width, inner);
    list.matrix(prefix + "ffn_up" + suffix + ".weight", width, inner);
    list.matrix(prefix + "ffn_down" + suffix + ".weight", inner, width);
}

void addExperts(TensorList& list, const std::string& prefix, const SyntheticShape& s)
{
    list.matrix(prefix + "ffn_gate_inp.weight", s.width, s.experts);
    list.stack(prefix + "ffn_gate_exps.weight", s.width, s.expertFeedForward, s.experts);
    list.stack(prefix + "ffn_up_exps.weight", s.width, s.expertFeedForward, s.experts);
    list.stack(prefix + "ffn_down_exps.weight", s.expertFeedForward, s.width, s.experts);
    if (s.v3Router)
        list.vector(prefix + "exp_probs_b.bias", s.experts);
    if (s.sharedExperts > 0)
        addFeedForward(list, prefix, "_shexp", s.width, uint64_t{s.sharedExperts} * s.expertFeedForward);
    if (s.architecture == "gpt-oss") {
        list.vector(prefix + "ffn_gate_inp.bias", s.experts);
        list.matrix(prefix + "ffn_gate_exps.bias", s.expertFeedForward, s.experts);
        list.matrix(prefix + "ffn_up_exps.bias", s.expertFeedForward, s.experts);
        list.matrix(prefix + "ffn_down_exps.bias", s.width, s.experts);
    }
}

} // namespace

std::span<const SyntheticShape> syntheticShapes()
{
    return shapes;
}

GgufMetadata syntheticMetadata(const SyntheticShape& s)
{
    GgufMetadata data;
    const std::string prefix = std::string(s.architecture) + '.';
    const auto number = [&](const char* key, uint32_t value) { data.set(prefix + key, value); };
    data.set("general.architecture", std::string(s.architecture));
    data.set("general.name", formatted("{} {}, random weights", s.architecture, s.size));
    number("block_count", s.layers);
    number("context_length", 131072);
    number("embedding_length", s.width);
    number("feed_forward_length", s.feedForward);
    number("attention.head_count", s.heads);
    number("attention.head_count_kv", s.kvHeads);
    number("vocab_size", s.vocabulary);
    data.set(prefix + "attention.layer_norm_rms_epsilon", 1e-6F);
    if (s.rank > 0) {
        number("attention.kv_lora_rank", s.rank);
        number("attention.key_length", s.rank + s.rotary);
        number("attention.value_length", s.rank);
        number("attention.key_length_mla", s.content + s.rotary);
        number("attention.value_length_mla", s.value);
        number("rope.dimension_count", s.rotary);
        if (s.queryRank > 0)
            number("attention.q_lora_rank", s.queryRank);
    } else {
        number("attention.key_length", s.headWidth);
        number("attention.value_length", s.headWidth);
        number("rope.dimension_count", s.headWidth);
    }
    if (s.window > 0)
        number("attention.sliding_window", s.window);
    if (s.experts > 0) {
        number("expert_count", s.experts);
        number("expert_used_count", s.chosen);
        number("expert_feed_forward_length", s.expertFeedForward);
        number("expert_shared_count", s.sharedExperts);
        number("leading_dense_block_count", s.leadingDense);
    }
    if (s.v3Router) {
        number("expert_gating_func", 2);
        number("expert_group_count", s.experts >= 64 ? 8 : 4);
        number("expert_group_used_count", s.experts >= 64 ? 4 : 2);
        data.set(prefix + "expert_weights_norm", true);
        data.set(prefix + "expert_weights_scale", 2.5F);
    }
    std::vector<std::string> tokens;
    tokens.reserve(s.vocabulary);
    for (uint32_t i = 0; i < s.vocabulary; ++i)
        tokens.push_back("t" + std::to_string(i));
    data.set("tokenizer.ggml.model", std::string("gpt2"));
    data.set("tokenizer.ggml.pre", std::string("gpt-2"));
    data.setList("tokenizer.ggml.tokens", tokens);
    data.setList("tokenizer.ggml.token_type", std::vector<int32_t>(tokens.size(), 1));
    data.setList("tokenizer.ggml.merges", std::vector<std::string>());
    data.set("tokenizer.ggml.bos_token_id", uint32_t{0});
    data.set("tokenizer.ggml.eos_token_id", uint32_t{1});
    return data;
}

std::vector<GgufTensorInfo> syntheticTensors(const SyntheticShape& s)
{
    TensorList list;
    list.matrix("token_embd.weight", s.width, s.vocabulary);
    list.vector("output_norm.weight", s.width);
    list.matrix("output.weight", s.width, s.vocabulary);
    const char* secondNorm = s.architecture == "gpt-oss" ? "post_attention_norm.weight" : "ffn_norm.weight";
    for (uint32_t layer = 0; layer < s.layers; ++layer) {
        const std::string prefix = formatted("blk.{}.", layer);
        list.vector(prefix + "attn_norm.weight", s.width);
        if (s.rank > 0)
            addLatentAttention(list, prefix, s);
        else
            addAttention(list, prefix, s);
        list.vector(prefix + secondNorm, s.width);
        if (s.experts > 0 && layer >= s.leadingDense)
            addExperts(list, prefix, s);
        else
            addFeedForward(list, prefix, "", s.width, s.feedForward);
    }
    return std::move(list.tensors);
}

} // namespace alcove::bench
