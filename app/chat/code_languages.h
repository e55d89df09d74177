// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The languages that source code is coloured in, by what a Markdown fence says, and the colours.
#pragma once

#include <QString>

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Theme>

namespace alcove {

// The word that names the language in "{.rust .numberLines}", "js:app.js", "python,ignore".
QString languageWord(QStringView fence);

// Not valid when the fence names none that is known.
KSyntaxHighlighting::Definition codeLanguage(const QString& fence);

// What a file with such code is called: "code.py".
QString codeFileName(const QString& fence);

KSyntaxHighlighting::Theme codeTheme(bool dark);

} // namespace alcove
