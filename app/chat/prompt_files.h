// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Prompts as JSON: {"format": "alcove-prompts", "version": 1, "prompts": [{"name": …, "text": …}]}.
#pragma once

#include "app/storage/prompt_store.h"
#include "inference/result.h"

#include <QByteArray>

#include <vector>

namespace alcove {

QByteArray promptsToJson(const std::vector<PromptRecord>& prompts);

// Names and texts. Also a plain list of objects, as other programs write it, whose members are called title or command,
// and content or prompt. Fails when no prompt can be found in it.
Result<std::vector<PromptRecord>> promptsFromJson(const QByteArray& json);

} // namespace alcove
