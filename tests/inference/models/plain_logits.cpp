// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/inference/models/tiny_model.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace alcove::test {
namespace {

using Row = std::vector<double>;

class Plain {
public:
    explicit Plain(const TinyModel& model)
        : m_model(model), m_heads(model.number("attention.head_count", 0)),
          m_keyWidth(model.number("attention.key_length", 0)), m_halves(model.architecture != "llama" && !scaled()),
          m_normName(model.architecture == "gpt-oss" ? "post_attention_norm" : "ffn_norm")
    {
    }

    std::vector<float> logits(const std::vector<int32_t>& ids)
    {
        std::vector<Row> x;
        for (const int32_t id : ids) {
            Row row = rowOf("token_embd.weight", static_cast<size_t>(id));
            for (double& value : row)
                value *= scaled() ? m_model.real("embedding_scale", 1) : 1;
            x.push_back(row);
        }
        for (uint32_t layer = 0; layer < m_model.number("block_count", 0); ++layer)
            block(x, layer);
        std::vector<float> all;
        for (const Row& row : x) {
            for (const double value : linear("output", normed(row, "output_norm.weight")))
                all.push_back(static_cast<float>(value / (scaled() ? m_model.real("logit_scale", 1) : 1)));
        }
        return all;
    }

private:
    bool scaled() const { return m_model.architecture.starts_with("granite"); }
    bool has(const std::string& name) const { return m_model.tensors.contains(name); }

    Row rowOf(const std::string& name, size_t row) const
    {
        const TinyTensor& tensor = m_model.tensors.at(name);
        const auto begin = tensor.data.begin() + static_cast<ptrdiff_t>(row * tensor.ne[0]);
        return {begin, begin + static_cast<ptrdiff_t>(tensor.ne[0])};
    }

    static double dot(const Row& a, const Row& b) { return std::inner_product(a.begin(), a.end(), b.begin(), 0.0); }

    Row normed(const Row& x, const std::string& weight) const
    {
        const double mean = dot(x, x) / static_cast<double>(x.size());
        const double length = std::sqrt(mean + m_model.real("attention.layer_norm_rms_epsilon", 0));
        Row y = rowOf(weight, 0);
        for (size_t i = 0; i < x.size(); ++i)
            y[i] *= x[i] / length;
        return y;
    }

    // Rows first to first + count - 1 of `name`.weight times x, and the bias if there is one.
    Row linear(const std::string& name, const Row& x, size_t first, size_t count) const
    {
        Row y;
        for (size_t row = first; row < first + count; ++row) {
            const double bias = has(name + ".bias") ? m_model.tensors.at(name + ".bias").data[row] : 0;
            y.push_back(dot(rowOf(name + ".weight", row), x) + bias);
        }
        return y;
    }
    Row linear(const std::string& name, const Row& x) const
    {
        const TinyTensor& weight = m_model.tensors.at(name + ".weight");
        return linear(name, x, 0, weight.data.size() / weight.ne[0]);
    }

    void turn(double* head, size_t position) const
    {
        const uint32_t n = m_model.number("rope.dimension_count", m_keyWidth);
        const double amplitude = m_model.real("rope.scaling.attn_factor", 1);
        const auto flag = m_model.flags.find("rope.scaling.finetuned");
        if (scaled() && flag != m_model.flags.end() && !flag->second)
            return; // Granite's way to say that a model does not turn at all
        for (uint32_t i = 0; i < n / 2; ++i) {
            const double angle = static_cast<double>(position) * std::pow(10000.0, -2.0 * i / n);
            double& a = head[m_halves ? i : 2 * i];
            double& b = head[m_halves ? i + n / 2 : 2 * i + 1];
            const double turnedA = (a * std::cos(angle) - b * std::sin(angle)) * amplitude;
            b = (a * std::sin(angle) + b * std::cos(angle)) * amplitude;
            a = turnedA;
        }
    }

    std::vector<Row> attention(const std::vector<Row>& x, const std::string& prefix, uint32_t layer) const
    {
        const uint32_t kvHeads = m_model.number("attention.head_count_kv", m_heads, layer);
        const size_t queryRows = size_t{m_heads} * m_keyWidth;
        const size_t keyRows = size_t{kvHeads} * m_keyWidth;
        std::vector<Row> q;
        std::vector<Row> k;
        std::vector<Row> v;
        for (size_t t = 0; t < x.size(); ++t) {
            const bool fused = has(prefix + "attn_qkv.weight");
            const auto part = [&](const char* name, size_t first, size_t rows) {
                return fused ? linear(prefix + "attn_qkv", x[t], first, rows) : linear(prefix + name, x[t]);
            };
            q.push_back(part("attn_q", 0, queryRows));
            k.push_back(part("attn_k", queryRows, keyRows));
            v.push_back(part("attn_v", queryRows + keyRows, keyRows));
            for (uint32_t head = 0; head < m_heads; ++head)
                turn(q[t].data() + size_t{head} * m_keyWidth, t);
            for (uint32_t head = 0; head < kvHeads; ++head)
                turn(k[t].data() + size_t{head} * m_keyWidth, t);
        }
        const bool windowed = m_model.architecture == "gpt-oss" && isWindowed(layer);
        const size_t window = windowed ? m_model.number("attention.sliding_window", 0) : x.size();
        std::vector<Row> out;
        for (size_t t = 0; t < x.size(); ++t) {
            Row mixed(queryRows);
            for (uint32_t head = 0; head < m_heads; ++head) {
                const size_t from = t + 1 > window ? t + 1 - window : 0;
                const size_t kvColumn = size_t{head} * kvHeads / m_heads * m_keyWidth;
                const size_t column = size_t{head} * m_keyWidth;
                Row weight;
                for (size_t s = from; s <= t; ++s) {
                    double score = 0;
                    for (size_t i = 0; i < m_keyWidth; ++i)
                        score += q[t][column + i] * k[s][kvColumn + i];
                    weight.push_back(std::exp(score * scoreScale()));
                }
                double sum = std::accumulate(weight.begin(), weight.end(), 0.0);
                if (has(prefix + "attn_sinks.weight"))
                    sum += std::exp(m_model.tensors.at(prefix + "attn_sinks.weight").data[head]);
                for (size_t s = from; s <= t; ++s) {
                    for (size_t i = 0; i < m_keyWidth; ++i)
                        mixed[column + i] += weight[s - from] / sum * v[s][kvColumn + i];
                }
            }
            out.push_back(linear(prefix + "attn_output", mixed));
        }
        return out;
    }

    double scoreScale() const
    {
        const double usual = 1 / std::sqrt(static_cast<double>(m_keyWidth));
        return scaled() ? m_model.real("attention.scale", static_cast<float>(usual)) : usual;
    }

    // All but the last layer of every `period`.
    bool isWindowed(uint32_t layer) const
    {
        const std::string key = "attention.sliding_window_pattern";
        if (m_model.lists.contains(key))
            return m_model.number(key, 0, layer) != 0;
        const uint32_t period = m_model.number(key, 2);
        return period == 0 || layer % period < period - 1;
    }

    Row gated(const Row& gate, const Row& up) const
    {
        Row y;
        for (size_t i = 0; i < gate.size(); ++i) {
            const bool clamped = m_model.architecture == "gpt-oss";
            const double g = clamped ? std::min(gate[i], 7.0) : gate[i];
            const double u = clamped ? std::clamp(up[i], -7.0, 7.0) + 1 : up[i];
            y.push_back(g / (1 + std::exp(-(clamped ? 1.702 : 1) * g)) * u);
        }
        return y;
    }

    Row experts(const Row& x, const std::string& prefix) const
    {
        Row score = linear(prefix + "ffn_gate_inp", x);
        std::vector<size_t> order(score.size());
        std::iota(order.begin(), order.end(), size_t{0});
        std::ranges::stable_sort(order, [&](size_t a, size_t b) { return score[a] > score[b]; });
        order.resize(m_model.number("expert_used_count", 0));
        // Of the chosen only, which is the same as of all when the weights are then made to add up to 1.
        double sum = 0;
        for (const size_t e : order)
            sum += std::exp(score[e]);
        Row y(x.size());
        for (const size_t e : order) {
            const bool fused = has(prefix + "ffn_gate_up_exps.weight");
            const size_t rows = m_model.number("expert_feed_forward_length", 0);
            const std::string gate = prefix + (fused ? "ffn_gate_up_exps" : "ffn_gate_exps");
            const std::string up = prefix + (fused ? "ffn_gate_up_exps" : "ffn_up_exps");
            const size_t step = fused ? 2 * rows : rows;
            const Row inner =
                gated(linear(gate, x, e * step, rows), linear(up, x, e * step + (fused ? rows : 0), rows));
            const Row answer = linear(prefix + "ffn_down_exps", inner, e * x.size(), x.size());
            for (size_t i = 0; i < y.size(); ++i)
                y[i] += std::exp(score[e]) / sum * answer[i];
        }
        return y;
    }

    void block(std::vector<Row>& x, uint32_t layer) const
    {
        const std::string prefix = "blk." + std::to_string(layer) + ".";
        const double factor = scaled() ? m_model.real("residual_scale", 1) : 1;
        std::vector<Row> seen;
        for (const Row& row : x)
            seen.push_back(normed(row, prefix + "attn_norm.weight"));
        const std::vector<Row> change = attention(seen, prefix, layer);
        for (size_t t = 0; t < x.size(); ++t) {
            for (size_t i = 0; i < x[t].size(); ++i)
                x[t][i] += factor * change[t][i];
            const Row h = normed(x[t], prefix + m_normName + ".weight");
            const Row y =
                has(prefix + "ffn_gate_inp.weight")
                    ? experts(h, prefix)
                    : linear(prefix + "ffn_down", gated(linear(prefix + "ffn_gate", h), linear(prefix + "ffn_up", h)));
            for (size_t i = 0; i < x[t].size(); ++i)
                x[t][i] += factor * y[i];
        }
    }

    const TinyModel& m_model;
    uint32_t m_heads;
    uint32_t m_keyWidth;
    bool m_halves;
    std::string m_normName;
};

} // namespace

std::vector<float> plainLogits(const TinyModel& model, const std::vector<int32_t>& ids)
{
    return Plain(model).logits(ids);
}

} // namespace alcove::test
