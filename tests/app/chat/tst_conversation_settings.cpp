// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a person sets for a conversation's answers: what the engine is asked, and what is remembered where.

#include "app/storage/conversation_tree.h"
#include "tests/app/chat/chat_test.h"

#include <QFile>
#include <QLocale>

using namespace alcove;

class TestConversationSettings : public ChatTest {
    Q_OBJECT

private:
    ConversationSettings& settings() { return *chat().settings(); }
    QModelIndex row(AnswerValue value) { return settings().index(static_cast<int>(value)); }
    void set(AnswerValue value, const QString& text)
    {
        settings().setData(row(value), text, ConversationSettings::EntryRole);
    }
    QString entry(AnswerValue value) { return row(value).data(ConversationSettings::EntryRole).toString(); }
    QString problem(AnswerValue value) { return row(value).data(ConversationSettings::ProblemRole).toString(); }
    QString usual(AnswerValue value) { return row(value).data(ConversationSettings::UsualRole).toString(); }
    const AnswerValues& asked() { return m_engine->request().values; }
    // Each message that the model read, as "role: text".
    QStringList read()
    {
        QStringList all;
        for (const MessageRecord& m : m_engine->request().messages)
            all << QString(m.role == MessageRole::System ? "system: %1"
                           : m.role == MessageRole::User ? "user: %1"
                                                         : "assistant: %1")
                       .arg(m.text);
        return all;
    }
    void open(const QString& id)
    {
        chat().openConversation(id);
        QTRY_COMPARE(chat().currentId(), id);
    }

private slots:
    void init() { begin(); }
    void cleanup() { end(); }

    void nothingIsAskedThatNobodySet()
    {
        ask("one", "1");
        QVERIFY(asked() == AnswerValues());
        QCOMPARE(read(), QStringList{"user: one"});
        QVERIFY(!settings().valuesSet());
        QCOMPARE(usual(AnswerValue::Temperature), QStringLiteral("0.6")); // of the scripted model
        QVERIFY(settings().source().contains("the file"));
        chat().unloadModel();
        QVERIFY(usual(AnswerValue::Temperature) != "0.6");
        QVERIFY(settings().source().startsWith("No model"));
    }

    void theNextAnswerFollowsThem()
    {
        ask("one", "1");
        settings().setSystemPrompt("  Be brief.\n");
        set(AnswerValue::Temperature, "0.25");
        set(AnswerValue::TopK, " 7 ");
        set(AnswerValue::MaxTokens, "100");
        ask("two", "2");
        QCOMPARE(asked()[AnswerValue::Temperature], 0.25);
        QCOMPARE(asked()[AnswerValue::TopK], 7.0);
        QCOMPARE(asked().maxTokens(), 100U);
        QVERIFY(!asked()[AnswerValue::TopP]);
        QCOMPARE(read(), (QStringList{"system: Be brief.", "user: one", "assistant: 1", "user: two"}));

        const SamplingParams sampling = asked().over({.topP = 0.5F, .temperature = 0.9F});
        QCOMPARE(sampling.temperature, 0.25F);
        QCOMPARE(sampling.topK, 7);
        QCOMPARE(sampling.topP, 0.5F); // as it was recommended
        QVERIFY(!sampling.seed);

        settings().setEntry(AnswerValue::Temperature, {});
        settings().setSystemPrompt(" ");
        chat().regenerate(chat().messages()->at(3).id);
        QVERIFY(!asked()[AnswerValue::Temperature]);
        QCOMPARE(asked()[AnswerValue::TopK], 7.0);
        QCOMPARE(read().first(), QStringLiteral("user: one"));
        m_engine->answer("2");
        settings().resetAll();
        QVERIFY(!settings().valuesSet());
        ask("three", "3");
        QVERIFY(asked() == AnswerValues());
    }

    void whatIsNoValueIsToldAndNotTaken_data()
    {
        QTest::addColumn<int>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("words") << int(AnswerValue::Temperature) << "hot";
        QTest::newRow("negative") << int(AnswerValue::Temperature) << "-0.1";
        QTest::newRow("not a number") << int(AnswerValue::Temperature) << "nan";
        QTest::newRow("infinite") << int(AnswerValue::RepeatPenalty) << "inf";
        QTest::newRow("half a token") << int(AnswerValue::TopK) << "1.5";
        QTest::newRow("more than all") << int(AnswerValue::TopP) << "1.01";
        QTest::newRow("no tokens") << int(AnswerValue::MaxTokens) << "0";
        QTest::newRow("too large to be exact") << int(AnswerValue::Seed) << "9007199254740993";
        QTest::newRow("two numbers") << int(AnswerValue::MinP) << "0.1 0.2";
        QTest::newRow("grouped") << int(AnswerValue::MaxTokens) << "1,000";
    }

    void whatIsNoValueIsToldAndNotTaken()
    {
        QFETCH(int, value);
        QFETCH(QString, text);
        const auto which = static_cast<AnswerValue>(value);
        set(which, "1");
        QCOMPARE(problem(which), QString());
        set(which, text);
        QVERIFY2(problem(which).startsWith("Not taken"), qPrintable(problem(which)));
        QCOMPARE(entry(which), text); // it can be mended
        ask("one", "1");
        QCOMPARE(asked()[which], 1.0);
        settings().setEntry(static_cast<AnswerValue>(value), {});
        QCOMPARE(problem(which), QString());
        ask("two", "2");
        QVERIFY(!asked()[which]);
    }

    void numbersAreReadAsThePersonWritesThem()
    {
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::German));
        set(AnswerValue::Temperature, "0,7");
        set(AnswerValue::TopP, "0.8");
        const std::optional<double> temperature = settings().settings().values[AnswerValue::Temperature];
        const std::optional<double> topP = settings().settings().values[AnswerValue::TopP];
        QLocale::setDefault(before);
        QCOMPARE(temperature, 0.7);
        QCOMPARE(topP, 0.8);
    }

    void eachConversationHasItsOwn()
    {
        settings().setSystemPrompt("You are a pirate.");
        set(AnswerValue::Seed, "9007199254740991");
        set(AnswerValue::MinP, "0.1");
        const QString pirate = ask("one", "1");
        QCOMPARE(read().first(), QStringLiteral("system: You are a pirate."));
        chat().newConversation();
        QCOMPARE(settings().systemPrompt(), QString());
        QVERIFY(!settings().valuesSet());
        const QString plain = ask("two", "2");
        QVERIFY(asked() == AnswerValues());
        open(pirate);
        QCOMPARE(settings().systemPrompt(), QStringLiteral("You are a pirate."));
        QCOMPARE(entry(AnswerValue::MinP), QStringLiteral("0.1"));
        set(AnswerValue::MinP, "x"); // what is wrong is not remembered
        open(plain);
        QVERIFY(!settings().valuesSet());

        // A branch takes them along, and a restart changes nothing.
        open(pirate);
        QCOMPARE(entry(AnswerValue::MinP), QStringLiteral("0.1"));
        set(AnswerValue::TopK, "3");
        chat().branchFrom(chat().messages()->at(1).id);
        QTRY_VERIFY(chat().currentId() != pirate);
        QTRY_COMPARE(entry(AnswerValue::TopK), QStringLiteral("3"));
        set(AnswerValue::TopK, "4");
        start();
        QTRY_COMPARE(chat().messages()->count(), 2); // the branch was shown
        QTRY_COMPARE(settings().systemPrompt(), QStringLiteral("You are a pirate."));
        QTRY_COMPARE(entry(AnswerValue::Seed), QStringLiteral("9007199254740991"));
        QTRY_COMPARE(entry(AnswerValue::TopK), QStringLiteral("4"));
        open(pirate);
        QCOMPARE(entry(AnswerValue::TopK), QStringLiteral("3"));
    }

    void aTemporaryChatForgetsThem()
    {
        chat().newTemporaryChat();
        settings().setSystemPrompt("This is secret.");
        set(AnswerValue::Temperature, "0");
        ask("one", "1");
        QCOMPARE(read().first(), QStringLiteral("system: This is secret."));
        QCOMPARE(asked()[AnswerValue::Temperature], 0.0);
        ask("two", "2");
        QCOMPARE(asked()[AnswerValue::Temperature], 0.0);
        chat().newConversation();
        QCOMPARE(settings().systemPrompt(), QString());
        m_application.reset();
        QFile file(m_folder->filePath("alcove.db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("secret"));
    }

    void theOnesThatAConversationCameWithCountUntilThereAreOthers()
    {
        {
            ConversationTree tree{.id = "came", .title = "Came"};
            tree.created = tree.updated = QDateTime::currentDateTime();
            tree.currentLeaf = 3;
            tree.messages = {
                {.id = 1, .role = MessageRole::System, .text = "Be polite.", .created = tree.created},
                {.id = 2, .parentId = 1, .text = "one", .created = tree.created},
                {.id = 3, .parentId = 2, .role = MessageRole::Assistant, .text = "1", .created = tree.created}};
            m_application.reset();
            Result<SqliteConnection> file =
                SqliteConnection::open(m_folder->filePath("alcove.db"), SqliteAccess::ReadWrite);
            QVERIFY(file && insertTree(*file, tree));
        }
        start();
        QTRY_COMPARE(chat().conversations()->count(), 1);
        open("came");
        QCOMPARE(settings().broughtPrompt(), QStringLiteral("Be polite."));
        ask("two", "2");
        QCOMPARE(read().first(), QStringLiteral("system: Be polite."));
        settings().setSystemPrompt("Be rude.");
        ask("three", "3");
        QCOMPARE(read().first(), QStringLiteral("system: Be rude."));
        QCOMPARE(read().at(1), QStringLiteral("user: one"));
    }

    void anAnswerThatIsCutByThemCanGoOn()
    {
        set(AnswerValue::MaxTokens, "2");
        chat().send("one");
        m_engine->say("once");
        m_engine->finish(FinishReason::Length);
        QCOMPARE(last(ChatModel::StateRole), QStringLiteral("stopped"));
        QVERIFY(last(ChatModel::ErrorMessageRole).toString().startsWith("Cut after 2 tokens"));
        chat().continueLast();
        QVERIFY(m_engine->generating());
        QCOMPARE(read().last(), QStringLiteral("assistant: once"));
    }
};

QTEST_MAIN(TestConversationSettings)
#include "tst_conversation_settings.moc"
