// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/inference/models/tiny_model.h"

#include "tests/inference/file/gguf_builder.h"

#include <cmath>

namespace alcove::test {
namespace {

constexpr uint32_t width = 36;
constexpr uint32_t heads = 6;
constexpr uint32_t headWidth = 10;
constexpr uint32_t inner = 23;
constexpr uint32_t expertInner = 14;

// A byte-level vocabulary that says nothing.
void addVocabulary(GgufBuilder& file)
{
    std::vector<std::string> tokens;
    for (uint32_t i = 0; i < TinyModel::vocabulary; ++i)
        tokens.push_back("t" + std::to_string(i));
    file.text("tokenizer.ggml.model", "gpt2").text("tokenizer.ggml.pre", "gpt-2");
    file.texts("tokenizer.ggml.tokens", tokens).texts("tokenizer.ggml.merges", {});
    file.integers("tokenizer.ggml.token_type", std::vector<int32_t>(tokens.size(), 1));
}

} // namespace

void TinyModel::random(const std::string& name, const std::vector<uint64_t>& ne, float mean)
{
    uint64_t count = 1;
    for (const uint64_t n : ne)
        count *= n;
    // Matrices keep the size of what they multiply; vectors are norms and biases.
    const float spread = ne.size() > 1 ? 3.0F / std::sqrt(static_cast<float>(ne[0])) : 0.6F;
    TinyTensor tensor{.ne = ne, .data = std::vector<float>(count)};
    for (float& x : tensor.data) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL; // Knuth's generator
        x = mean + spread * (static_cast<float>(seed >> 40) / static_cast<float>(1 << 24) - 0.5F);
    }
    tensors[name] = std::move(tensor);
}

void TinyModel::write(const std::filesystem::path& path) const
{
    GgufBuilder file;
    file.text("general.architecture", architecture);
    const std::string prefix = architecture + ".";
    for (const auto& [key, value] : numbers)
        file.number(prefix + key, value);
    for (const auto& [key, value] : reals)
        file.real(prefix + key, value);
    for (const auto& [key, value] : flags)
        file.flag(prefix + key, value);
    for (const auto& [key, value] : texts)
        file.text(prefix + key, value);
    for (const auto& [key, value] : lists)
        file.integers(prefix + key, value);
    addVocabulary(file);
    for (const auto& [name, tensor] : tensors) {
        std::string data;
        for (const float x : tensor.data)
            data += bytesOf(x);
        file.tensor({.name = name, .ne = tensor.ne, .data = std::move(data)});
    }
    file.write(path);
}

uint32_t TinyModel::number(const std::string& key, uint32_t fallback) const
{
    const auto found = numbers.find(key);
    return found == numbers.end() ? fallback : found->second;
}

uint32_t TinyModel::number(const std::string& key, uint32_t fallback, uint32_t layer) const
{
    const auto list = lists.find(key);
    return list == lists.end() ? number(key, fallback) : static_cast<uint32_t>(list->second[layer]);
}

float TinyModel::real(const std::string& key, float fallback) const
{
    const auto found = reals.find(key);
    return found == reals.end() ? fallback : found->second;
}

TinyModel tinyLlama(const std::string& architecture, uint32_t layers, const std::vector<uint32_t>& kvHeads)
{
    TinyModel m{.architecture = architecture,
                .numbers = {{"block_count", layers},
                            {"embedding_length", width},
                            {"context_length", 128},
                            {"feed_forward_length", inner},
                            {"attention.head_count", heads},
                            {"attention.key_length", headWidth},
                            {"attention.value_length", headWidth}},
                .reals = {{"attention.layer_norm_rms_epsilon", 1e-5F}}};
    if (kvHeads.size() == 1)
        m.numbers["attention.head_count_kv"] = kvHeads[0];
    else
        m.lists["attention.head_count_kv"].assign(kvHeads.begin(), kvHeads.end());
    m.random("token_embd.weight", {width, TinyModel::vocabulary});
    m.random("output.weight", {width, TinyModel::vocabulary});
    m.random("output_norm.weight", {width}, 1);
    for (uint32_t layer = 0; layer < layers; ++layer) {
        const std::string prefix = "blk." + std::to_string(layer) + ".";
        const uint64_t keys = uint64_t{headWidth} * kvHeads[layer % kvHeads.size()];
        m.random(prefix + "attn_norm.weight", {width}, 1);
        m.random(prefix + "attn_q.weight", {width, heads * headWidth});
        m.random(prefix + "attn_k.weight", {width, keys});
        m.random(prefix + "attn_v.weight", {width, keys});
        m.random(prefix + "attn_output.weight", {heads * headWidth, width});
        m.random(prefix + "ffn_norm.weight", {width}, 1);
        m.random(prefix + "ffn_gate.weight", {width, inner});
        m.random(prefix + "ffn_up.weight", {width, inner});
        m.random(prefix + "ffn_down.weight", {inner, width});
    }
    return m;
}

void giveExperts(TinyModel& model, uint32_t experts, bool gateAndUpInOne)
{
    model.numbers["expert_count"] = experts;
    model.numbers["expert_used_count"] = 2;
    model.numbers["expert_feed_forward_length"] = expertInner;
    for (uint32_t layer = 0; layer < model.numbers["block_count"]; ++layer) {
        const std::string prefix = "blk." + std::to_string(layer) + ".ffn_";
        for (const char* part : {"gate", "up", "down"})
            model.tensors.erase(prefix + part + ".weight");
        model.random(prefix + "gate_inp.weight", {width, experts});
        if (gateAndUpInOne) {
            model.random(prefix + "gate_up_exps.weight", {width, 2 * expertInner, experts});
        } else {
            model.random(prefix + "gate_exps.weight", {width, expertInner, experts});
            model.random(prefix + "up_exps.weight", {width, expertInner, experts});
        }
        model.random(prefix + "down_exps.weight", {expertInner, width, experts});
    }
}

} // namespace alcove::test
