// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which tokens say that the model has finished its turn.
#pragma once

#include "inference/types.h"

#include <functional>
#include <string_view>
#include <vector>

namespace alcove {

// Sets in `endsTurn`, one flag a token, those of the tokens known by name to end a turn, beyond the ids that the
// file itself gives, and clears those which in this vocabulary mean something else. `find` gives the id of a token's
// text, or -1.
void markEndsOfTurn(const std::function<TokenId(std::string_view)>& find, std::vector<bool>& endsTurn);

} // namespace alcove
