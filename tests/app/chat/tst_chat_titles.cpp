// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Titles that the model writes.
#include "app/chat/answer_queue.h"
#include "app/chat/conversation_title.h"
#include "app/chat/title_writer.h"
#include "app/inference_worker.h"
#include "app/storage/conversation_store.h"
#include "tests/app/chat/chat_test.h"

#include <QSignalSpy>

using namespace alcove;

class TestChatTitles : public ChatTest {
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        start(false);
        chat().openModel(QUrl::fromLocalFile("/models/Large.gguf"));
        m_engine->setParameters(7'000'000'000);
        m_engine->finishLoading();
    }
    void cleanup() { end(); }

    void comesAfterTheFirstAnswer()
    {
        const QString id = ask("How do I get my cat to sleep at night?", "Play with it in the evening.");
        QCOMPARE(titles(), "How do I get my cat to sleep at night?");
        QVERIFY(m_engine->generating());
        QCOMPARE(chat().titlingId(), id);
        QVERIFY(chat().canSend()); // nobody waits for it
        const AnswerRequest asked = m_engine->request();
        QCOMPARE(asked.conversation, id); // what the model has read of it stays
        QCOMPARE(asked.messages.size(), 3);
        QCOMPARE(asked.messages.at(1).text, "Play with it in the evening.");
        QCOMPARE(*asked.values[AnswerValue::Temperature], 0);
        QVERIFY(asked.values.maxTokens() < 100);
        m_engine->answer("**Title:** “A cat that sleeps”\n\nI chose it because");
        QCOMPARE(titles(), "A cat that sleeps");
        QCOMPARE(chat().titlingId(), "");
        QCOMPARE(chat().messages()->count(), 2);
        ask("And in the morning?", "Sleep longer.");
        QVERIFY(!m_engine->generating()); // it has one
        QCOMPARE(titles(), "A cat that sleeps");
        start(false);
        QTRY_COMPARE(titles(), "A cat that sleeps");
    }

    void givesWayToAQuestion()
    {
        ask("one", "answer");
        QVERIFY(!chat().titlingId().isEmpty());
        const quint64 titleRequest = m_engine->request().id;
        chat().send("two");
        QCOMPARE(chat().titlingId(), "");
        QVERIFY(m_engine->request().id > titleRequest);
        QCOMPARE(m_engine->request().messages.back().text, "two");
        // What the engine still says of the title reaches nothing.
        emit m_engine->textReady(titleRequest, {.reasoning = {}, .text = "A title"});
        emit m_engine->finished(titleRequest, {.finish = FinishReason::Stopped});
        QVERIFY(chat().generating());
        m_engine->answer("second answer");
        QCOMPARE(last(ChatModel::TextRole).toString(), "second answer");
        QCOMPARE(titles(), "one");
        QVERIFY(!chat().titlingId().isEmpty()); // it is tried again
        m_engine->answer("Numbers");
        QCOMPARE(titles(), "Numbers");
    }

    void canBeStopped_data()
    {
        QTest::addColumn<QString>("by");
        for (const char* by : {"command", "model", "deleted", "renamed", "other model"})
            QTest::newRow(by) << by;
    }

    void canBeStopped()
    {
        QFETCH(QString, by);
        const QString id = ask("one", "answer");
        QCOMPARE(chat().titlingId(), id);
        if (by == "command")
            chat().stopTitle();
        else if (by == "model")
            chat().unloadModel();
        else if (by == "deleted")
            chat().deleteConversation(id);
        else if (by == "renamed")
            chat().renameConversation(id, "my own");
        else
            chat().openModel(QUrl::fromLocalFile("/models/Other.gguf"));
        QCOMPARE(chat().titlingId(), "");
        QVERIFY(!m_engine->generating());
        if (by == "deleted")
            QCOMPARE(chat().bin()->titles(), QStringList("one"));
        else
            QCOMPARE(titles(), by == "renamed" ? "my own" : "one");
    }

    void nonsenseChangesNothing_data()
    {
        QTest::addColumn<QString>("said");
        QTest::newRow("nothing") << "";
        QTest::newRow("marks") << "***\n\"\"\n";
        QTest::newRow("only thought") << "<think>What could it be";
        QTest::newRow("an essay") << QString("a very long sentence that goes on %1 ").repeated(20);
    }

    void nonsenseChangesNothing()
    {
        QFETCH(QString, said);
        ask("one", "answer");
        m_engine->answer(said);
        QCOMPARE(titles(), "one");
        QVERIFY(chat().error().isEmpty());
    }

    void aPersonsTitleStays()
    {
        chat().send("one");
        chat().renameConversation(chat().currentId(), "my own");
        m_engine->answer("answer");
        QVERIFY(!m_engine->generating());
        // Unless they ask for another one, which they can take back.
        chat().suggestTitle(chat().currentId());
        QTRY_VERIFY(m_engine->generating());
        m_engine->answer("A suggestion");
        QCOMPARE(titles(), "A suggestion");
        chat().undo();
        QCOMPARE(titles(), "my own");
        start(false);
        QTRY_COMPARE(titles(), "my own");
    }

    void notWhereItIsNotWanted()
    {
        m_application->settings().setAutoTitles(false);
        ask("one", "answer");
        QVERIFY(!m_engine->generating());
        m_application->settings().setAutoTitles(true);
        chat().newTemporaryChat();
        ask("secret", "answer");
        QVERIFY(!m_engine->generating());
        chat().newConversation();
        chat().send("stopped");
        m_engine->say("an ans");
        chat().stop();
        QVERIFY(!m_engine->generating());
    }

    void theSmallestModelsNeverDo()
    {
        chat().openModel(QUrl::fromLocalFile("/models/Starter.gguf"));
        m_engine->setParameters(14'000'000);
        m_engine->finishLoading();
        const QString id = ask("one", "answer");
        QVERIFY(!m_engine->generating());
        QVERIFY(!chat().canSuggestTitle());
        chat().suggestTitle(id);
        QTest::qWait(50);
        QVERIFY(!m_engine->generating());
    }

    // What does not fit beside the conversation is asked with its beginning alone.
    void aLongConversationIsShortened()
    {
        const QString id = ask(QString("long question ").repeated(2000), "answer"); // 7,000 tokens, of 4,096
        QCOMPARE(m_engine->request().conversation, "");
        QCOMPARE(m_engine->request().messages.size(), 1);
        QVERIFY(m_engine->request().messages.front().text.size() < 2500);
        m_engine->answer("Long questions");
        QCOMPARE(titles(), "Long questions");
        QVERIFY(!id.isEmpty());
    }

    // Through the real engine: whatever a tiny model makes of it, it ends, and the next answer reads only what is new.
    void aRealModel()
    {
        const QTemporaryDir folder;
        Database database(folder.filePath("alcove.db"));
        ConversationStore store(database);
        InferenceWorker engine({.device = "cpu"});
        QSignalSpy loaded(&engine, &ChatEngine::loaded);
        engine.load(1, QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf"));
        QTRY_COMPARE_WITH_TIMEOUT(loaded.size(), 1, 30000);
        const auto model = loaded.at(0).at(1).value<LoadedModel>();
        AnswerQueue answers(engine);
        TitleWriter writer(answers);
        QSignalSpy ended(&answers, &AnswerQueue::ended);
        QSignalSpy written(&writer, &TitleWriter::written);
        const auto ask = [&](const std::vector<MessageRecord>& messages) {
            AnswerValues values;
            values[AnswerValue::MaxTokens] = 20;
            answers.add(store, true, "c", {.id = newMessageId(), .role = MessageRole::Assistant},
                        {.messages = messages, .values = values});
        };
        const MessageRecord question{.role = MessageRole::User, .text = "Once upon a time there was a girl."};
        ask({question});
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 1, 30000);
        const auto answer = ended.at(0).at(2).value<MessageRecord>();
        writer.write("c", {.conversation = "c", .messages = {question, answer}}, answer.promptTokens + answer.tokens,
                     model);
        QCOMPARE(writer.conversation(), "c");
        QTRY_COMPARE_WITH_TIMEOUT(written.size(), 1, 30000);
        QVERIFY(written.at(0).at(1).toString().size() <= 48);
        QVERIFY(!written.at(0).at(1).toString().contains('\n'));
        // Another one is given up for a question, which is answered all the same.
        writer.write("c", {.conversation = "c", .messages = {question, answer}}, answer.promptTokens + answer.tokens,
                     model);
        ask({question, answer, {.role = MessageRole::User, .text = "And then?"}});
        QCOMPARE(writer.conversation(), "");
        QTRY_COMPARE_WITH_TIMEOUT(ended.size(), 2, 30000);
        QVERIFY(ended.at(1).at(2).value<MessageRecord>().tokens > 0);
        QCOMPARE(written.size(), 1);
    }
};

QTEST_MAIN(TestChatTitles)
#include "tst_chat_titles.moc"
