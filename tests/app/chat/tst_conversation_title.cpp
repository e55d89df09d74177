// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/conversation_title.h"

#include <QTest>

using namespace alcove;

class TestConversationTitle : public QObject {
    Q_OBJECT

private slots:
    void comesFromTheFirstWords_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("title");
        QTest::newRow("short") << "Sort in C++" << "Sort in C++";
        QTest::newRow("one line") << "  Dear all,\n\n  please\tread  " << "Dear all, please read";
        QTest::newRow("between words") << "Please write a polite letter to the tax office about my return"
                                       << "Please write a polite letter to the tax office…";
        QTest::newRow("no comma before the dots") << "Please write a polite letter to the tax offices, all of them"
                                                  << "Please write a polite letter to the tax offices…";
        QTest::newRow("marks") << "# **Bold** `code` > quote" << "Bold code quote";
        QTest::newRow("code block") << "```cpp\nint main() {}\n```" << "int main() {}";
        QTest::newRow("only marks") << "***" << "***";
        QTest::newRow("blank") << " \n " << "New chat";
        QTest::newRow("one long word") << QString(80, 'x') << QString(47, 'x') + "…";
        QTest::newRow("no blanks in this script")
            << QStringLiteral(
                   "请把下面的文章翻译成德语并保持原来的段落和标点符号不变谢谢你的帮助我会非常感激的再一次谢谢你们大家")
            << QString();
        QTest::newRow("emoji stay whole") << QString("👨‍👩‍👧").repeated(12) << QString();
    }

    void comesFromTheFirstWords()
    {
        QFETCH(QString, message);
        QFETCH(QString, title);
        const QString result = titleFromMessage(message);
        if (!title.isNull())
            QCOMPARE(result, title);
        QVERIFY(result.size() <= 48);
        QVERIFY(!result.contains('\n'));
        if (title.isNull()) { // cut somewhere: what is left is the message's own beginning, in whole characters
            QVERIFY(result.endsWith("…"));
            QVERIFY(message.startsWith(result.chopped(1)));
            QVERIFY(!result.chopped(1).back().isHighSurrogate());
            QVERIFY(result.size() > 24);
        }
    }

    void emojiSequencesAreNotCut()
    {
        const QString family = "👨‍👩‍👧";
        const QString title = titleFromMessage(family.repeated(12)).chopped(1);
        QCOMPARE(title, family.repeated(title.size() / family.size()));
    }

    void hugeMessagesTakeNoTime()
    {
        const QString huge = QString("word ").repeated(2'000'000);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(titleFromMessage(huge).size(), 45);
        QVERIFY(clock.elapsed() < 200);
    }

    void typedTitlesAreOneLine()
    {
        QCOMPARE(cleanTitle("  My\n title  "), QStringLiteral("My title"));
        QCOMPARE(cleanTitle(" \t\n"), QString());
    }
};

QTEST_GUILESS_MAIN(TestConversationTitle)
#include "tst_conversation_title.moc"
