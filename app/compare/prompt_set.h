// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A set of prompts that several models answer unattended: how it is written, what is left to do of it, and its table of
// answers, which is also what an interrupted run goes on from. For the window and for the command line.
#pragma once

#include "app/storage/prompt_set_records.h"
#include "inference/result.h"
#include "inference/types.h"

#include <QString>

#include <optional>
#include <string_view>
#include <vector>

namespace alcove {

struct SetPrompt {
    QString system; // empty: none of its own
    QString prompt;
    QString tag;

    bool operator==(const SetPrompt&) const = default;
};

// One prompt a line; a line that begins with "{" is a JSON object with `prompt`, and `system` and `tag` if they are
// wanted. Empty lines are none. Fails with the number of the line of `name` that can't be read.
Result<std::vector<SetPrompt>> parsePromptSet(const QString& text, const QString& name);
Result<std::vector<SetPrompt>> readPromptSet(const QString& file);

std::string_view nameOf(FinishReason reason); // as SetAnswer::finish has it: "end of turn", "length", ...

bool isAnswer(const SetAnswer& answer); // it neither failed nor was it stopped

// The places in `prompts` of those that the model of this file has not answered.
std::vector<size_t> unanswered(const std::vector<SetPrompt>& prompts, const std::vector<SetAnswer>& answers,
                               const QString& file);

// Of the answers to `before` those that are answers to `after` as well, by their new numbers.
std::vector<SetAnswer> answersThatStay(const std::vector<SetAnswer>& answers, const std::vector<SetPrompt>& before,
                                       const std::vector<SetPrompt>& after);

// By what this run has taken so far: `doneNow` answers in so many milliseconds. Nothing before the first.
std::optional<qint64> secondsLeft(int left, int doneNow, qint64 milliseconds);

// Comma-separated values as RFC 4180 has them, with a first line of names.
QString csvHead();
QString csvLine(const SetAnswer& answer);
// What a run has left; nothing when there is no such file. Fails when it is another table. A last line that was not
// finished is none.
Result<std::vector<SetAnswer>> readCsv(const QString& file);

// A page for readers: a row a prompt, a column a model.
QString toHtml(const std::vector<SetAnswer>& answers);

} // namespace alcove
