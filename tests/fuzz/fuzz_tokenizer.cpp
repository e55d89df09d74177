// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Feeds vocabularies from damaged files to the tokenizers, and text to those that come of it.

#include "inference/file/gguf_file.h"
#include "inference/text/stream_decoder.h"
#include "inference/text/tokenizer.h"
#include "inference/text/utf8.h"

#include <cstdlib>
#include <string>
#include <sys/mman.h>
#include <unistd.h>

namespace {

void require(bool promise)
{
    if (!promise)
        std::abort();
}

void use(const alcove::Tokenizer& tokenizer, std::string_view text)
{
    for (const bool special : {false, true}) {
        alcove::StreamDecoder decoder(tokenizer, true);
        std::string shown;
        for (const alcove::TokenId id : tokenizer.tokenize(text, {.parseSpecial = special})) {
            require(id >= 0 && static_cast<uint32_t>(id) < tokenizer.size());
            (void)tokenizer.endsTurn(id);
            shown += decoder.push(id);
        }
        shown += decoder.flush();
        require(alcove::validUtf8(shown) == shown);
    }
    (void)tokenizer.find(text.substr(0, 16));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // A file in memory, which the reader maps like any other.
    const int descriptor = memfd_create("fuzz", 0);
    if (descriptor < 0 || write(descriptor, data, size) != static_cast<ssize_t>(size))
        std::abort();
    const auto file = alcove::GgufFile::open("/proc/self/fd/" + std::to_string(descriptor));
    if (file) {
        const auto tokenizer = alcove::Tokenizer::create(**file);
        if (tokenizer)
            use(**tokenizer, {reinterpret_cast<const char*>(data), size});
        else
            require(!tokenizer.error().message.empty());
    }
    close(descriptor);
    return 0;
}
