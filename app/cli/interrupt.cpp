// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/interrupt.h"

#include <csignal>

namespace alcove::cli {

namespace {

std::atomic<bool> flag;
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may touch nothing else");

void handle(int signal)
{
    if (flag.exchange(true)) {
        std::signal(signal, SIG_DFL);
        std::raise(signal);
    }
}

} // namespace

Interrupt::Interrupt()
{
    flag = false;
    struct sigaction action{};
    action.sa_handler = handle; // no SA_RESTART: a waiting read gives up
    sigaction(SIGINT, &action, nullptr);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
}

const std::atomic<bool>& Interrupt::raised() const
{
    return flag;
}

void Interrupt::takeBack()
{
    flag = false;
}

} // namespace alcove::cli
