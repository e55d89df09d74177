// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The operations recorded into a command stream: nothing is computed until the stream is submitted.
#pragma once

#include "inference/ops/activation_arena.h"
#include "inference/ops/ops.h"

#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace alcove {

class ProcessorExperts;

class GpuOps : public Ops {
public:
    // Without a stream nothing is recorded, and kernels() is what a recording of the same operations needs. `experts`:
    // to whom those in RAM may be handed over, and who outlives the stream; null: to nobody.
    GpuOps(std::shared_ptr<Device> device, CommandStream* stream, std::shared_ptr<ActivationArena> arena,
           ProcessorExperts* experts = nullptr)
        : m_device(std::move(device)), m_stream(stream), m_arena(std::move(arena)), m_experts(experts)
    {
    }

    std::span<const KernelKey> kernels() const { return m_kernels; }

    Tensor embed(const Tensor& table, const Tensor& tokens) override;
    Tensor rmsNorm(const Tensor& x, const Tensor& weight, float epsilon) override;
    Tensor matmul(const Tensor& weight, const Tensor& x) override;
    Tensor add(const Tensor& a, const Tensor& b) override;
    Tensor swiglu(const Tensor& gate, const Tensor& up) override;
    Tensor rope(const Tensor& x, const Tensor& turns, RopePairing pairing) override;
    void storeKv(const Tensor& x, const Tensor& cache, uint32_t column, const Step& step) override;
    Tensor attention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                     const Tensor& sinks) override;
    Tensor lastRow(const Tensor& x, const Step& step) override;
    Routing route(const Tensor& logits, const Tensor& bias, const RouterShape& shape) override;
    Tensor matmulExperts(const Tensor& weight, const Tensor& x, const Tensor& ids) override;
    Tensor addExpertBias(const Tensor& x, const Tensor& bias, const Tensor& ids) override;
    Tensor combineExperts(const Tensor& x, const Tensor& weights) override;
    Tensor matmulHeads(const Tensor& weight, const Tensor& x) override;
    Tensor slice(const Tensor& x, uint64_t first, uint64_t count) override;
    Tensor concat(const Tensor& a, const Tensor& b) override;
    Tensor swigluClamped(const Tensor& gate, const Tensor& up, float alpha, float limit) override;
    Tensor scale(const Tensor& x, float factor) override;
    Tensor gateRows(const Tensor& x, const Tensor& gate) override;
    Tensor matmulAdd(const Tensor& weight, const Tensor& x, const Tensor& b) override;
    std::vector<Tensor> project(const Normed& x, std::initializer_list<LinearMap> maps) override;
    Routed chooseExperts(const Normed& x, const Router& router) override;
    Tensor projectSwiglu(const Normed& x, const Tensor& gate, const Tensor& up) override;
    Tensor matmulSwiglu(const Tensor& gate, const Tensor& up, const Tensor& x) override;
    Tensor matmulExpertsSwiglu(const Tensor& gate, const Tensor& up, const Tensor& x, const Tensor& ids) override;
    Tensor biasedExpertsSwiglu(const LinearMap& gate, const LinearMap& up, const Tensor& x, const Tensor& ids,
                               const std::optional<ClampedSwiglu>& clamped) override;
    ExpertInner expertsSwiglu(const Tensor& gate, const Tensor& up, const Tensor& sharedGate, const Tensor& sharedUp,
                              const Tensor& x, const Tensor& ids) override;
    Tensor enterHeads(const Tensor& q, const Tensor& k, const Tensor& v, const HeadNorms& norms, const Tensor& turns,
                      RopePairing pairing, const Tensor& cache, uint32_t valueColumn, const Step& step) override;
    void storeLatent(const Tensor& latent, const Tensor& norm, float epsilon, const Tensor& turns, const Tensor& cache,
                     const Step& step) override;
    Tensor latentQueries(const Tensor& keyUp, const Tensor& q, const Tensor& turns) override;
    Tensor enterLatent(const Tensor& latent, const Tensor& norm, float epsilon, const Tensor& turns,
                       const Tensor& cache, const Step& step, const Tensor& keyUp, const Tensor& q) override;
    Tensor latentAttention(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                           const Tensor& valueUp) override;
    Tensor sumExperts(const Tensor& x, const Tensor& weights, const Tensor& shared, const Tensor& residual) override;
    Tensor addExperts(const Tensor& residual, const ExpertOutputs& outputs, const ExpertInner& inner,
                      const Routing& routing) override;
    bool handOver(const ExpertWork& work, const Tensor& x, const Routing& routing) override;
    Tensor takeBack() override;

    // The first failure of the recording, if any. After one, operations do nothing and give tensors without memory.
    const Result<void>& status() const { return m_status; }

private:
    using Groups = std::array<uint32_t, 3>;

    Tensor result(std::array<uint64_t, 4> ne, QuantType type = QuantType::F32);
    template<typename Params>
    void run(std::string_view kernel, std::initializer_list<uint32_t> constants,
             std::initializer_list<BufferRange> ranges, const Params& params, Groups groups, Traffic traffic)
    {
        record(kernel, constants, ranges, std::as_bytes(std::span(&params, 1)), groups, traffic);
    }
    // Of a kernel that moves all of what it is bound to.
    template<typename Params>
    void run(std::string_view kernel, std::initializer_list<uint32_t> constants,
             std::initializer_list<BufferRange> ranges, const Params& params, Groups groups)
    {
        Traffic traffic;
        for (const BufferRange& range : ranges)
            traffic.bytes += range.bytes;
        run(kernel, constants, ranges, params, groups, traffic);
    }
    void record(std::string_view kernel, std::span<const uint32_t> constants, std::span<const BufferRange> ranges,
                std::span<const std::byte> push, Groups groups, Traffic traffic);
    static std::string variant(std::string_view kernel, QuantType type); // "matvec.Q8_0"
    static uint32_t u32(uint64_t value);                                 // asserted to fit
    // Enough groups of the kernels' usual size for `invocations`, spread over two axes.
    Groups groupsFor(uint64_t invocations) const;
    Groups spread(uint64_t groups) const;
    uint32_t groupSize() const;
    // How kernels that multiply rows are laid out: see vulkan_shaders/include/row_dots.glsl and include/lanes.
    struct RowLayout {
        std::string_view suffix; // of the kernels' names
        uint32_t groupSize;
        uint32_t rows;                          // of a group
        uint32_t groups(uint64_t ofRows) const; // that take so many rows
    };
    RowLayout rowLayout() const;
    // How matrices are multiplied with many vectors: matmul.comp, matmul_matrix.comp, matmul_dot.comp and
    // matmul_lanes.comp.
    struct TileLayout {
        std::string kernel;
        std::vector<uint32_t> constants;
        uint32_t rows; // of a tile
        uint32_t vectors;
        bool whole = false; // vectors are whole numbers: see wholeVectors()
        Groups groups(uint32_t ofRows, uint32_t ofVectors, uint32_t matrices) const;
    };
    uint32_t groupedVectors() const; // of a tile, where vectors are grouped by expert
    TileLayout tileLayout(QuantType type, bool grouped) const;
    // What tiles read of vectors of `inner` numbers, and how far it is from one to the next.
    struct TileInput {
        BufferRange range;
        uint32_t width;
    };
    TileInput tileInput(const TileLayout& layout, const Tensor& x, uint64_t inner);
    // The beginnings of the rows of x in blocks of whole numbers: see include/whole_numbers.glsl.
    struct WholeVectors {
        Tensor x; // kept, so that its memory is nobody else's
        uint64_t inner = 0;
        Tensor blocks;
    };
    const Tensor& wholeVectors(const Tensor& x, uint64_t inner);
    void multiplyTiles(const TileLayout& layout, std::initializer_list<BufferRange> ranges,
                       const shader::MatmulParams& params, Groups groups, Traffic traffic);
    // How attention is shared out among groups: attention.comp, attention_tiles.comp, attention_matrix.comp and
    // attention_lanes.comp.
    struct AttentionLayout {
        std::string_view kernel;
        uint32_t groupSize = 0;
        std::vector<uint32_t> constants; // behind those that all of them have
        Groups groups = {};
        uint32_t parts = 1; // of a token's positions
    };
    // In tiles on matrix units, where they and shared memory suffice.
    std::optional<AttentionLayout> matrixAttention(const Groups& groups, bool byFour) const;
    AttentionLayout attentionLayout(const AttentionShape& shape, uint64_t tokens, const Tensor& cache) const;
    // Attention as `layout` has it: the result {valueWidth * heads, T}, or its parts where there are several, for which
    // see include/attention_parts.glsl.
    Tensor attentionParts(const Tensor& q, const Tensor& cache, const AttentionShape& shape, const Step& step,
                          const Tensor& sinks, const AttentionLayout& layout);
    // Whether kernels can multiply rows of both at once: see vulkan_shaders/include/paired_rows.glsl.
    static bool pairs(const Tensor& weight, const Tensor& second);
    // The part of `second` that lies as `part` lies in `weight`, or `part` itself where there is no second.
    static BufferRange secondPart(const Tensor& weight, const Tensor& second, const BufferRange& part);
    // x is one vector. With `up`, `weight` is gate, and y becomes silu(gate x) * (up x). What is `added` has y's shape.
    // Both may be empty.
    void matvec(const Tensor& weight, const Tensor& up, const Tensor& x, const Tensor& added, const Tensor& y);
    void matmulTiles(const Tensor& weight, const Tensor& x, const Tensor& y);
    // The vectors of a step, put side by side by the expert that they meet.
    struct GroupedVectors {
        Tensor ids; // whose they are; kept, so that its memory is nobody else's
        Tensor order;
        uint32_t tiles = 0; // at most
    };
    const GroupedVectors& grouped(const Tensor& ids, const Tensor& weight);
    void matmulGrouped(const Tensor& weight, const Tensor& x, const Tensor& ids, const Tensor& y, uint32_t sharers);
    // A matrix of the stack for each vector, which is the beginning of a row of x; `ids` is empty for one a head of a
    // token. The results are the beginnings of the rows of y. `up` as for matvec(), and with it biases and `clamped`.
    void matvecStack(const LinearMap& weight, const LinearMap& up, const Tensor& x, const Tensor& ids, const Tensor& y,
                     uint32_t sharers, const std::optional<ClampedSwiglu>& clamped = {});
    // Whether so many vectors are taken by matvecStack() rather than by matmulGrouped().
    static bool fewForStack(const Tensor& weight, uint64_t vectors);
    // One matrix of the stack a head: the same for x of one token and of many.
    void multiplyHeads(const Tensor& weight, const Tensor& x, const Tensor& y);
    // Heads that begin at `column` of the rows of x, into y from `toColumn` on.
    void turn(const Tensor& x, uint64_t column, uint64_t width, const Tensor& turns, RopePairing pairing,
              const Tensor& y, uint64_t toColumn);
    Tensor sumOfExperts(const Tensor& x, const Tensor& weights, const Tensor& shared, const Tensor& residual);
    void copyColumns(const Tensor& from, uint64_t fromColumn, const Tensor& to, uint64_t toColumn, uint64_t columns);
    // The range up to the next whole word of 64 bits: kernels read nothing larger but ends.
    static BufferRange wholeWords(const BufferRange& range);
    // Calls part(first, count, range) for pieces of `weight` that a kernel can be bound to: of whole units of
    // `unitRows` rows, so many in all.
    void forEachBinding(const Tensor& weight, uint64_t unitRows,
                        const std::function<void(uint32_t first, uint32_t count, const BufferRange& range)>& part);

    // What follows is for one token on cards, where launches cost more than what they do: see gpu_token_ops.cpp.
    static constexpr uint32_t manyInvocations = 128; // of a group: no device allows fewer
    bool fuses(uint64_t tokens) const { return tokens == 1 && !m_device->limits().software; }
    // Weights of one encoding that one binding can hold, and where in it each begins, in bytes.
    struct OneBinding {
        BufferRange range;
        std::vector<uint32_t> begins;
    };
    std::optional<OneBinding> oneBinding(const std::vector<const Tensor*>& weights) const;
    // False where no kernel can take all of them at once.
    bool projectTogether(const Normed& x, std::span<const LinearMap> maps, std::vector<Tensor>& results);
    // A zero that groups count in when they have finished, and leave as a zero. It is one for all: a kernel that counts
    // waits for the one before that did.
    const BufferRange& counter();
    // Results that one kernel writes, each of which begins where bindings may.
    static uint64_t roomFor(uint64_t numbers);
    static Tensor partOf(const Tensor& results, uint64_t first, QuantType type, std::array<uint64_t, 4> ne);

    std::shared_ptr<Device> m_device;
    CommandStream* m_stream;
    std::vector<KernelKey> m_kernels; // each once
    std::shared_ptr<ActivationArena> m_arena;
    ProcessorExperts* m_experts;
    GroupedVectors m_grouped; // the last ones: an expert's matrices are met by the same vectors
    WholeVectors m_whole;     // the last ones as well: several weights meet the same vectors
    Tensor m_counter;
    Result<void> m_status;
};

} // namespace alcove
