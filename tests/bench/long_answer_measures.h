// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How long it takes to open an answer of very many characters and to page through it, and the memory that it takes.
#pragma once

#include "tests/bench/gui_clock.h"

namespace alcove::bench {

void measureLongAnswer(const CountingApplication& application, const QString& dataFolder, int characters);

} // namespace alcove::bench
