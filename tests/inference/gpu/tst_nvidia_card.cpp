// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Alcove on NVIDIA's cards by Mesa's NVK, which this computer need not have: every Vulkan call and every call of the
// kernel that they get, every kernel compiled by NVK's compiler, and nothing computed. The validation layer looks on.
#include "card_test.h"

#include <QTest>

using namespace alcove;

class NvidiaCardTest : public CardTest {
    Q_OBJECT

public:
    NvidiaCardTest()
        : CardTest({.driver = "Mesa's NVK",
                    .manifest = ALCOVE_NULL_DRIVER,
                    .variable = "ALCOVE_NULL_CARD",
                    .cards = {{"turing", "discrete GPU", "all"},
                              {"ampere", "discrete GPU", "all"},
                              {"ada", "discrete GPU", "all"}},
                    .everyEncoding = "ampere",
                    .notTaken = {"_lanes", "_matrix", "_flexible"}, // Mesa 25.0 has no units
                    .statistic = "Instruction count"})
    {
    }
};

QTEST_GUILESS_MAIN(NvidiaCardTest)
#include "tst_nvidia_card.moc"
