// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/transfer/generated_database.h"

#include "app/chat/conversation_title.h"
#include "app/storage/attachment_rows.h"
#include "app/storage/comparison_rows.h"
#include "app/storage/database_file.h"
#include "app/storage/preset_store.h"
#include "app/storage/prompt_set_store.h"
#include "app/storage/prompt_store.h"
#include "app/storage/sorting_rows.h"

#include <QRandomGenerator>
#include <QUuid>

#include <array>
#include <cmath>

namespace alcove::test {

namespace {

constexpr qint64 firstTime = 1'700'000'000'000; // milliseconds: November 2023

QString awkward(QRandomGenerator& random)
{
    return awkwardTexts().at(random.bounded(awkwardTexts().size()));
}

QString words(QRandomGenerator& random)
{
    QString text = awkward(random);
    for (int i = random.bounded(6); i > 0; --i)
        text += "\n\n" + awkward(random);
    return text;
}

Attachment attachment(int number)
{
    const QStringList& texts = awkwardTexts();
    return {.kind = static_cast<AttachmentKind>(number % 3),
            .name = texts.at(number % texts.size()) + ".txt",
            .text = texts.at((number + 7) % texts.size()),
            .size = number * 1000};
}

AnswerValues allValues(int number)
{
    AnswerValues values;
    for (size_t i = 0; i < answerValueRanges.size(); ++i)
        values[static_cast<AnswerValue>(i)] =
            answerValueRanges[i].whole ? number + 1 : 1.0 / (number % 50 + 2); // in every range
    return values;
}

MessageRecord message(QRandomGenerator& random, int conversation, int number, qint64 parent)
{
    MessageRecord m;
    m.id = firstTime * 1000 + qint64(conversation) * 1'000'000 + number;
    m.parentId = parent;
    m.role = number % 2 == 0 ? MessageRole::User : MessageRole::Assistant;
    m.text = words(random);
    m.created = timeAt(firstTime + qint64(conversation) * 60'000 + number * 1000);
    for (int i = 0; m.role == MessageRole::User && i < conversation % 3; ++i)
        m.attachments.push_back(attachment(conversation + number + i));
    if (m.role != MessageRole::Assistant)
        return m;
    m.modelName = "Model " + awkward(random).left(20);
    m.promptTokens = random.bounded(5000);
    m.tokens = random.bounded(2000);
    m.seconds = random.generateDouble() * 60;
    m.tokensPerSecond = random.generateDouble() * 100;
    m.firstTokenSeconds = m.seconds / 16;
    if (conversation % 2 == 0)
        m.values = allValues(number);
    if (number % 3 == 1) {
        m.reasoning = awkward(random);
        m.reasoningSeconds = random.generateDouble() * 10;
    }
    constexpr std::array ended = {MessageState::Complete, MessageState::Stopped, MessageState::Failed};
    m.state = ended[random.bounded(3U)];
    if (m.state == MessageState::Failed)
        m.error = {awkward(random).toStdString(), "Try “again”.", "vk: -4\nline 2"};
    return m;
}

} // namespace

const QStringList& awkwardTexts()
{
    static const QStringList texts = {
        QStringLiteral("مرحبا بالعالم، كيف الحال؟ (نص عربي 123)"),
        QStringLiteral("你好，世界。模型能理解中文吗？"),
        QStringLiteral("नमस्ते दुनिया — क्षत्रिय कार्य"),
        QStringLiteral("שלום עולם, ‏mixed ‎text"),
        QStringLiteral("👩‍👩‍👧‍👦 family, 🏳️‍🌈 flag, 👍🏽 skin, 🇩🇪 letters"),
        QStringLiteral("สวัสดีชาวโลก ไม่มีช่องว่าง"),
        QStringLiteral("한국어 텍스트 ㅎㅎ 日本語のテキスト"),
        QStringLiteral("Ελληνικά, Кириллица, Ქართული, አማርኛ, ᠮᠣᠩᠭᠣᠯ"),
        QString::fromUtf8("a\0b NUL, \x01 and \x1f control, \x7f delete", 38),
        QStringLiteral(
            "\u0301\u0308 marks first, Z\u0351\u036B\u0343a\u0348l\u0354g\u034Eo, \u200d\u200c\ufeff\u2028\u2029"),
        QStringLiteral("private \ue000, last \U0010fffd, not a character \ufffe\uffff, astral 𝔘𝔫𝔦"),
        QStringLiteral("line\r\nends\rof\nall \v\f\u0085 kinds  \n\ttabs\t "),
        QStringLiteral("\"quotes\" 'single' \\back\\slashes\\ \\u0041 {\"json\":[1,2]} </script> <b>&amp;</b> ]]>"),
        QStringLiteral("# Heading\n\n- list\n  1. nested\n\n```cpp\nint main() { return 0; }\n```\n\n| a | b "
                       "|\n|---|---|\n| 1 | 2 |"),
        QStringLiteral("$E = mc^2$ and $$\\int_0^1 x\\,dx$$"),
        QStringLiteral("'; DROP TABLE message; --"),
        QStringLiteral("---\ntitle: not a front matter\n---\n~~~\n````\n"),
        QString(),
        QStringLiteral(" "),
        QStringLiteral("plain words that many messages have, so that a search finds more than one"),
    };
    return texts;
}

FolderRecord generatedFolder(int number)
{
    return {.id = QUuid::createUuidV5(QUuid(), "folder" + QByteArray::number(number)).toString(QUuid::WithoutBraces),
            .name = QString("Folder %1 ").arg(number) + awkwardTexts().at(number),
            .position = number,
            .collapsed = number % 2 == 1};
}

ConversationTree generatedConversation(int number)
{
    QRandomGenerator random(static_cast<quint32>(number) + 1);
    ConversationTree tree;
    tree.id = QUuid::createUuidV5(QUuid(), QByteArray::number(number)).toString(QUuid::WithoutBraces);
    tree.title = cleanTitle(QString("Conversation %1 %2").arg(number).arg(awkward(random)));
    tree.titleByUser = number % 3 == 0;
    tree.created = timeAt(firstTime + qint64(number) * 60'000);
    tree.updated = timeAt(firstTime + qint64(number) * 60'000 + random.bounded(100'000));
    if (number % 6 == 1)
        tree.pinned = tree.updated.addMSecs(number);
    if (number % 8 == 3)
        tree.archived = tree.updated.addSecs(number);
    if (number % 11 == 10)
        tree.deleted = tree.updated.addDays(1);
    if (number % 5 == 0)
        tree.draft = awkward(random);
    if (number % 10 == 0)
        tree.draftAttachments = {attachment(number), attachment(number + 1)};
    tree.scroll = number % 4 == 0 ? -1 : random.generateDouble() * 1000;
    tree.whenFull = static_cast<WhenFull>(number % 3);
    tree.thinking = {static_cast<Thinking>(number % 3), static_cast<Effort>(number % 4)};
    if (number % 4 == 1) {
        tree.settings.systemPrompt = awkward(random);
        for (size_t i = 0; i < answerValueRanges.size(); ++i) {
            const auto& [name, whole, least, most] = answerValueRanges[i];
            const double value = least + random.generateDouble() * (most - least);
            if (random.bounded(3) > 0)
                tree.settings.values[static_cast<AnswerValue>(i)] = whole ? std::floor(value) : value;
        }
    }
    if (number % 3 == 1)
        tree.modelUse = {.file = "/models/" + awkward(random), .name = awkward(random), .contextLength = number * 512};
    if (number % 10 == 2)
        tree.folder = generatedFolder(number % 3);
    for (int i = number % 13; i < 3; ++i)
        tree.tags << QString("tag%1").arg(i) + awkwardTexts().at(i).left(8);
    if (number % 50 == 49)
        return tree; // a conversation without a message
    const int count = 2 + random.bounded(12);
    for (int i = 0; i < count; ++i) {
        qint64 parent = i == 0 ? 0 : tree.messages.back().id;
        if (i > 2 && random.bounded(3) == 0)
            parent = tree.messages.at(static_cast<size_t>(random.bounded(i))).id; // another answer, another question
        tree.messages.push_back(message(random, number, i, parent));
    }
    if (number % 7 == 0) {
        tree.messages.front().role = MessageRole::System;
    }
    if (number == 1)
        tree.messages.back().text = QStringLiteral("a megabyte of words, ünïcödé too. ").repeated(1 << 15);
    tree.currentLeaf = tree.messages.at(static_cast<size_t>(random.bounded(count))).id;
    if (number % 9 == 4) {
        tree.comparison = ComparisonRecord{.blind = number % 2 == 0,
                                           .revealed = number % 4 == 0,
                                           .tag = number % 2 == 0 ? QString("tag %1").arg(number) : QString(),
                                           .kept = number % 5 == 0 ? std::optional(1) : std::nullopt,
                                           .columns = {}};
        for (int i = 0; i < 2 + number % 3; ++i) {
            AnswerValues values;
            if (i > 0)
                values[AnswerValue::Temperature] = 0.25 * i;
            if (i > 1)
                values = allValues(number);
            tree.comparison->columns.push_back(
                {.modelFile = "/models/" + awkward(random) + ".gguf",
                 .modelName = awkward(random),
                 .device = i == 1 ? "vulkan:0" : "",
                 .systemPrompt = i == 1 ? awkward(random) : QString(),
                 .thinking = {static_cast<Thinking>((number + i) % 3), static_cast<Effort>((number + i) % 4)},
                 .values = values,
                 .leaf = i == 2 ? 0 : tree.messages.back().id});
        }
    }
    return tree;
}

namespace {

// What is kept besides conversations.
void generateKeptThings(SqliteConnection& connection)
{
    for (int i = 0; i < 12; ++i) {
        const QString& text = awkwardTexts().at(i);
        const qint64 id = firstTime * 1000 + i;
        writePrompt(connection, {.id = id, .name = QString("Prompt %1").arg(i), .text = text, .updated = timeAt(i)})
            .value();
        const AnswerValues values = i % 2 == 0 ? AnswerValues() : allValues(i);
        writePreset(connection, {.name = QString("Preset %1").arg(i) + text.left(6), .settings = {text, values}})
            .value();
        const PromptSetRecord set{.id = id,
                                  .name = QString("Set %1 ").arg(i) + text.left(9),
                                  .text = "one\ntwo\n" + text,
                                  .updated = timeAt(firstTime + i),
                                  .models = i % 3 == 0 ? QStringList()
                                                       : QStringList{"/models/a.gguf", "/b/" + text.left(4).trimmed()},
                                  .values = values};
        writePromptSet(connection, set).value();
        for (int number = 1; number <= i % 4; ++number) {
            writeSetAnswer(connection, id,
                           {.number = number,
                            .tag = i % 2 == 0 ? QString() : text,
                            .prompt = "prompt " + text,
                            .file = "/models/a.gguf",
                            .model = "Model " + text,
                            .device = "Device " + text,
                            .text = text,
                            .reasoning = text,
                            .finish = "length",
                            .tokens = number * i,
                            .tokensPerSecond = number / 3.0,
                            .firstTokenSeconds = number / 7.0,
                            .seconds = number * 1.1})
                .value();
        }
        const ConversationTree tree =
            generatedConversation(4 + 9 * (i < 5 ? i : i + 1)); // a comparison that has messages
        ComparisonVote vote{.id = id,
                            .conversation = tree.id,
                            .question = tree.messages.front().id,
                            .created = timeAt(firstTime + i * 1000),
                            .verdict = static_cast<Verdict>(i % 3),
                            .winner = i % 3 == 0 ? i % 2 : -1,
                            .blind = i % 2 == 1,
                            .tag = text,
                            .answers = {}};
        for (int column = 0; column < 2; ++column)
            vote.answers.push_back({.modelName = "Model " + text,
                                    .answer = tree.messages.back().id,
                                    .tokensPerSecond = column * 1.5,
                                    .firstTokenSeconds = column / 3.0});
        insertVote(connection, vote).value();
    }
}

} // namespace

void generateDatabase(const QString& file, int count)
{
    SqliteConnection connection = std::move(openDatabaseForWriting(file).value());
    SqliteTransaction transaction = std::move(SqliteTransaction::begin(connection).value());
    for (int i = 0; i < 4; ++i) // one of them empty
        writeFolder(connection, generatedFolder(i)).value();
    for (int i = 0; i < count; ++i)
        insertTree(connection, generatedConversation(i)).value();
    writeNewChatDraft(connection, "the next question 🙂").value();
    writeNextComparisonDraft(connection, "the next comparison 🙂").value();
    writeDraftAttachments(connection, {}, {attachment(3)}).value();
    writeDraftAttachments(connection, nextComparison, {attachment(5), attachment(6)}).value();
    generateKeptThings(connection);
    transaction.commit().value();
}

} // namespace alcove::test
