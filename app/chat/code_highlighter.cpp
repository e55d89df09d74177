// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/code_highlighter.h"

#include "app/chat/code_languages.h"

#include <QCoreApplication>
#include <QTextCursor>
#include <QTextDocument>

#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

namespace alcove {

CodeHighlighter::CodeHighlighter(QObject* parent) : QObject(parent) {}

CodeHighlighter::~CodeHighlighter() = default;

QString CodeHighlighter::languageName() const
{
    const KSyntaxHighlighting::Definition definition = codeLanguage(m_language);
    return definition.isValid() ? definition.translatedName() : languageWord(m_language);
}

QString CodeHighlighter::fileName() const
{
    return codeFileName(m_language);
}

void CodeHighlighter::setDocument(QQuickTextDocument* document)
{
    if (std::exchange(m_document, document) != document)
        apply();
}

void CodeHighlighter::setLanguage(const QString& language)
{
    if (std::exchange(m_language, language) != language)
        apply();
}

void CodeHighlighter::setDark(bool dark)
{
    if (std::exchange(m_dark, dark) != dark)
        apply();
}

// Each line that gets its colours has all of the text laid out anew, which takes minutes for ten thousand; but not
// while the document tells of a change, after which it is laid out once. So it is told of one that changes nothing.
void CodeHighlighter::colourAllOf(QTextDocument& text)
{
    const auto telling = connect(&text, &QTextDocument::contentsChange, this, [this] { m_highlighter->rehighlight(); });
    QTextCursor all(&text);
    all.select(QTextCursor::Document);
    all.mergeCharFormat({});
    disconnect(telling);
    dropRepeats();
}

// For each line whose end differs from before the highlighter means to colour the next once more, later and alone. Code
// here is replaced or goes on at its end, so that the next was coloured right after it.
void CodeHighlighter::dropRepeats()
{
    QCoreApplication::removePostedEvents(m_highlighter.get(), QEvent::MetaCall);
}

void CodeHighlighter::apply()
{
    QTextDocument* text = m_document ? m_document->textDocument() : nullptr;
    if (!m_highlighter)
        m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(static_cast<QTextDocument*>(nullptr));
    m_highlighter->setDocument(nullptr); // or each of these two colours it, too
    m_highlighter->setTheme(codeTheme(m_dark));
    m_highlighter->setDefinition(codeLanguage(m_language));
    m_highlighter->setDocument(text);
    disconnect(m_changes);
    if (text) {
        m_changes = connect(text, &QTextDocument::contentsChange, this, &CodeHighlighter::dropRepeats);
        colourAllOf(*text);
    }
    emit changed();
}

} // namespace alcove
