// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/pdf_file.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <QtEndian>

#include <algorithm>

namespace alcove {

namespace {

QByteArray captured(const QByteArray& text, const char* pattern)
{
    return QRegularExpression(pattern).match(QString::fromLatin1(text)).captured(1).toLatin1();
}

QByteArray padded(qsizetype number)
{
    return QByteArray::number(number).rightJustified(10, '0');
}

constexpr qsizetype rowLength = 20; // of the cross-reference table: 7.5.4

// Where the objects begin, by number; 0: there is none. Empty: the table is not where it should be.
QList<qsizetype> placesIn(const QByteArray& pdf, qsizetype table)
{
    if (table <= 0 || table >= pdf.size() ||
        !pdf.sliced(table, std::min<qsizetype>(7, pdf.size() - table)).startsWith("xref\n0 "))
        return {};
    const qsizetype line = pdf.indexOf('\n', table + 7);
    const qsizetype count = line < 0 ? 0 : pdf.sliced(table + 7, line - table - 7).trimmed().toLongLong();
    if (count <= 0 || count > (pdf.size() - line) / rowLength)
        return {};
    QList<qsizetype> places;
    for (qsizetype i = 0; i < count; ++i) {
        const QByteArray row = pdf.sliced(line + 1 + i * rowLength, rowLength);
        const qsizetype place = row.left(10).toLongLong();
        if (place < 0 || place >= table)
            return {};
        places << (row.at(17) == 'n' ? place : 0);
    }
    return places;
}

// The object that begins at `place` and ends before `end`; empty: it is none.
QByteArray objectAt(const QByteArray& pdf, qsizetype place, qsizetype end, qsizetype number)
{
    const QByteArray head = QByteArray::number(number) + " 0 obj\n";
    const QByteArray object = pdf.sliced(place, end - place).trimmed();
    if (!object.startsWith(head) || !object.endsWith("endobj"))
        return {};
    return object.sliced(head.size()).chopped(6).trimmed();
}

} // namespace

std::optional<PdfFile> PdfFile::read(const QByteArray& pdf)
{
    const qsizetype begin = pdf.lastIndexOf("trailer\n<<");
    const qsizetype end = pdf.indexOf(">>\nstartxref", begin);
    if (begin < 0 || end < 0)
        return std::nullopt;
    PdfFile file;
    file.m_trailer = pdf.sliced(begin + 10, end - begin - 10);
    file.m_catalog = captured(file.m_trailer, R"(/Root\s+(\d+) 0 R)").toInt();
    const qsizetype size = file.m_trailer.indexOf("/Size ");
    if (size >= 0)
        file.m_trailer.remove(size, file.m_trailer.indexOf('\n', size) - size);
    file.m_trailer = file.m_trailer.trimmed();

    const qsizetype table = captured(pdf.sliced(end), R"(startxref\s+(\d+))").toLongLong();
    const QList<qsizetype> places = placesIn(pdf, table);
    QList<qsizetype> ends = places;
    ends << table;
    std::ranges::sort(ends);
    for (qsizetype number = 0; number < places.size(); ++number) {
        const qsizetype place = places[number];
        file.m_objects.push_back(place > 0 ? objectAt(pdf, place, *std::ranges::upper_bound(ends, place), number)
                                           : QByteArray());
        if (place > 0 && file.m_objects.back().isEmpty())
            return std::nullopt;
    }
    file.m_header = pdf.left(*std::ranges::upper_bound(ends, 0));
    const int tree = captured(file.dictionary(file.m_catalog), R"(/Pages\s+(\d+) 0 R)").toInt();
    const QByteArray kids = captured(file.dictionary(tree), R"(/Kids\s*\[([^\]]*)\])");
    for (const QRegularExpressionMatch& page :
         QRegularExpression(R"((\d+) 0 R)").globalMatch(QString::fromLatin1(kids)))
        file.m_pages << page.captured(1).toInt();
    return file.m_pages.isEmpty() ? std::nullopt : std::optional(file);
}

QByteArray PdfFile::bytes() const
{
    QByteArray pdf = m_header;
    QByteArray table = "xref\n0 " + QByteArray::number(m_objects.size()) + "\n";
    for (size_t number = 0; number < m_objects.size(); ++number) {
        if (m_objects[number].isEmpty()) {
            table += "0000000000 65535 f \n";
            continue;
        }
        table += padded(pdf.size()) + " 00000 n \n";
        pdf += QByteArray::number(number) + " 0 obj\n" + m_objects[number] + "\nendobj\n";
    }
    return pdf + table + "trailer\n<<\n/Size " + QByteArray::number(m_objects.size()) + "\n" + m_trailer +
           "\n>>\nstartxref\n" + QByteArray::number(pdf.size()) + "\n%%EOF\n";
}

QByteArray PdfFile::dictionary(int number) const
{
    if (number <= 0 || number >= count())
        return {};
    const QByteArray& body = m_objects[static_cast<size_t>(number)];
    const qsizetype stream = body.indexOf(">>\nstream\n");
    const QByteArray whole = stream < 0 ? body : body.left(stream + 2);
    return whole.startsWith("<<") && whole.endsWith(">>") ? whole.sliced(2).chopped(2) : QByteArray();
}

QByteArray PdfFile::stream(int number) const
{
    const QByteArray kind = dictionary(number);
    if (!kind.contains("/Filter /FlateDecode"))
        return {};
    const QByteArray& body = m_objects[static_cast<size_t>(number)];
    const qsizetype begin = body.indexOf(">>\nstream\n") + 10;
    // What qUncompress() wants in front is a guess of the size; it makes more room where that was too small.
    QByteArray packed(4, '\0');
    qToBigEndian<quint32>(quint32(std::min<qsizetype>(body.size() * 4, 1 << 30)), packed.data());
    return qUncompress(packed + body.sliced(begin, body.lastIndexOf("endstream") - begin));
}

void PdfFile::set(int number, const QByteArray& body)
{
    m_objects.at(static_cast<size_t>(number)) = body;
}

void PdfFile::setStream(int number, const QByteArray& content)
{
    const QByteArray packed = qCompress(content).sliced(4); // without the size that Qt puts in front
    set(number, "<<\n/Length " + QByteArray::number(packed.size()) + "\n/Filter /FlateDecode\n>>\nstream\n" + packed +
                    "\nendstream");
}

int PdfFile::add(const QByteArray& body)
{
    m_objects.push_back(body);
    return count() - 1;
}

QByteArray PdfFile::text(const QString& text)
{
    QStringEncoder utf16(QStringEncoder::Utf16BE);
    return "<FEFF" + QByteArray(utf16(text)).toHex().toUpper() + ">";
}

} // namespace alcove
