// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a model can read of a file: the text of texts, code and PDFs.
#pragma once

#include "app/prompt/attachment.h"
#include "inference/result.h"

#include <atomic>

namespace alcove {

inline constexpr qint64 mostTextBytes = 8LL * 1000 * 1000; // of a file of text, and of the text in a PDF
inline constexpr qint64 mostPdfBytes = 200LL * 1000 * 1000;

// For any thread but the window's: it takes as long as the disk does. Fails with a sentence that names the file: it is
// gone, unreadable, a folder, too large, empty, no text; a PDF that is damaged, locked, or holds pictures only. When
// `cancel` is set, it fails with an empty message.
Result<Attachment> readAttachment(const QString& file, const std::atomic<bool>& cancel);

} // namespace alcove
