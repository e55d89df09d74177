// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A kind of card that is not there: what the kernel and the bus say of it. Which one of its kind it is, is told by
// ALCOVE_NULL_CARD in the environment.
#pragma once

#include "drm_file.h"

#include <cstdint>

namespace null_drm {

struct KernelDriver {
    const char* name;
    int version[3];
};

struct Card {
    KernelDriver driver;
    uint16_t vendor;
    uint16_t device;
    uint8_t revision;
};

// Each kind has its own of both. `call` answers what no other card is asked.
Card card();
Errno call(DrmFile& file, unsigned long request, void* data);

} // namespace null_drm
