// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/engine_words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

namespace alcove {

namespace {

// `digits` as std::format writes them.
QString numberText(const QString& digits)
{
    bool isNumber = false;
    if (const qulonglong number = digits.toULongLong(&isNumber); isNumber)
        return QLocale().toString(number);
    if (const qlonglong number = digits.toLongLong(&isNumber); isNumber)
        return QLocale().toString(number);
    static const QRegularExpression plain(QStringLiteral(R"(^-?\d+\.(\d+)$)"));
    if (const auto match = plain.match(digits); match.hasMatch())
        return QLocale().toString(digits.toDouble(), 'f', static_cast<int>(match.capturedLength(1)));
    return digits; // 1e+30, inf, nan
}

// Puts the arguments where “{}”, or “{1}”, stands in the pattern. What they hold themselves is no place.
QString filled(const QString& pattern, const std::vector<Wording>& arguments)
{
    static const QRegularExpression place(QStringLiteral(R"(\{(\d*)\})"));
    QString text;
    qsizetype end = 0;
    size_t next = 0;
    for (const auto& match : place.globalMatch(pattern)) {
        const QString named = match.captured(1);
        const size_t number = named.isEmpty() ? next++ : named.toUInt();
        text += QStringView(pattern).sliced(end, match.capturedStart() - end);
        text += number < arguments.size() ? wordsOf(arguments[number]) : match.captured();
        end = match.capturedEnd();
    }
    return text += QStringView(pattern).sliced(end);
}

Wording translated(const Wording& said)
{
    return wordsOf(said).toStdString();
}

} // namespace

QString wordsOf(const Wording& said)
{
    if (said.pattern())
        return filled(QCoreApplication::translate("alcove::Wording", said.pattern()), said.arguments());
    const QString text = QString::fromStdString(said);
    return said.isNumber() ? numberText(text) : text;
}

Error translated(const Error& error)
{
    return {.message = translated(error.message), .remedy = translated(error.remedy), .details = error.details};
}

DeviceInfo translated(DeviceInfo device)
{
    for (Wording* said : {&device.name, &device.reason, &device.note})
        *said = translated(*said);
    return device;
}

DeviceList translated(DeviceList list)
{
    for (DeviceInfo& device : list.devices)
        device = translated(std::move(device));
    list.vulkanProblem = translated(list.vulkanProblem);
    return list;
}

} // namespace alcove
