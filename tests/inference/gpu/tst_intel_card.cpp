// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove on Intel's graphics, which this computer need not have: every Vulkan call and every call of the kernel that
// they get, every kernel compiled by Intel's compiler of Mesa, and nothing computed. The validation layer looks on.
#include "card_checks.h"
#include "inference/gpu/instance.h"

#include <QTest>

using namespace alcove;

class IntelCardTest : public QObject {
    Q_OBJECT

    static void plugIn(const QByteArray& family)
    {
        alcove::plugIn({.manifest = ALCOVE_NULL_DRIVER, .variable = "ALCOVE_NULL_CARD"}, family);
    }

    CardKernels m_kernels;

    static void eachFamily()
    {
        QTest::addColumn<QByteArray>("family");
        QTest::addColumn<QByteArray>("kind");
        for (const auto& [family, kind] :
             std::initializer_list<std::pair<const char*, const char*>>{{"skl", "integrated GPU"},
                                                                        {"tgl", "integrated GPU"},
                                                                        {"dg2", "discrete GPU"},
                                                                        {"lnl", "integrated GPU"},
                                                                        {"bmg", "discrete GPU"}})
            QTest::newRow(family) << QByteArray(family) << QByteArray(kind);
    }

private slots:
    void initTestCase()
    {
        plugIn("dg2");
        if (const QByteArray why = whyNoCard("Mesa's ANV"); !why.isEmpty())
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
        m_kernels.collect(family == "dg2"); // one card compiles every encoding
        m_kernels.fit();
    }

    // This driver's matrix units are not taken.
    void everyKernelIsMet() { m_kernels.allAreMet({"_lanes", "_matrix", "_flexible"}); }

    void theBenchTellsOfKernels()
    {
        plugIn("dg2");
        benchTellsOfKernels("Instruction Count");
    }
};

QTEST_GUILESS_MAIN(IntelCardTest)
#include "tst_intel_card.moc"
