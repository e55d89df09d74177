// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/pdf_bookmarks.h"

#include <QRegularExpression>
#include <QStringEncoder>

#include <algorithm>
#include <optional>

namespace alcove {

namespace {

// What the end of the file says of it.
struct Structure {
    qint64 lastTable = 0; // where its cross-reference table begins
    int objects = 0;
    QByteArray info;        // "2 0 R"
    int catalog = 0;        // its number
    QByteArray catalogBody; // between << and >>
    QList<int> pages;       // their numbers
};

QByteArray captured(const QByteArray& text, const char* pattern)
{
    return QRegularExpression(pattern).match(QString::fromLatin1(text)).captured(1).toLatin1();
}

// The dictionary of the object with this number; empty when it is not there.
QByteArray dictionaryOf(const QByteArray& pdf, int number)
{
    const QByteArray head = "\n" + QByteArray::number(number) + " 0 obj\n<<";
    const qsizetype begin = pdf.indexOf(head);
    const qsizetype end = pdf.indexOf("endobj", begin);
    if (begin < 0 || end < 0)
        return {};
    const QByteArray body = pdf.sliced(begin + head.size(), end - begin - head.size()).trimmed();
    return body.endsWith(">>") ? body.chopped(2) : QByteArray();
}

std::optional<Structure> structureOf(const QByteArray& pdf)
{
    const qsizetype trailerBegin = pdf.lastIndexOf("trailer");
    if (trailerBegin < 0)
        return std::nullopt;
    const QByteArray trailer = pdf.sliced(trailerBegin);
    Structure structure{.lastTable = captured(trailer, R"(startxref\s+(\d+))").toLongLong(),
                        .objects = captured(trailer, R"(/Size\s+(\d+))").toInt(),
                        .info = captured(trailer, R"(/Info\s+(\d+ \d+ R))"),
                        .catalog = captured(trailer, R"(/Root\s+(\d+) 0 R)").toInt(),
                        .catalogBody = {},
                        .pages = {}};
    structure.catalogBody = dictionaryOf(pdf, structure.catalog);
    const QByteArray list = captured(
        dictionaryOf(pdf, captured(structure.catalogBody, R"(/Pages\s+(\d+) 0 R)").toInt()), R"(/Kids\s*\[([^\]]*)\])");
    for (const QRegularExpressionMatch& page :
         QRegularExpression(R"((\d+) 0 R)").globalMatch(QString::fromLatin1(list)))
        structure.pages << page.captured(1).toInt();
    if (structure.lastTable <= 0 || structure.objects <= 0 || structure.info.isEmpty() || structure.pages.isEmpty())
        return std::nullopt;
    return structure;
}

// A text string: 7.9.2.2.
QByteArray pdfText(const QString& text)
{
    QStringEncoder utf16(QStringEncoder::Utf16BE);
    return "<FEFF" + QByteArray(utf16(text)).toHex().toUpper() + ">";
}

// Collects objects and where they begin.
class Update {
public:
    explicit Update(const QByteArray& pdf) : m_pdf(pdf) {}

    void add(int number, const QByteArray& body)
    {
        m_table += QByteArray::number(number) + " 1\n" + QByteArray::number(m_pdf.size()).rightJustified(10, '0') +
                   " 00000 n \n";
        m_pdf += QByteArray::number(number) + " 0 obj\n" + body + "\nendobj\n";
    }

    QByteArray finish(const Structure& structure, int objects)
    {
        const QByteArray begin = QByteArray::number(m_pdf.size());
        return m_pdf + "xref\n" + m_table + "trailer\n<<\n/Size " + QByteArray::number(objects) + "\n/Info " +
               structure.info + "\n/Root " + QByteArray::number(structure.catalog) + " 0 R\n/Prev " +
               QByteArray::number(structure.lastTable) + "\n>>\nstartxref\n" + begin + "\n%%EOF\n";
    }

private:
    QByteArray m_pdf;
    QByteArray m_table;
};

QByteArray reference(const char* name, qsizetype number)
{
    return QByteArray(" /") + name + " " + QByteArray::number(number) + " 0 R";
}

} // namespace

QByteArray withBookmarks(const QByteArray& pdf, const std::vector<PdfBookmark>& bookmarks)
{
    const std::optional<Structure> structure = structureOf(pdf);
    if (!structure || bookmarks.empty())
        return pdf;
    const int root = structure->objects; // the bookmarks' numbers follow
    const auto count = static_cast<qsizetype>(bookmarks.size());
    const auto level = [&](qsizetype place) { return bookmarks[static_cast<size_t>(place)].level; };
    const auto number = [&](qsizetype place) { return root + 1 + place; };
    Update update(pdf.endsWith('\n') ? pdf : pdf + '\n');
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
        const qsizetype page = structure->pages.value(bookmark.page, structure->pages.constLast());
        QByteArray body = "<< /Title " + pdfText(bookmark.title) + reference("Parent", top ? root : number(above)) +
                          " /Dest [" + QByteArray::number(page) + " 0 R /XYZ null " +
                          QByteArray::number(bookmark.top, 'f', 1) + " null]";
        if (place > 0 && before >= 0 && level(before) == bookmark.level)
            body += reference("Prev", number(before));
        if (end < count && level(end) == bookmark.level)
            body += reference("Next", number(end));
        if (end > place + 1) // closed: its children are counted below zero
            body += reference("First", number(place + 1)) + reference("Last", number(end - 1)) + " /Count " +
                    QByteArray::number(place + 1 - end);
        update.add(static_cast<int>(number(place)), body + " >>");
    }
    update.add(root, "<< /Type /Outlines" + reference("First", number(tops.constFirst())) +
                         reference("Last", number(tops.constLast())) + " /Count " + QByteArray::number(tops.size()) +
                         " >>");
    update.add(structure->catalog,
               "<<" + structure->catalogBody + reference("Outlines", root) + "\n/PageMode /UseOutlines\n>>");
    return update.finish(*structure, root + 1 + static_cast<int>(count));
}

} // namespace alcove
