// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/conversation_store.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace alcove;

namespace {

constexpr qint64 day = 24 * 3600 * 1000LL;

MessageRecord message(MessageRole role, const QString& text, qint64 parent = 0)
{
    return {
        .id = newMessageId(), .parentId = parent, .role = role, .text = text, .created = QDateTime::currentDateTime()};
}

ConversationSummary conversation(const QString& id, const QString& title, qint64 updated)
{
    return {id, title, QDateTime::fromMSecsSinceEpoch(updated)};
}

} // namespace

class TestConversationStore : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;

    void open()
    {
        m_store.reset();
        m_database = std::make_unique<Database>(m_folder->filePath("alcove.db"));
        m_store = std::make_unique<ConversationStore>(*m_database);
    }

    void reopen()
    {
        QVERIFY(m_database->close());
        open();
    }

    std::vector<QString> titles()
    {
        std::vector<QString> titles;
        const std::vector<ConversationSummary> list = m_store->list().result().value();
        for (const ConversationSummary& summary : list)
            titles.push_back(summary.title);
        return titles;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database.reset();
        open();
    }

    void keepsFoldersAndTags()
    {
        m_store->append(conversation("c1", "one", 5000), {message(MessageRole::User, "?")});
        m_store->append(conversation("c2", "two", 4000), {message(MessageRole::User, "?")});
        m_store->append(conversation("c3", "three", 3000), {message(MessageRole::User, "?")});
        const FolderRecord work{.id = "f1", .name = "Work", .position = 1, .collapsed = true};
        const FolderRecord play{.id = "f2", .name = "Größe 🙂", .position = 0};
        m_store->saveFolders({work, play});
        m_store->moveToFolder({"c1", "c3"}, "f1");
        m_store->saveTags("c1", {"tax", "später"});
        m_store->saveTags("c2", {"tax"});
        m_store->saveTags("c2", {});
        m_store->rename("c2", "by a model", false);
        m_store->remove("c3");
        reopen();
        const std::vector<FolderRecord> folders = m_store->folders().result().value();
        QCOMPARE(folders.size(), 2);
        QCOMPARE(folders.at(0), play);
        QCOMPARE(folders.at(1), work);
        const std::vector<ConversationSummary> list = m_store->list().result().value();
        QCOMPARE(list.at(0).folder, "f1");
        QCOMPARE(list.at(0).tags, QStringList({"später", "tax"}));
        QCOMPARE(list.at(1).folder, "");
        QCOMPARE(list.at(1).tags, QStringList());
        QCOMPARE(list.at(1).title, "by a model");
        QVERIFY(!list.at(1).titleByUser);
        QCOMPARE(m_store->bin().result().value().at(0).folder, "f1");
        m_store->removeFolder("f1");
        QCOMPARE(m_store->list().result().value().at(0).folder, "");
        QCOMPARE(m_store->bin().result().value().at(0).folder, "");
        QCOMPARE(m_store->folders().result().value().size(), 1);
    }

    void onlyWhatIsInTheBinGoesForGood()
    {
        m_store->append(conversation("c1", "one", 5000), {message(MessageRole::User, "?")});
        m_store->append(conversation("c2", "two", 4000), {message(MessageRole::User, "?")});
        m_store->saveTags("c2", {"tax"});
        m_store->remove("c2");
        m_store->removeForGood({"c1", "c2"});
        QCOMPARE(titles(), std::vector<QString>{"one"});
        QVERIFY(m_store->bin().result().value().empty());
    }

    void keepsEveryFieldOverARestart()
    {
        const MessageRecord question =
            message(MessageRole::User, QString::fromUtf8("Wie groß? 🙂\n\n  `a'b`; \0x", 30));
        MessageRecord answer = message(MessageRole::Assistant, {}, question.id);
        answer.state = MessageState::Streaming;
        answer.modelName = "Tiny";
        m_store->append(conversation("c1", "Größe", 5000), {question, answer});
        answer.state = MessageState::Failed;
        answer.text = "So";
        answer.reasoning = QString::fromUtf8("Hm, groß…\n");
        answer.reasoningSeconds = 12.5;
        answer.promptTokens = 11;
        answer.tokens = 3;
        answer.seconds = 1.25;
        answer.tokensPerSecond = 42.5;
        answer.error = {"what", "way out", "details"};
        m_store->saveMessage(answer);
        m_store->saveDraft("c1", "noch eine Frage");
        m_store->saveScroll("c1", 0.75);
        m_store->saveThinking("c1", {.thinking = Thinking::Off, .effort = Effort::High});
        AnswerSettings settings{.systemPrompt = "Be\nbrief 🙂", .values = {}};
        settings.values[AnswerValue::Temperature] = 0.7;
        settings.values[AnswerValue::Seed] = largestSeed;
        m_store->saveSettings("c1", settings);
        const ModelUse use{.file = "/models/groß.gguf", .name = "Groß", .contextLength = 8192};
        m_store->saveModelUse("c1", use);
        m_store->saveDraft({}, "new chat's");
        reopen();

        const ConversationRecord record = m_store->load("c1").result().value();
        QCOMPARE(record.summary.title, QStringLiteral("Größe"));
        QCOMPARE(record.summary.updated.toMSecsSinceEpoch(), 5000);
        QCOMPARE(record.draft, QStringLiteral("noch eine Frage"));
        QCOMPARE(record.scroll, 0.75);
        QCOMPARE(m_store->newChatDraft().result().value().text, QStringLiteral("new chat's"));
        QCOMPARE(record.messages.size(), 2);
        QCOMPARE(record.messages[0].text, question.text);
        QCOMPARE(record.messages[0].role, MessageRole::User);
        const MessageRecord& read = record.messages[1];
        QCOMPARE(read.id, answer.id);
        QCOMPARE(read.parentId, question.id);
        QCOMPARE(read.state, MessageState::Failed);
        QCOMPARE(read.text, QStringLiteral("So"));
        QCOMPARE(read.reasoning, answer.reasoning);
        QCOMPARE(read.reasoningSeconds, 12.5);
        QCOMPARE(record.messages[0].reasoning, QString());
        QVERIFY((record.thinking == ThinkingChoice{Thinking::Off, Effort::High}));
        QVERIFY(record.settings == settings);
        QVERIFY(record.modelUse == use);
        QCOMPARE(read.modelName, QStringLiteral("Tiny"));
        QCOMPARE(read.promptTokens, 11);
        QCOMPARE(read.tokens, 3);
        QCOMPARE(read.seconds, 1.25);
        QCOMPARE(read.tokensPerSecond, 42.5);
        QCOMPARE(read.error.message, std::string("what"));
        QCOMPARE(read.error.remedy, std::string("way out"));
        QCOMPARE(read.error.details, std::string("details"));
        QCOMPARE(read.created.toMSecsSinceEpoch(), answer.created.toMSecsSinceEpoch());
    }

    void listsTheNewestFirstAndRenames()
    {
        for (const auto& [id, updated] : {std::pair("a", 3), {"b", 9}, {"c", 6}})
            m_store->append(conversation(id, QString(id).toUpper(), updated), {message(MessageRole::User, "hi")});
        QCOMPARE(titles(), (std::vector<QString>{"B", "C", "A"}));
        m_store->rename("c", "Renamed");
        const ConversationRecord before = m_store->load("a").result().value();
        const qint64 last = before.messages.back().id;
        m_store->append(conversation("a", "not taken", 20), {message(MessageRole::User, "again", last)});
        reopen();
        QCOMPARE(titles(), (std::vector<QString>{"A", "B", "Renamed"}));
        QCOMPARE(m_store->load("a").result().value().messages.size(), 2);
    }

    void loadsThePathToTheCurrentLeafOnly()
    {
        const MessageRecord root = message(MessageRole::User, "q");
        const MessageRecord first = message(MessageRole::Assistant, "first", root.id);
        const MessageRecord second = message(MessageRole::Assistant, "second", root.id);
        m_store->append(conversation("t", "tree", 1), {root, first});
        m_store->append(conversation("t", "tree", 2), {second});
        const std::vector<MessageRecord> path = m_store->load("t").result().value().messages;
        QCOMPARE(path.size(), 2);
        QCOMPARE(path[0].text, QStringLiteral("q"));
        QCOMPARE(path[1].text, QStringLiteral("second"));
    }

    void deletingIsUndoneByRestore()
    {
        m_store->append(conversation("a", "A", 1), {message(MessageRole::User, "keep me")});
        m_store->remove("a");
        QVERIFY(titles().empty());
        QVERIFY(!m_store->load("a").result());
        reopen();
        QVERIFY(titles().empty());
        m_store->restore("a");
        QCOMPARE(titles(), std::vector<QString>{"A"});
        QCOMPARE(m_store->load("a").result().value().messages[0].text, QStringLiteral("keep me"));
    }

    void deletedOnesGoForGoodAfterThirtyDays()
    {
        for (const QString id : {"old", "young"}) {
            m_store->append(conversation(id, id, 1), {message(MessageRole::User, id)});
            m_store->remove(id);
        }
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const auto age = [now](SqliteConnection& connection) {
            return connection.run("UPDATE conversation SET deleted_at = ?1 WHERE id = 'old'", now - 31 * day)
                .and_then([&] {
                    return connection.run("UPDATE conversation SET deleted_at = ?1 WHERE id = 'young'", now - 29 * day);
                });
        };
        QVERIFY(m_database->run(age).result());
        reopen();
        m_store->restore("old");
        m_store->restore("young");
        QCOMPARE(titles(), std::vector<QString>{"young"});
        const auto messages = [](SqliteConnection& connection) {
            return connection.integer("SELECT count(*) FROM message");
        };
        QCOMPARE(m_database->run(messages).result().value(), 1);
    }

    void unfinishedAnswersAreStoppedAtTheNextStart()
    {
        MessageRecord question = message(MessageRole::User, "q");
        MessageRecord answer = message(MessageRole::Assistant, "half an ans", question.id);
        answer.state = MessageState::Streaming;
        m_store->append(conversation("a", "A", 1), {question, answer});
        QCOMPARE(m_store->load("a").result().value().messages[1].state, MessageState::Streaming);
        reopen();
        const ConversationRecord record = m_store->load("a").result().value();
        const MessageRecord& read = record.messages[1];
        QCOMPARE(read.state, MessageState::Stopped);
        QCOMPARE(read.text, QStringLiteral("half an ans"));
    }

    // Set back, the clock gives smaller ids than those that are there.
    void orderIsTheTreesWhateverTheClockSaid()
    {
        std::vector<MessageRecord> path;
        for (const qint64 id : {50, 40, 60, 10})
            path.push_back({.id = id, .parentId = path.empty() ? 0 : path.back().id, .text = QString::number(id)});
        m_store->append(conversation("a", "A", 1), path);
        QStringList texts;
        const std::vector<MessageRecord> loaded = m_store->load("a").result().value().messages;
        for (const MessageRecord& message : loaded)
            texts << message.text;
        QCOMPARE(texts, (QStringList{"50", "40", "60", "10"}));

        m_store->append(conversation("a", "A", 1), {{.id = 45, .parentId = 50, .text = "45"}});
        m_store->showBranchThrough("a", 40);
        const std::vector<MessageRecord> shown = m_store->load("a").result().value().messages;
        QCOMPARE(shown.size(), 4);
        QCOMPARE(shown.back().id, 10); // the last one, not the largest
    }

    void newIdsAreLargerThanAllThatAreThere()
    {
        const qint64 ahead = newMessageId() + 24LL * 3600 * 1000 * 1000;
        m_store->append(conversation("a", "A", 1), {{.id = ahead, .text = "of another clock"}});
        reopen();
        QCOMPARE(m_store->list().result().value().size(), 1);
        QVERIFY(newMessageId() > ahead);
        noteMessageId(std::numeric_limits<qint64>::max()); // that no clock gives
        QVERIFY(newMessageId() < (1LL << 53));
    }

    void messageIdsGrowAndFitQml()
    {
        qint64 last = 0;
        for (int i = 0; i < 10000; ++i) {
            const qint64 id = newMessageId();
            QVERIFY(id > last);
            last = id;
        }
        QVERIFY(last < (1LL << 53));
    }

    void tenThousandConversationsListAtOnce()
    {
        const auto fill = [](SqliteConnection& connection) {
            return connection.execute(
                "BEGIN; WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
                " INSERT INTO conversation (id, title, created_at, updated_at, current_leaf)"
                " SELECT 'id' || i, 'Title ' || i, i, i, i FROM n;"
                "INSERT INTO message (id, conversation_id, role, state, text, created_at)"
                " SELECT current_leaf, id, 'user', 'complete', printf('%.2000c', 'x'), 1 FROM conversation; COMMIT");
        };
        QVERIFY(m_database->run(fill).result());
        // The list must come from its index alone: the table's rows hold drafts of any length.
        const auto plan = [](SqliteConnection& connection) {
            Result<SqliteStatement> rows = connection.prepare(
                "EXPLAIN QUERY PLAN SELECT id, title, updated_at, pinned_at, archived_at, deleted_at,"
                " title_by_user, folder_id FROM conversation"
                " WHERE deleted_at IS NULL"
                " ORDER BY updated_at DESC, id");
            return rows->step().transform([&](bool) { return rows->text(3); });
        };
        const QString used = m_database->run(plan).result().value();
        QVERIFY2(used.contains("COVERING INDEX conversation_listed"), qPrintable(used));
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(m_store->list().result().value().size(), 10000);
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestConversationStore)
#include "tst_conversation_store.moc"
