// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What tests of comparisons without a window have in common: engines that say what they are told to, and a real
// database.
#pragma once

#include "app/compare/compare_controller.h"
#include "app/storage/comparison_store.h"
#include "app/storage/conversation_tree.h"
#include "tests/app/chat/chat_test.h"

namespace alcove {

class CompareTest : public ChatTest {
protected:
    CompareController& compare() { return m_application->compare(); }
    ComparisonColumn& column(int index) { return compare().columns()->at(index); }

    void addColumn(const QString& file)
    {
        compare().addColumn(QUrl::fromLocalFile("/models/" + file + ".gguf"));
        for (ScriptedEngine* engine : m_engines) {
            if (engine->file().endsWith(file + ".gguf"))
                engine->finishLoading();
        }
        QTRY_COMPARE(column(compare().columns()->count() - 1).modelState(), QStringLiteral("ready"));
    }

    // Column 0 has the chat's model and engine, column 1 one of its own.
    void twoColumns()
    {
        compare().open();
        QTRY_COMPARE(column(0).modelState(), QStringLiteral("ready"));
        addColumn("Other");
    }

    QStringList texts(int index)
    {
        QStringList all;
        const ChatModel& messages = *column(index).messages();
        for (int row = 0; row < messages.count(); ++row)
            all << messages.at(row).text;
        return all;
    }

    void answerBoth(const QString& first, const QString& second)
    {
        QTRY_VERIFY(m_engines[0]->generating() && m_engines[1]->generating());
        m_engines[0]->answer(first);
        m_engines[1]->answer(second);
        QTRY_VERIFY(!compare().answering());
    }

    ConversationTree stored()
    {
        auto file = SqliteConnection::open(m_folder->filePath("alcove.db"), SqliteAccess::ReadWrite);
        const QStringList ids = *conversationIds(*file, true);
        return *readTree(*file, ids.last());
    }
};

} // namespace alcove
