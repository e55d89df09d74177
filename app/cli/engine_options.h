// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The options that commands share which run a model, and the loading of it.
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/interrupt.h"
#include "app/prompt/conversation_writer.h"
#include "inference/engine.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace alcove::cli {

inline constexpr const char* aboutContext = "Length of the context in tokens. Default: the model's own, at most 16384.";

// --device --kv --ctx; `aboutCtx` is what --help says of the last.
void addDeviceOptions(Arguments& arguments, const QString& aboutCtx = aboutContext);
void addEngineOptions(Arguments& arguments, const QString& aboutCtx = aboutContext); // these and --model

// nullopt after saying what is wrong with an option's value.
std::optional<EngineOptions> readEngineOptions(const Arguments& arguments);

std::filesystem::path toPath(const QString& file);

// Loads with a line of progress on a terminal; Ctrl+C cancels.
Result<std::unique_ptr<Engine>> loadEngine(const std::filesystem::path& file, const EngineOptions& options,
                                           const Interrupt& interrupt);

// Says on standard error why the file's own chat template was not used for the last prompt; nothing where it was.
void tellTemplateProblem(const ConversationWriter& writer);

// "60 tokens, 31.4 a second; prompt of 6, 150.8 a second; seed 42"; no seed where none was used.
std::string describeStats(const GenerateStats& stats, bool drawn);

} // namespace alcove::cli
