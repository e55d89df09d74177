// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "card_test.h"

#include "inference/bench/synthetic_model.h"
#include "inference/engine.h"
#include "inference/gpu/instance.h"
#include "inference/gpu/spirv_reflection.h"
#include "vulkan_shaders/shader_table.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace alcove::bench;

namespace alcove {
namespace {

constexpr const char* shapes[] = {"deepseek2:tiny", "gpt-oss:tiny", "llama:tiny"};

std::string withoutEncoding(std::string_view kernel)
{
    return std::string(kernel.substr(0, kernel.find('.')));
}

bool isUsual(std::string_view module)
{
    constexpr std::string_view usual[] = {"F32", "F16", "Q8_0", "Q5_0", "Q4_K", "Q6_K", "MXFP4"};
    const size_t dot = module.find('.');
    return dot == std::string_view::npos || std::ranges::contains(usual, module.substr(dot + 1));
}

// Numbers that lie in memory for want of registers, in the words of RADV, ANV and NVK.
bool tellsOfSpills(std::string_view statistic)
{
    return (statistic.starts_with("Spill") && statistic != "Spills to reg") || statistic == "Fill Count" ||
           statistic == "Scratch size" || statistic == "Scratch Memory Size" || statistic.starts_with("SLM ");
}

// NVK puts small arrays there that others keep in registers, and uses them before and after loops.
double mostSpilled(std::string_view statistic)
{
    constexpr double ofArrays = 256;
    return statistic.starts_with("SLM ") ? ofArrays : 0;
}

bool tellsOfSharedMemory(std::string_view statistic)
{
    return statistic == "LDS size" || statistic == "Workgroup Memory Size";
}

} // namespace

void CardTest::plugIn(const QByteArray& family, const QByteArray& bar) const
{
    qputenv("VK_DRIVER_FILES", m_kind.manifest);
    qputenv(m_kind.variable, family);
    qputenv("ALCOVE_NULL_BAR", bar);
    qputenv("ALCOVE_VALIDATION", "1");
    qputenv("ALCOVE_TRY_UNITS", "0");
}

std::shared_ptr<Device> CardTest::open(DeviceUse use)
{
    auto instance = Instance::get();
    if (!instance)
        qFatal("%s", instance.error().message.c_str());
    auto made = Device::create(*instance, 0, {}, use);
    if (!made)
        qFatal("%s %s", made.error().message.c_str(), made.error().details.c_str());
    return *made;
}

void CardTest::initTestCase()
{
    plugIn(m_kind.everyEncoding);
    const auto instance = Instance::get();
    if (!instance || (*instance)->devices().empty())
        QSKIP(qPrintable(QString("%1 is not installed, or does not take the card for one").arg(m_kind.driver)));
}

void CardTest::cleanup()
{
    QCOMPARE(Instance::validationMessages(), 0);
}

void CardTest::programsRun_data()
{
    QTest::addColumn<QByteArray>("family");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("bar");
    for (const Card& card : m_kind.cards)
        QTest::addRow("%s, %s", card.family.data(), card.bar.data()) << card.family << card.kind << card.bar;
}

void CardTest::programsRun()
{
    QFETCH(QByteArray, family);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, bar);
    plugIn(family, bar);
    for (const char* shape : shapes) {
        const auto model = SyntheticModel::inMemory(shape);
        QVERIFY(model);
        auto engine = Engine::load(model->path(), {.contextLength = 1024});
        QVERIFY2(engine, engine ? "" : engine.error().message.c_str());
        QCOMPARE((*engine)->device().kind, kind.toStdString());
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

// What the card compiles for a model's prompts and answers.
void CardTest::collect(const char* shape, Constants& constants)
{
    const auto model = SyntheticModel::inMemory(shape);
    QVERIFY(model);
    auto engine = Engine::load(model->path(), {.kvType = KvType::F16, .contextLength = 4096, .profile = true});
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

std::vector<KernelKey> CardTest::kernels(Constants constants, bool everyEncoding)
{
    // Heads of DeepSeek-V2, Llama and gpt-oss, and prompts of a length that small models do not have.
    constants["attention"].insert(
        {{64, 576, 512, 0, 4, 64, 1}, {64, 128, 128, 0, 4, 32, 1}, {64, 64, 64, 1, 4, 32, 1}});
    constants["attention_tiles"] = {{256, 576, 512, 0, 1}, {256, 128, 128, 0, 1}, {256, 64, 64, 1, 1}};
    const auto card = open();
    if (const MatrixUnits units = card->limits().matrixUnits; units.exist()) {
        for (const auto& [keys, values, sinks] : {std::tuple{576U, 512U, 0U}, {128U, 128U, 0U}, {64U, 64U, 1U}})
            constants["attention_matrix"].insert(
                {4 * card->limits().subgroupSize, keys, values, sinks, units.m, units.n, units.k, 1});
    }

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
        if (!everyEncoding && !isUsual(module.name))
            continue;
        for (const std::vector<uint32_t>& numbers : known->second)
            kernels.push_back({.name = std::string(module.name), .constants = numbers});
    }
    return kernels;
}

void CardTest::kernelsFit_data()
{
    QTest::addColumn<QByteArray>("family");
    std::set<QByteArray> families;
    for (const Card& card : m_kind.cards) {
        if (families.insert(card.family).second)
            QTest::newRow(card.family) << card.family;
    }
}

void CardTest::kernelsFit()
{
    QFETCH(QByteArray, family);
    plugIn(family);
    qunsetenv("ALCOVE_VALIDATION"); // which programsRun() is for
    Constants constants;
    for (const char* shape : shapes)
        collect(shape, constants);
    QVERIFY(constants.contains("matvec") && constants.contains("attention"));
    const std::vector<KernelKey> wanted = kernels(std::move(constants), family == m_kind.everyEncoding);
    QElapsedTimer timer;
    timer.start();
    const auto card = open(DeviceUse::Inspect);
    card->compileAhead(wanted);
    QCOMPARE(card->pipelineCount(), wanted.size());
    int told = 0;
    QStringList spilled;
    for (const KernelBuild& build : card->kernelBuilds()) {
        for (const KernelStatistic& statistic : build.statistics) {
            const bool spills = tellsOfSpills(statistic.name);
            told += spills;
            if (spills && statistic.value > mostSpilled(statistic.name))
                spilled.append(
                    QString("%1: %2 %3").arg(build.kernel.c_str(), statistic.name.c_str()).arg(statistic.value));
            if (tellsOfSharedMemory(statistic.name))
                QVERIFY2(statistic.value <= card->limits().sharedMemory, build.kernel.c_str());
        }
    }
    QVERIFY2(spilled.isEmpty(), qPrintable(spilled.join('\n')));
    QVERIFY(told > 0);
    qInfo("%zu kernels in %lld ms", wanted.size(), static_cast<long long>(timer.elapsed()));
}

void CardTest::everyKernelIsMet()
{
    for (const ShaderModule& module : shaderModules()) {
        const std::string kernel = withoutEncoding(module.name);
        if (std::ranges::none_of(m_kind.notTaken, [&](std::string_view end) { return kernel.ends_with(end); }))
            QVERIFY2(m_met.contains(kernel), kernel.c_str());
    }
}

void CardTest::theBenchTellsOfKernels()
{
    plugIn(m_kind.everyEncoding);
    QProcess bench;
    bench.start(ALCOVE_BINARY_DIR "/bin/alcove-bench", {"--synthetic", "llama:tiny", "--device", "vulkan", "-p", "5",
                                                        "-n", "2", "-r", "1", "--kernels", "--json"});
    QVERIFY(bench.waitForFinished());
    QCOMPARE(bench.exitCode(), 0);
    const QJsonArray kernels = QJsonDocument::fromJson(bench.readAllStandardOutput())["kernels"].toArray();
    QVERIFY(kernels.size() > 10);
    for (const QJsonValue& kernel : kernels) {
        QVERIFY(!kernel["kernel"].toString().isEmpty() && !kernel["constants"].toArray().isEmpty());
        QVERIFY(kernel["statistics"]["Subgroup size"].toInt() > 0);
        QVERIFY(kernel["statistics"][m_kind.statistic].toInt() > 0);
    }
}

} // namespace alcove
