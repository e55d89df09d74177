// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/dictionary.h"

#include <QLocale>

#include <algorithm>

#ifdef ALCOVE_HAS_SONNET
#include <QLoggingCategory>

#include <Sonnet/Speller>
#endif

namespace alcove {

#ifdef ALCOVE_HAS_SONNET

namespace {

constexpr qsizetype mostRemembered = 20'000;

QString codeFor(const QString& language, const QStringList& codes)
{
    if (language != "system")
        return codes.contains(language) ? language : QString();
    const QString wanted = QLocale::system().name(); // "de_AT"
    if (codes.contains(wanted))
        return wanted;
    const QString stem = wanted.section('_', 0, 0);
    const auto near =
        std::ranges::find_if(codes, [&](const QString& code) { return code == stem || code.startsWith(stem + '_'); });
    return near == codes.end() ? QString() : *near;
}

// Where there is no dictionary, Sonnet tells that on the terminal; the settings say so in the window.
void silenceSonnet()
{
    static QLoggingCategory::CategoryFilter before = nullptr;
    if (before)
        return;
    before = QLoggingCategory::installFilter([](QLoggingCategory* category) {
        if (before)
            before(category);
        if (QByteArrayView(category->categoryName()).startsWith("kf.sonnet"))
            category->setEnabled(QtWarningMsg, false);
    });
}

} // namespace

struct Dictionary::Speller {
    struct Silence {
        Silence() { silenceSonnet(); }
    } silence;
    Sonnet::Speller sonnet;
};

Dictionary::Dictionary(const QString& language) : m_speller(std::make_unique<Speller>())
{
    const QString code = codeFor(language, m_speller->sonnet.availableLanguages());
    if (code.isEmpty()) {
        m_speller.reset();
        return;
    }
    m_speller->sonnet.setLanguage(code);
    const QString name = QLocale(code).nativeLanguageName();
    m_script = name.isEmpty() ? QChar::Script_Latin : name.front().script();
}

bool Dictionary::isValid() const
{
    return m_speller && m_speller->sonnet.isValid();
}

bool Dictionary::isMisspelled(const QString& word)
{
    if (!isValid() || word.isEmpty() || word.front().script() != m_script)
        return false;
    const auto known = m_known.constFind(word);
    if (known != m_known.cend())
        return *known;
    if (m_known.size() >= mostRemembered)
        m_known.clear();
    QString plain = word;
    plain.replace(u'’', u'\''); // as dictionaries write it
    const bool misspelled = m_speller->sonnet.isMisspelled(plain);
    m_known.insert(word, misspelled);
    return misspelled;
}

QStringList Dictionary::suggestions(const QString& word) const
{
    return isValid() ? m_speller->sonnet.suggest(word) : QStringList();
}

void Dictionary::add(const QString& word)
{
    if (!isValid())
        return;
    m_speller->sonnet.addToPersonal(word);
    m_known.insert(word, false);
}

std::vector<std::pair<QString, QString>> Dictionary::languages()
{
    std::vector<std::pair<QString, QString>> list;
    const QMap<QString, QString> dictionaries = Speller().sonnet.availableDictionaries();
    for (auto each = dictionaries.cbegin(); each != dictionaries.cend(); ++each)
        list.emplace_back(each.value(), each.key());
    return list;
}

#else

struct Dictionary::Speller {};

Dictionary::Dictionary(const QString&) {}

bool Dictionary::isValid() const
{
    return false;
}

bool Dictionary::isMisspelled(const QString&)
{
    return false;
}

QStringList Dictionary::suggestions(const QString&) const
{
    return {};
}

void Dictionary::add(const QString&) {}

std::vector<std::pair<QString, QString>> Dictionary::languages()
{
    return {};
}

#endif

Dictionary::~Dictionary() = default;

} // namespace alcove
