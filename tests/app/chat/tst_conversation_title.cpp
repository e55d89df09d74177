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

    void ofWhatAModelSays_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("title");
        QTest::newRow("plain") << "Sorting in C++" << "Sorting in C++";
        QTest::newRow("quotes and an end") << " \"A cat's sleep.\"\n" << "A cat's sleep";
        QTest::newRow("label") << "**Title:** A cat's sleep" << "A cat's sleep";
        QTest::newRow("German label") << "Titel: „Katzen schlafen“" << "Katzen schlafen";
        QTest::newRow("Chinese") << "标题：《猫的睡眠》" << "猫的睡眠";
        QTest::newRow("right to left") << "«نوم القط»" << "نوم القط";
        QTest::newRow("manners") << "Sure! Here is a title:\n\n# A cat's sleep\n\nI hope it fits." << "A cat's sleep";
        QTest::newRow("a list") << "1. A cat's sleep\n2. Cats at night" << "A cat's sleep";
        QTest::newRow("thought") << "<think>\nThey ask about cats.\n</think>\n\nA cat's sleep" << "A cat's sleep";
        QTest::newRow("a question stays one") << "Why do cats sleep?" << "Why do cats sleep?";
        QTest::newRow("too long") << "Some things that are good to know about the sleep of all cats"
                                  << "Some things that are good to know about the…";
        QTest::newRow("nothing") << " \n " << "";
        QTest::newRow("no letter") << "… ?!" << "";
        QTest::newRow("a thought without an end") << "<think>\nThey ask" << "";
        QTest::newRow("an essay") << QString("and so on ").repeated(20) << "";
        QTest::newRow("the same again") << "cat cat cat cat cat cat cat" << "";
        QTest::newRow("a refusal") << "I'm sorry, but I can't do that." << "";
        QTest::newRow("no character") << QString("A ") + QChar::ReplacementCharacter << "";
        QTest::newRow("emoji") << "🐈 A cat's sleep" << "🐈 A cat's sleep";
    }

    void ofWhatAModelSays()
    {
        QFETCH(QString, said);
        QFETCH(QString, title);
        QCOMPARE(titleFromModel(said), title);
        QVERIFY(titleFromModel(said).size() <= 48);
    }

    void typedTitlesAreOneLine()
    {
        QCOMPARE(cleanTitle("  My\n title  "), QStringLiteral("My title"));
        QCOMPARE(cleanTitle(" \t\n"), QString());
    }
};

QTEST_GUILESS_MAIN(TestConversationTitle)
#include "tst_conversation_title.moc"
