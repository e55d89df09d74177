// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Marks the words of a text that is written which the dictionary does not know. What is no prose stays unmarked: code
// between backticks and fences, addresses, names with digits or capitals inside. The word that the cursor stands behind
// is still being written.
#pragma once

#include "app/chat/dictionary.h"

#include <QColor>
#include <QElapsedTimer>
#include <QPointer>
#include <QQuickTextDocument>
#include <QSet>
#include <QSyntaxHighlighter>
#include <QTimer>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <memory>

namespace alcove {

class SpellChecker : public QSyntaxHighlighter {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickTextDocument* textDocument READ textDocument WRITE setTextDocument NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed) // as Settings has it
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(bool available READ available NOTIFY changed)   // there is a dictionary for the language
    Q_PROPERTY(QVariantList languages READ languages CONSTANT) // that can be chosen: name, title

public:
    explicit SpellChecker(QObject* parent = nullptr);
    ~SpellChecker() override;

    QQuickTextDocument* textDocument() const { return m_textDocument; }
    void setTextDocument(QQuickTextDocument* document);
    QString language() const { return m_language; }
    void setLanguage(const QString& language);
    int cursor() const { return m_cursor; }
    void setCursor(int position);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    bool available() const { return m_dictionary && m_dictionary->isValid(); }
    QVariantList languages() const;

    // A marked word at this place: word, begin, end, suggestions. Empty: there is none.
    Q_INVOKABLE QVariantMap mistakeAt(int position);
    Q_INVOKABLE void add(const QString& word); // it is right from now on

signals:
    void changed();

protected:
    void highlightBlock(const QString& text) override;

private:
    void checkRest();
    bool writtenWordIn(const QTextBlock& block); // the cursor stands behind a word that is not known

    QPointer<QQuickTextDocument> m_textDocument;
    QString m_language = QStringLiteral("off");
    int m_cursor = 0;
    QColor m_color;
    std::unique_ptr<Dictionary> m_dictionary; // null: nothing is checked
    int m_unmarkedBlock = -1;                 // with the word that is being written
    QSet<int> m_waiting;                      // blocks that took too long to be checked at once
    QTimer m_rest;
    QElapsedTimer m_turn; // since when blocks are checked without the window's having its turn
};

} // namespace alcove
