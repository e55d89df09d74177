// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/script/chat_template.h"

#include "app/script/engine_messages.h"

#include <QCoreApplication>
#include <QFile>
#include <QJSEngine>
#include <QJSValue>

#include <array>

namespace alcove {

namespace {

// Real templates have up to some 20,000 characters. The lexer's time grows faster than the text and with the square of
// the blanks in a row, so both are bounded before it sees them.
constexpr size_t mostBytes = 128 * 1024;
constexpr int mostBlanks = 2000;

bool isOverlong(std::string_view source)
{
    int blanks = 0;
    for (const char c : source) {
        blanks = static_cast<unsigned char>(c) <= ' ' ? blanks + 1 : 0;
        if (blanks > mostBlanks)
            return true;
    }
    return source.size() > mostBytes;
}

QString toText(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

QString words(const char* text)
{
    return QCoreApplication::translate("Script", text);
}

Error describe(const QJSValue& thrown)
{
    const QString message = thrown.isError() ? thrown.property("message").toString() : thrown.toString();
    if (thrown.property("raised").toBool())
        return {
            words(QT_TRANSLATE_NOOP("Script", "The model's chat template refuses this conversation: %1"))
                .arg(message)
                .toStdString(),
            words(QT_TRANSLATE_NOOP("Script", "Change the conversation as it says, or use another file of this model."))
                .toStdString(),
            {}};
    return {
        words(QT_TRANSLATE_NOOP("Script", "The model's chat template can't be used: %1")).arg(message).toStdString(),
        words(QT_TRANSLATE_NOOP("Script", "Use another file of this model.")).toStdString(),
        thrown.property("stack").toString().toStdString()};
}

// Year, month, day, hour, minute, second, day of the week from Sunday on, day of the year.
QJSValue clockFields(QJSEngine& engine, const QDateTime& now)
{
    const QDate date = now.date();
    const QTime time = now.time();
    const std::array fields = {date.year(),   date.month(),  date.day(),           time.hour(),
                               time.minute(), time.second(), date.dayOfWeek() % 7, date.dayOfYear()};
    QJSValue list = engine.newArray(static_cast<uint>(fields.size()));
    for (uint i = 0; i < fields.size(); ++i)
        list.setProperty(i, fields[i]);
    return list;
}

} // namespace

struct ChatTemplate::Program {
    std::chrono::milliseconds limit;
    QJSEngine engine;
    QJSValue parsed;
    QJSValue render;
};

ChatTemplate::ChatTemplate(std::unique_ptr<Program> program) : m_program(std::move(program)) {}
ChatTemplate::~ChatTemplate() = default;

Result<std::unique_ptr<ChatTemplate>> ChatTemplate::parse(std::string_view source, std::chrono::milliseconds limit)
{
    if (isOverlong(source))
        return fail(words(QT_TRANSLATE_NOOP("Script", "The model's chat template is too long.")).toStdString(),
                    words(QT_TRANSLATE_NOOP("Script", "Use another file of this model.")).toStdString(),
                    std::to_string(source.size()) + " bytes");
    silenceScriptMessages();
    auto program = std::make_unique<Program>();
    program->limit = limit;
    QJSEngine& engine = program->engine;
    QFile script(":/alcove/chat_template.js");
    const bool opened = script.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    const QJSValue loaded = engine.evaluate(QString::fromUtf8(script.readAll()), "chat_template.js");
    if (loaded.isError()) // the program's own part, so this is its fault
        return std::unexpected(describe(loaded));

    program->parsed = engine.globalObject().property("parseTemplate").call({toText(source)});
    if (program->parsed.isError())
        return std::unexpected(describe(program->parsed));
    program->render = engine.globalObject().property("renderTemplate");
    return std::unique_ptr<ChatTemplate>(new ChatTemplate(std::move(program)));
}

Result<std::string> ChatTemplate::render(std::string_view variables, const QDateTime& now) const
{
    QJSEngine& engine = m_program->engine;
    const QJSValue clock = clockFields(engine, now);
    const QJSValue text = m_program->render.call(
        {m_program->parsed, toText(variables), clock, static_cast<double>(m_program->limit.count())});
    if (!text.isString())
        return std::unexpected(describe(text));
    return text.toString().toStdString();
}

} // namespace alcove
