// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The list at the side of a PDF's pages, which Qt does not write.
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace alcove {

struct PdfBookmark {
    QString title;
    int level = 0;  // 0 or 1; the first of all is 0
    int page = 0;   // from 0
    double top = 0; // points above the page's lower edge
};

// The file with the bookmarks added behind it, as an incremental update: ISO 32000-1, 7.5.6 and 12.3.3. The file
// itself, if its objects are not found where QPdfWriter puts them.
QByteArray withBookmarks(const QByteArray& pdf, const std::vector<PdfBookmark>& bookmarks);

} // namespace alcove
