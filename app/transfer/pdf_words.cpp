// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/pdf_words.h"

#include "app/transfer/pdf_file.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace alcove {

// Rewrites pages, a line at a time: QPdfWriter writes each operator of a text on one of its own.
class PdfWords::Page {
public:
    explicit Page(const PdfWords& words) : m_words(words), m_left(words.m_clusters.size())
    {
        for (size_t i = 0; i < m_left.size(); ++i)
            m_left[i] = words.m_clusters[i].glyphs;
    }

    QByteArray rewritten(const QByteArray& content)
    {
        m_result.clear();
        m_result.reserve(content.size() * 2);
        qsizetype begin = 0;
        while (begin < content.size()) {
            const qsizetype end = content.indexOf('\n', begin);
            const qsizetype next = end < 0 ? content.size() : end + 1;
            line(content.sliced(begin, next - begin));
            begin = next;
        }
        flush();
        return m_result;
    }

private:
    struct Shown {
        QPointF place;
        QByteArray operation; // "<0016> Tj"
        std::optional<size_t> cluster;
        bool first = false; // of its cluster
    };

    void line(const QByteArray& line)
    {
        if (m_upright && line.endsWith("> Tj\n") && glyph(line))
            return;
        flush();
        if (line.endsWith(" Tm\n")) { // "/F12 14 Tf 1 0 0 -1 0 0 Tm": where the text's own places begin
            m_upright = line.endsWith(" 1 0 0 -1 0 0 Tm\n");
            m_place = m_written = {};
        }
        m_result += line;
    }

    bool glyph(const QByteArray& line) // "3.64 0 Td <0016> Tj"
    {
        const QList<QByteArray> words = line.split(' ');
        if (words.size() != 5 || words.at(2) != "Td")
            return false;
        m_place += QPointF(words.at(0).toDouble(), -words.at(1).toDouble());
        const std::optional<size_t> cluster = clusterHere();
        const bool first = cluster && m_left[*cluster] == m_words.m_clusters[*cluster].glyphs;
        if (cluster)
            --m_left[*cluster];
        m_current = cluster;
        m_shown.push_back({m_place, words.at(3) + ' ' + words.at(4), cluster, first});
        return true;
    }

    bool turnsAround(const Shown& glyph) const
    {
        return glyph.cluster && m_words.m_clusters[*glyph.cluster].rightToLeft;
    }

    // Writes the glyphs of a text, from left to right as readers expect them.
    void flush()
    {
        const bool turned = std::ranges::any_of(m_shown, [&](const Shown& glyph) { return turnsAround(glyph); });
        if (turned)
            std::ranges::stable_sort(m_shown, {}, [](const Shown& glyph) { return glyph.place.x(); });
        std::optional<size_t> open;
        for (const Shown& glyph : m_shown) {
            // All that a cluster says is said by its first glyphs. From right to left that is one glyph, because
            // readers count the room of all.
            const bool goesOn = open && open == glyph.cluster && !turned;
            if (open && !goesOn)
                m_result += "EMC\n";
            if (glyph.cluster && !goesOn)
                m_result += "/Span << /ActualText " +
                            PdfFile::text(glyph.first ? m_words.m_clusters[*glyph.cluster].text : QString()) +
                            " >> BDC\n";
            open = glyph.cluster;
            const QByteArray x = QByteArray::number(glyph.place.x() - m_written.x(), 'f', 4);
            const QByteArray y = QByteArray::number(m_written.y() - glyph.place.y(), 'f', 4);
            m_written += QPointF(x.toDouble(), -y.toDouble());
            m_result += x + ' ' + y + " Td " + glyph.operation;
        }
        if (open)
            m_result += "EMC\n";
        m_shown.clear();
        m_current.reset();
    }

    // The nearest, because frames are painted at places that are rounded a little. Glyphs of several clusters may have
    // one place: a mark without a width, and what follows it.
    std::optional<size_t> clusterHere() const
    {
        constexpr double far = 0.75;
        constexpr double same = 0.01;
        std::optional<size_t> found;
        double nearest = far;
        for (int dx = -1; dx <= 1; ++dx) {
            for (int dy = -1; dy <= 1; ++dy) {
                const auto glyphs = m_words.m_glyphs.constFind(m_place.toPoint() + QPoint(dx, dy));
                if (glyphs == m_words.m_glyphs.cend())
                    continue;
                for (const Glyph& glyph : *glyphs) {
                    const double away = (glyph.place - m_place).manhattanLength();
                    if (away > nearest + same || m_left[glyph.cluster] <= 0)
                        continue;
                    const bool nearer = !found || away < nearest - same;
                    if (nearer || m_current == glyph.cluster || (m_current != found && glyph.cluster < *found))
                        found = glyph.cluster;
                    nearest = std::min(nearest, away);
                }
            }
        }
        return found;
    }

    const PdfWords& m_words;
    std::vector<qsizetype> m_left; // glyphs of each cluster that were not met yet
    QByteArray m_result;
    bool m_upright = false; // what comes is a text that is neither turned nor stretched
    QPointF m_place;        // of the last glyph that was read
    QPointF m_written;      // of the last one that was written
    std::vector<Shown> m_shown;
    std::optional<size_t> m_current; // the cluster of the last glyph
};

void PdfWords::add(const QString& text, const QList<QPointF>& glyphs, bool rightToLeft)
{
    for (const QPointF& place : glyphs)
        m_glyphs[place.toPoint()].push_back({place, m_clusters.size()});
    m_clusters.push_back({.glyphs = glyphs.size(), .rightToLeft = rightToLeft});
    append(text);
}

void PdfWords::append(const QString& text)
{
    Cluster& cluster = m_clusters.back();
    // Readers turn around what stands from right to left, character by character, for they take it as it is seen.
    for (const char32_t character : text.toUcs4()) {
        const QString next = QString::fromUcs4(&character, 1);
        cluster.text = cluster.rightToLeft ? next + cluster.text : cluster.text + next;
    }
}

void PdfWords::writeInto(PdfFile& pdf) const
{
    if (empty())
        return;
    static const QRegularExpression contents(R"(/Contents\s+(\d+) 0 R)");
    Page page(*this);
    for (const int number : pdf.pages()) {
        const int stream = contents.match(QString::fromLatin1(pdf.dictionary(number))).captured(1).toInt();
        if (const QByteArray content = pdf.stream(stream); !content.isEmpty())
            pdf.setStream(stream, page.rewritten(content));
    }
}

} // namespace alcove
