// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// JSON Lines that models are trained with: a branch a line.
#pragma once

#include "app/transfer/transcript_writer.h"

namespace alcove {

// {"messages":[{"role":"user","content":"…"}, …]}, as OpenAI's fine-tuning takes it; with options.reasoning, answers
// have "reasoning_content" as well.
std::unique_ptr<TranscriptWriter> makeOpenAiWriter(const ExportOptions& options);

// {"id":"…","conversations":[{"from":"human","value":"…"}, …]}, as ShareGPT has it; it has no
// place for thoughts.
std::unique_ptr<TranscriptWriter> makeShareGptWriter(const ExportOptions& options);

} // namespace alcove
