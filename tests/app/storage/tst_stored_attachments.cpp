// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Files of questions and drafts in the real database: kept, copied, found and repaired with the rest.

#include "app/storage/attachment_rows.h"
#include "app/storage/conversation_store.h"
#include "app/storage/conversation_tree.h"
#include "app/storage/database_file.h"
#include "app/storage/prompt_store.h"
#include "app/storage/repair.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

const std::vector<Attachment> files = {
    {.kind = AttachmentKind::Text, .name = "main.cpp", .text = "int main() {}\n", .size = 14},
    {.kind = AttachmentKind::Pdf, .name = "Größe 🙂.pdf", .text = "Lumières\n\nzwei", .size = 90'000},
    {.kind = AttachmentKind::Pasted, .name = "Pasted text", .text = QString(5000, 'x'), .size = 5000},
};

MessageRecord question(qint64 id, const QString& text, std::vector<Attachment> attachments = {})
{
    return {.id = id, .text = text, .created = timeAt(1000), .attachments = std::move(attachments)};
}

} // namespace

class TestStoredAttachments : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<ConversationStore> m_store;

    QString file() const { return m_folder->filePath("alcove.db"); }

    void open()
    {
        m_store.reset();
        m_database.reset();
        m_database = std::make_unique<Database>(file());
        m_store = std::make_unique<ConversationStore>(*m_database);
    }

    std::vector<SearchMatch> find(const QString& query) { return m_store->search(query, 50).result().value(); }

    qint64 integer(const char* sql)
    {
        return m_database->run([=](SqliteConnection& c) { return c.integer(sql); }).result().value_or(-1);
    }

    void checkIndex()
    {
        const char* sql = "INSERT INTO attachment_trigrams (attachment_trigrams, rank) VALUES ('integrity-check', 1)";
        const Result<void> whole = m_database->run([=](SqliteConnection& c) { return c.execute(sql); }).result();
        QVERIFY2(whole, whole ? "" : whole.error().details.c_str());
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        open();
    }

    void theyComeBackWithTheirQuestion()
    {
        m_store->append({"c", "t", timeAt(5)}, {question(1, "What is this?", files)});
        m_store->append(
            {"c", "t", timeAt(6)},
            {{.id = 2, .parentId = 1, .role = MessageRole::Assistant, .text = "Code", .created = timeAt(2)}});
        open();
        const ConversationRecord record = m_store->load("c").result().value();
        QCOMPARE(record.messages.size(), 2);
        QCOMPARE(record.messages[0].attachments, files);
        QVERIFY(record.messages[1].attachments.empty());
        QVERIFY(record.draftAttachments.empty());
        const ConversationTree tree =
            m_database->run([](SqliteConnection& c) { return readTree(c, "c"); }).result().value();
        QCOMPARE(tree.messages[0].attachments, files);
    }

    void draftsKeepThem()
    {
        m_store->append({"c", "t", timeAt(5)}, {question(1, "one")});
        m_store->saveDraftAttachments("c", files);
        m_store->saveDraftAttachments({}, {files[1]});
        open();
        QCOMPARE(m_store->load("c").result()->draftAttachments, files);
        QCOMPARE(m_store->newChatDraft().result()->attachments, std::vector{files[1]});
        m_store->saveDraftAttachments("c", {});
        m_store->saveDraftAttachments({}, {});
        open();
        QVERIFY(m_store->load("c").result()->draftAttachments.empty());
        QVERIFY(m_store->newChatDraft().result()->attachments.empty());
        QCOMPARE(integer("SELECT count(*) FROM draft_attachment"), 0);
    }

    void aFullDiskLosesNone()
    {
        QSignalSpy problems(m_database.get(), &Database::problem);
        const auto limit = [&](const char* pages) {
            const QByteArray sql = QByteArray("PRAGMA max_page_count = ") + pages;
            QVERIFY(m_database->run([sql](SqliteConnection& c) { return c.execute(sql.constData()); }).result());
        };
        const std::vector<Attachment> large = {
            {.kind = AttachmentKind::Text, .name = "large.txt", .text = QString(3'000'000, 'x'), .size = 3'000'000}};
        m_store->append({"c", "t", timeAt(5)}, {question(1, "one")});
        limit("200");
        m_store->saveDraftAttachments("c", large);
        m_store->append({"d", "t", timeAt(6)}, {question(2, "two", large)});
        m_store->append({"e", "t", timeAt(7)}, {question(3, "three", files)});
        QTRY_COMPARE(problems.size(), 1);
        QVERIFY(m_store->load("c").result()->draftAttachments.empty());
        limit("4294967294");
        QTRY_COMPARE_WITH_TIMEOUT(m_store->list().result().value().size(), 3, 10000);
        QCOMPARE(m_store->load("c").result()->draftAttachments, large);
        QCOMPARE(m_store->load("d").result()->messages[0].attachments, large);
        QCOMPARE(m_store->load("e").result()->messages[0].attachments, files);
        open();
        QCOMPARE(m_store->load("d").result()->messages[0].attachments, large);
    }

    void theyAreFoundByNameAndText()
    {
        m_store->append({"c", "Title", timeAt(5)}, {question(1, "What is this?", files)});
        m_store->append({"d", "Other", timeAt(6)}, {question(2, "lumières here", {files[0]})});
        QCOMPARE(find("main.cpp").size(), 2);
        QVERIFY(find("main.cpp").front().snippet.contains("main.cpp"));
        const std::vector<SearchMatch> words = find("lumières");
        QCOMPARE(words.size(), 2); // the message's own words first
        QCOMPARE(words[0].messageId, 2);
        QCOMPARE(words[1].messageId, 1);
        QVERIFY2(words[1].snippet.contains("Lumi"), qPrintable(words[1].snippet));
        QCOMPARE(find("Größe zwei").size(), 1); // one in the name, one in the text
        QCOMPARE(find("🙂.").size(), 1);        // shorter than the index knows
        QVERIFY(find("nowhere at all").empty());
        m_store->remove("c");
        QCOMPARE(find("lumières").size(), 1); // what lies in the bin is not found
        checkIndex();
    }

    void theyGoWithTheirConversation()
    {
        m_store->append({"c", "t", timeAt(5)}, {question(1, "one", files)});
        m_store->saveDraftAttachments("c", files);
        const bool gone =
            m_database->run([](SqliteConnection& c) { return c.execute("DELETE FROM conversation WHERE id = 'c'"); })
                .result()
                .has_value();
        QVERIFY(gone);
        QCOMPARE(integer("SELECT count(*) FROM attachment"), 0);
        QCOMPARE(integer("SELECT count(*) FROM draft_attachment"), 0);
        QVERIFY(find("main.cpp").empty());
        checkIndex();
    }

    void treesWithOtherFilesAreOthers()
    {
        const ConversationTree one{.id = "a", .messages = {question(1, "x", files)}};
        ConversationTree other = one;
        QVERIFY(sameMessages(one, other));
        other.messages[0].attachments[0].text += "y";
        QVERIFY(!sameMessages(one, other) && !holdsMessages(one, other));
    }

    void aRepairKeepsThem()
    {
        m_store->append({"c", "t", timeAt(5)}, {question(1, "one", files)});
        m_store->saveDraftAttachments({}, {files[0]});
        PromptStore(*m_database).save({.id = 9, .name = "sum", .text = "Add {{a}}", .updated = timeAt(3)});
        m_store.reset();
        m_database.reset();
        QVERIFY(repairDatabase(file()));
        open();
        QCOMPARE(m_store->load("c").result()->messages[0].attachments, files);
        QCOMPARE(m_store->newChatDraft().result()->attachments, std::vector{files[0]});
        const std::vector<PromptRecord> prompts = PromptStore(*m_database).load().result().value();
        QCOMPARE(prompts.size(), 1);
        QCOMPARE(prompts[0].text, "Add {{a}}");
        QCOMPARE(find("main.cpp").size(), 1);
        checkIndex();
    }
};

QTEST_GUILESS_MAIN(TestStoredAttachments)
#include "tst_stored_attachments.moc"
