// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/formatted.h"

namespace alcove {

std::string formattedArguments(std::string_view pattern, std::format_args arguments)
{
    return std::vformat(pattern, arguments);
}

} // namespace alcove
