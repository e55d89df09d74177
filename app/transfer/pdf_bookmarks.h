// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The list at the side of a PDF's pages, which Qt does not write.
#pragma once

#include <QString>

#include <vector>

namespace alcove {

class PdfFile;

struct PdfBookmark {
    QString title;
    int level = 0;  // 0 or 1; the first of all is 0
    int page = 0;   // from 0
    double top = 0; // points above the page's lower edge
};

// Gives them to the file, and has readers show them: ISO 32000-1, 12.3.3.
void addBookmarks(PdfFile& pdf, const std::vector<PdfBookmark>& bookmarks);

} // namespace alcove
