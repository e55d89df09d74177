// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How much memory a model will take, told before any of it is taken. The model, its cache and its steps are made as
// for real, on a device that only counts (DeviceUse::Count), so that the plan can't drift from what loading does.
#pragma once

#include "inference/engine.h"
#include "inference/memory_promise.h"

#include <filesystem>

namespace alcove {

struct OpenedModel;

// Bytes, at the most: with every step length used that an answer can take.
struct MemoryPlan {
    DeviceInfo device;
    uint32_t contextLength = 0;
    KvType kvType = KvType::F16;

    // What it is for. Together they are graphics + ram + mapped of `use`.
    uint64_t weights = 0; // padding included
    uint64_t cache = 0;   // for the whole context
    uint64_t work = 0;    // activations, inputs, outputs, staging, and what the driver's blocks have to spare
    uint64_t growth = 0;  // of work: a layer of the cache that moves as it grows

    // Of the weights, what a card has no room for even without other models, and what lies in RAM instead: part of
    // use.ram. 0 where all of it fits, and where it does not fit in this way either. Drivers of integrated devices call
    // a part of RAM the device's own; there no bus lies between.
    uint64_t weightsInRam = 0;

    MemoryUse use;
    uint64_t tokenBytes = 0;      // that a token has to read at the least, with half of the context in use
    uint64_t tokenBytesInRam = 0; // of them, over a card's bus, where the processor takes the experts that it can

    uint64_t program = 0; // RAM of this process as it stands: itself, its libraries, the vocabulary
    bool shared = false;  // the device's memory is the processor's

    uint64_t graphicsFree = 0;    // of the device's memory; 0 on the processor
    uint32_t graphicsShare = 100; // percent of it that this process may have
    uint64_t ramFree = 0;
    uint64_t ramOffered = 0; // what a Vulkan driver would give of RAM, apart from the device's own memory
    ModelMemory promised;    // of what is free: other open models of this process count on it

    uint64_t ram() const { return program + use.ram + use.mapped + (shared ? use.graphics : 0); } // of the process
};

// Fails where loading would, for every reason but the amount of memory. Where nobody chose the device (“auto”) and a
// card would read most of a token's bytes over the bus, the plan is the processor's.
Result<MemoryPlan> planMemory(const std::filesystem::path& file, const EngineOptions& options);
Result<MemoryPlan> planMemory(const OpenedModel& opened, const EngineOptions& options);

// Fails with the numbers when the plan asks for more than is free and not promised. Weights that are mapped need no
// room: the system takes their pages back.
Result<void> checkFits(const MemoryPlan& plan);

// Whether it was checkFits() that failed: without the other models there may be room.
bool isMemoryShort(const Error& error);

} // namespace alcove
