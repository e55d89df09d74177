// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Unicode's composed normal form (NFC, Unicode Standard Annex 15).
#pragma once

#include <string>
#include <string_view>

namespace alcove {

// `text` with what looks alike written alike: e and a combining acute accent become é. Precondition: valid UTF-8.
std::string composed(std::string_view text);

} // namespace alcove
