// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The application without a window over an engine that says what it is told to, for tests of what the window asks for.
#pragma once

#include "app/application.h"
#include "app/chat/chat_controller.h"
#include "app/settings.h"
#include "app/storage/sqlite.h"
#include "tests/ui/scripted_engine.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace alcove {

class ChatTest : public QObject {
protected:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Application> m_application;
    ScriptedEngine* m_engine = nullptr;     // the first one, which the chat uses
    std::vector<ScriptedEngine*> m_engines; // all of them

    ChatController& chat() { return m_application->chat(); }

    void start(bool withModel = true)
    {
        m_application.reset();
        const auto makeEngine = [this] {
            auto engine = std::make_unique<ScriptedEngine>();
            m_engines.push_back(engine.get());
            return engine;
        };
        m_engines.clear();
        m_application = std::make_unique<Application>(ApplicationOptions{.dataFolder = m_folder->path()}, makeEngine);
        m_engine = m_engines.front();
        if (withModel) {
            chat().openModel(QUrl::fromLocalFile("/models/Tiny.gguf"));
            m_engine->finishLoading();
        }
    }

    QVariant last(ChatModel::Role role)
    {
        ChatModel* messages = chat().messages();
        return messages->data(messages->index(messages->count() - 1), role);
    }

    QString titles()
    {
        QStringList all;
        for (int row = 0; row < chat().conversations()->count(); ++row)
            all << chat()
                       .conversations()
                       ->data(chat().conversations()->index(row), ConversationListModel::TitleRole)
                       .toString();
        return all.join("|");
    }

    QString ask(const QString& question, const QString& answer)
    {
        QTest::qWait(2); // the list's order is of milliseconds
        chat().send(question);
        m_engine->answer(answer);
        return chat().currentId();
    }

    QString storedText()
    {
        Result<SqliteConnection> file =
            SqliteConnection::open(m_folder->filePath("alcove.db"), SqliteAccess::ReadWrite);
        return file->text("SELECT text FROM message ORDER BY id DESC LIMIT 1").value_or("none");
    }

    void begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start();
    }

    void end() { m_application.reset(); }
};

} // namespace alcove
