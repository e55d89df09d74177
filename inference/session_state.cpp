// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of a session that moves its cache's rows: to a file, from a file, from another session.
#include "inference/session.h"
#include "inference/state_file.h"

#include <algorithm>
#include <cassert>

namespace alcove {
namespace {

constexpr uint64_t pieceBytes = 8 << 20; // of a layer's rows at a time

// Calls move(layer, offset, bytes) for all the bytes of `tokens` rows, piece by piece.
template<typename Move>
Result<void> forEachPiece(const KvCache& cache, uint64_t tokens, const Move& move)
{
    for (const Tensor& layer : cache.layers) {
        const uint64_t end = tokens * rowBytes(layer.type, layer.ne[0]);
        for (uint64_t at = 0; at < end; at += pieceBytes) {
            if (auto moved = move(layer, at, std::min(pieceBytes, end - at)); !moved)
                return moved;
        }
    }
    return {};
}

size_t sharedPrefix(std::span<const TokenId> a, std::span<const TokenId> b)
{
    return static_cast<size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
}

} // namespace

uint64_t SessionGroup::modelFingerprint()
{
    if (!m_fingerprint) {
        constexpr size_t sample = 64;
        PieceSum sum;
        const uint64_t bytes = m_file.fileBytes();
        sum.add(std::as_bytes(std::span(&bytes, 1)));
        sum.add(m_file.header());
        for (const GgufTensor& tensor : m_file.tensors())
            sum.add(tensor.data.subspan(tensor.data.size() / 2).first(std::min(sample, tensor.data.size() / 2)));
        m_fingerprint = sum.value();
    }
    return *m_fingerprint;
}

uint64_t SessionGroup::cacheBytes() const
{
    uint64_t bytes = 0;
    for (const SessionImpl* session : m_sessions)
        bytes += session->cacheBytes();
    return bytes;
}

StateKey SessionImpl::stateKey() const
{
    return {.model = m_group.modelFingerprint(), .kvType = m_kvType, .rowWidths = m_model.kvRowWidths()};
}

Result<void> SessionImpl::saveState(const std::filesystem::path& file)
{
    auto writer = StateWriter::create(file, stateKey(), m_tokens);
    if (!writer)
        return std::unexpected(writer.error());
    std::vector<std::byte> piece(pieceBytes);
    const auto saved =
        forEachPiece(m_cache, m_tokens.size(), [&](const Tensor& layer, uint64_t at, uint64_t bytes) -> Result<void> {
            const std::span part = std::span(piece).first(bytes);
            if (auto read = m_backend.read(layer, at, part); !read)
                return read;
            return (*writer)->write(part);
        });
    return saved ? (*writer)->finish() : saved;
}

Result<uint32_t> SessionImpl::restoreState(const std::filesystem::path& file, std::span<const TokenId> prompt)
{
    auto reader = StateReader::open(file, stateKey());
    if (!reader)
        return std::unexpected(reader.error());
    const std::vector<TokenId> saved((*reader)->tokens().begin(), (*reader)->tokens().end());
    if (saved.size() > contextLength())
        return fail(Wording::tr("The saved conversation is {} tokens long, but the model's context holds {}.",
                                saved.size(), contextLength()));
    const bool known = std::ranges::all_of(
        saved, [&](TokenId id) { return id >= 0 && static_cast<uint32_t>(id) < m_model.vocabulary(); });
    if (!known)
        return fail(Wording::tr("The saved state {} is damaged.", file.filename().string()), {},
                    "a token has no such id");
    const size_t held = sharedPrefix(m_tokens, prompt);
    const size_t offered = sharedPrefix(saved, prompt);
    if (offered <= held)
        return 0;

    if (auto reserved = reserve(static_cast<uint32_t>(saved.size())); !reserved)
        return std::unexpected(reserved.error());
    // The rows overwrite the cache while they are being read: until all of them have been seen it holds nothing.
    m_tokens.clear();
    std::vector<std::byte> piece(pieceBytes);
    const auto restored =
        forEachPiece(m_cache, saved.size(), [&](const Tensor& layer, uint64_t at, uint64_t bytes) -> Result<void> {
            const std::span part = std::span(piece).first(bytes);
            if (auto read = (*reader)->read(part); !read)
                return read;
            return m_backend.write(layer, at, part);
        });
    if (!restored)
        return std::unexpected(restored.error());
    if (auto finished = (*reader)->finish(); !finished)
        return std::unexpected(finished.error());
    m_tokens = saved;
    return static_cast<uint32_t>(offered - held);
}

Result<void> SessionImpl::repeatCache(std::span<const TokenId> ids)
{
    assert(!m_tokens.empty() && std::ranges::equal(m_tokens, ids.first(m_tokens.size())));
    assert(ids.size() < contextLength());
    if (auto reserved = reserve(static_cast<uint32_t>(ids.size())); !reserved)
        return reserved;
    const size_t held = m_tokens.size();
    for (const Tensor& layer : m_cache.layers) {
        const uint64_t row = rowBytes(layer.type, layer.ne[0]);
        std::vector<std::byte> rows(held * row);
        if (auto read = m_backend.read(layer, 0, rows); !read)
            return read;
        for (size_t at = held; at < ids.size(); at += held) {
            const size_t count = std::min(held, ids.size() - at);
            if (auto written = m_backend.write(layer, at * row, std::span(rows).first(count * row)); !written)
                return written;
        }
    }
    m_tokens.assign(ids.begin(), ids.end());
    return {};
}

Result<void> SessionImpl::takeFromOthers(std::span<const TokenId> prompt)
{
    const SessionImpl* best = nullptr;
    size_t longest = m_tokens.size();
    for (const SessionImpl* other : m_group.sessions()) {
        const size_t shared = sharedPrefix(other->m_tokens, prompt);
        if (other != this && shared > longest) {
            best = other;
            longest = shared;
        }
    }
    if (!best)
        return {};
    assert(longest <= m_cache.room());
    for (size_t layer = 0; layer < m_cache.layers.size(); ++layer) {
        const Tensor& to = m_cache.layers[layer];
        const uint64_t row = rowBytes(to.type, to.ne[0]);
        const uint64_t from = m_tokens.size() * row;
        if (auto copied = m_backend.copy(best->m_cache.layers[layer], to, from, longest * row - from); !copied)
            return copied;
    }
    m_tokens.assign(prompt.begin(), prompt.begin() + static_cast<ptrdiff_t>(longest));
    return {};
}

} // namespace alcove
