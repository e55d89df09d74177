// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Reads a grammar in GBNF, the notation of llama.cpp:
//
//     root ::= "yes" | "no" reason?       # what the answer is; a rule ends with its line, outside of ( )
//     reason ::= ", " [a-z ]{1,80} [^,] .
//
// Literals and classes know \n \t \r \\ \" \[ \] \- \^ \xHH \uHHHH \UHHHHHHHH; `.` is any character; repetitions are
// * + ? {m} {m,} {m,n}. A token is named by its text, <think>, or its id, <[151667]>; !<think> is any other token.
#pragma once

#include "inference/result.h"
#include "inference/text/grammar.h"

#include <functional>
#include <memory>
#include <string_view>

namespace alcove {

// The id of the token with this text, or -1.
using FindToken = std::function<TokenId(std::string_view)>;

// Fails with the line and the column of what is wrong: bad notation, a rule named and not defined, or defined twice, no
// root, left recursion, a token that does not exist, a repetition or a grammar too large. Ids of tokens are to be
// below `tokenCount`.
Result<std::shared_ptr<const Grammar>> parseGrammar(std::string_view text, const FindToken& findToken,
                                                    uint32_t tokenCount);

} // namespace alcove
