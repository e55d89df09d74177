// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The operations that models are made of. Each takes tensors and gives a new one; a forward pass written with them
// runs on the GPU (GpuOps records it into a command stream, once a step shape) and on the processor (CpuOps computes
// it, in plain F32: what a kernel must agree with).
//
// Activations are F32. T is the number of the step's tokens. A failure (no memory, a kernel that does not compile) is
// kept until the end of the pass: see Backend::program().
#pragma once

#include "inference/ops/step.h"
#include "inference/ops/tensor.h"

#include <functional>
#include <initializer_list>
#include <optional>
#include <vector>

namespace alcove {

// Which components of a head RoPE turns together: neighbours, or the two halves.
enum class RopePairing { Neighbours, Halves };

struct AttentionShape {
    uint32_t heads = 0;
    uint32_t kvHeads = 0;     // heads is a multiple of it; query head h reads KV head h / (heads / kvHeads)
    uint32_t keyWidth = 0;    // of one head
    uint32_t valueWidth = 0;  // of one head
    uint32_t valueColumn = 0; // where in a cache row the values begin; keys begin at 0
    uint32_t window = 0;      // positions that a token sees, its own included; 0: all before it
    float scale = 1;          // of the scores
};

// How a router's logits become weights; the values are those of expert_gating_func in files.
enum class Gating : uint32_t {
    Softmax = shader::GATING_SOFTMAX, // over all experts
    Sigmoid = shader::GATING_SIGMOID,
    SoftmaxOfChosen = shader::GATING_SOFTMAX_OF_CHOSEN, // over the chosen experts' logits
};

// The router of a mixture of experts.
struct RouterShape {
    Gating gating = Gating::Softmax;
    uint32_t chosen = 0;         // k
    uint32_t groups = 1;         // experts stand in so many groups of equal size, at most 32 …
    uint32_t groupsUsed = 1;     // … and are chosen from the best of these only
    bool scoreGroupByTwo = true; // a group stands as high as its two best together (V3), or as its best (V2)
    bool normalize = false;      // the chosen weights add up to 1 before `scale`
    float scale = 1;
};

// The experts of each token: I32 {k, T} and their weights F32 {k, T}.
struct Routing {
    Tensor ids;
    Tensor weights;
};

// And the tokens that they belong to, {D, T}.
struct Routed {
    Tensor x;
    Routing routing;
};

// Norms of queries and keys: over each head {width}, or over all of them together {width * heads}. May be empty.
struct HeadNorms {
    Tensor query;
    Tensor key;
    float epsilon = 0;
};

// What makes the logits {E, T} of a mixture of experts and chooses by them; the biases {E} may be empty, and the second
// counts for the choice and not for the weights.
struct Router {
    Tensor weight; // {D, E}
    Tensor bias;
    Tensor selectionBias;
    RouterShape shape;
};

// x {D, T} as a norm {D} leaves it: rmsNorm(x, weight, epsilon).
struct Normed {
    Tensor x;
    Tensor weight;
    float epsilon = 0;
};

// weight x + bias: {K, N}; {N} or empty. Of experts: {K, N, E}; {N, E} or empty.
struct LinearMap {
    Tensor weight;
    Tensor bias;
};

// A gated activation whose operands are held within limits, as gpt-oss has it.
struct ClampedSwiglu {
    float alpha;
    float limit;
};

// What down makes of each expert's inner numbers, its bias, and the same of the experts that all tokens share: {F, D,
// E}, {D, E}, {S, D}. The last two may be empty.
struct ExpertOutputs {
    Tensor down;
    Tensor bias;
    Tensor sharedDown;
};

// Such inner numbers: {F, k, T} and {S, T}, which is empty where no expert is shared.
struct ExpertInner {
    Tensor routed;
    Tensor shared;
};

class Ops;

// The sum over a token's experts, each by its weight, of what they make of x {D, T} -> {D, T}: as any device computes
// it, and the weights that it reads, biases included. What `compute` refers to lives as long as the model.
struct ExpertWork {
    std::vector<Tensor> weights;
    std::function<Tensor(Ops& ops, const Tensor& x, const Routing& routing)> compute;

    // Whether all of them lie in the processor's memory, where a card would read them over its bus.
    bool inRam() const;
    uint64_t bytes(const Routing& routing) const; // that are read of them at the most
};

class Ops {
public:
    virtual ~Ops() = default;

    // Rows `tokens` of `table`: {D, vocabulary}, I32 {T} -> {D, T}.
    virtual Tensor embed(const Tensor& table, const Tensor& tokens) = 0;

    // x * weight / sqrt(mean(x²) + epsilon) over each row: {D, …}, {D} -> {D, …}.
    virtual Tensor rmsNorm(const Tensor& x, const Tensor& weight, float epsilon) = 0;

    // W x: {K, N} of any runnable type, {K, T} -> {N, T}.
    virtual Tensor matmul(const Tensor& weight, const Tensor& x) = 0;

    // a + b, where b has a's shape or is one row for all of a's.
    virtual Tensor add(const Tensor& a, const Tensor& b) = 0;

    // silu(gate) * up, silu(x) = x / (1 + e^-x).
    virtual Tensor swiglu(const Tensor& gate, const Tensor& up) = 0;

    // Turns the first turns.ne[0] components of each head: {width, heads, T}, {rotated, T} -> {width, heads, T}.
    virtual Tensor rope(const Tensor& x, const Tensor& turns, RopePairing pairing) = 0;

    // Writes x {w, T} into the cache {row, context} at the step's positions, from column `column` of each row on. In a
    // cache of blocks (Q8_0) the column begins one, and the rest of the last block becomes zero.
    virtual void storeKv(const Tensor& x, const Tensor& cache, uint32_t column, const Step& step) = 0;

    // Causal attention of the step's tokens over the cache {row, context}: q {keyWidth, heads, T} ->
    // {valueWidth * heads, T}. What the step itself stores must have been stored before. `sinks` {heads}, if not
    // empty, is for each head a further score that takes weight and has no value.
    virtual Tensor attention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                             const Tensor& sinks = {}) = 0;

    // The row of the step's last token: {D, T} -> {D, 1}.
    virtual Tensor lastRow(const Tensor& x, const Step& step) = 0;

    // Chooses each token's experts from the router's logits {E, T}. `bias` {E}, if not empty, counts for the choice
    // and not for the weights.
    virtual Routing route(const Tensor& logits, const Tensor& bias, const RouterShape& shape) = 0;

    // Each token's own experts: {K, N, E}, x {K, T} or, one vector an expert, {K, k, T}; ids {k, T} -> {N, k, T}.
    virtual Tensor matmulExperts(const Tensor& weight, const Tensor& x, const Tensor& ids) = 0;

    // x + the bias of each row's expert: {N, k, T}, F32 {N, E}, {k, T} -> {N, k, T}.
    virtual Tensor addExpertBias(const Tensor& x, const Tensor& bias, const Tensor& ids) = 0;

    // The weighted sum over each token's experts: {D, k, T}, {k, T} -> {D, T}.
    virtual Tensor combineExperts(const Tensor& x, const Tensor& weights) = 0;

    // One matrix a head: {K, N, H}, {K, H, T} -> {N, H, T}.
    virtual Tensor matmulHeads(const Tensor& weight, const Tensor& x) = 0;

    // Components first to first + count - 1 of each row; and rows put end to end.
    virtual Tensor slice(const Tensor& x, uint64_t first, uint64_t count) = 0;
    virtual Tensor concat(const Tensor& a, const Tensor& b) = 0;

    // The gated activation of gpt-oss: g sigmoid(alpha g) (u + 1), g = min(gate, limit), u = clamp(up, ±limit).
    virtual Tensor swigluClamped(const Tensor& gate, const Tensor& up, float alpha, float limit) = 0;

    virtual Tensor scale(const Tensor& x, float factor) = 0;

    // sigmoid(gate) x: {D, T}, {1, T} -> {D, T}.
    virtual Tensor gateRows(const Tensor& x, const Tensor& gate) = 0;

    // Nobody wants what is computed from here on: a model leaves out the layers that follow.
    virtual bool stopped() const { return false; }

    // Gives the work to the processor, where this is another device and the processor is quicker; false: it is nobody's
    // yet. After true comes takeBack(), which gives the sum; what is asked for in between is computed meanwhile.
    virtual bool handOver(const ExpertWork& /*work*/, const Tensor& /*x*/, const Routing& /*routing*/) { return false; }
    virtual Tensor takeBack() { return {}; }

    // The following are made of those above, for devices that have no kernel which does them at once.

    // W x + b, where b has the product's shape or is one row for all: {K, N}, {K, T} -> {N, T}.
    virtual Tensor matmulAdd(const Tensor& weight, const Tensor& x, const Tensor& b);

    // What each map makes of x.
    virtual std::vector<Tensor> project(const Normed& x, std::initializer_list<LinearMap> maps);

    // The experts of each token, and x, which they read.
    virtual Routed chooseExperts(const Normed& x, const Router& router);

    // matmulSwiglu() of x.
    virtual Tensor projectSwiglu(const Normed& x, const Tensor& gate, const Tensor& up);

    // swiglu(gate x, up x): {K, N} both, {K, T} -> {N, T}. With each token's own experts: {K, N, E} both, {K, T},
    // ids {k, T} -> {N, k, T}.
    virtual Tensor matmulSwiglu(const Tensor& gate, const Tensor& up, const Tensor& x);
    virtual Tensor matmulExpertsSwiglu(const Tensor& gate, const Tensor& up, const Tensor& x, const Tensor& ids);

    // With biases, and with swigluClamped() where `clamped` has its values.
    virtual Tensor biasedExpertsSwiglu(const LinearMap& gate, const LinearMap& up, const Tensor& x, const Tensor& ids,
                                       const std::optional<ClampedSwiglu>& clamped);

    // matmulExpertsSwiglu() for the experts of each token and matmulSwiglu() for those that all tokens share, whose
    // gate and up {D, S} may be empty.
    virtual ExpertInner expertsSwiglu(const Tensor& gate, const Tensor& up, const Tensor& sharedGate,
                                      const Tensor& sharedUp, const Tensor& x, const Tensor& ids);

    // What attention() needs of a step: of q {width, heads, T}, k {width, kvHeads, T} and v {w, T} the keys go into the
    // cache, normalised and turned, and the values, from `valueColumn` on; the queries come back in the keys' state.
    // Without `turns` nothing is turned.
    virtual Tensor enterHeads(const Tensor& q, const Tensor& k, const Tensor& v, const HeadNorms& norms,
                              const Tensor& turns, RopePairing pairing, const Tensor& cache, uint32_t valueColumn,
                              const Step& step);

    // Latent attention's cache rows: of `latent` {rank + rotary, T} the first part normalised by `norm` {rank}, the
    // second turned by `turns` {rotary, T}, written at the step's positions.
    virtual void storeLatent(const Tensor& latent, const Tensor& norm, float epsilon, const Tensor& turns,
                             const Tensor& cache, const Step& step);

    // Queries that meet such rows: of each head of q {content + rotary, H, T} the content times its matrix of `keyUp`
    // {content, rank, H}, the rotary part turned -> {rank + rotary, H, T}.
    virtual Tensor latentQueries(const Tensor& keyUp, const Tensor& q, const Tensor& turns);

    // Both of these for a step.
    virtual Tensor enterLatent(const Tensor& latent, const Tensor& norm, float epsilon, const Tensor& turns,
                               const Tensor& cache, const Step& step, const Tensor& keyUp, const Tensor& q);

    // Latent attention's values: attention() by such queries, and of each head that times its matrix of `valueUp`
    // {rank, value, H} -> {value, H, T}.
    virtual Tensor latentAttention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                                   const Tensor& valueUp);

    // residual + combineExperts(x, weights) + shared: {D, T}; `shared` may be empty.
    virtual Tensor sumExperts(const Tensor& x, const Tensor& weights, const Tensor& shared, const Tensor& residual);

    // residual + what a token's experts and the shared ones make of their inner numbers: {D, T}.
    virtual Tensor addExperts(const Tensor& residual, const ExpertOutputs& outputs, const ExpertInner& inner,
                              const Routing& routing);
};

} // namespace alcove
