// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/bench/gui_clock.h"

namespace alcove::bench {

// An answer of 500 tokens a second, so many seconds long, in a conversation that holds so many tokens already: work a
// frame, typing meanwhile, memory.
void measureStream(const CountingApplication& application, const QString& dataFolder, int tokens, int seconds);

} // namespace alcove::bench
