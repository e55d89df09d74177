// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/code_languages.h"

#include <KSyntaxHighlighting/Repository>

#include <algorithm>

namespace alcove {

namespace {

// One for each thread that asks, the window's and an export's: it reads a language when that is first used, without a
// lock. Making one reads the index of some 400 languages.
const KSyntaxHighlighting::Repository& repository()
{
    thread_local const KSyntaxHighlighting::Repository languages;
    return languages;
}

} // namespace

QString languageWord(QStringView fence)
{
    while (!fence.isEmpty() && (fence.front() == u'{' || fence.front() == u'.'))
        fence = fence.sliced(1);
    const auto end = std::ranges::find_if(
        fence, [](QChar c) { return c == u'}' || c == u':' || c == u',' || c == u'{' || c.isSpace(); });
    return fence.first(end - fence.begin()).toString();
}

KSyntaxHighlighting::Definition codeLanguage(const QString& fence)
{
    const QString word = languageWord(fence);
    if (word.isEmpty())
        return {};
    if (const auto named = repository().definitionForName(word); named.isValid())
        return named;
    // Fences mostly name a language by the suffix of its files: py, js, rs, sh.
    return repository().definitionForFileName(QStringLiteral("x.") + word.toLower());
}

QString codeFileName(const QString& fence)
{
    QString suffix;
    for (const QString& pattern : codeLanguage(fence).extensions()) { // "*.py"
        if (!pattern.startsWith("*.") || pattern.indexOf('*', 1) > 0)
            continue;
        if (suffix.isEmpty() || pattern.sliced(2) == languageWord(fence).toLower())
            suffix = pattern.sliced(2);
    }
    return QStringLiteral("code.") + (suffix.isEmpty() ? QStringLiteral("txt") : suffix);
}

KSyntaxHighlighting::Theme codeTheme(bool dark)
{
    return repository().theme(dark ? QStringLiteral("GitHub Dark") : QStringLiteral("GitHub Light"));
}

} // namespace alcove
