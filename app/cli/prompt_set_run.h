// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A set of prompts that is run from the command line.
#pragma once

#include "app/cli/compared_model.h"
#include "app/compare/prompt_set.h"

#include <QString>

#include <vector>

namespace alcove::cli {

// Asks `models`, one after another so that each is loaded once and none slows another down, what is not answered yet;
// every answer is in `csv` before the next one is begun. Gives the process's exit code.
int runPromptSet(std::vector<ComparedModel>& models, const std::vector<SetPrompt>& prompts, const Question& common,
                 const QString& csv, const QString& html, const Interrupt& interrupt);

} // namespace alcove::cli
