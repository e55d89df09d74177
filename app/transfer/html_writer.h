// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations as one HTML file that needs nothing else: light or dark as the reader's system is, printable, without
// scripts, well-formed as XML too. Whatever a message says is shown, never acted on. Thoughts are folded.
#pragma once

#include "app/transfer/transcript_writer.h"

namespace alcove {

std::unique_ptr<TranscriptWriter> makeHtmlWriter(const ExportOptions& options);

} // namespace alcove
