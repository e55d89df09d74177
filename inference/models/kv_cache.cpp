// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/kv_cache.h"
#include "inference/formatted.h"

#include <bit>
#include <cassert>

namespace alcove {
namespace {

QuantType storage(KvType type)
{
    switch (type) {
    case KvType::F32: return QuantType::F32;
    case KvType::F16: return QuantType::F16;
    case KvType::Q8_0: return QuantType::Q8_0;
    }
    return QuantType::F16;
}

// The longest step that a device takes: a shorter cache would grow within the first one.
constexpr uint32_t leastRoom = 256;

// A layer of the cache with memory for `room` of its rows.
Result<Tensor> layerWithRoom(Backend& backend, QuantType type, uint64_t width, uint32_t room, uint32_t contextLength)
{
    auto layer = backend.allocate(type, {width, room, 1, 1});
    if (layer)
        layer->ne[1] = contextLength;
    return layer;
}

} // namespace

Result<KvCache> KvCache::create(Backend& backend, std::span<const uint32_t> rowWidths, uint32_t contextLength,
                                KvType type)
{
    KvCache cache{.contextLength = contextLength};
    const uint32_t room = std::min(contextLength, leastRoom);
    for (const uint32_t width : rowWidths) {
        auto layer = layerWithRoom(backend, storage(type), width, room, contextLength);
        if (!layer)
            return std::unexpected(layer.error());
        cache.layers.push_back(std::move(*layer));
        cache.rooms.push_back(room);
    }
    return cache;
}

Result<void> KvCache::grow(Backend& backend, uint32_t positions, uint32_t held)
{
    assert(positions <= contextLength && held <= room());
    const uint32_t wanted = std::min(contextLength, std::bit_ceil(std::max(positions, leastRoom)));
    for (size_t i = 0; i < layers.size(); ++i) {
        Tensor& layer = layers[i];
        if (rooms[i] >= wanted) // since the last time, when another could not grow
            continue;
        auto grown = layerWithRoom(backend, layer.type, layer.ne[0], wanted, contextLength);
        Result<void> done = grown ? Result<void>() : std::unexpected(grown.error());
        if (done && held > 0)
            done = backend.copy(layer, *grown, 0, held * rowBytes(layer.type, layer.ne[0]));
        if (!done)
            return fail(Wording::tr("There is no memory left for more than {} tokens of this conversation.", room()),
                        Wording::tr("Close other models or programs, or start a new conversation."),
                        formatted("{} {}", done.error().message, done.error().details));
        layer = std::move(*grown);
        rooms[i] = wanted;
    }
    return {};
}

uint64_t KvCache::bytes() const
{
    uint64_t sum = 0;
    for (size_t i = 0; i < layers.size(); ++i)
        sum += rooms[i] * rowBytes(layers[i].type, layers[i].ne[0]);
    return sum;
}

uint64_t kvBytesPerToken(std::span<const uint32_t> rowWidths, KvType type)
{
    uint64_t bytes = 0;
    for (const uint32_t width : rowWidths)
        bytes += rowBytes(storage(type), width);
    return bytes;
}

uint64_t kvGrowthBytes(std::span<const uint32_t> rowWidths, KvType type, uint32_t contextLength)
{
    if (contextLength <= leastRoom)
        return 0;
    uint64_t widest = 0;
    for (const uint32_t width : rowWidths)
        widest = std::max(widest, rowBytes(storage(type), width));
    return widest * std::bit_floor(contextLength - 1); // the room before
}

} // namespace alcove
