// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inference/result.h"

#include <QByteArray>
#include <QString>

#include <atomic>

namespace alcove {

inline constexpr QByteArrayView pdfMark = "%PDF-";

// The text of a PDF's pages, an empty line between two. `name` is for messages. Fails on a PDF that is damaged or wants
// a password, on one without any text, and where Alcove was built without QtPdf. When `cancel` is set, it fails with an
// empty message after the page that is being read.
Result<QString> readPdfText(const QString& name, const QByteArray& bytes, const std::atomic<bool>& cancel);

} // namespace alcove
