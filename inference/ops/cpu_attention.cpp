// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/ops/cpu_attention.h"

#include "inference/ops/cpu_kernels.h"
#include "inference/ops/cpu_rows.h"
#include "inference/ops/cpu_values.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace alcove {
namespace {

constexpr uint64_t blockPositions = 48; // of which tiles of 3 keys are made
static_assert(blockPositions % decodedRows == 0);
constexpr uint64_t tileQueries = 4;
constexpr uint64_t fewestPositions = 64; // worth a unit of their own
constexpr uint64_t wantedUnits = 16;     // so that all threads have some
constexpr float minusInfinity = -std::numeric_limits<float>::infinity();

uint64_t dividedUp(uint64_t a, uint64_t b)
{
    return (a + b - 1) / b;
}

} // namespace

struct CpuAttention::Scratch {
    std::vector<float> keyMemory;
    std::vector<float> valueMemory;
    std::vector<const float*> keys; // of a block's positions
    std::vector<const float*> values;
    std::vector<float> scores; // {blockPositions, rows}, then weights
};

CpuAttention::CpuAttention(ThreadPool& pool, const Tensor& q, const Tensor& cache, const AttentionShape& shape,
                           const Step& step, const Tensor& sinks)
    : m_pool(pool), m_q(q), m_cache(cache), m_shape(shape), m_sinks(sinks),
      m_firstPosition(stepParams(step).firstPosition), m_tokens(stepParams(step).tokenCount)
{
    plan();
}

uint64_t CpuAttention::endSeen(uint64_t token) const
{
    return m_firstPosition + token + 1;
}

uint64_t CpuAttention::firstSeen(uint64_t token) const
{
    const uint64_t end = endSeen(token);
    return m_shape.window != 0 && end > m_shape.window ? end - m_shape.window : 0;
}

void CpuAttention::plan()
{
    const uint64_t sharing = m_shape.heads / m_shape.kvHeads;
    const uint64_t longest = endSeen(m_tokens - 1) - firstSeen(m_tokens - 1);
    // Many queries share a block's decoding; of a single short token they are too few to go round.
    const uint64_t rows = m_tokens == 1 && longest < 1024 ? tileQueries : 4 * tileQueries;
    const uint64_t heads = std::min(sharing, rows);
    const uint64_t tokens = std::max<uint64_t>(1, rows / sharing);
    const uint64_t groups = dividedUp(m_tokens, tokens) * m_shape.kvHeads * dividedUp(sharing, heads);
    const uint64_t parts = std::clamp<uint64_t>(dividedUp(wantedUnits, groups), 1, dividedUp(longest, fewestPositions));
    uint64_t row = 0;
    for (uint64_t token = 0; token < m_tokens; token += tokens) {
        const uint64_t count = std::min(tokens, m_tokens - token);
        const uint64_t first = firstSeen(token);
        const uint64_t end = endSeen(token + count - 1);
        const uint64_t length = dividedUp(end - first, parts);
        for (uint64_t head = 0; head < m_shape.heads; head += std::min(heads, sharing - head % sharing)) {
            for (uint64_t begin = first; begin < end; begin += length) {
                m_units.push_back({.firstToken = token,
                                   .tokens = count,
                                   .firstHead = head,
                                   .heads = std::min(heads, sharing - head % sharing),
                                   .first = begin,
                                   .end = std::min(begin + length, end)});
                m_firstRows.push_back(row);
                row += m_units.back().rows();
            }
        }
    }
    m_found.assign(row, {.highest = minusInfinity, .total = 0});
    m_values.assign(row * m_shape.valueWidth, 0);
}

void CpuAttention::computeInto(Tensor& y)
{
    m_pool.parallelFor(m_units.size(), [&](uint64_t begin, uint64_t end) {
        Scratch scratch;
        for (uint64_t i = begin; i < end; ++i)
            attend(m_units[i], m_firstRows[i], scratch);
    });
    join(y);
}

void CpuAttention::load(uint64_t first, uint64_t count, uint64_t column, uint64_t width, std::vector<float>& memory,
                        std::vector<const float*>& rows) const
{
    const uint64_t block = quantTraits(m_cache.type).blockElements;
    const uint64_t before = column % block; // a head may begin and end inside a block
    const uint64_t whole = dividedUp(before + width, block) * block;
    const uint64_t stride = rowBytes(m_cache.type, m_cache.ne[0]);
    const std::byte* from = m_cache.host + first * stride + rowBytes(m_cache.type, column - before);
    memory.resize(blockPositions * whole);
    rows.resize(blockPositions);
    for (uint64_t i = 0; i < count; ++i, from += stride) {
        float* to = memory.data() + i * whole;
        rows[i] = to + before;
        if (m_cache.type == QuantType::F32)
            rows[i] = reinterpret_cast<const float*>(from);
        else if (m_cache.type == QuantType::F16)
            decodeHalves(reinterpret_cast<const uint16_t*>(from), to, width);
        else
            decodeRow(m_cache.type, from, to, whole);
    }
    for (uint64_t i = count; i < blockPositions; ++i) // tiles are whole
        rows[i] = rows[0];
}

void CpuAttention::score(const Unit& unit, uint64_t first, uint64_t count, Scratch& scratch) const
{
    const uint64_t width = m_shape.keyWidth;
    for (uint64_t row = 0; row < unit.rows(); row += tileQueries) {
        const float* queries[tileQueries];
        for (uint64_t i = 0; i < tileQueries; ++i) {
            const uint64_t which = std::min(row + i, unit.rows() - 1);
            const uint64_t token = unit.firstToken + which / unit.heads;
            queries[i] = values(m_q) + (token * m_shape.heads + unit.firstHead + which % unit.heads) * width;
        }
        for (uint64_t position = 0; position < count; position += decodedRows) {
            float dots[decodedRows * tileQueries];
            dotsOfTile(scratch.keys.data() + position, queries, width, dots);
            for (uint64_t i = 0; i < tileQueries && row + i < unit.rows(); ++i) {
                for (uint64_t p = 0; p < decodedRows; ++p)
                    scratch.scores[(row + i) * blockPositions + position + p] =
                        dots[p * tileQueries + i] * m_shape.scale;
            }
        }
    }
    for (uint64_t row = 0; row < unit.rows(); ++row) {
        const uint64_t token = unit.firstToken + row / unit.heads;
        float* scores = scratch.scores.data() + row * blockPositions;
        const uint64_t begin = std::clamp(firstSeen(token), first, first + count) - first;
        const uint64_t end = std::clamp(endSeen(token), first, first + count) - first;
        std::fill(scores, scores + begin, minusInfinity);
        std::fill(scores + end, scores + count, minusInfinity);
    }
}

void CpuAttention::weigh(const Unit& unit, uint64_t firstRow, uint64_t count, Scratch& scratch)
{
    const uint64_t width = m_shape.valueWidth;
    for (uint64_t row = 0; row < unit.rows(); ++row) {
        float* scores = scratch.scores.data() + row * blockPositions;
        Found& found = m_found[firstRow + row];
        const float highest = std::max(found.highest, *std::max_element(scores, scores + count));
        if (highest == minusInfinity) { // it sees nothing here
            std::fill_n(scores, count, 0.0F);
            continue;
        }
        const float keep = std::exp(found.highest - highest);
        found.total = found.total * keep + exponentials(scores, highest, count);
        found.highest = highest;
        if (keep != 1)
            scaleBy(m_values.data() + (firstRow + row) * width, keep, width);
    }
    for (uint64_t row = 0; row < unit.rows(); row += tileQueries) {
        const uint64_t rows = std::min(tileQueries, unit.rows() - row);
        float* to[tileQueries];
        const float* weights[tileQueries];
        for (uint64_t i = 0; i < rows; ++i) {
            to[i] = m_values.data() + (firstRow + row + i) * width;
            weights[i] = scratch.scores.data() + (row + i) * blockPositions;
        }
        if (rows == tileQueries) {
            addWeighted(to, weights, scratch.values.data(), count, width);
            continue;
        }
        for (uint64_t i = 0; i < rows; ++i) {
            for (uint64_t p = 0; p < count; ++p)
                addScaled(to[i], scratch.values[p], weights[i][p], width);
        }
    }
}

void CpuAttention::attend(const Unit& unit, uint64_t firstRow, Scratch& scratch)
{
    const uint64_t kvHead = unit.firstHead / (m_shape.heads / m_shape.kvHeads);
    const uint64_t keyColumn = kvHead * m_shape.keyWidth;
    const uint64_t valueColumn = m_shape.valueColumn + kvHead * m_shape.valueWidth;
    // Latent attention's values are a part of its keys.
    const bool inKeys = valueColumn >= keyColumn && valueColumn + m_shape.valueWidth <= keyColumn + m_shape.keyWidth;
    scratch.scores.resize(unit.rows() * blockPositions);
    for (uint64_t first = unit.first; first < unit.end && !m_pool.stopped(); first += blockPositions) {
        const uint64_t count = std::min(blockPositions, unit.end - first);
        load(first, count, keyColumn, m_shape.keyWidth, scratch.keyMemory, scratch.keys);
        score(unit, first, count, scratch);
        if (inKeys) {
            scratch.values = scratch.keys;
            for (const float*& value : scratch.values)
                value += valueColumn - keyColumn;
        } else {
            load(first, count, valueColumn, m_shape.valueWidth, scratch.valueMemory, scratch.values);
        }
        weigh(unit, firstRow, count, scratch);
    }
}

void CpuAttention::join(Tensor& y) const
{
    const uint64_t width = m_shape.valueWidth;
    std::vector<Found> whole(m_tokens * m_shape.heads);
    const auto forEachRow = [&](const auto& use) {
        for (size_t i = 0; i < m_units.size(); ++i) {
            const Unit& unit = m_units[i];
            for (uint64_t row = 0; row < unit.rows(); ++row) {
                const uint64_t token = unit.firstToken + row / unit.heads;
                use(token * m_shape.heads + unit.firstHead + row % unit.heads, m_firstRows[i] + row);
            }
        }
    };
    for (size_t query = 0; query < whole.size(); ++query) {
        const float sink = m_sinks.empty() ? minusInfinity : values(m_sinks)[query % m_shape.heads];
        whole[query] = {.highest = sink, .total = 0};
    }
    forEachRow([&](uint64_t query, uint64_t row) {
        whole[query].highest = std::max(whole[query].highest, m_found[row].highest);
    });
    for (size_t query = 0; query < whole.size(); ++query) {
        if (!m_sinks.empty())
            whole[query].total = std::exp(values(m_sinks)[query % m_shape.heads] - whole[query].highest);
        std::fill_n(values(y) + query * width, width, 0.0F);
    }
    forEachRow([&](uint64_t query, uint64_t row) {
        whole[query].total += m_found[row].total * std::exp(m_found[row].highest - whole[query].highest);
    });
    forEachRow([&](uint64_t query, uint64_t row) {
        const float share = std::exp(m_found[row].highest - whole[query].highest) / whole[query].total;
        addScaled(values(y) + query * width, m_values.data() + row * width, share, width);
    });
}

} // namespace alcove
