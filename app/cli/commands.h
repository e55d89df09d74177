// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The verbs of alcove-cli. Each gets its own name and its arguments and gives the process's exit code.
#pragma once

#include <QStringList>

namespace alcove::cli {

inline constexpr int success = 0;
inline constexpr int badInput = 1;
inline constexpr int badUsage = 2;
inline constexpr int interrupted = 130; // as a shell reports a program that Ctrl+C ended

struct Command {
    const char* name;
    const char* summary;
    int (*run)(const QStringList& arguments); // the first is the command's name
};

int chat(const QStringList& arguments);
int run(const QStringList& arguments);
int compare(const QStringList& arguments);
int tokenize(const QStringList& arguments);
int logits(const QStringList& arguments);
int perplexity(const QStringList& arguments);
int renderTemplate(const QStringList& arguments);
int quantize(const QStringList& arguments);
int listConversations(const QStringList& arguments);
int exportFile(const QStringList& arguments);
int importFiles(const QStringList& arguments);
int search(const QStringList& arguments);
int backup(const QStringList& arguments);
int restore(const QStringList& arguments);
int inspect(const QStringList& arguments);
int devices(const QStringList& arguments);

} // namespace alcove::cli
