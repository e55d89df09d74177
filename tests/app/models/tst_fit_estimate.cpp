// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is said of a model's fit, from plans with known numbers and from that of a real file.
#include "app/models/fit_estimate.h"

#include "app/models/fit_estimator.h"
#include "app/models/model_words.h"
#include "app/settings.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using Verdict = FitEstimate::Verdict;

namespace {

constexpr int patience = 60'000;
constexpr quint64 gb = 1'000'000'000;
const QString f16 = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
const QString q8 = ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf";

MemoryPlan onCard(quint64 graphics, quint64 free)
{
    MemoryPlan plan;
    plan.device.id = "vulkan:0";
    plan.device.name = "Radeon";
    plan.device.kind = "discrete GPU";
    plan.use = {.graphics = graphics, .ram = gb / 10};
    plan.graphicsFree = free;
    plan.ramFree = 30 * gb;
    plan.tokenBytes = 2 * gb;
    return plan;
}

MemoryPlan onProcessor(quint64 mapped, quint64 free)
{
    MemoryPlan plan;
    plan.device.id = "cpu";
    plan.device.kind = "CPU";
    plan.use = {.ram = gb, .mapped = mapped};
    plan.ramFree = free;
    plan.tokenBytes = gb;
    return plan;
}

OpenMemory openOnCard(quint64 graphics)
{
    return {.device = "vulkan:0", .shared = false, .use = {.graphics = graphics}};
}

} // namespace

class TestFitEstimate : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void onACard()
    {
        QCOMPARE(estimateFit(onCard(6 * gb, 8 * gb), {}).verdict, Verdict::Fits);
        const FitEstimate large = estimateFit(onCard(10 * gb, 8 * gb), {});
        QCOMPARE(large.verdict, Verdict::TooLarge);
        QCOMPARE(large.needed, 10 * gb);
        QCOMPARE(large.spilled, 2 * gb);
        QCOMPARE(mostTokensPerSecond(large, 100e9), 0.0);
    }

    // 5 of 8 GB are taken by one of ours, which has taken all that it was granted.
    void besideWhatIsOpen()
    {
        const std::vector<OpenMemory> open = {openOnCard(5 * gb)};
        const MemoryPlan plan = onCard(6 * gb, 3 * gb);
        QCOMPARE(estimateFit(plan, open).verdict, Verdict::Beside);
        QCOMPARE(lacksBeside(plan, open), 3 * gb);
        QCOMPARE(estimateFit(plan, {}).verdict, Verdict::TooLarge); // somebody else's memory is not ours to free
        QCOMPARE(estimateFit(onCard(2 * gb, 3 * gb), open).verdict, Verdict::Fits);
    }

    // Granted, and none of it taken yet: the device still calls it free.
    void whatIsPromisedIsNotFree()
    {
        MemoryPlan plan = onCard(6 * gb, 8 * gb);
        plan.promised.graphics = 5 * gb;
        QCOMPARE(lacksBeside(plan, {openOnCard(5 * gb)}), 3 * gb);
        const FitEstimate fit = estimateFit(plan, {openOnCard(5 * gb)});
        QCOMPARE(fit.verdict, Verdict::Beside);
        QCOMPARE(fit.free, 8 * gb);
    }

    void onTheProcessorWeightsSpillToTheDisk()
    {
        QCOMPARE(estimateFit(onProcessor(10 * gb, 16 * gb), {}).verdict, Verdict::Fits);
        const FitEstimate spills = estimateFit(onProcessor(20 * gb, 16 * gb), {});
        QCOMPARE(spills.verdict, Verdict::Spills);
        QCOMPARE(spills.spilled, 5 * gb);
        QCOMPARE(mostTokensPerSecond(spills, 50e9), 0.0); // nobody knows the disk
        QCOMPARE(estimateFit(onProcessor(10 * gb, gb / 2), {}).verdict, Verdict::TooLarge);
        // Two that share the memory for their pages.
        const OpenMemory open{.device = "cpu", .shared = false, .use = {.mapped = 10 * gb}};
        QCOMPARE(estimateFit(onProcessor(10 * gb, 16 * gb), {open}).verdict, Verdict::Beside);
        QCOMPARE(lacksBeside(onProcessor(10 * gb, 16 * gb), {open}), 5 * gb);
    }

    // More than the card has room for: it reads the rest in the computer's memory, and nobody knows how fast.
    void aCardReadsTheRestInRam()
    {
        MemoryPlan plan = onCard(8 * gb, 8 * gb);
        plan.weightsInRam = 5 * gb;
        plan.use.ram += plan.weightsInRam;
        const FitEstimate fit = estimateFit(plan, {});
        QCOMPARE(fit.verdict, Verdict::PartInRam);
        const QVariantMap words = fitWords(fit, 500e9);
        QCOMPARE(words["badge"].toString(), "Partly in RAM");
        QVERIFY2(words["words"].toString().contains("Radeon has room for: 5.0 GB of its weights"),
                 qPrintable(words["words"].toString()));
        QCOMPARE(words["speed"].toString(), QString());
        // All of the card is for it, so others go first.
        plan.graphicsFree = 5 * gb;
        QCOMPARE(estimateFit(plan, {openOnCard(3 * gb)}).verdict, Verdict::Beside);
        plan.ramFree = 4 * gb;
        QCOMPARE(estimateFit(plan, {openOnCard(3 * gb)}).verdict, Verdict::TooLarge);
    }

    void speedIsBytesOverBandwidth()
    {
        const FitEstimate fit = estimateFit(onCard(6 * gb, 8 * gb), {});
        QCOMPARE(mostTokensPerSecond(fit, 500e9), 250.0);
        QCOMPARE(fitWords(fit, 500e9)["speed"].toString(), "Up to about 250 tokens a second");
        QCOMPARE(fitWords(fit, 3.5e9)["speed"].toString(), "Up to about 1.8 tokens a second");
        QCOMPARE(fitWords(fit, 0)["speed"].toString(), QString());
    }

    void reasonsAreTold()
    {
        const QVariantMap words = fitWords(estimateFit(std::unexpected(Error{"No such device.", {}, {}}), {}), 1e9);
        QCOMPARE(words["verdict"].toString(), "fails");
        QCOMPARE(words["words"].toString(), "No such device.");
        QVERIFY(
            fitWords(estimateFit(onCard(10 * gb, 8 * gb), {}), 1e9)["words"].toString().contains("2.0 GB too little"));
    }

    void amountsAreShort()
    {
        QCOMPARE(countText(656'000), "656K");
        QCOMPARE(countText(15'706'484'224), "15.7B");
        QCOMPARE(countText(671'026'419'200), "671B");
        QCOMPARE(countText(999'960'000), "1.0B");
        QCOMPARE(countText(42), "42");
    }

    // What is said is what loading would take; a longer context takes more.
    void aRealFileIsPlannedForEachContext()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        FitEstimator estimator(settings);
        QSignalSpy planned(&estimator, &FitEstimator::planned);
        estimator.setChoices({.device = "cpu", .kvType = KvType::F16, .contextLength = 512});
        estimator.want(f16);
        QTRY_VERIFY_WITH_TIMEOUT(estimator.plan(f16), patience);
        const Result<MemoryPlan> shortOne = *estimator.plan(f16);
        QVERIFY(shortOne);
        const auto direct = planMemory(f16.toStdString(), {.device = "cpu", .contextLength = 512});
        QCOMPARE(shortOne->use.ram, direct->use.ram);
        QCOMPARE(shortOne->use.mapped, direct->use.mapped);
        QCOMPARE(shortOne->contextLength, 512U);
        QVERIFY(shortOne->tokenBytes > 500'000 &&
                shortOne->tokenBytes < 3'000'000); // F16 weights of 656K, and the cache
        estimator.setChoices({.device = "cpu", .kvType = KvType::F16, .contextLength = 2048});
        QVERIFY(!estimator.plan(f16));
        QTRY_VERIFY_WITH_TIMEOUT(estimator.plan(f16), patience);
        QVERIFY((*estimator.plan(f16))->cache > shortOne->cache);
    }

    void theDeviceIsMeasuredOnce()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        {
            FitEstimator estimator(settings);
            QSignalSpy measured(&estimator, &FitEstimator::measured);
            estimator.setChoices({.device = "cpu"});
            estimator.want(f16);
            QTRY_VERIFY_WITH_TIMEOUT(estimator.plan(f16), patience);
            if ((*estimator.plan(f16))->ramFree < 3 * gb)
                QSKIP("too little memory is free");
            QTRY_COMPARE_WITH_TIMEOUT(measured.size(), 1, patience);
            QVERIFY(estimator.bytesPerSecond("cpu") > 1e8);
            QVERIFY(estimator.bytesPerSecond("cpu") < 1e13);
            QCOMPARE(estimator.bytesPerSecond("vulkan:0"), 0.0);
        }
        FitEstimator again(settings);
        QSignalSpy measured(&again, &FitEstimator::measured);
        QVERIFY(again.bytesPerSecond("cpu") > 1e8);
        again.setChoices({.device = "cpu"});
        again.want(f16);
        QTRY_VERIFY_WITH_TIMEOUT(again.plan(f16), patience);
        again.want(q8);
        QTRY_VERIFY_WITH_TIMEOUT(again.plan(q8), patience);
        QCOMPARE(measured.size(), 0);
    }

    // Nobody looks at the row any more.
    void whatIsNotWantedIsNotPlanned()
    {
        const QTemporaryDir folder;
        Settings settings(folder.filePath("settings.ini"));
        FitEstimator estimator(settings);
        QSignalSpy planned(&estimator, &FitEstimator::planned);
        estimator.want(f16); // begins at once
        for (int i = 0; i < 200; ++i)
            estimator.want(QString("/nowhere/%1.gguf").arg(i));
        for (int i = 0; i < 199; ++i)
            estimator.leave(QString("/nowhere/%1.gguf").arg(i));
        QTRY_VERIFY_WITH_TIMEOUT(estimator.plan("/nowhere/199.gguf"), patience);
        QVERIFY(!*estimator.plan("/nowhere/199.gguf"));
        QTest::qWait(300);
        QCOMPARE(planned.size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestFitEstimate)
#include "tst_fit_estimate.moc"
