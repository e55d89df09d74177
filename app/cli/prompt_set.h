// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A file of prompts that several models answer unattended, and the table of their answers, which is also what an
// interrupted run goes on from.
#pragma once

#include "app/cli/compared_model.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace alcove::cli {

struct SetPrompt {
    QString system;
    QString prompt;
    QString tag;
};

// One prompt a line; a line that begins with "{" is a JSON object with `prompt`, and `system` and `tag` if they are
// wanted. Empty lines are none. Fails with the number of the line that can't be read.
Result<std::vector<SetPrompt>> readPromptSet(const QString& file);

// A row of the table.
struct SetAnswer {
    int number = 0; // of the prompt, from 1
    QString tag;
    QString prompt;
    QString file; // the model's
    QString model;
    QString device;
    QString text;
    QString reasoning;
    QString finish; // "error: ..." where there is no answer
    int tokens = 0;
    double tokensPerSecond = 0;
    double firstTokenSeconds = 0;
    double seconds = 0;
};

// Comma-separated values as RFC 4180 has them, with a first line of names.
QString csvHead();
QString csvLine(const SetAnswer& answer);
// What a run has left; nothing when there is no such file. Fails when it is another table. A last line that was not
// finished is none.
Result<std::vector<SetAnswer>> readCsv(const QString& file);

// A page for readers: a row a prompt, a column a model.
QString toHtml(const std::vector<SetAnswer>& answers);

// Asks `models`, one after another so that each is loaded once and none slows another down, what is not answered yet;
// every answer is in `csv` before the next one is begun. Gives the process's exit code.
int runPromptSet(std::vector<ComparedModel>& models, const std::vector<SetPrompt>& prompts, const Question& common,
                 const QString& csv, const QString& html, const Interrupt& interrupt);

} // namespace alcove::cli
