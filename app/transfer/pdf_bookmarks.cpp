// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/pdf_bookmarks.h"

#include "app/transfer/pdf_file.h"

namespace alcove {

namespace {

QByteArray reference(const char* name, qsizetype number)
{
    return QByteArray(" /") + name + " " + QByteArray::number(number) + " 0 R";
}

} // namespace

void addBookmarks(PdfFile& pdf, const std::vector<PdfBookmark>& bookmarks)
{
    if (bookmarks.empty())
        return;
    const int root = pdf.add("<< >>"); // the bookmarks' numbers follow
    const auto count = static_cast<qsizetype>(bookmarks.size());
    const auto level = [&](qsizetype place) { return bookmarks[static_cast<size_t>(place)].level; };
    const auto number = [&](qsizetype place) { return root + 1 + place; };
    qsizetype above = 0; // the last one of level 0
    QList<qsizetype> tops;
    for (qsizetype place = 0; place < count; ++place) {
        const PdfBookmark& bookmark = bookmarks[static_cast<size_t>(place)];
        const bool top = bookmark.level == 0;
        above = top ? place : above;
        if (top)
            tops << place;
        qsizetype end = place + 1; // behind what belongs to it
        while (top && end < count && level(end) > 0)
            ++end;
        qsizetype before = place - 1;
        while (top && before > 0 && level(before) > 0)
            --before;
        const qsizetype page = pdf.pages().value(bookmark.page, pdf.pages().constLast());
        QByteArray body = "<< /Title " + PdfFile::text(bookmark.title) +
                          reference("Parent", top ? root : number(above)) + " /Dest [" + QByteArray::number(page) +
                          " 0 R /XYZ null " + QByteArray::number(bookmark.top, 'f', 1) + " null]";
        if (place > 0 && before >= 0 && level(before) == bookmark.level)
            body += reference("Prev", number(before));
        if (end < count && level(end) == bookmark.level)
            body += reference("Next", number(end));
        if (end > place + 1) // closed: its children are counted below zero
            body += reference("First", number(place + 1)) + reference("Last", number(end - 1)) + " /Count " +
                    QByteArray::number(place + 1 - end);
        pdf.add(body + " >>");
    }
    pdf.set(root, "<< /Type /Outlines" + reference("First", number(tops.constFirst())) +
                      reference("Last", number(tops.constLast())) + " /Count " + QByteArray::number(tops.size()) +
                      " >>");
    pdf.set(pdf.catalog(),
            "<<" + pdf.dictionary(pdf.catalog()) + reference("Outlines", root) + "\n/PageMode /UseOutlines\n>>");
}

} // namespace alcove
