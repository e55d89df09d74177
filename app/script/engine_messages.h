// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

namespace alcove {

// Bundled scripts name their parts in any order, and Qt would say so on standard error for each of them.
void silenceScriptMessages();

} // namespace alcove
