// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/code_highlighter.h"

#include "app/chat/code_languages.h"

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

void CodeHighlighter::apply()
{
    QTextDocument* text = m_document ? m_document->textDocument() : nullptr;
    if (!m_highlighter)
        m_highlighter = std::make_unique<KSyntaxHighlighting::SyntaxHighlighter>(static_cast<QTextDocument*>(nullptr));
    m_highlighter->setTheme(codeTheme(m_dark));
    m_highlighter->setDefinition(codeLanguage(m_language));
    if (m_highlighter->document() != text)
        m_highlighter->setDocument(text);
    else if (text)
        m_highlighter->rehighlight();
    emit changed();
}

} // namespace alcove
