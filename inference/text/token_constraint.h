// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What restricts the tokens of an answer, as the sampler sees it.
#pragma once

#include "inference/types.h"

#include <span>

namespace alcove {

class TokenConstraint {
public:
    virtual ~TokenConstraint() = default;

    // Whether the token may come next: quick, for the one that was drawn.
    virtual bool allows(TokenId id) = 0;

    // All that may come next, in the order of their ids: slower, for when the one drawn may not. Valid until the next
    // call.
    virtual std::span<const TokenId> allowed() = 0;
};

} // namespace alcove
