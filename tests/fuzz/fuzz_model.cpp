// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Loads damaged models on the processor, metadata, tensors and all, and runs those that load.

#include "inference/engine.h"

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

void use(alcove::Engine& engine)
{
    const auto session = engine.newSession();
    if (!session)
        return require(!session.error().message.empty());
    const std::vector<alcove::TokenId> ids = {0, 1, 2, 1, 0};
    const auto logits = (*session)->logits(ids);
    require(logits ? logits->size() % ids.size() == 0 : !logits.error().message.empty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    // A file in memory, which the reader maps like any other.
    const int descriptor = memfd_create("fuzz", 0);
    if (descriptor < 0 || write(descriptor, data, size) != static_cast<ssize_t>(size))
        std::abort();
    const auto engine =
        alcove::Engine::load("/proc/self/fd/" + std::to_string(descriptor), {.device = "cpu", .contextLength = 16});
    if (engine)
        use(**engine);
    else
        require(!engine.error().message.empty() && !engine.error().remedy.empty());
    close(descriptor);
    return 0;
}
