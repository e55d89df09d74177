// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The language that the window speaks: which one, and its words. What alcove-cli says is English.
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace alcove {

// The languages there are words in, as the files in resources/translations/ are named. English is the first.
QStringList languages();

// The first of them that somebody understands who wants these, as QLocale::uiLanguages() lists them; else English.
QString fittingLanguage(const QStringList& wanted);

// What a choice in the settings comes to: "system" is whatever fits the system's locale.
QString languageFor(const QString& choice);

// While it lives, texts come in one language, and numbers and dates with them. Made after QCoreApplication and before
// whatever keeps texts.
class Language {
public:
    explicit Language(const QString& language); // one of languages()
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

private:
    QLocale m_before;
    QTranslator m_dialogs; // of Qt's own: file dialogs, what they ask
    QTranslator m_controls;
    QTranslator m_words;
};

} // namespace alcove
