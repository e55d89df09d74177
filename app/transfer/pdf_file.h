// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The objects of a PDF, to be changed and written anew: ISO 32000-1, 7.5.
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <vector>

namespace alcove {

class PdfFile {
public:
    // Nothing, where objects are not found as QPdfWriter puts them.
    static std::optional<PdfFile> read(const QByteArray& pdf);
    QByteArray bytes() const;

    int catalog() const { return m_catalog; } // its number
    const QList<int>& pages() const { return m_pages; }
    int count() const { return static_cast<int>(m_objects.size()); } // the number that a new one gets

    QByteArray dictionary(int number) const; // what is between << and >>; empty: it is something else
    QByteArray stream(int number) const;     // unpacked; empty: it has none
    void set(int number, const QByteArray& body);
    void setStream(int number, const QByteArray& content); // packs it
    int add(const QByteArray& body);                       // its number

    static QByteArray text(const QString& text); // a text string: 7.9.2.2

private:
    QByteArray m_header;
    std::vector<QByteArray> m_objects; // by number: what is between "obj" and "endobj"; empty: there is none
    QByteArray m_trailer;              // its dictionary without the size
    int m_catalog = 0;
    QList<int> m_pages;
};

} // namespace alcove
