// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which weights lie in the processor's memory where a card has no room for all.
#pragma once

#include "inference/file/gguf_file.h"

#include <cstdint>
#include <span>
#include <vector>

namespace alcove {

// So many of a model's weights that they take `bytes` bytes or more, or all that may lie there. First those of which a
// token reads the least: the table of embeddings, of which it is one row; then routed experts, of which it is a few
// each layer; then the other weights of feed-forward layers, and at last those of attention. Of each kind the last
// layers' first. Experts come layer by layer, each whole, because the processor may compute those. The same for the
// same sum: what was chosen for n bytes and takes m is chosen for m bytes again.
std::vector<const GgufTensor*> chooseForRam(std::span<const GgufTensor* const> weights, uint64_t bytes);

} // namespace alcove
