// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Ctrl+C as a wish, not an end.
#pragma once

#include <atomic>

namespace alcove::cli {

// While one lives, the first Ctrl+C raises the flag and a second one, before the flag is taken back, ends the process.
// A read that waits for input is broken off. One at a time.
class Interrupt {
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    const std::atomic<bool>& raised() const;
    void takeBack();
};

} // namespace alcove::cli
