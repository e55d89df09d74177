// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/answer_details.h"

#include "app/chat/answer_value_rows.h"

#include <QCoreApplication>
#include <QLocale>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("AnswerDetails", text);
}

QString seconds(double value)
{
    return words(QT_TRANSLATE_NOOP("AnswerDetails", "%1 s"))
        .arg(QLocale().toString(value, 'f',
                                value < 0.1  ? 3
                                : value < 10 ? 2
                                             : 0));
}

QString number(AnswerValue value, double of)
{
    QLocale plain; // a seed is typed in again as it stands here
    plain.setNumberOptions(QLocale::OmitGroupSeparator);
    return rangeOf(value).whole ? plain.toString(static_cast<qint64>(of))
                                : plain.toString(of, 'g', QLocale::FloatingPointShortest);
}

} // namespace

QVariantList answerDetails(const MessageRecord& answer)
{
    QVariantList lines;
    const auto add = [&](const QString& title, const QString& value) {
        lines << QVariantMap{{"title", title}, {"value", value}};
    };
    if (!answer.modelName.isEmpty())
        add(words(QT_TRANSLATE_NOOP("AnswerDetails", "Model")), answer.modelName);
    add(words(QT_TRANSLATE_NOOP("AnswerDetails", "Asked")), QLocale().toString(answer.created, QLocale::ShortFormat));
    if (answer.promptTokens > 0)
        add(words(QT_TRANSLATE_NOOP("AnswerDetails", "Tokens read")), QLocale().toString(answer.promptTokens));
    if (answer.tokens > 0)
        add(words(QT_TRANSLATE_NOOP("AnswerDetails", "Tokens written")), QLocale().toString(answer.tokens));
    if (answer.tokensPerSecond > 0) {
        add(words(QT_TRANSLATE_NOOP("AnswerDetails", "Speed")),
            words(QT_TRANSLATE_NOOP("AnswerDetails", "%1 tokens a second"))
                .arg(QLocale().toString(answer.tokensPerSecond, 'f', 1)));
    }
    if (answer.firstTokenSeconds > 0)
        add(words(QT_TRANSLATE_NOOP("AnswerDetails", "First token after")), seconds(answer.firstTokenSeconds));
    if (answer.reasoningSeconds > 0)
        add(words(QT_TRANSLATE_NOOP("AnswerDetails", "Thought for")), seconds(answer.reasoningSeconds));
    if (answer.seconds > 0)
        add(words(QT_TRANSLATE_NOOP("AnswerDetails", "Took")), seconds(answer.seconds));
    for (size_t i = 0; i < answerValueRanges.size(); ++i) {
        const auto value = static_cast<AnswerValue>(i);
        if (const auto& of = answer.values[value])
            add(AnswerValueRows::titleOf(value), number(value, *of));
    }
    return lines;
}

} // namespace alcove
