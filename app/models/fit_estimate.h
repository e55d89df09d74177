// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Whether a model fits this machine, and how fast it may be: from its memory plan, what our open models take, and the
// device's measured speed. It computes and asks nobody.
#pragma once

#include "inference/memory_plan.h"
#include "inference/result.h"

#include <QString>
#include <QVariantMap>

#include <vector>

namespace alcove {

// What a model that is open now was granted.
struct OpenMemory {
    std::string device;  // its id
    bool shared = false; // the device's memory is the computer's
    MemoryUse use;
};

struct FitEstimate {
    enum class Verdict {
        Fits,
        Beside,    // once open models are closed
        PartInRam, // the card reads what it has no room for in the computer's memory
        Spills,    // its weights are more than the computer's memory: they are read from the disk again and again
        TooLarge,  // loading would refuse it
        Fails,     // for another reason, which `error` tells
    };

    Verdict verdict = Verdict::Fails;
    bool onCard = false;      // the amounts are of graphics memory
    quint64 needed = 0;       // bytes, of the memory that is scarcest
    quint64 free = 0;         // bytes of it, without the open models of this program
    quint64 spilled = 0;      // bytes that are too many: of the weights, or of what would have to be loaded
    quint64 weights = 0;      // bytes, as the next three
    quint64 weightsInRam = 0; // of them, for which a card has no room
    quint64 cache = 0;
    quint64 work = 0;
    quint64 tokenBytes = 0; // that a token reads
    uint32_t context = 0;   // tokens, for which all this holds
    QString device;         // its name
    std::string deviceId;
    Error error;
};

// `open`: the models of this program that are open now, on all devices.
FitEstimate estimateFit(const Result<MemoryPlan>& plan, const std::vector<OpenMemory>& open);

// Bytes that would have to be freed for the model to be opened beside what is open now; 0: there is room.
quint64 lacksBeside(const MemoryPlan& plan, const std::vector<OpenMemory>& open);

// Tokens a second at the most, where memory is all that a token waits for; 0: not to be told, because the speed is not
// known or the disk or the bus sets it. `bytesPerSecond`: what the device copies, read and written bytes together; 0:
// not known.
double mostTokensPerSecond(const FitEstimate& estimate, double bytesPerSecond);

// For the window: verdict ("fits", "beside", "part", "spills", "large", "fails"), badge (a word or two), words (a
// sentence), parts (what the memory is for), speed ("up to about 42 tokens/s"; empty: not known), device.
QVariantMap fitWords(const FitEstimate& estimate, double bytesPerSecond);

} // namespace alcove
