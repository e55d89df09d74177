// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/models/kv_cache.h"

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

} // namespace

Result<KvCache> KvCache::create(Backend& backend, std::span<const uint32_t> rowWidths, uint32_t contextLength,
                                KvType type)
{
    KvCache cache{.contextLength = contextLength};
    for (const uint32_t width : rowWidths) {
        auto layer = backend.allocate(storage(type), {width, contextLength, 1, 1});
        if (!layer)
            return std::unexpected(layer.error());
        cache.layers.push_back(std::move(*layer));
    }
    return cache;
}

uint64_t kvBytesPerToken(std::span<const uint32_t> rowWidths, KvType type)
{
    uint64_t bytes = 0;
    for (const uint32_t width : rowWidths)
        bytes += rowBytes(storage(type), width);
    return bytes;
}

} // namespace alcove
