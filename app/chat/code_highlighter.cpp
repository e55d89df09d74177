// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/code_highlighter.h"

#include <QTextDocument>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/SyntaxHighlighter>
#include <KSyntaxHighlighting/Theme>

namespace alcove {

namespace {

// One for the program: it reads the index of some 400 languages.
const KSyntaxHighlighting::Repository& repository()
{
    static const KSyntaxHighlighting::Repository languages;
    return languages;
}

// The word that names the language in "{.rust .numberLines}", "js:app.js", "python,ignore".
QString languageWord(QStringView fence)
{
    while (!fence.isEmpty() && (fence.front() == u'{' || fence.front() == u'.'))
        fence = fence.sliced(1);
    const auto end = std::ranges::find_if(
        fence, [](QChar c) { return c == u'}' || c == u':' || c == u',' || c == u'{' || c.isSpace(); });
    return fence.first(end - fence.begin()).toString();
}

KSyntaxHighlighting::Definition definitionFor(const QString& fence)
{
    const QString word = languageWord(fence);
    if (word.isEmpty())
        return {};
    if (const auto named = repository().definitionForName(word); named.isValid())
        return named;
    // Fences mostly name a language by the suffix of its files: py, js, rs, sh.
    return repository().definitionForFileName(QStringLiteral("x.") + word.toLower());
}

} // namespace

CodeHighlighter::CodeHighlighter(QObject* parent) : QObject(parent) {}

CodeHighlighter::~CodeHighlighter() = default;

QString CodeHighlighter::languageName() const
{
    const KSyntaxHighlighting::Definition definition = definitionFor(m_language);
    return definition.isValid() ? definition.translatedName() : languageWord(m_language);
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
    m_highlighter->setTheme(
        repository().theme(m_dark ? QStringLiteral("GitHub Dark") : QStringLiteral("GitHub Light")));
    m_highlighter->setDefinition(definitionFor(m_language));
    if (m_highlighter->document() != text)
        m_highlighter->setDocument(text);
    else if (text)
        m_highlighter->rehighlight();
    emit changed();
}

} // namespace alcove
