// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/storage_measures.h"

#include "app/storage/conversation_store.h"
#include "tests/bench/figures.h"
#include "tests/bench/generated_history.h"

#include <atomic>
#include <utility>

namespace alcove::bench {

namespace {

constexpr int rounds = 50;
constexpr int searchMost = 40; // as the palette asks

// `work` on the database's thread, as everything that the window asks for.
template<typename Work>
Times timedThere(Database& database, int rounds, Work work)
{
    Times times;
    for (int i = 0; i < rounds; ++i) {
        const auto took = database.run([work](SqliteConnection& connection) -> Result<std::pair<double, double>> {
            const double before = threadMilliseconds();
            QElapsedTimer clock;
            clock.start();
            work(connection);
            return std::pair(static_cast<double>(clock.nsecsElapsed()) / 1e6, threadMilliseconds() - before);
        });
        times.wall.push_back(took.result()->first);
        times.processor.push_back(took.result()->second);
    }
    return times;
}

void measureSearch(Database& database)
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
        std::atomic<size_t> found = 0;
        const Times times = timedThere(database, rounds, [&found, &query](SqliteConnection& connection) {
            found = searchConversations(connection, query, searchMost).value().size();
        });
        tell(QString("%1 (%2 found)").arg(name).arg(found.load()), times);
    }
}

} // namespace

void measureStorage(const QString& file)
{
    tellHead("The database alone.");
    tell("open the database", timed(10, [&](int) {
             Database database(file);
             database.run([](SqliteConnection& c) { return c.integer("SELECT count(*) FROM folder"); })
                 .waitForFinished();
         }));
    Database database(file);
    ConversationStore store(database);
    std::vector<ConversationSummary> list;
    tell("read the list of conversations", timed(20, [&](int) { list = store.list().result().value(); }));
    measureSearch(database);
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
