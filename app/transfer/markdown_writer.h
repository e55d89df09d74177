// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations as Markdown, with YAML in front, and as plain text.
#pragma once

#include "app/transfer/transcript_writer.h"

namespace alcove {

std::unique_ptr<TranscriptWriter> makeMarkdownWriter(const ExportOptions& options);
std::unique_ptr<TranscriptWriter> makeTextWriter(const ExportOptions& options);

// Text in YAML's double quotes: https://yaml.org/spec/1.2.2/#732-double-quoted-style.
QString yamlQuoted(const QString& text);

// What ends the code block that `markdown` leaves open, so that it does not swallow what is written behind it. Empty
// when it leaves none open. https://spec.commonmark.org/0.31.2/#fenced-code-blocks
QString missingFence(QStringView markdown);

} // namespace alcove
