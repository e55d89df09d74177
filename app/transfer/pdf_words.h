// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the glyphs of a PDF say. Qt tells of each glyph one character at most, which is not enough where several make
// one, where they stand in another order than they are read, or where a glyph is many characters' (a letter's form, an
// emoji).
#pragma once

#include <QByteArray>
#include <QHash>
#include <QPointF>
#include <QString>

#include <vector>

namespace alcove {

class PdfFile;

class PdfWords {
public:
    // These glyphs together say `text`. Places are those that they are painted at, before any transformation.
    void add(const QString& text, const QList<QPointF>& glyphs, bool rightToLeft);
    void append(const QString& text); // the glyphs of the last call say this as well
    bool empty() const { return m_clusters.empty(); }

    // Writes it into the pages, as readers look for it: ISO 32000-1, 14.9.4. Glyphs that are not known stay as they
    // are.
    void writeInto(PdfFile& pdf) const;

private:
    struct Cluster {
        QString text;
        qsizetype glyphs = 0;
        bool rightToLeft = false;
    };
    struct Glyph {
        QPointF place;
        size_t cluster;
    };
    class Page;

    std::vector<Cluster> m_clusters;
    QHash<QPoint, std::vector<Glyph>> m_glyphs; // by their places, rounded
};

} // namespace alcove
