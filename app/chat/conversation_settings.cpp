// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/conversation_settings.h"

#include "app/storage/conversation_store.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

struct Words {
    const char* title;
    const char* about;
};

// In the order of AnswerValue.
constexpr std::array<Words, answerValueRanges.size()> words = {{
    {QT_TRANSLATE_NOOP("ConversationSettings", "Temperature"),
     QT_TRANSLATE_NOOP("ConversationSettings", "How freely words are chosen. At 0 the likeliest always comes.")},
    {QT_TRANSLATE_NOOP("ConversationSettings", "Top-k"),
     QT_TRANSLATE_NOOP("ConversationSettings", "Only so many of the likeliest tokens may come. 0: all.")},
    {QT_TRANSLATE_NOOP("ConversationSettings", "Top-p"),
     QT_TRANSLATE_NOOP("ConversationSettings", "Only the likeliest tokens that make up this share may come. 1: all.")},
    {QT_TRANSLATE_NOOP("ConversationSettings", "Min-p"),
     QT_TRANSLATE_NOOP("ConversationSettings", "How likely a token must be, beside the likeliest. 0: any may come.")},
    {QT_TRANSLATE_NOOP("ConversationSettings", "Repeat penalty"),
     QT_TRANSLATE_NOOP("ConversationSettings", "Above 1, what was said before comes less often.")},
    {QT_TRANSLATE_NOOP("ConversationSettings", "Seed"),
     QT_TRANSLATE_NOOP("ConversationSettings", "The same number gives the same answer again.")},
    {QT_TRANSLATE_NOOP("ConversationSettings", "Most tokens"),
     QT_TRANSLATE_NOOP("ConversationSettings", "Where an answer is cut, whatever it has come to.")},
}};

QString translated(const char* text)
{
    return QCoreApplication::translate("ConversationSettings", text);
}

QLocale plainLocale()
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator | QLocale::RejectGroupSeparator);
    return locale;
}

// As short as it can be written and still be the same number.
QString textOf(double value)
{
    return plainLocale().toString(value, 'g', QLocale::FloatingPointShortest);
}

// As the person's language writes it, or as programs do. NaN where it is none.
double numberIn(const QString& text)
{
    bool isNumber = false;
    const double local = plainLocale().toDouble(text, &isNumber);
    if (isNumber)
        return local;
    const double plain = text.toDouble(&isNumber);
    return isNumber ? plain : std::nan("");
}

} // namespace

ConversationSettings::ConversationSettings(ConversationStore& store, QObject* parent)
    : QAbstractListModel(parent), m_store(store), m_saving(this)
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(500ms);
    connect(&m_saving, &QTimer::timeout, this, &ConversationSettings::save);
}

int ConversationSettings::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant ConversationSettings::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = static_cast<size_t>(index.row());
    switch (role) {
    case TitleRole: return translated(words[row].title);
    case AboutRole: return translated(words[row].about);
    case EntryRole: return m_entries[row];
    case UsualRole: return usual(static_cast<AnswerValue>(row));
    case ProblemRole: return problem(row);
    default: return {};
    }
}

bool ConversationSettings::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != EntryRole)
        return false;
    const auto row = static_cast<size_t>(index.row());
    const QString entry = value.toString();
    if (entry == m_entries[row])
        return true;
    m_entries[row] = entry;
    // What is no value leaves the last one that was.
    const double number = numberIn(entry.trimmed());
    if (entry.trimmed().isEmpty())
        m_settings.values[static_cast<AnswerValue>(row)].reset();
    else if (answerValueRanges[row].holds(number))
        m_settings.values[static_cast<AnswerValue>(row)] = number;
    emit dataChanged(index, index);
    emit valuesChanged();
    saveSoon();
    return true;
}

QHash<int, QByteArray> ConversationSettings::roleNames() const
{
    return {{TitleRole, "title"},
            {AboutRole, "about"},
            {EntryRole, "entry"},
            {UsualRole, "usual"},
            {ProblemRole, "problem"}};
}

void ConversationSettings::setSystemPrompt(const QString& text)
{
    if (m_settings.systemPrompt == text)
        return;
    m_settings.systemPrompt = text;
    emit systemPromptChanged();
    saveSoon();
}

bool ConversationSettings::valuesSet() const
{
    return std::ranges::any_of(m_entries, [](const QString& entry) { return !entry.isEmpty(); });
}

QString ConversationSettings::source() const
{
    if (!m_recommended)
        return tr("No model is open. Its own values count where nothing is set.");
    if (m_recommended->family.empty())
        return m_recommended->fromFile ? tr("In grey: the model's own values, from the file.")
                                       : tr("In grey: the usual values. This model names none.");
    return (m_recommended->fromFile ? tr("In grey: the model's own values, from the file and the model card of %1.")
                                    : tr("In grey: the model's own values, from the model card of %1."))
        .arg(QString::fromStdString(m_recommended->family));
}

void ConversationSettings::reset(int row)
{
    setData(index(row), QString(), EntryRole);
}

void ConversationSettings::resetAll()
{
    for (int row = 0; row < rowCount(); ++row)
        reset(row);
}

void ConversationSettings::setRecommended(const std::optional<RecommendedSampling>& recommended)
{
    m_recommended = recommended;
    emit dataChanged(index(0), index(rowCount() - 1), {UsualRole});
    emit sourceChanged();
}

void ConversationSettings::show(const QString& id, const AnswerSettings& settings, const QString& broughtPrompt)
{
    save();
    m_conversation = id;
    m_broughtPrompt = broughtPrompt;
    take(settings);
}

void ConversationSettings::set(const AnswerSettings& settings)
{
    take(settings);
    saveSoon();
}

void ConversationSettings::take(const AnswerSettings& settings)
{
    m_settings = settings;
    for (size_t row = 0; row < m_entries.size(); ++row)
        m_entries[row] = settings.values[static_cast<AnswerValue>(row)].transform(textOf).value_or(QString());
    emit dataChanged(index(0), index(rowCount() - 1));
    emit systemPromptChanged();
    emit valuesChanged();
}

void ConversationSettings::keep(const QString& id)
{
    m_conversation = id;
    if (m_settings != AnswerSettings()) {
        saveSoon();
        save();
    }
}

void ConversationSettings::saveSoon()
{
    if (!m_conversation.isEmpty())
        m_saving.start();
}

void ConversationSettings::save()
{
    if (!m_saving.isActive())
        return;
    m_saving.stop();
    m_store.saveSettings(m_conversation, m_settings);
}

QString ConversationSettings::usual(AnswerValue value) const
{
    if (value == AnswerValue::Seed)
        return tr("random");
    if (value == AnswerValue::MaxTokens)
        return tr("no limit");
    if (!m_recommended)
        return QStringLiteral("–");
    // It comes from a number of six digits.
    return plainLocale().toString(recommendedValue(m_recommended->params, value).value_or(0), 'g', 6);
}

QString ConversationSettings::problem(size_t row) const
{
    const AnswerValueRange& range = answerValueRanges[row];
    const QString entry = m_entries[row].trimmed();
    if (entry.isEmpty() || range.holds(numberIn(entry)))
        return {};
    const QLocale locale;
    const auto bound = [&](double value) { return locale.toString(value, 'f', QLocale::FloatingPointShortest); };
    return (range.whole ? tr("Not taken: a whole number from %1 to %2 is needed.")
                        : tr("Not taken: a number from %1 to %2 is needed."))
        .arg(bound(range.least), bound(range.most));
}

} // namespace alcove
