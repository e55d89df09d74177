// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "tests/bench/gui_clock.h"

namespace alcove::bench {

// The whole window over the database in `dataFolder`, with an engine that is scripted: until its list is there, scroll
// through the list, open conversations, type into the palette, send.
void measureWindow(const CountingApplication& application, const QString& dataFolder);

} // namespace alcove::bench
