// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model that is asked the same as others.
#pragma once

#include "app/cli/interrupt.h"
#include "app/prompt/answer_parser.h"
#include "app/prompt/thinking.h"
#include "inference/engine.h"

#include <atomic>
#include <memory>

namespace alcove::cli {

struct Question {
    std::string system; // empty: none
    std::string prompt;
    ThinkingChoice thinking;
    uint32_t maxTokens = 0; // 0: no limit
};

struct GivenAnswer {
    AnswerPiece words;
    GenerateStats stats;
    double firstTokenSeconds = 0; // 0: none came

    double tokensPerSecond() const;
};

struct ComparedModel {
    std::filesystem::path file;
    EngineOptions options;
    SamplingParams sampling;

    std::string name; // with the quantization; known once it was open
    std::string device;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<Session> session; // goes before its engine

    Result<void> open(const Interrupt& interrupt);
    void close();
    // It is open. From any one thread at a time; others may ask other models meanwhile.
    Result<GivenAnswer> answer(const Question& question, const std::atomic<bool>& stop);
};

} // namespace alcove::cli
