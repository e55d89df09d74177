// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Colours the source code in a TextEdit, by the language that a Markdown fence names.
#pragma once

#include <QColor>
#include <QPointer>
#include <QQuickTextDocument>
#include <QtQmlIntegration>

#include <memory>

namespace KSyntaxHighlighting {
class SyntaxHighlighter;
}

class QTextDocument;

namespace alcove {

class CodeHighlighter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* document READ document WRITE setDocument NOTIFY changed)
    // As fences have it: "cpp", "Python", "sh", "{.rust}", "js:app.js". Empty or unknown: nothing is coloured.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed)
    Q_PROPERTY(QString languageName READ languageName NOTIFY changed) // "C++"; what the fence says if it is unknown
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)         // of a file with the code: "code.cpp"
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed)

public:
    explicit CodeHighlighter(QObject* parent = nullptr);
    ~CodeHighlighter() override;

    QQuickTextDocument* document() const { return m_document; }
    QString language() const { return m_language; }
    QString languageName() const;
    QString fileName() const;
    bool dark() const { return m_dark; }
    void setDocument(QQuickTextDocument* document);
    void setLanguage(const QString& language);
    void setDark(bool dark);

signals:
    void changed();

private:
    void apply();
    void colourAllOf(QTextDocument& text);
    void dropRepeats();

    QPointer<QQuickTextDocument> m_document;
    QString m_language;
    bool m_dark = false;
    QMetaObject::Connection m_changes; // of the document's text
    std::unique_ptr<KSyntaxHighlighting::SyntaxHighlighter> m_highlighter;
};

} // namespace alcove
