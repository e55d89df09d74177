// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the engine says that something went wrong: a value, never an exception.
#pragma once

#include "inference/wording.h"

#include <expected>
#include <string>
#include <utility>

namespace alcove {

// What happened, told to a person. `message` names the thing and the reason, `remedy` the way out, both in plain
// words; `details` is the technical text that a window shows folded (an errno, a VkResult, an offset) and stays
// English.
struct Error {
    Wording message;
    Wording remedy;
    std::string details;
};

template<typename T>
using Result = std::expected<T, Error>;

// `return fail(Wording::tr("…"), Wording::tr("…"))` in a function that gives a Result.
inline std::unexpected<Error> fail(Wording message, Wording remedy = {}, std::string details = {})
{
    return std::unexpected(Error{std::move(message), std::move(remedy), std::move(details)});
}

} // namespace alcove
