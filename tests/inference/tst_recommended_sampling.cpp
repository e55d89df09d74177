// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What files that name a family, or hold values of their own, get for sampling.
#include "inference/recommended_sampling.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace alcove;
using namespace alcove::test;

class RecommendedSamplingTest : public QObject {
    Q_OBJECT

private slots:
    void families_data();
    void families();
    void theFileComesFirst();
    void mirostatOfTheFile();
    void senselessKeysCountAsAbsent();
    void noFileHasTheUsualValues();

private:
    RecommendedSampling of(GgufBuilder& builder)
    {
        const std::filesystem::path path = m_folder.filePath("model.gguf").toStdString();
        builder.write(path);
        return recommendedSampling(path);
    }

    QTemporaryDir m_folder;
};

void RecommendedSamplingTest::families_data()
{
    QTest::addColumn<QByteArray>("architecture");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<float>("temperature");
    QTest::addColumn<float>("topP");
    QTest::addColumn<int>("topK");
    QTest::addColumn<float>("minP");
    const auto add = [](const char* name, const char* architecture, const char* source, float temperature, float topP,
                        int topK = 40, float minP = 0.05F) {
        QTest::newRow(name) << QByteArray(architecture) << QByteArray(source) << temperature << topP << topK << minP;
    };
    add("DeepSeek R1 Distill Qwen 7B", "qwen2", "DeepSeek-R1", 0.6F, 0.95F);
    add("Deepseek-R1-0528-Qwen3-8B", "qwen3", "DeepSeek-R1", 0.6F, 0.95F);
    add("DeepSeek-V3-0324", "deepseek2", "DeepSeek-V3-0324", 0.3F, 0.95F);
    add("DeepSeek V3.1 Terminus", "deepseek2", "DeepSeek-V3.1", 0.6F, 0.95F);
    add("deepseek_v3.2_exp", "deepseek32", "DeepSeek-V3.2", 1.0F, 0.95F);
    add("DeepSeek-Coder-V2-Lite-Instruct", "deepseek2", "DeepSeek-V2-Lite", 0.3F, 0.95F);
    add("Qwen3 0.6B", "qwen3", "Qwen3", 0.6F, 0.95F, 20, 0.0F);
    add("My own finetune", "qwen3moe", "Qwen3", 0.6F, 0.95F, 20, 0.0F);
    add("Qwen3-30B-A3B-Thinking-2507", "qwen3moe", "Qwen3", 0.6F, 0.95F, 20, 0.0F);
    add("Qwen3-30B-A3B-Instruct-2507", "qwen3moe", "Qwen3-Instruct", 0.7F, 0.8F, 20, 0.0F);
    add("Qwen3-Coder-30B-A3B-Instruct", "qwen3moe", "Qwen3-Coder", 0.7F, 0.8F, 20);
    add("Gpt-Oss-20B", "gpt-oss", "gpt-oss", 1.0F, 1.0F, 0, 0.0F);
    add("GLM 4.7 Flash", "deepseek2", "GLM-4.7-Flash", 1.0F, 0.95F, 40, 0.01F);
    add("GLM-4.5-Air", "glm4moe", "GLM-4.5", 0.6F, 0.95F);
    add("Kimi K2 Instruct 0905", "deepseek2", "Kimi-K2", 0.6F, 0.95F, 40, 0.01F);
    add("Meta Llama 3.1 8B Instruct", "llama", "Llama 3", 0.6F, 0.9F);
    add("Llama 2 7b Chat", "llama", "", 0.8F, 0.95F);
    add("Moonlight 16B", "deepseek2", "", 0.8F, 0.95F);
    add("", "llama", "", 0.8F, 0.95F);
}

void RecommendedSamplingTest::families()
{
    QFETCH(QByteArray, architecture);
    QFETCH(QByteArray, source);
    GgufBuilder builder;
    builder.text("general.architecture", architecture.toStdString()).text("general.name", QTest::currentDataTag());
    const RecommendedSampling got = of(builder);
    QCOMPARE(got.source(), source.isEmpty() ? "" : "the model card of " + source.toStdString());
    QTEST(got.params.temperature, "temperature");
    QTEST(got.params.topP, "topP");
    QTEST(got.params.topK, "topK");
    QTEST(got.params.minP, "minP");
}

void RecommendedSamplingTest::theFileComesFirst()
{
    GgufBuilder builder;
    builder.text("general.architecture", "qwen3").text("general.name", "Qwen3 8B");
    builder.real("general.sampling.temp", 0.25F).number("general.sampling.top_k", 7);
    builder.number("general.sampling.penalty_last_n", 128).real("general.sampling.penalty_repeat", 1.5F);
    builder.real("general.sampling.xtc_probability", 0.5F).real("general.sampling.xtc_threshold", 0.25F);
    const RecommendedSampling got = of(builder);
    QCOMPARE(got.source(), "the file and the model card of Qwen3");
    QCOMPARE(got.params.temperature, 0.25F);
    QCOMPARE(got.params.topK, 7);
    QCOMPARE(got.params.penaltyWindow, 128);
    QCOMPARE(got.params.repeatPenalty, 1.5F);
    QCOMPARE(got.params.xtcProbability, 0.5F);
    QCOMPARE(got.params.xtcThreshold, 0.25F);
    QCOMPARE(got.params.minP, 0.0F); // the family's, for the file says nothing
    QVERIFY(!got.params.mirostat);
}

void RecommendedSamplingTest::mirostatOfTheFile()
{
    for (const uint32_t version : {0U, 1U, 2U}) {
        GgufBuilder builder;
        builder.text("general.architecture", "llama").number("general.sampling.mirostat", version);
        builder.real("general.sampling.mirostat_tau", 4.0F).real("general.sampling.mirostat_eta", 0.5F);
        const RecommendedSampling got = of(builder);
        QCOMPARE(got.source(), "the file");
        QCOMPARE(got.params.mirostat, version == 2);
        QCOMPARE(got.params.mirostatTau, 4.0F);
        QCOMPARE(got.params.mirostatEta, 0.5F);
    }
}

void RecommendedSamplingTest::senselessKeysCountAsAbsent()
{
    GgufBuilder builder;
    builder.text("general.architecture", "llama").real("general.sampling.temp", -1.0F);
    builder.real("general.sampling.top_p", std::numeric_limits<float>::quiet_NaN());
    builder.real("general.sampling.min_p", std::numeric_limits<float>::infinity());
    builder.text("general.sampling.top_k", "many").number("general.sampling.penalty_last_n", 0xFFFFFFFF);
    const RecommendedSampling got = of(builder);
    const SamplingParams usual;
    QVERIFY(got.source().empty());
    QCOMPARE(got.params.temperature, usual.temperature);
    QCOMPARE(got.params.topP, usual.topP);
    QCOMPARE(got.params.minP, usual.minP);
    QCOMPARE(got.params.topK, usual.topK);
    QCOMPARE(got.params.penaltyWindow, usual.penaltyWindow);
}

void RecommendedSamplingTest::noFileHasTheUsualValues()
{
    const RecommendedSampling got = recommendedSampling("/nonexistent/model.gguf");
    QVERIFY(got.source().empty());
    QCOMPARE(got.params.temperature, SamplingParams().temperature);
}

QTEST_GUILESS_MAIN(RecommendedSamplingTest)
#include "tst_recommended_sampling.moc"
