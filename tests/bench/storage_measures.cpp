// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/storage_measures.h"

#include "app/storage/conversation_store.h"
#include "tests/bench/figures.h"
#include "tests/bench/generated_history.h"

#include <utility>

namespace alcove::bench {

namespace {

constexpr int rounds = 50;
constexpr int searchMost = 40; // as the palette asks

void measureSearch(ConversationStore& store)
{
    const std::pair<const char*, QString> queries[] = {
        {"search: a word that nearly all have", "the"},
        {"search: two common words", "window garden"},
        {"search: a word in seven messages", rareWord},
        {"search: the beginning of a word", "algor"},
        {"search: three letters inside of words", "ori"},
        {"search: three letters inside of few words", "gzw"},
        {"search: Chinese, three characters", QString::fromUtf8("时要就")},
        {"search: Chinese, two characters", QString::fromUtf8("中国")},
        {"search: Chinese, two characters that are nowhere", QString::fromUtf8("龍龜")},
        {"search: Arabic", QString::fromUtf8("سؤال")},
        {"search: inside of an Arabic word", QString::fromUtf8("ؤال")},
        {"search: Devanagari", QString::fromUtf8("प्रश्न")},
        {"search: an emoji", QString::fromUtf8("🐈")},
        {"search: nothing found", "qwxzjvk"},
        {"search: two letters that are nowhere", "qx"},
    };
    for (const auto& [name, query] : queries) {
        size_t found = 0;
        const Times times =
            timed(rounds, [&](int) { found = store.search(query, searchMost).result().value().size(); });
        tell(QString("%1 (%2 found)").arg(name).arg(found), times);
    }
}

} // namespace

void measureStorage(const QString& file)
{
    tellHead("The database alone. The processor's time is not told: it is another thread's.");
    tell("open the database", timed(10, [&](int) {
             Database database(file);
             database.run([](SqliteConnection& c) { return c.integer("SELECT count(*) FROM folder"); })
                 .waitForFinished();
         }));
    Database database(file);
    ConversationStore store(database);
    std::vector<ConversationSummary> list;
    tell("read the list of conversations", timed(20, [&](int) { list = store.list().result().value(); }));
    measureSearch(store);
    tell("load a conversation",
         timed(200, [&](int i) { (void)store.load(list.at(static_cast<size_t>(i) * 37 % list.size()).id).result(); }));
    tell("write a question down", timed(100, [&](int i) {
             const MessageRecord question{.id = newMessageId(),
                                          .role = MessageRole::User,
                                          .text = generatedText(static_cast<quint32>(i), 200),
                                          .created = QDateTime::currentDateTime()};
             ConversationSummary conversation = list.at(static_cast<size_t>(i) * 41 % list.size());
             conversation.updated = question.created;
             store.append(conversation, {question});
             (void)store.newChatDraft().result(); // it comes after what was written
         }));
}

} // namespace alcove::bench
