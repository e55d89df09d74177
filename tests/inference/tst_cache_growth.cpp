// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A cache that grows with its conversation: the same numbers as one that had all its room from the beginning, less
// memory as long as the conversation is short, and nothing lost where there is no more.
#include "inference/bench/synthetic_model.h"
#include "inference/gpu/instance.h"
#include "inference/memory_plan.h"
#include "tests/inference/engine_parts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <map>

using namespace alcove;
using namespace alcove::test;

namespace {

constexpr uint32_t context = 1536; // no power of two: the last growth is shorter

std::vector<TokenId> longPrompt(size_t length)
{
    std::vector<TokenId> prompt = {1};
    while (prompt.size() < length)
        prompt.push_back(static_cast<TokenId>(3 + prompt.size() * prompt.size() * 37 % 400));
    return prompt;
}

uint64_t residentBytes()
{
    QFile file("/proc/self/statm");
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toULongLong() * 4096 : 0;
}

// A device that has memory for some more tensors, and then none.
class ShortBackend : public ForwardingBackend {
public:
    using ForwardingBackend::ForwardingBackend;

    static constexpr size_t unlimited = SIZE_MAX;
    void setLeft(size_t tensors) { m_left = tensors; }
    uint64_t peak() const { return m_peak; } // of taken(), when tensors were allocated
    // Bytes of the device's memory; on the processor, of the process.
    uint64_t taken() const { return device().id == "cpu" ? residentBytes() : memoryUse().graphics; }

    Result<Tensor> allocate(QuantType type, std::array<uint64_t, 4> ne) override
    {
        if (m_left == 0)
            return fail("The graphics device has no memory left for a test.");
        if (m_left != unlimited)
            --m_left;
        auto tensor = ForwardingBackend::allocate(type, ne);
        m_peak = std::max(m_peak, taken());
        return tensor;
    }

private:
    size_t m_left = unlimited;
    uint64_t m_peak = 0;
};

using Parts = EngineParts<ShortBackend>;

} // namespace

class CacheGrowthTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::map<std::string, bench::SyntheticModel> m_models;

    std::string model(const std::string& name)
    {
        auto found = m_models.find(name);
        if (found == m_models.end()) {
            auto made = bench::SyntheticModel::inMemory(name);
            if (!made)
                qFatal("%s", made.error().message.c_str());
            found = m_models.emplace(name, std::move(*made)).first;
        }
        return found->second.path().string();
    }

    QByteArray saved(Session& session)
    {
        const QString path = m_folder.filePath("saved.state");
        if (!session.saveState(path.toStdString()))
            return {};
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    // One of latent attention, one of heads with windows and sinks.
    static void addModels()
    {
        QTest::addColumn<std::string>("name");
        QTest::addColumn<std::string>("device");
        QTest::addColumn<KvType>("kv");
        for (const char* name : {"deepseek2:tiny", "gpt-oss:tiny"}) {
            for (const char* device : {"cpu", "vulkan"}) {
                for (const KvType kv : {KvType::F16, KvType::Q8_0, KvType::F32})
                    QTest::addRow("%s %s %s", name, device, kvTypeName(kv).data())
                        << std::string(name) << std::string(device) << kv;
            }
        }
    }

private slots:
    void cleanupTestCase()
    {
        m_models.clear();
        QCOMPARE(Instance::validationMessages(), 0);
    }

    // Read piece by piece, through every size, or with all the room at once: the same rows to the bit, the same words.
    void growsWithoutAnyDifference_data() { addModels(); }
    void growsWithoutAnyDifference()
    {
        QFETCH(std::string, name);
        QFETCH(std::string, device);
        QFETCH(KvType, kv);
        const auto engine = open(model(name), device, kv, context);
        const auto prompt = longPrompt(1100);
        const auto whole = engine->newSession();
        QVERIFY(whole);
        const uint64_t row = (*whole)->cacheBytes() / 256;
        QCOMPARE((*whole)->cacheBytes(), row * 256);
        const auto told = tell(**whole, prompt, 12);
        QCOMPARE((*whole)->cacheBytes(), row * context);
        const QByteArray state = saved(**whole);
        QVERIFY(!state.isEmpty());

        const auto other = open(model(name), device, kv, context); // of which nothing can be copied
        const auto grown = other->newSession();
        QVERIFY(grown);
        const MemoryUse before = other->memoryUse();
        // Steps are as long as before, so that sums round alike.
        for (const auto& [length, room] : {std::pair{128, 256}, {384, 512}, {896, 1024}}) {
            tell(**grown, {prompt.begin(), prompt.begin() + length}, 1);
            QCOMPARE((*grown)->cacheBytes(), row * static_cast<uint64_t>(room));
        }
        QCOMPARE(tell(**grown, prompt, 12), told);
        QCOMPARE((*grown)->cacheBytes(), row * context);
        QCOMPARE(saved(**grown), state);
        if (device == "vulkan")
            QVERIFY(other->memoryUse().placed - before.placed >= row * (context - 256));
    }

    // An answer that crosses the sizes as it is written, a token at a time, to the context's end.
    void answersGrowIt_data() { addModels(); }
    void answersGrowIt()
    {
        QFETCH(std::string, name);
        QFETCH(std::string, device);
        QFETCH(KvType, kv);
        constexpr uint32_t shortContext = 540;
        const auto engine = open(model(name), device, kv, shortContext);
        const auto session = engine->newSession();
        QVERIFY(session);
        const auto prompt = longPrompt(250);
        std::vector<TokenId> told;
        const auto stats = (*session)->generate(greedy(prompt, 0), {}, never, &told);
        QVERIFY2(stats, stats ? "" : stats.error().message.c_str());
        QCOMPARE(stats->finish, FinishReason::ContextFull);
        QCOMPARE((*session)->contextUsed(), shortContext);
        // The same again, now with all the room from the beginning.
        const uint64_t bytes = (*session)->cacheBytes();
        QVERIFY(
            (*session)->logits(std::vector<TokenId>{2, 3, 4})); // forgets what it holds; steps are as long as before
        QCOMPARE(tell(**session, prompt, 0), told);
        QCOMPARE((*session)->cacheBytes(), bytes);
    }

    void statesFitCachesOfAnySize()
    {
        const std::filesystem::path file = m_folder.filePath("moved.state").toStdString();
        const auto engine = open(model("deepseek2:tiny"), "vulkan", KvType::F16, context);
        const auto prompt = longPrompt(700);
        for (const size_t length : {size_t{100}, size_t{700}}) {
            const std::vector<TokenId> part(prompt.begin(), prompt.begin() + static_cast<ptrdiff_t>(length));
            const auto session = engine->newSession();
            QVERIFY(session);
            const auto told = tell(**session, part, 10);
            QVERIFY((*session)->saveState(file));
            for (const uint32_t otherContext : {720U, 1536U}) {
                for (const bool largeBefore : {false, true}) {
                    const auto other = open(model("deepseek2:tiny"), "vulkan", KvType::F16, otherContext);
                    const auto restored = other->newSession();
                    QVERIFY(restored);
                    if (largeBefore)
                        QVERIFY((*restored)->logits(std::vector<TokenId>(600, 7)));
                    QVERIFY((*restored)->restoreState(file, part));
                    QCOMPARE((*restored)->contextUsed(), static_cast<uint32_t>(length + 9));
                    QCOMPARE(tell(**restored, part, 10), told);
                }
            }
        }
    }

    // What another session has read is copied into a cache that has to grow for it.
    void sharedPrefixesGrowIt()
    {
        for (const char* device : {"cpu", "vulkan"}) {
            const auto engine = open(model("deepseek2:tiny"), device, KvType::F16, context);
            const auto first = engine->newSession();
            const auto second = engine->newSession();
            QVERIFY(first && second);
            const auto prompt = longPrompt(900);
            const auto told = tell(**first, prompt, 10);
            std::vector<TokenId> again;
            const auto stats = (*second)->generate(greedy(prompt, 10), {}, never, &again);
            QVERIFY(stats);
            QCOMPARE(stats->reusedTokens, 899U);
            QCOMPARE(again, told);
            QCOMPARE((*second)->cacheBytes(), (*first)->cacheBytes());
        }
    }

    // No memory for the first layer, or for one in the middle: the answer ends with an error, and the session goes on
    // with the room that it had; when there is memory again, it grows as if nothing had been.
    void withoutMemoryNothingIsLost_data()
    {
        QTest::addColumn<std::string>("device");
        QTest::addColumn<size_t>("layers"); // that still find room
        for (const char* device : {"cpu", "vulkan"}) {
            for (const size_t layers : {size_t{0}, size_t{1}, size_t{2}})
                QTest::addRow("%s %zu", device, layers) << std::string(device) << layers;
        }
    }
    void withoutMemoryNothingIsLost()
    {
        QFETCH(std::string, device);
        QFETCH(size_t, layers);
        const EngineOptions options{.device = device, .contextLength = context};
        const auto prompt = longPrompt(600);
        const std::vector<TokenId> begin(prompt.begin(), prompt.begin() + 240);
        Parts plenty(model("deepseek2:tiny"), options);
        const auto told = plenty.tell(prompt, 12);
        const auto toldOfBegin = plenty.tell(begin, 16); // 255 rows
        QVERIFY(told && toldOfBegin);

        Parts parts(model("deepseek2:tiny"), options);
        QCOMPARE(parts.tell(begin, 16).value(), *toldOfBegin);
        const uint64_t bytes = parts.session->cacheBytes();
        parts.backend->setLeft(layers);
        // A longer prompt, and an answer that runs out of room on the way.
        const auto refused = parts.tell(prompt, 12);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains("more than 256 tokens"), refused.error().message.c_str());
        QVERIFY2(refused.error().details.contains("no memory left for a test"), refused.error().details.c_str());
        QCOMPARE(parts.session->contextUsed(), 255U);
        std::vector<TokenId> half;
        const auto ended = parts.session->generate(greedy(begin, 40), {}, never, &half);
        QVERIFY(!ended);
        QCOMPARE(half.size(), size_t{17}); // 256 rows, and the token that the last one gave
        QVERIFY(std::ranges::equal(std::span(half).first(16), *toldOfBegin));
        QCOMPARE(parts.session->contextUsed(), 256U);
        QCOMPARE(parts.session->cacheBytes(), bytes + bytes * layers); // of the three, grown to four times their size
        QCOMPARE(parts.tell(begin, 16).value(), *toldOfBegin);

        parts.backend->setLeft(ShortBackend::unlimited);
        const auto more = parts.tell(prompt, 12);
        QVERIFY2(more, more ? "" : more.error().message.c_str());
        QCOMPARE(*more, *told);
    }

    // The plan speaks of the whole context and of the layer that moves; a short conversation takes less.
    void memoryIsAsPlannedWhenItHasGrown_data()
    {
        QTest::addColumn<std::string>("device");
        for (const char* device : {"cpu", "vulkan"})
            QTest::addRow("%s", device) << std::string(device);
    }
    void memoryIsAsPlannedWhenItHasGrown()
    {
        QFETCH(std::string, device);
        const EngineOptions options{.device = device, .contextLength = 300'000};
        const std::string file = model("deepseek2:tiny");
        const auto plan = planMemory(std::filesystem::path(file), options);
        QVERIFY2(plan, plan ? "" : plan.error().message.c_str());
        const bool processor = device == "cpu";
        const uint64_t before = processor ? residentBytes() : 0;
        if (processor && before == 0)
            QSKIP("this system does not tell how much memory a process has");
        const uint64_t planned = processor ? plan->use.ram + plan->use.mapped : plan->use.graphics;
        Parts parts(file, options);
        QVERIFY(parts.tell(longPrompt(60), 2));
        const uint64_t first = parts.session->cacheBytes();
        const uint64_t small = parts.backend->taken() - before;
        QVERIFY(first <= plan->cache / 1000);
        QVERIFY(small < planned - plan->cache * 9 / 10);
        for (uint32_t room = 512; room < options.contextLength; room *= 2)
            QVERIFY(parts.session->reserve(room));
        QVERIFY(parts.session->reserve(options.contextLength));
        QCOMPARE(parts.session->cacheBytes(), plan->cache);
        QVERIFY(parts.tell(longPrompt(70), 2));
        const uint64_t peak = parts.backend->peak() - before;
        const auto number = [](uint64_t bytes) { return QByteArray::number(static_cast<qulonglong>(bytes)); };
        const QByteArray words = "cache " + number(first) + " bytes at first, " + number(plan->cache) + " at 300,000 " +
                                 "tokens; memory " + number(small) + ", " + number(parts.backend->taken() - before) +
                                 ", at most " + number(peak) + ", planned " + number(planned);
        qInfo("%s", words.constData());
#ifndef __SANITIZE_ADDRESS__
        QVERIFY2(planned * 100 >= peak * 95 && planned * 100 <= peak * 105, words);
#endif
    }
};

QTEST_GUILESS_MAIN(CacheGrowthTest)
#include "tst_cache_growth.moc"
