// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Feeds damaged GGUF files to the reader. The bytes lie in a heap block of exactly their size, so that the
// AddressSanitizer sees a read of one byte too many, which a mapping would hide behind the page's end.

#include "inference/file/gguf_parse.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace {

// What a successful parse promises: all of a tensor's bytes are there, as many as its shape says.
void readTensor(const alcove::GgufTensor& tensor)
{
    const alcove::QuantTraits& traits = alcove::quantTraits(tensor.type);
    if (tensor.data.size() != alcove::rowBytes(tensor.type, tensor.ne[0]) * (tensor.elements() / tensor.ne[0]))
        std::abort();
    if (!traits.runnable)
        return;
    const uint64_t blocks = std::min<uint64_t>(tensor.ne[0] / traits.blockElements, 64);
    std::vector<float> row(blocks * traits.blockElements);
    const size_t bytes = blocks * traits.blockBytes;
    alcove::dequantizeRow(tensor.type, tensor.data.data(), row.data(), row.size());
    alcove::dequantizeRow(tensor.type, tensor.data.last(bytes).data(), row.data(), row.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::vector<std::byte> bytes(reinterpret_cast<const std::byte*>(data),
                                       reinterpret_cast<const std::byte*>(data) + size);
    const alcove::Result<alcove::GgufHeader> header = alcove::parseGgufHeader(bytes, "fuzz.gguf");
    if (!header) {
        if (header.error().message.empty())
            std::abort();
        return 0;
    }
    if (header->keys.size() != header->values.size())
        std::abort();
    for (const alcove::GgufTensor& tensor : header->tensors)
        readTensor(tensor);
    return 0;
}
