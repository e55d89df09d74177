// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove on AMD's cards, which this computer need not have: every Vulkan call that a discrete card gets, every kernel
// compiled by AMD's compiler, and nothing computed. The validation layer looks on.
#include "inference/bench/synthetic_model.h"
#include "inference/engine.h"
#include "inference/gpu/buffer.h"
#include "inference/gpu/instance.h"
#include "inference/gpu/spirv_reflection.h"
#include "inference/gpu/uploader.h"
#include "vulkan_shaders/shader_table.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace alcove;
using namespace alcove::bench;

class AmdCardTest : public QObject {
    Q_OBJECT

    // The one Vulkan device from now on. Precondition: nothing holds another.
    static void plugIn(const char* family, const char* bar)
    {
        qputenv("VK_DRIVER_FILES", ALCOVE_NULL_CARD);
        qputenv("RADV_FORCE_FAMILY", family);
        qputenv("ALCOVE_NULL_BAR", bar);
        qputenv("ALCOVE_VALIDATION", "1");
        qputenv("ALCOVE_TRY_UNITS", "0");
    }

    static std::shared_ptr<Device> device(DeviceUse use = DeviceUse::Run)
    {
        auto instance = Instance::get();
        if (!instance)
            qFatal("%s", instance.error().message.c_str());
        auto made = Device::create(*instance, 0, {}, use);
        if (!made)
            qFatal("%s %s", made.error().message.c_str(), made.error().details.c_str());
        return *made;
    }

    static std::shared_ptr<Buffer> buffer(const std::shared_ptr<Device>& device, uint64_t bytes, Buffer::Kind kind)
    {
        auto made = Buffer::create(device, bytes, kind);
        if (!made)
            qFatal("%s", made.error().message.c_str());
        return *made;
    }

    // By a kernel's name without an encoding, the constants that it is compiled with.
    using Constants = std::map<std::string, std::set<std::vector<uint32_t>>>;

    static std::string withoutEncoding(std::string_view kernel)
    {
        return std::string(kernel.substr(0, kernel.find('.')));
    }

    // What the card compiles for a model's prompts and answers.
    static void collect(const char* shape, KvType kvType, Constants& constants)
    {
        const auto model = SyntheticModel::inMemory(shape);
        QVERIFY(model);
        auto engine = Engine::load(model->path(), {.kvType = kvType, .contextLength = 4096, .profile = true});
        QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
        auto session = (*engine)->newSession();
        QVERIFY(session);
        const std::atomic<bool> never = false;
        for (const size_t length : {3, 70, 2500}) {
            GenerateRequest request{.prompt = std::vector<TokenId>(length, 3),
                                    .sampling = {.temperature = 0},
                                    .maxTokens = 3,
                                    .ignoreEndOfTurn = true};
            QVERIFY((*session)->generate(request, {}, never));
        }
        for (const KernelBuild& build : (*engine)->kernelBuilds())
            constants[withoutEncoding(build.kernel)].insert(build.constants);
    }

    std::set<std::string> m_met; // kernels that some card takes

private slots:
    void initTestCase()
    {
        plugIn("navi31", "all");
        const auto instance = Instance::get();
        if (!instance || (*instance)->devices().empty())
            QSKIP("Mesa's RADV is not installed, or has no null device");
        QCOMPARE((*instance)->devices().front().info.kind, std::string("discrete GPU"));
    }

    void cleanup() { QCOMPARE(Instance::validationMessages(), 0); }

    // Weights and what a step computes lie in the card's own memory, whatever of it the processor sees; what the
    // processor reads lies in its own.
    void memoryIsChosen_data()
    {
        QTest::addColumn<QByteArray>("bar");
        QTest::addColumn<bool>("seen");
        for (const char* bar : {"all", "256M", "none"})
            QTest::newRow(bar) << QByteArray(bar) << (qstrcmp(bar, "none") != 0);
    }
    void memoryIsChosen()
    {
        QFETCH(QByteArray, bar);
        QFETCH(bool, seen);
        plugIn("navi31", bar);
        const auto card = device();
        constexpr uint64_t large = 200 << 20;
        const auto first = buffer(card, large, Buffer::Kind::Device);
        QCOMPARE(!first->mapped().empty(), seen);
        QVERIFY(card->memoryUse().graphics >= large && card->memoryUse().ram == 0);
        // A window of 256 MB has no room for another.
        const auto second = buffer(card, large, Buffer::Kind::DeviceAlone);
        QCOMPARE(!second->mapped().empty(), seen && bar == "all");
        QVERIFY(card->memoryUse().graphics >= 2 * large);
        QCOMPARE(card->memoryUse().ram, 0U);

        const auto results = buffer(card, 4096, Buffer::Kind::HostRead);
        QVERIFY(!results->mapped().empty() && card->memoryUse().ram > 0);
        QVERIFY(!buffer(card, 4096, Buffer::Kind::HostWrite)->mapped().empty());

        const std::vector<std::byte> data(40 << 20);
        Uploader uploader(card);
        for (const auto& to : {first, second})
            QVERIFY(uploader.write({to, 512, data.size()}, data));
        QVERIFY(uploader.finish());
    }

    // What is mapped of a small window leaves room in it: a driver that is asked for more moves memory out of the card.
    void aSmallWindowIsNotFilled()
    {
        plugIn("navi31", "256M");
        const auto card = device();
        constexpr uint64_t each = 16 << 20;
        std::vector<std::shared_ptr<Buffer>> buffers;
        uint64_t mapped = 0;
        for (int i = 0; i < 40; ++i) {
            buffers.push_back(buffer(card, each, i % 2 == 0 ? Buffer::Kind::Device : Buffer::Kind::DeviceAlone));
            mapped += buffers.back()->mapped().size();
        }
        QVERIFY(mapped > 0 && mapped <= 224 << 20);
        QVERIFY(card->memoryUse().graphics >= buffers.size() * each);
        QCOMPARE(card->memoryUse().ram, 0U);
    }

    // Models are opened, read and write, and their caches are saved and taken back.
    void programsRun_data()
    {
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QByteArray>("bar");
        for (const auto& [family, bar] :
             {std::pair("vega10", "none"), std::pair("navi21", "256M"), std::pair("navi31", "256M"),
              std::pair("navi31", "none"), std::pair("gfx1201", "all")})
            QTest::addRow("%s, %s", family, bar) << QByteArray(family) << QByteArray(bar);
    }
    void programsRun()
    {
        QFETCH(QByteArray, family);
        QFETCH(QByteArray, bar);
        plugIn(family, bar);
        for (const char* shape : {"deepseek2:tiny", "gpt-oss:tiny", "llama:tiny"}) {
            const auto model = SyntheticModel::inMemory(shape);
            QVERIFY(model);
            auto engine = Engine::load(model->path(), {.contextLength = 1024});
            QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
            QCOMPARE((*engine)->device().kind, std::string("discrete GPU"));
            auto session = (*engine)->newSession();
            QVERIFY(session);
            const std::atomic<bool> never = false;
            GenerateRequest request{.sampling = {.temperature = 0}, .maxTokens = 4, .ignoreEndOfTurn = true};
            for (int length = 1; length <= 300; length += 149) { // the cache grows on the way
                while (request.prompt.size() < static_cast<size_t>(length))
                    request.prompt.push_back(static_cast<TokenId>(3 + request.prompt.size() % 50));
                const auto stats = (*session)->generate(request, {}, never);
                QVERIFY2(stats, stats ? "" : stats.error().message.c_str());
                QCOMPARE(stats->generatedTokens, 4U);
            }
            QVERIFY((*session)->decodeCost().kernels > 0);
            const QTemporaryDir folder;
            const std::filesystem::path state = folder.filePath("state").toStdString();
            QVERIFY((*session)->saveState(state));
            auto other = (*engine)->newSession();
            QVERIFY(other);
            QVERIFY((*other)->restoreState(state, request.prompt));
        }
    }

    // Every kernel in every encoding, with the constants that models give it on this card, fits the registers and the
    // shared memory: one that keeps numbers in memory instead is many times as slow.
    void kernelsFit_data()
    {
        QTest::addColumn<QByteArray>("family");
        for (const char* family : {"vega10", "navi21", "navi31", "gfx1201"})
            QTest::newRow(family) << QByteArray(family);
    }
    void kernelsFit()
    {
        QFETCH(QByteArray, family);
        plugIn(family, "all");
        qunsetenv("ALCOVE_VALIDATION");
        Constants constants;
        for (const char* shape : {"deepseek2:tiny", "gpt-oss:tiny", "llama:tiny"})
            collect(shape, KvType::F16, constants);
        QVERIFY(constants.contains("matvec") && constants.contains("attention"));
        // Heads of DeepSeek-V2, Llama and gpt-oss, and prompts of a length that small models do not have.
        constants["attention"].insert(
            {{64, 576, 512, 0, 4, 64, 1}, {64, 128, 128, 0, 4, 32, 1}, {64, 64, 64, 1, 4, 32, 1}});
        constants["attention_tiles"] = {{256, 576, 512, 0, 1}, {256, 128, 128, 0, 1}, {256, 64, 64, 1, 1}};
        if (const auto units = constants.find("matmul_matrix"); units != constants.end()) {
            const std::vector<uint32_t>& of = *units->second.begin(); // the group and at the end the units' sizes
            for (const auto& [keys, values, sinks] : {std::tuple{576U, 512U, 0U}, {128U, 128U, 0U}, {64U, 64U, 1U}})
                constants["attention_matrix"].insert({of[0], keys, values, sinks, of[3], of[4], of[5], 1});
        }

        // One card compiles every encoding, the others what people use.
        const auto wanted = [&](std::string_view module) {
            constexpr std::string_view usual[] = {"F32", "F16", "Q8_0", "Q5_0", "Q4_K", "Q6_K", "MXFP4"};
            const size_t dot = module.find('.');
            return family == "navi31" || dot == std::string_view::npos ||
                   std::ranges::contains(usual, module.substr(dot + 1));
        };
        std::vector<KernelKey> kernels;
        for (const ShaderModule& module : shaderModules()) {
            const std::string kernel = withoutEncoding(module.name);
            if (kernel.ends_with("_lanes"))
                continue;
            auto known = constants.find(kernel);
            // What only other models take knows nothing but how large a group is.
            if (known == constants.end() && reflectSpirv(module.code).constants == 1)
                known = constants.insert({kernel, {{64}}}).first;
            if (known == constants.end())
                continue;
            m_met.insert(kernel);
            if (!wanted(module.name))
                continue;
            for (const std::vector<uint32_t>& numbers : known->second)
                kernels.push_back({.name = std::string(module.name), .constants = numbers});
        }
        QElapsedTimer timer;
        timer.start();
        const auto card = device(DeviceUse::Inspect);
        card->compileAhead(kernels);
        QCOMPARE(card->pipelineCount(), kernels.size());
        int told = 0;
        for (const KernelBuild& build : card->kernelBuilds()) {
            for (const KernelStatistic& statistic : build.statistics) {
                const bool bad = statistic.name.starts_with("Spilled") || statistic.name == "Scratch size";
                told += bad;
                if (bad && statistic.value != 0)
                    QFAIL(qPrintable(
                        QString("%1: %2 %3").arg(build.kernel.c_str(), statistic.name.c_str()).arg(statistic.value)));
                if (statistic.name == "LDS size")
                    QVERIFY2(statistic.value <= card->limits().sharedMemory, build.kernel.c_str());
            }
        }
        QVERIFY(told > 0);
        qInfo("%zu kernels in %lld ms", kernels.size(), static_cast<long long>(timer.elapsed()));
    }

    void everyKernelIsMet()
    {
        for (const ShaderModule& module : shaderModules()) {
            const std::string kernel = withoutEncoding(module.name);
            // This driver has no VK_NV_cooperative_matrix2.
            if (!kernel.ends_with("_lanes") && !kernel.ends_with("_flexible"))
                QVERIFY2(m_met.contains(kernel), kernel.c_str());
        }
    }

    void theBenchTellsOfKernels()
    {
        plugIn("navi31", "all");
        QProcess bench;
        bench.start(ALCOVE_BINARY_DIR "/bin/alcove-bench", {"--synthetic", "llama:tiny", "--device", "vulkan", "-p",
                                                            "5", "-n", "2", "-r", "1", "--kernels", "--json"});
        QVERIFY(bench.waitForFinished());
        QCOMPARE(bench.exitCode(), 0);
        const QJsonArray kernels = QJsonDocument::fromJson(bench.readAllStandardOutput())["kernels"].toArray();
        QVERIFY(kernels.size() > 10);
        for (const QJsonValue& kernel : kernels) {
            QVERIFY(!kernel["kernel"].toString().isEmpty() && !kernel["constants"].toArray().isEmpty());
            QVERIFY(kernel["statistics"]["VGPRs"].toInt() > 0);
        }
    }
};

QTEST_GUILESS_MAIN(AmdCardTest)
#include "tst_amd_card.moc"
