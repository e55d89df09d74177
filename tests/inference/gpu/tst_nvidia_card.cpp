// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove on NVIDIA's cards by Mesa's NVK, which this computer need not have: every Vulkan call and every call of the
// kernel that they get, every kernel compiled by NVK's compiler, and nothing computed. The validation layer looks on.
#include "card_checks.h"
#include "inference/gpu/instance.h"

#include <QTest>

using namespace alcove;

class NvidiaCardTest : public QObject {
    Q_OBJECT

    static void plugIn(const QByteArray& family)
    {
        alcove::plugIn({.manifest = ALCOVE_NULL_DRIVER, .variable = "ALCOVE_NULL_CARD"}, family);
        qputenv("NVK_I_WANT_A_BROKEN_VULKAN_DRIVER", "1"); // for chips that it is not sure of
    }

    CardKernels m_kernels;

    static void eachFamily()
    {
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QByteArray>("kind");
        for (const auto& [family, kind] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"turing", "discrete GPU"}, {"ampere", "discrete GPU"}, {"ada", "discrete GPU"}})
            QTest::newRow(family) << QByteArray(family) << QByteArray(kind);
    }

private slots:
    void initTestCase()
    {
        plugIn("ampere");
        if (const QByteArray why = whyNoCard("Mesa's NVK"); !why.isEmpty())
            QSKIP(why.constData());
    }

    void cleanup() { QCOMPARE(Instance::validationMessages(), 0); }

    // Models are opened, read and write, and their caches are saved and taken back.
    void programsRun_data() { eachFamily(); }
    void programsRun()
    {
        QFETCH(QByteArray, family);
        QFETCH(QByteArray, kind);
        plugIn(family);
        runPrograms(kind.toStdString());
    }

    void kernelsFit_data() { eachFamily(); }
    void kernelsFit()
    {
        QFETCH(QByteArray, family);
        plugIn(family);
        m_kernels.collect(family == "ampere"); // one card compiles every encoding
        m_kernels.fit();
    }

    // This driver has no matrix units that Alcove takes.
    void everyKernelIsMet() { m_kernels.allAreMet({"_lanes", "_matrix", "_flexible"}); }

    void theBenchTellsOfKernels()
    {
        plugIn("ampere");
        benchTellsOfKernels("Instruction count");
    }
};

QTEST_GUILESS_MAIN(NvidiaCardTest)
#include "tst_nvidia_card.moc"
