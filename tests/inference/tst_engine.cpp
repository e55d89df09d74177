// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The whole engine over real files: a trained model must tell the story that it tells elsewhere, on every device.
#include "inference/engine.h"
#include "inference/gpu/instance.h"
#include "tests/inference/engine_fixture.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <chrono>
#include <cmath>
#include <thread>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string models = ALCOVE_TEST_DATA "/models/";

} // namespace

class EngineTest : public QObject {
    Q_OBJECT

    QJsonObject m_story = readJson(models + "tinystories-656k.reference.json");
    std::vector<TokenId> m_prompt = ids(m_story["prompt_ids"]);

    static void addDevices()
    {
        QTest::addColumn<std::string>("device");
        QTest::newRow("cpu") << std::string("cpu");
        QTest::newRow("vulkan") << std::string("vulkan");
    }

private slots:
    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    void tellsTheStory_data() { addDevices(); }
    void tellsTheStory()
    {
        QFETCH(std::string, device);
        const auto engine = open(models + "tinystories-656k-f16.gguf", device);
        const auto session = engine->newSession();
        QVERIFY(session);
        QCOMPARE(engine->tokenizer().tokenize("Once upon a time"), m_prompt);
        std::vector<TokenId> told;
        std::string text;
        const auto sink = [&](std::string_view piece) { return text += piece, true; };
        const auto stats = (*session)->generate(greedy(m_prompt, 60), sink, never, &told);
        QVERIFY(stats);
        QCOMPARE(told, ids(m_story["greedy_ids"]));
        QCOMPARE(text, m_story["text"].toString().toStdString());
        QCOMPARE(stats->finish, FinishReason::Length);
        QCOMPARE(stats->generatedTokens, 60U);
    }

    void otherEncodingsOpenAlike_data() { addDevices(); }
    void otherEncodingsOpenAlike()
    {
        QFETCH(std::string, device);
        for (const char* encoding : {"q8_0", "f32"}) {
            const auto engine = open(models + "tinystories-656k-" + encoding + ".gguf", device, KvType::F16);
            const auto session = engine->newSession();
            const auto told = tell(**session, m_prompt, 25);
            const std::string text = engine->tokenizer().detokenize(told);
            QVERIFY2(text.starts_with(", a little girl named Lily lived in a small house"), text.c_str());
        }
    }

    // A prompt read in steps of any length gives the same logits: paddings and remainders leave no trace.
    void stepLengthsLeaveNoTrace_data() { addDevices(); }
    void stepLengthsLeaveNoTrace()
    {
        QFETCH(std::string, device);
        const auto engine = open(models + "tinystories-656k-f32.gguf", device);
        const auto session = engine->newSession();
        std::vector<TokenId> prompt = m_prompt;
        for (const TokenId id : ids(m_story["greedy_ids"]))
            prompt.push_back(id);
        for (const TokenId id : ids(m_story["greedy_ids"]))
            prompt.push_back(id);
        const auto whole = (*session)->logits(prompt);
        QVERIFY(whole);
        const size_t row = whole->size() / prompt.size();
        for (const size_t length : {1, 2, 3, 5, 17, 63, 64, 65, 66, 125}) {
            const auto part = (*session)->logits(std::span(prompt).first(length));
            QVERIFY(part);
            QCOMPARE(part->size(), length * row);
            QVERIFY2(nmse(*part, *whole) < 1e-10, qPrintable(QString::number(length)));
        }
    }

    void keepsTheSharedPrefix_data() { addDevices(); }
    void keepsTheSharedPrefix()
    {
        QFETCH(std::string, device);
        const auto engine = open(models + "tinystories-656k-f16.gguf", device);
        const auto session = engine->newSession();
        const auto first = tell(**session, m_prompt, 30);
        std::vector<TokenId> longer = m_prompt;
        longer.insert(longer.end(), first.begin(), first.end());
        longer.push_back(13);

        std::vector<TokenId> reused;
        const auto stats = (*session)->generate(greedy(longer, 20), {}, never, &reused);
        QVERIFY(stats);
        // The last token told has not been read back, and the last of the prompt is always read.
        QCOMPARE(stats->reusedTokens, static_cast<uint32_t>(longer.size() - 2));
        const auto fresh = engine->newSession();
        QCOMPARE(reused, tell(**fresh, longer, 20));

        // Going back to an earlier fork forgets what came after it.
        QCOMPARE(tell(**session, m_prompt, 30), first);
    }

    void stopsBetweenTokens_data() { addDevices(); }
    void stopsBetweenTokens()
    {
        QFETCH(std::string, device);
        const auto engine = open(models + "tinystories-656k-f16.gguf", device);
        const auto session = engine->newSession();
        std::atomic<bool> stop = false;
        int pieces = 0;
        const auto sink = [&](std::string_view) {
            stop = ++pieces == 5;
            return true;
        };
        std::vector<TokenId> told;
        const auto stats = (*session)->generate(greedy(m_prompt, 200), sink, stop, &told);
        QVERIFY(stats);
        QCOMPARE(stats->finish, FinishReason::Stopped);
        QCOMPARE(pieces, 5);
        // The session goes on as if nothing had been.
        QCOMPARE(tell(**session, m_prompt, 60), ids(m_story["greedy_ids"]));
    }

    void stopsAnywhere_data() { addDevices(); }
    // Wherever a Stop falls, in the middle of reading as well, what is asked next is answered as if it had not been.
    void stopsAnywhere()
    {
        QFETCH(std::string, device);
        const auto engine = open(models + "tinystories-656k-f16.gguf", device);
        const auto session = engine->newSession();
        const auto undisturbed = open(models + "tinystories-656k-f16.gguf", device); // shares nothing with the other
        const auto truth = undisturbed->newSession();
        std::vector<TokenId> longer;
        while (longer.size() < 250)
            longer.insert(longer.end(), m_prompt.begin(), m_prompt.end());
        for (int attempt = 0; attempt < 12; ++attempt) {
            std::atomic<bool> stop = false;
            std::thread stopper([&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(2 * attempt));
                stop = true;
            });
            longer[0] = static_cast<TokenId>(300 + attempt); // nothing of it has been read
            const auto stats = (*session)->generate(greedy(longer, 200), {}, stop, nullptr);
            stopper.join();
            QVERIFY(stats);
            QVERIFY(stats->finish == FinishReason::Stopped || stats->generatedTokens > 0);
            QCOMPARE(tell(**session, longer, 12), tell(**truth, longer, 12));
        }
        QCOMPARE(tell(**session, m_prompt, 60), ids(m_story["greedy_ids"]));
    }

    void endsBeforeAStopText()
    {
        const auto engine = open(models + "tinystories-656k-f16.gguf", "cpu");
        const auto session = engine->newSession();
        GenerateRequest request = greedy(m_prompt, 60);
        request.stopTexts = {"never said", " house wit"};
        std::string text;
        const auto sink = [&](std::string_view piece) { return text += piece, true; };
        const auto stats = (*session)->generate(request, sink, never, nullptr);
        QVERIFY(stats);
        QCOMPARE(text, ", a little girl named Lily lived in a small");
        QCOMPARE(stats->finish, FinishReason::EndOfTurn);
    }

    void saysWhenTheContextIsFull_data() { addDevices(); }
    void saysWhenTheContextIsFull()
    {
        QFETCH(std::string, device);
        const auto engine = open(models + "tinystories-656k-f16.gguf", device, KvType::F16, 16);
        const auto session = engine->newSession();
        QCOMPARE((*session)->contextLength(), 16U);
        std::vector<TokenId> told;
        const auto stats = (*session)->generate(greedy(m_prompt, 0), {}, never, &told);
        QVERIFY(stats);
        QCOMPARE(stats->finish, FinishReason::ContextFull);
        QCOMPARE(told.size(), 16 - m_prompt.size() + 1);
        const auto tooLong = (*session)->generate(greedy(std::vector<TokenId>(16, 5), 1), {}, never, nullptr);
        QVERIFY(!tooLong);
        QVERIFY(tooLong.error().message.contains("16"));
    }

    void refusesWhatItCannotRun()
    {
        const auto engine = open(models + "tinystories-656k-f16.gguf", "cpu");
        const auto session = engine->newSession();
        QVERIFY(!(*session)->generate(greedy({1, 2048}, 1), {}, never, nullptr));
        QVERIFY(!(*session)->generate(greedy({1, -1}, 1), {}, never, nullptr));
        QVERIFY(!(*session)->generate(greedy({}, 1), {}, never, nullptr));
        QVERIFY(!(*session)->logits({}));
        for (const char* device : {"vulkan:99", "vulkan:", "vulkan:x", "gpu", ""}) {
            const auto refused = Engine::load(models + "tinystories-656k-f16.gguf", {.device = device});
            QVERIFY2(!refused, device);
            QVERIFY(!refused.error().remedy.empty());
        }
        const auto cancelled = Engine::load(models + "tinystories-656k-f16.gguf", {.device = "vulkan"},
                                            [](uint64_t, uint64_t) { return false; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().message, "Loading was cancelled.");
    }

    // The second start finds the kernels that the first compiled, and a damaged cache is only slower.
    void keepsCompiledKernels()
    {
        const QTemporaryDir folder;
        const auto start = [&] {
            const auto engine = Engine::load(models + "tinystories-656k-f16.gguf",
                                             {.device = "vulkan", .cacheFolder = folder.path().toStdString()});
            QVERIFY(engine);
            const auto session = (*engine)->newSession();
            QCOMPARE(tell(**session, m_prompt, 5).size(), 5U);
        };
        start();
        const auto files = QDir(folder.path()).entryInfoList(QDir::Files);
        QCOMPARE(files.size(), 1);
        QVERIFY(files[0].size() >= 40); // Vulkan's header and our checksum; some drivers keep the rest themselves
        QFile cache(files[0].filePath());
        QVERIFY(cache.open(QIODevice::ReadWrite));
        cache.seek(20);
        cache.write("damaged");
        cache.close();
        start();
        QVERIFY(cache.resize(7));
        start();
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "tst_engine.moc"
