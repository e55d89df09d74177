// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where there is nothing to check spelling with, nothing is checked, and the terminal hears nothing of it.

#include "app/chat/dictionary.h"

#include <QLoggingCategory>
#include <QTest>

using namespace alcove;

class TestDictionary : public QObject {
    Q_OBJECT

private slots:
    void aLanguageWithoutOneIsNotChecked()
    {
        Dictionary dictionary("tlh_XX");
        QVERIFY(!dictionary.isValid());
        QVERIFY(!dictionary.isMisspelled("hwat"));
        QVERIFY(dictionary.suggestions("hwat").isEmpty());
        dictionary.add("hwat");
    }

    // "No speller backends available!" is such a warning; the library looks in folders that no test can take away.
    void sonnetTellsTheTerminalNothing()
    {
        const QLoggingCategory before("kf.sonnet.core");
        const Dictionary dictionary("system");
        const QLoggingCategory after("kf.sonnet.core");
        QVERIFY(!before.isWarningEnabled());
        QVERIFY(!after.isWarningEnabled());
        QVERIFY(QLoggingCategory("kf.other").isWarningEnabled());
        QVERIFY(after.isCriticalEnabled());
    }
};

QTEST_GUILESS_MAIN(TestDictionary)
#include "tst_dictionary.moc"
