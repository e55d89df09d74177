// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/answer_value_rows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace alcove {

namespace {

struct Words {
    const char* title;
    const char* about;
};

// In the order of AnswerValue.
constexpr std::array<Words, answerValueRanges.size()> words = {{
    {QT_TRANSLATE_NOOP("AnswerValueRows", "Temperature"),
     QT_TRANSLATE_NOOP("AnswerValueRows", "How freely words are chosen. At 0 the likeliest always comes.")},
    {QT_TRANSLATE_NOOP("AnswerValueRows", "Top-k"),
     QT_TRANSLATE_NOOP("AnswerValueRows", "Only so many of the likeliest tokens may come. 0: all.")},
    {QT_TRANSLATE_NOOP("AnswerValueRows", "Top-p"),
     QT_TRANSLATE_NOOP("AnswerValueRows", "Only the likeliest tokens that make up this share may come. 1: all.")},
    {QT_TRANSLATE_NOOP("AnswerValueRows", "Min-p"),
     QT_TRANSLATE_NOOP("AnswerValueRows", "How likely a token must be, beside the likeliest. 0: any may come.")},
    {QT_TRANSLATE_NOOP("AnswerValueRows", "Repeat penalty"),
     QT_TRANSLATE_NOOP("AnswerValueRows", "Above 1, what was said before comes less often.")},
    {QT_TRANSLATE_NOOP("AnswerValueRows", "Seed"),
     QT_TRANSLATE_NOOP("AnswerValueRows", "The same number gives the same answer again.")},
    {QT_TRANSLATE_NOOP("AnswerValueRows", "Most tokens"),
     QT_TRANSLATE_NOOP("AnswerValueRows", "Where an answer is cut, whatever it has come to.")},
}};

QString translated(const char* text)
{
    return QCoreApplication::translate("AnswerValueRows", text);
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

int AnswerValueRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

QVariant AnswerValueRows::data(const QModelIndex& index, int role) const
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

bool AnswerValueRows::setData(const QModelIndex& index, const QVariant& value, int role)
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
        m_values[static_cast<AnswerValue>(row)].reset();
    else if (answerValueRanges[row].holds(number))
        m_values[static_cast<AnswerValue>(row)] = number;
    emit dataChanged(index, index);
    emit valuesChanged();
    emit edited();
    return true;
}

QHash<int, QByteArray> AnswerValueRows::roleNames() const
{
    return {{TitleRole, "title"},
            {AboutRole, "about"},
            {EntryRole, "entry"},
            {UsualRole, "usual"},
            {ProblemRole, "problem"}};
}

bool AnswerValueRows::valuesSet() const
{
    return std::ranges::any_of(m_entries, [](const QString& entry) { return !entry.isEmpty(); });
}

QString AnswerValueRows::source() const
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

void AnswerValueRows::resetAll()
{
    for (int row = 0; row < rowCount(); ++row)
        setData(index(row), QString(), EntryRole);
}

void AnswerValueRows::setValues(const AnswerValues& values)
{
    m_values = values;
    for (size_t row = 0; row < m_entries.size(); ++row)
        m_entries[row] = values[static_cast<AnswerValue>(row)].transform(textOf).value_or(QString());
    emit dataChanged(index(0), index(rowCount() - 1));
    emit valuesChanged();
}

void AnswerValueRows::setEntry(AnswerValue value, const QString& entry)
{
    setData(index(static_cast<int>(value)), entry, EntryRole);
}

void AnswerValueRows::setRecommended(const std::optional<RecommendedSampling>& recommended)
{
    m_recommended = recommended;
    emit dataChanged(index(0), index(rowCount() - 1), {UsualRole});
    emit sourceChanged();
}

QString AnswerValueRows::titleOf(AnswerValue value)
{
    return translated(words[static_cast<size_t>(value)].title);
}

QString AnswerValueRows::usual(AnswerValue value) const
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

QString AnswerValueRows::problem(size_t row) const
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
