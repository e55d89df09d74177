// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove on Intel's graphics, which this computer need not have: every Vulkan call and every call of the kernel that
// they get, every kernel compiled by Mesa's compiler for them, and nothing computed. The validation layer looks on.
#include "card_test.h"

#include <QTest>

using namespace alcove;

class IntelCardTest : public CardTest {
    Q_OBJECT

public:
    IntelCardTest()
        : CardTest({.driver = "Mesa's ANV",
                    .manifest = ALCOVE_NULL_DRIVER,
                    .variable = "ALCOVE_NULL_CARD",
                    .cards = {{"skl", "integrated GPU", "all"},
                              {"tgl", "integrated GPU", "all"},
                              {"dg2", "discrete GPU", "all"},
                              {"dg2", "discrete GPU", "256M"},
                              {"lnl", "integrated GPU", "all"},
                              {"bmg", "discrete GPU", "all"}},
                    .everyEncoding = "dg2",
                    .notTaken = {"_lanes", "_matrix", "_flexible"}, // its matrix units are left
                    .statistic = "Instruction Count"})
    {
    }
};

QTEST_GUILESS_MAIN(IntelCardTest)
#include "tst_intel_card.moc"
