// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Every architecture and encoding against the logits that exact arithmetic on the same weights gives.
#include "inference/gpu/instance.h"
#include "tests/inference/engine_fixture.h"

#include <QDir>
#include <QTest>
#include <algorithm>

using namespace alcove;
using namespace alcove::test;

namespace {

const std::string reference = ALCOVE_SHARED_DATA "/reference/";

} // namespace

class ReferenceLogitsTest : public QObject {
    Q_OBJECT

    // In one of the models an F16 cache makes a router's near tie fall the other way, as it does for llama.cpp, whose
    // error is the limit there.
    static double limit(const QString& name, KvType kv)
    {
        switch (kv) {
        case KvType::F32: return 1e-5;
        case KvType::F16: return name == "qwen3moe-Q8_0" ? 8.2e-4 : 5e-5;
        case KvType::Q8_0: return 2e-2;
        }
        return 0;
    }

    // What an 8-bit cache costs where no expert flips: an error of half a step of 1/127 of a block's largest, in keys
    // and values. The positions after a flip, which such models with random weights have many of, count only for
    // limit(); half of all positions at least are without.
    static constexpr double medianLimitWithQ8_0 = 3e-4;

    // What vectors of 16 bits cost where no expert flips, on the processor and by integer dot: 2e-9 to 2e-8, and 6e-8
    // where attn_kv_b is taken apart while it is loaded, which leaves that much without them as well.
    static constexpr double medianLimitWithF32 = 1e-7;

    static double medianOfRows(std::span<const float> actual, std::span<const float> expected, size_t row)
    {
        std::vector<double> errors;
        for (size_t at = 0; at < actual.size(); at += row)
            errors.push_back(nmse(actual.subspan(at, row), expected.subspan(at, row)));
        std::ranges::sort(errors);
        return errors[errors.size() / 2];
    }

    // The greedy continuation equals the gold one as far as gold's first choice is clear.
    static void continuesAsGold(Session& session, const std::vector<TokenId>& prompt,
                                const std::vector<TokenId>& expected, const std::vector<float>& gold)
    {
        const auto told = tell(session, prompt, static_cast<uint32_t>(expected.size()));
        const size_t row = gold.size() / (prompt.size() + expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            std::vector<float> logits(gold.begin() + static_cast<ptrdiff_t>((prompt.size() + i - 1) * row),
                                      gold.begin() + static_cast<ptrdiff_t>((prompt.size() + i) * row));
            std::ranges::nth_element(logits, logits.begin() + 1, std::greater());
            if (logits[0] - logits[1] <= 0.05F)
                return;
            QCOMPARE(told[i], expected[i]);
        }
    }

    // Steps of one token go through kernels of their own: the last token of several beginnings is read alone.
    static double errorOfSingleSteps(Session& session, const std::vector<TokenId>& prompt,
                                     const std::vector<float>& gold, size_t row)
    {
        double worst = 0;
        for (const size_t length : {size_t{2}, prompt.size() / 3, prompt.size() / 2, prompt.size()}) {
            const auto expected = std::span(gold).subspan((length - 1) * row, row);
            const auto first = static_cast<uint32_t>(length - 1);
            const auto read = session.logits(std::span(prompt).first(length), first, [&](uint32_t, auto actual) {
                worst = std::max(worst, nmse(actual, expected));
                return true;
            });
            if (!read)
                return INFINITY;
        }
        return worst;
    }

private slots:
    // One token after others, as an answer is made, which cards do in kernels of their own.
    void oneTokenAgreesWithGold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<KvType>("kv");
        for (const char* name :
             {"ds2-Q4_K_M", "ds2-legacy-Q8_0", "ds3-f16", "gptoss-Q8_0", "llama-Q4_K_M", "olmoe-Q8_0"})
            QTest::addRow("%s", name) << QString(name) << KvType::F32;
        QTest::addRow("ds2-Q4_K_M f16") << "ds2-Q4_K_M" << KvType::F16;
        QTest::addRow("ds3-Q4_K_M q8_0") << "ds3-Q4_K_M" << KvType::Q8_0;
    }
    void oneTokenAgreesWithGold()
    {
        QFETCH(QString, name);
        QFETCH(KvType, kv);
        const std::string base = reference + name.toStdString();
        if (!QFile::exists(QString::fromStdString(base + ".gguf")))
            QSKIP("the reference models are not beside this checkout");
        const auto gold = readFloats(base + ".f32");
        const auto prompt = ids(readJson(base + ".json")["prompt"]);
        const auto engine = open(base + ".gguf", "vulkan", kv);
        const auto session = engine->newSession();
        double worst = 0;
        for (const size_t position : {size_t{0}, size_t{1}, prompt.size() / 2, prompt.size() - 1}) {
            std::vector<float> row;
            const auto keep = [&](uint32_t, std::span<const float> logits) {
                row.assign(logits.begin(), logits.end());
                return true;
            };
            const auto read =
                (*session)->logits(std::span(prompt).first(position + 1), static_cast<uint32_t>(position), keep);
            QVERIFY2(read, read ? "" : read.error().details.c_str());
            worst = std::max(worst, nmse(row, std::span(gold).subspan(position * row.size(), row.size())));
        }
        qInfo("NMSE %.2g", worst);
        QVERIFY2(worst <= limit(name, kv), qPrintable(QString::number(worst)));
    }

    void cleanupTestCase() { QCOMPARE(Instance::validationMessages(), 0); }

    void logitsAgreeWithGold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<std::string>("device");
        QTest::addColumn<KvType>("kv");
        const QDir folder(QString::fromStdString(reference));
        for (const QString& file : folder.entryList({"*.gguf"}, QDir::Files, QDir::Name)) {
            const QString name = file.chopped(5);
            const auto row = [&](const char* device, KvType kv) {
                QTest::addRow("%s %s %s", qPrintable(name), device, kvTypeName(kv).data())
                    << name << std::string(device) << kv;
            };
            if (qEnvironmentVariableIsEmpty("ALCOVE_INTEGER_DOT")) { // which the processor does not look at
                row("cpu", KvType::F32);
                row("cpu", KvType::Q8_0);
            }
            row("vulkan", KvType::F32);
            row("vulkan", KvType::F16);
            row("vulkan", KvType::Q8_0);
        }
        if (folder.isEmpty())
            QTest::addRow("none") << QString() << std::string() << KvType::F32;
    }
    void logitsAgreeWithGold()
    {
        QFETCH(QString, name);
        QFETCH(std::string, device);
        QFETCH(KvType, kv);
        if (name.isEmpty())
            QSKIP("the reference models are not beside this checkout");
        const std::string base = reference + name.toStdString();
        const auto gold = readFloats(base + ".f32");
        const auto json = readJson(base + ".json");
        const auto prompt = ids(json["prompt"]);
        const auto engine = open(base + ".gguf", device, kv);
        const auto session = engine->newSession();
        const auto logits = (*session)->logits(prompt);
        QVERIFY(logits);
        const double error = nmse(*logits, gold);
        qInfo("NMSE %.2g", error);
        QVERIFY2(error <= limit(name, kv), qPrintable(QString::number(error)));
        if (kv != KvType::F16) {
            const double median = medianOfRows(*logits, gold, logits->size() / prompt.size());
            qInfo("median %.2g", median);
            QVERIFY2(median <= (kv == KvType::F32 ? medianLimitWithF32 : medianLimitWithQ8_0),
                     qPrintable(QString::number(median)));
        }
        if (kv == KvType::F32) {
            const double single = errorOfSingleSteps(**session, prompt, gold, logits->size() / prompt.size());
            qInfo("one token alone: NMSE %.2g", single);
            QVERIFY2(single <= limit(name, kv), qPrintable(QString::number(single)));
            continuesAsGold(**session, prompt, ids(json["greedy"]), gold);
        }
    }
};

QTEST_GUILESS_MAIN(ReferenceLogitsTest)
#include "tst_reference_logits.moc"
