// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Parameters of the kernels, read by C++ and by GLSL alike: scalars of four bytes only, so that both lay them out
// the same. All lengths and offsets count elements, all "first" values start at 0.
#ifndef ALCOVE_PARAMS_H
#define ALCOVE_PARAMS_H

#ifdef __cplusplus
#include <cstdint>
namespace alcove::shader {
using uint = uint32_t;
#endif

// What changes from step to step while the recorded commands stay the same: lives in a buffer that kernels read.
struct StepParams {
    uint tokenCount;    // tokens of this step that count; the rest up to the recorded shape is padding
    uint firstPosition; // position of the first of them, which is also how many the KV cache holds already
};

struct EmbedParams {
    uint width;
    uint tokens;
    uint firstRow; // the table's rows bound here are [firstRow, firstRow + rowCount)
    uint rowCount;
};

struct MatvecParams {
    uint inner;    // K
    uint rows;     // rows of the weight bound here
    uint firstRow; // where they go in the output
};

// Up to three weights that one normalised vector meets: their rows, where they begin in their binding, in bytes, where
// in the output their rows go, and where in what is added those begin that belong to them.
struct ProjectParams {
    uint inner; // K
    float epsilon;
    uint rows;
    uint begin;
    uint to;
    uint addedFrom;
    uint secondRows;
    uint secondBegin;
    uint secondTo;
    uint secondAddedFrom;
    uint thirdRows;
    uint thirdBegin;
    uint thirdTo;
    uint thirdAddedFrom;
};

// A stack of matrices: routed experts, or one a head.
struct MatvecStackParams {
    uint inner;       // K
    uint rows;        // of one matrix
    uint height;      // matrices in the whole stack
    uint firstMatrix; // the stack's matrices bound here are [firstMatrix, firstMatrix + matrices)
    uint matrices;
    uint sharers;   // so many neighbouring outputs read the same vector: k for a token's experts, else 1
    uint fromWidth; // from one vector to the next
    uint toWidth;   // from one output to the next
    // Of one token's experts and the shared one. Where weights begin in their bindings is counted in bytes.
    uint outputs;    // of the experts
    uint sharedRows; // of the shared one
    uint sharedTo;   // where they go in the output
    uint begin;
    uint secondBegin;
    uint sharedBegin;
    uint secondSharedBegin;
    float alpha; // of the clamped activation
    float limit;
};

struct MatmulParams {
    uint inner;     // K
    uint rows;      // rows of the weight bound here
    uint firstRow;  // where they go in the output
    uint vectors;   // T, where they are not grouped
    uint sharers;   // so many neighbouring outputs read the same vector: k for a token's experts, else 1
    uint fromWidth; // from one vector to the next
    uint toWidth;   // from one output to the next
    // Of a stack:
    uint height;      // matrices in the whole stack: vectors meet them in turn, where they are not grouped
    uint firstMatrix; // the stack's matrices bound here are [firstMatrix, firstMatrix + matrices)
    uint matrices;
    uint tiles; // of grouped vectors, at most
};

struct QuantizeVectorsParams {
    uint blocks; // of 32 numbers, of a vector
    uint vectors;
    uint fromWidth; // from one vector to the next
};

struct GroupExpertsParams {
    uint vectors;     // k T
    uint tileVectors; // of a tile
    uint tiles;       // at most
};

struct RmsNormParams {
    uint width;
    uint rows;
    float epsilon;
};

struct AddParams {
    uint count;
    uint period; // b repeats after so many elements: count for two equal shapes, the row's length for a bias
};

struct SwigluParams {
    uint count;
};

struct RopeParams {
    uint headWidth;
    uint heads;
    uint tokens;
    uint rotated;    // the first so many components of a head turn, a multiple of 2
    uint pairOffset; // distance of a pair's components: 1 (interleaved) or rotated / 2 (halves)
    // Heads may stand among others' numbers: from one to the next, and where in there they begin.
    uint fromWidth;
    uint fromColumn;
    uint toWidth;
    uint toColumn;
};

// The cache holds one row a position: the keys of all KV heads, then their values.
struct StoreKvParams {
    uint width;    // of what is stored
    uint rowWidth; // of the cache
    uint column;   // where in the row it goes
};

struct StoreLatentParams {
    uint rank;
    uint rotary;   // a multiple of 2
    uint rowWidth; // of the cache
    float epsilon;
};

// A cache's formats, by their types' numbers in files.
const uint CACHE_F32 = 0;
const uint CACHE_F16 = 1;
const uint CACHE_Q8_0 = 8;

// Attention's heads of one token. Norms begin at so many numbers of their binding.
struct EnterHeadsParams {
    uint heads;
    uint width;   // of a query's or key's head
    uint rotated; // as in RopeParams
    uint pairOffset;
    uint valuesWidth; // of all heads together
    uint rowWidth;    // of the cache
    uint valueColumn;
    uint queryNorm;
    uint keyNorm;
    uint wholeNorms; // they go over all heads together
    float epsilon;
};

struct LatentQueriesParams {
    uint heads;
    uint content; // of a query, which goes on with
    uint rotary;  // a multiple of 2
    uint rank;
    uint rowWidth; // of the cache
    float epsilon;
};

struct SelectRowParams {
    uint width;
};

struct AttentionParams {
    uint heads;       // of the queries
    uint kvHeads;     // `heads` is a multiple of it
    uint rowWidth;    // of the cache
    uint valueColumn; // where in a row the values begin
    uint window;      // a token sees so many positions, its own included; 0: all
    float scale;      // of the scores
};

// One token's parts of attention, and one matrix a head.
struct MergeValuesParams {
    uint heads;
    uint window; // as in AttentionParams
    uint rows;   // of a matrix
};

// How a router's logits become weights. The values are those of expert_gating_func in files.
const uint GATING_SOFTMAX = 1; // over all experts
const uint GATING_SIGMOID = 2;
const uint GATING_SOFTMAX_OF_CHOSEN = 3; // over the chosen experts' logits

struct RouteParams {
    uint tokens;
    uint gating;
    uint groups; // 0 or 1: no groups; at most 32
    uint groupsUsed;
    uint scoreByTwo; // a group stands as high as its two best together, not as its best
    uint normalize;  // the weights add up to 1 before `scale`
    float scale;
};

// A norm and a router of one token. Where results go is counted from the beginning of one output, which begins with
// ids.
struct ChooseExpertsParams {
    uint inner;
    float epsilon;
    uint weightsTo;
    uint normedTo;
    uint logitsTo;
    // As in RouteParams:
    uint gating;
    uint groups;
    uint groupsUsed;
    uint scoreByTwo;
    uint normalize;
    float scale;
};

struct CombineParams {
    uint width;
    uint tokens;
    uint chosen; // experts a token
};

// What one token's experts answer, down from their inner width, and beside them the shared one.
struct AddExpertsParams {
    uint inner;       // of an expert
    uint rows;        // D
    uint chosen;      // experts a token
    uint sharedInner; // of the shared one, which is not there where this is 0
    uint begin;       // where the stack begins in its binding, in bytes,
    uint sharedBegin; // and where the shared one's matrix
};

struct AddExpertBiasParams {
    uint width;
    uint rows;
};

struct CopyColumnsParams {
    uint rows;
    uint columns; // to copy
    uint fromWidth;
    uint fromColumn;
    uint toWidth;
    uint toColumn;
};

struct SwigluClampedParams {
    uint count;
    float alpha;
    float limit;
};

struct ScaleParams {
    uint count;
    float factor;
};

struct GateRowsParams {
    uint width;
    uint rows;
};

#ifdef __cplusplus
} // namespace alcove::shader
#endif
#endif
