// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <algorithm>

namespace alcove {

namespace {

// English is what the sources say, so this is what remains where nothing fits.
constexpr char fallback[] = "en";

bool isUnderstood(const QLocale& wanted, const QString& language)
{
    const QLocale offered(language);
    // Who reads Chinese in the one script does not do so in the other.
    return wanted.language() == offered.language() && wanted.script() == offered.script();
}

} // namespace

QStringList languages()
{
    return {fallback, "de", "fr", "zh_CN"};
}

QString fittingLanguage(const QStringList& wanted)
{
    const QStringList offered = languages();
    for (const QString& name : wanted) {
        const QLocale locale(name);
        const auto found =
            std::ranges::find_if(offered, [&](const QString& language) { return isUnderstood(locale, language); });
        if (found != offered.end())
            return *found;
    }
    return fallback;
}

QString languageFor(const QString& choice)
{
    return languages().contains(choice) ? choice : fittingLanguage(QLocale::system().uiLanguages());
}

Language::Language(const QString& language)
{
    const QLocale locale(language);
    // The system's own way to write numbers and dates stays where it is of this language: Austria's, say, in German.
    // The locale “C” is nobody's language.
    const QLocale::Language before = m_before.language();
    if (locale.language() != before && !(before == QLocale::C && language == fallback))
        QLocale::setDefault(locale);
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (m_dialogs.load(locale, "qtbase", "_", folder))
        QCoreApplication::installTranslator(&m_dialogs);
    if (m_controls.load(locale, "qtdeclarative", "_", folder))
        QCoreApplication::installTranslator(&m_controls);
    // The last one is asked first.
    if (m_words.load(":/i18n/alcove_" + language + ".qm"))
        QCoreApplication::installTranslator(&m_words);
}

Language::~Language()
{
    QLocale::setDefault(m_before);
}

} // namespace alcove
