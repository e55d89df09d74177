// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations as PDF and as OpenDocument text. Both need a QGuiApplication: letters have to be measured.
#pragma once

#include "app/transfer/transcript_writer.h"

namespace alcove {

// Vector text with the fonts that it uses, on pages of the size that the country writes on, with numbers. The document
// is in memory as a whole until it is written.
std::unique_ptr<TranscriptWriter> makePdfWriter(const ExportOptions& options);

// https://www.oasis-open.org/standard/open-document-format, for LibreOffice, Word and others.
std::unique_ptr<TranscriptWriter> makeOdtWriter(const ExportOptions& options);

} // namespace alcove
