// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/generated_history.h"

#include "app/storage/conversation_tree.h"
#include "app/storage/database_file.h"
#include "app/storage/sorting_rows.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>
#include <array>
#include <cmath>

namespace alcove::bench {

namespace {

constexpr qint64 newest = 1'790'000'000'000; // milliseconds: September 2026
constexpr qint64 years = 4LL * 365 * 24 * 3600 * 1000;
constexpr int conversationsAtOnce = 200;
constexpr int rareMessages = 7;

struct Script {
    int share; // of the conversations, in hundredths
    QStringList words;
    QString blank;
    QString stop;
};

const std::vector<Script>& scripts()
{
    const auto words = [](const char* text) { return QString::fromUtf8(text).split(' '); };
    static const std::vector<Script> all = {
        {46,
         words("the of and to in a is that it for you with as on are this be at or from have an they which one had "
               "by word but not what all were we when your can said there use each how their will other about out "
               "many then them these so some her would make like him into time has look two more write go see "
               "number no way could people my than first water been call who oil its now find long down day did "
               "get come made may part function variable memory letter garden recipe budget holiday contract "
               "theorem rhythm algorithm database window engine compiler translation weather history question"),
         " ", ". "},
        {14,
         words("der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden "
               "aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder "
               "aber vor zur bis mehr durch man sein wurde größer Straße müde Übung Vertrag Steuererklärung"),
         " ", ". "},
        {12,
         words("的 一 是 不 了 在 人 有 我 他 这 个 们 中 来 上 大 为 和 国 地 到 以 说 时 要 就 出 会 可 也 你 对 "
               "生 能 而 子 那 得 于 着 下 自 之 年 过 发 后 作 里 用 道 行 所 然 家 种 事 成 方 多 经 么 去 法 学"),
         "", "。"},
        {8,
         words("и в не он на я что тот быть с а весь это как она по но они к у ты из мы за вы так же от сказать "
               "этот который мочь человек о один ещё бы такой только себя своё какой когда уже для вот кто да"),
         " ", ". "},
        {6, words("こと する ある いる もの これ それ 人 日 年 大 学校 時間 言葉 世界 質問 答え です ます から まで"),
         "", "。"},
        {6, words("في من على إلى عن مع هذا هذه التي الذي كان كل بعد قبل يوم عام كتاب سؤال جواب مدينة بيت لغة نص كلمة"),
         " ", ". "},
        {4, words("이 그 저 것 수 등 들 및 때 말 일 사람 시간 질문 대답 세계 언어 문장 나라 학교 컴퓨터"), " ", ". "},
        {4, words("है के में की और से को का पर यह एक लिए हैं कि नहीं था भी कर इस तो ही या हो जा प्रश्न उत्तर भाषा शब्द"), " ",
         "। "},
    };
    return all;
}

const std::array<const char*, 8> emoji = {"🙂", "👍🏽", "👩‍👩‍👧‍👦", "🇩🇪", "🎉", "🐈", "🏳️‍🌈",
                                          "✅"};

const Script& scriptOf(QRandomGenerator& random)
{
    int hundredth = random.bounded(100);
    for (const Script& script : scripts()) {
        if (hundredth < script.share)
            return script;
        hundredth -= script.share;
    }
    return scripts().front();
}

// Few words come often, most seldom.
const QString& wordOf(const Script& script, QRandomGenerator& random)
{
    const double place = random.generateDouble();
    return script.words[static_cast<qsizetype>(place * place * static_cast<double>(script.words.size()))];
}

QString sentence(const Script& script, QRandomGenerator& random)
{
    QString text;
    for (int i = 4 + random.bounded(16); i > 0; --i)
        text += wordOf(script, random) + (i > 1 ? script.blank : QString());
    if (random.bounded(12) == 0)
        text += ' ' + QString::fromUtf8(emoji.at(static_cast<size_t>(random.bounded(int(emoji.size())))));
    return text + script.stop;
}

QString block(const Script& script, QRandomGenerator& random)
{
    switch (random.bounded(12)) {
    case 0: {
        QString list;
        for (int i = 2 + random.bounded(4); i > 0; --i)
            list += "- **" + wordOf(script, random) + "**: " + sentence(script, random) + '\n';
        return list;
    }
    case 1:
        return QString("```cpp\nint value%1 = %2; // %3\nreturn value%1 + %2;\n```\n")
            .arg(random.bounded(1000))
            .arg(random.bounded(100000))
            .arg(wordOf(script, random));
    case 2: return "## " + sentence(script, random) + '\n';
    default: {
        QString text;
        for (int i = 1 + random.bounded(5); i > 0; --i)
            text += sentence(script, random);
        return text + '\n';
    }
    }
}

QString written(const Script& script, QRandomGenerator& random, int characters)
{
    QString text = sentence(script, random);
    while (text.size() < characters)
        text += (text.endsWith('\n') ? "\n" : "\n\n") + block(script, random);
    return text.trimmed();
}

// Most are short, a few very long: a question has about 90 characters, an answer about 500.
int length(QRandomGenerator& random, double usual)
{
    const double wave = random.generateDouble() + random.generateDouble() + random.generateDouble() - 1.5;
    return static_cast<int>(usual * std::exp(1.6 * wave));
}

ConversationTree conversation(int number, int messages, int ofAll, const std::vector<FolderRecord>& folders)
{
    QRandomGenerator random(static_cast<quint32>(number) * 7919 + 17);
    const Script& script = scriptOf(random);
    ConversationTree tree;
    tree.id = QUuid::createUuidV5(QUuid(), QByteArray::number(number)).toString(QUuid::WithoutBraces);
    tree.title = sentence(script, random).left(40).trimmed();
    tree.created = timeAt(newest - years / ofAll * number);
    if (number % 500 == 3)
        tree.pinned = tree.created;
    if (number % 20 == 11)
        tree.archived = tree.created;
    if (number % 9 == 2)
        tree.folder = folders.at(static_cast<size_t>(number) / 9 % folders.size());
    if (number % 7 == 1)
        tree.tags = {QString("tag%1").arg(number / 7 % 24)};
    for (int i = 0; i < messages; ++i) {
        MessageRecord m;
        m.created = tree.created.addSecs(20 * i);
        m.id = m.created.toMSecsSinceEpoch() * 1000 + i;
        m.parentId = i == 0 ? 0 : tree.messages.back().id;
        m.role = i % 2 == 0 ? MessageRole::User : MessageRole::Assistant;
        m.text = written(script, random, length(random, i % 2 == 0 ? 90 : 500));
        if (m.role == MessageRole::Assistant) {
            m.modelName = "Model 7B Q4_K_M";
            m.tokens = static_cast<int>(m.text.size() / 4);
            m.promptTokens = 500 * i;
            m.tokensPerSecond = 30;
        }
        tree.messages.push_back(std::move(m));
    }
    tree.updated = tree.created.addSecs(qint64(20) * messages);
    tree.currentLeaf = tree.messages.back().id;
    return tree;
}

} // namespace

QString generatedText(quint32 seed, int characters)
{
    QRandomGenerator random(seed);
    return written(scripts().front(), random, characters);
}

void generateHistory(const QString& file, int conversations, int messages, const std::function<void(int)>& progress)
{
    SqliteConnection connection = std::move(openDatabaseForWriting(file).value());
    std::vector<FolderRecord> folders;
    for (int i = 0; i < 8; ++i) {
        folders.push_back(
            {.id = QUuid::createUuidV5(QUuid(), "f" + QByteArray::number(i)).toString(QUuid::WithoutBraces),
             .name = QString("Folder %1").arg(i + 1),
             .position = i,
             .collapsed = i > 1});
        writeFolder(connection, folders.back()).value();
    }
    for (int first = 0; first < conversations; first += conversationsAtOnce) {
        SqliteTransaction transaction = std::move(SqliteTransaction::begin(connection).value());
        for (int i = first; i < std::min(conversations, first + conversationsAtOnce); ++i) {
            const int share = messages / conversations + (i < messages % conversations ? 1 : 0);
            ConversationTree tree = conversation(i, std::max(share, 1), conversations, folders);
            if (i % std::max(1, conversations / rareMessages) == 1 && i / std::max(1, conversations / rareMessages) < 7)
                tree.messages.back().text += QStringLiteral(" ") + rareWord;
            insertTree(connection, std::move(tree)).value();
        }
        transaction.commit().value();
        progress(std::min(conversations, first + conversationsAtOnce));
    }
}

} // namespace alcove::bench
