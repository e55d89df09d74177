// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A session's cache kept in a file, taken back, and shared between sessions: always as if all had been read anew.
#include "inference/gpu/instance.h"
#include "tests/inference/engine_fixture.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string models = ALCOVE_TEST_DATA "/models/";

std::vector<TokenId> longPrompt(size_t length)
{
    std::vector<TokenId> prompt = {1};
    while (prompt.size() < length)
        prompt.push_back(static_cast<TokenId>(80 + prompt.size() * 37 % 1500));
    return prompt;
}

} // namespace

class SessionStateTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path m_file = m_folder.filePath("saved.state").toStdString();

    static void addDevices()
    {
        QTest::addColumn<std::string>("device");
        QTest::addColumn<KvType>("kv");
        for (const char* device : {"cpu", "vulkan"}) {
            for (const KvType kv : {KvType::F16, KvType::Q8_0, KvType::F32})
                QTest::addRow("%s %s", device, kvTypeName(kv).data()) << std::string(device) << kv;
        }
    }

    static QByteArray contents(const std::filesystem::path& path)
    {
        QFile file(QString::fromStdString(path.string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void replace(const std::filesystem::path& path, const QByteArray& bytes)
    {
        QFile file(QString::fromStdString(path.string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private slots:
    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    // Rows are repeated whole: a state that is saved then and taken back goes on with the same words.
    void repeatedRowsCountAsRead_data() { addDevices(); }
    void repeatedRowsCountAsRead()
    {
        QFETCH(std::string, device);
        QFETCH(KvType, kv);
        const auto engine = open(models + "tinystories-656k-f16.gguf", device, kv);
        const auto session = engine->newSession();
        QVERIFY(session);
        const auto prompt = longPrompt(100);
        const std::atomic<bool> never = false;
        GenerateRequest request{.prompt = {prompt.begin(), prompt.begin() + 30}, .maxTokens = 1};
        QVERIFY((*session)->generate(request, {}, never));
        QVERIFY((*session)->repeatCache(std::span(prompt).first(97)));
        QCOMPARE((*session)->contextUsed(), 97U);
        QVERIFY((*session)->saveState(m_file));
        const QByteArray state = contents(m_file);
        const QByteArray someRow = state.right(state.size() / 4).left(64); // of the last layer's rows
        QVERIFY(state.count(someRow) >= 3);
        request.prompt = prompt;
        const auto stats = (*session)->generate(request, {}, never);
        QVERIFY(stats);
        QCOMPARE(stats->reusedTokens, 97U);
    }

    void comesBackAsItWas_data() { addDevices(); }
    void comesBackAsItWas()
    {
        QFETCH(std::string, device);
        QFETCH(KvType, kv);
        const auto prompt = longPrompt(150);
        std::vector<TokenId> told;
        {
            const auto engine = open(models + "tinystories-656k-f16.gguf", device, kv);
            const auto session = engine->newSession();
            told = tell(**session, prompt, 20);
            const auto saved = (*session)->saveState(m_file);
            QVERIFY2(saved, saved ? "" : saved.error().message.c_str());
        }
        // Another run, another length of the context.
        const auto engine = open(models + "tinystories-656k-f16.gguf", device, kv, 300);
        const auto session = engine->newSession();
        const auto restored = (*session)->restoreState(m_file, prompt);
        QVERIFY2(restored, restored ? "" : restored.error().message.c_str());
        QCOMPARE(*restored, 150U);
        std::vector<TokenId> again;
        const auto stats = (*session)->generate(greedy(prompt, 20), {}, never, &again);
        QVERIFY(stats);
        QCOMPARE(stats->reusedTokens, 149U);
        QCOMPARE(again, told);
        // What the cache holds already is not fetched again.
        const auto nothing = (*session)->restoreState(m_file, prompt);
        QVERIFY(nothing);
        QCOMPARE(*nothing, 0U);
        // Saved again it is the same file: every row came back to the bit.
        const QByteArray first = contents(m_file);
        const auto fresh = engine->newSession();
        QVERIFY((*fresh)->restoreState(m_file, prompt));
        QVERIFY((*fresh)->saveState(m_file));
        QCOMPARE(contents(m_file), first);
    }

    void othersFilesAreRefused()
    {
        const auto prompt = longPrompt(60);
        const auto engine = open(models + "tinystories-656k-f16.gguf", "cpu", KvType::F16);
        const auto session = engine->newSession();
        tell(**session, prompt, 1);
        QVERIFY((*session)->saveState(m_file));
        const auto refusal = [&](Engine& other) {
            const auto empty = other.newSession();
            const auto restored = (*empty)->restoreState(m_file, prompt);
            const bool held = (*empty)->contextUsed() > 0;
            return restored || held ? Wording("taken") : restored.error().message;
        };
        QCOMPARE(refusal(*engine), "taken");
        const auto otherModel = open(models + "tinystories-656k-q8_0.gguf", "cpu", KvType::F16);
        QVERIFY2(refusal(*otherModel).contains("another model"), refusal(*otherModel).c_str());
        const auto otherFormat = open(models + "tinystories-656k-f16.gguf", "cpu", KvType::Q8_0);
        QVERIFY2(refusal(*otherFormat).contains("another format"), refusal(*otherFormat).c_str());
        const auto shorter = open(models + "tinystories-656k-f16.gguf", "cpu", KvType::F16, 40);
        QVERIFY2(refusal(*shorter).contains("60 tokens"), refusal(*shorter).c_str());
    }

    // Whatever happens to the file: it is refused, and the session answers as if it had never seen it.
    void damageIsFound()
    {
        const auto prompt = longPrompt(20);
        const auto engine = open(models + "tinystories-656k-f16.gguf", "cpu", KvType::F16);
        const auto told = [&] { return tell(**engine->newSession(), prompt, 8); }();
        {
            const auto session = engine->newSession();
            tell(**session, prompt, 1);
            QVERIFY((*session)->saveState(m_file));
        }
        const QByteArray whole = contents(m_file);
        const auto refused = [&](const QByteArray& bytes) {
            replace(m_file, bytes);
            const auto session = engine->newSession();
            const auto restored = (*session)->restoreState(m_file, prompt);
            return !restored && !restored.error().message.empty() && tell(**session, prompt, 8) == told;
        };
        for (const qsizetype length :
             {qsizetype{0}, qsizetype{7}, qsizetype{31}, qsizetype{60}, whole.size() / 2, whole.size() - 1})
            QVERIFY2(refused(whole.first(length)), qPrintable(QString::number(length)));
        QVERIFY(refused(whole + "x"));
        for (qsizetype at = 0; at < whole.size(); at += at < 160 ? 1 : 997) {
            QByteArray flipped = whole;
            flipped[at] = static_cast<char>(flipped[at] ^ 0x10);
            QVERIFY2(refused(flipped), qPrintable(QString::number(at)));
        }
        QByteArray future = whole;
        future[8] = 2;
        replace(m_file, future);
        const auto session = engine->newSession();
        const auto restored = (*session)->restoreState(m_file, prompt);
        QVERIFY(!restored);
        QVERIFY2(restored.error().message.contains("another version"), restored.error().message.c_str());
        QVERIFY(!(*session)->restoreState(m_folder.filePath("missing.state").toStdString(), prompt));
        QVERIFY(!(*session)->saveState("/proc/no/such/folder.state"));
    }

    void sessionsShareTheirPrefix_data() { addDevices(); }
    void sessionsShareTheirPrefix()
    {
        QFETCH(std::string, device);
        QFETCH(KvType, kv);
        const auto engine = open(models + "tinystories-656k-f16.gguf", device, kv);
        auto prompt = longPrompt(120);
        const auto first = engine->newSession();
        tell(**first, prompt, 5);
        prompt.resize(100);
        prompt.push_back(99);
        prompt.push_back(98);
        const auto second = engine->newSession();
        std::vector<TokenId> told;
        const auto stats = (*second)->generate(greedy(prompt, 15), {}, never, &told);
        QVERIFY(stats);
        QCOMPARE(stats->reusedTokens, 100U);
        const auto alone = open(models + "tinystories-656k-f16.gguf", device, kv);
        QCOMPARE(told, tell(**alone->newSession(), prompt, 15));
    }
};

QTEST_GUILESS_MAIN(SessionStateTest)
#include "tst_session_state.moc"
