// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/script/typesetter.h"

#include "app/script/engine_messages.h"

#include <QCoreApplication>
#include <QFile>
#include <QJSEngine>
#include <QJSValue>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace alcove {

namespace {

// Interrupts an engine that is still at work after `limit`.
class TimeLimit {
public:
    TimeLimit(QJSEngine& engine, std::chrono::milliseconds limit)
        : m_watch([this, &engine, limit](const std::stop_token& done) {
              std::unique_lock lock(m_mutex);
              if (!m_wake.wait_for(lock, done, limit, [&] { return done.stop_requested(); }))
                  engine.setInterrupted(true);
          })
    {
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_watch;
};

QString words(const char* text)
{
    return QCoreApplication::translate("Script", text);
}

std::unexpected<Error> notTypeset(const QString& reason)
{
    return fail(words(QT_TRANSLATE_NOOP("Script", "This formula can't be typeset: %1")).arg(reason).toStdString(),
                words(QT_TRANSLATE_NOOP("Script", "It is shown as it was written.")).toStdString());
}

} // namespace

struct Typesetter::Script {
    QJSEngine engine;
    QJSValue typeset;
};

Typesetter::Typesetter(std::chrono::milliseconds limit) : m_limit(limit) {}
Typesetter::~Typesetter() = default;

Result<TypesetFormula> Typesetter::typeset(const QString& source, bool display)
{
    if (source.size() > mostCharacters)
        return notTypeset(words(QT_TRANSLATE_NOOP("Script", "it has more than %1 characters.")).arg(mostCharacters));
    if (!m_script) {
        silenceScriptMessages();
        m_script = std::make_unique<Script>();
        QFile file(":/alcove/typesetter.js");
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT(opened);
        const QJSValue loaded = m_script->engine.evaluate(QString::fromUtf8(file.readAll()), "typesetter.js");
        if (loaded.isError())
            return notTypeset(loaded.toString());
        m_script->typeset = m_script->engine.globalObject().property("typesetFormula");
    }
    QJSValue drawn;
    {
        const TimeLimit limit(m_script->engine, m_limit);
        drawn = m_script->typeset.call({source, display});
    }
    if (m_script->engine.isInterrupted()) {
        m_script.reset(); // it was stopped in the middle of something
        return notTypeset(words(QT_TRANSLATE_NOOP("Script", "it takes too long.")));
    }
    if (!drawn.hasProperty("svg"))
        return notTypeset(drawn.property("message").toString());
    return TypesetFormula{.svg = drawn.property("svg").toString().toUtf8(),
                          .width = drawn.property("width").toNumber(),
                          .height = drawn.property("height").toNumber(),
                          .depth = drawn.property("depth").toNumber()};
}

} // namespace alcove
