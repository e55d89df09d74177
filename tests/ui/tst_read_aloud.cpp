// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Answers are read aloud, by a voice that writes down what it says.

#include "app/chat/read_aloud.h"
#include "app/chat/spoken_text.h"
#include "tests/ui/window_test.h"

#include <QQmlEngine>
#include <QTest>

using namespace alcove;

class TestReadAloud : public WindowTest {
    Q_OBJECT

private slots:
    void initTestCase() { QCoreApplication::addLibraryPath(ALCOVE_TEST_PLUGINS); }
    void init()
    {
        qApp->setProperty("spoken", QStringList());
        qApp->setProperty("spokenFor", 10);
        qApp->setProperty("voiceBroken", false);
        begin();
    }
    void cleanup() { end(); }
    void whatIsSpokenOfMarkdown_data();
    void whatIsSpokenOfMarkdown();
    void anAnswerIsReadToItsEnd();
    void aSecondPressStops();
    void anotherAnswerTakesTheVoice();
    void leavingTheConversationStops();
    void aVoiceThatFailsSaysSo();

private:
    ReadAloud& voice()
    {
        return *qmlEngine(app->window().contentItem())->singletonInstance<ReadAloud*>("Alcove.Core", "ReadAloud");
    }
    static QStringList spoken() { return qApp->property("spoken").toStringList(); }
    void answerWith(const QString& text)
    {
        QVERIFY(app->ask("tell"));
        app->engine().answer(text);
        QTRY_VERIFY(!chat().generating());
    }
};

void TestReadAloud::whatIsSpokenOfMarkdown_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("paragraphs") << "# One\n\nTwo **bold** words\nand more.\n\n- three\n- four"
                                << QStringList{"One", "Two bold words and more.", "three", "four"};
    QTest::newRow("code is left out") << "Look:\n\n```c\nint a;\n```\n\nDone with `a`."
                                      << QStringList{"Look:", "Done with a."};
    QTest::newRow("nothing but code") << "```\nx\n```" << QStringList();
    QTest::newRow("an easy formula") << "So $x = 3$ it is." << QStringList{"So x = 3 it is."};
    QTest::newRow("a hard formula") << "So $\\frac{a}{b}$ it is." << QStringList{QString::fromUtf8("So … it is.")};
    QTest::newRow("a formula of its own") << "So\n\n$$\nx = 1\n$$\n\nit is." << QStringList{"So", "it is."};
    QTest::newRow("a table") << "| a | b |\n|---|---|\n| 1 | 2 |\n" << QStringList{"a, b, 1, 2,"};
    QTest::newRow("a link") << "See [the page](https://example.org/long)." << QStringList{"See the page."};
    QTest::newRow("signs") << "a < b & c > d" << QStringList{"a < b & c > d"};
    QTest::newRow("empty") << "" << QStringList();
}

void TestReadAloud::whatIsSpokenOfMarkdown()
{
    QFETCH(QString, markdown);
    QTEST(spokenTexts(markdown), "texts");
}

void TestReadAloud::anAnswerIsReadToItsEnd()
{
    answerWith("First.\n\nSecond.");
    app->click(app->awaited("Read aloud"));
    QTRY_COMPARE(spoken(), (QStringList{"First.", "Second."}));
    QTRY_COMPARE(voice().message(), 0.0);
    QTRY_VERIFY(app->named("Read aloud"));
}

void TestReadAloud::aSecondPressStops()
{
    qApp->setProperty("spokenFor", 60'000);
    answerWith("First.\n\nSecond.");
    app->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(spoken(), QStringList{"First."});
    app->click(app->awaited("Stop reading aloud"));
    QTRY_COMPARE(voice().message(), 0.0);
    QTRY_VERIFY(app->named("Read aloud"));
    QTest::qWait(100);
    QCOMPARE(spoken(), QStringList{"First."});
    app->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier); // and from its begin again
    QTRY_COMPARE(spoken(), (QStringList{"First.", "First."}));
    app->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(voice().message(), 0.0);
}

void TestReadAloud::anotherAnswerTakesTheVoice()
{
    qApp->setProperty("spokenFor", 60'000);
    answerWith("First.\n\nMore of it.");
    const qint64 first = chat().messages()->idAt(1);
    answerWith("Second.");
    const qint64 second = chat().messages()->idAt(3);
    voice().toggle(double(first), "First.\n\nMore of it.");
    QTRY_COMPARE(spoken(), QStringList{"First."});
    voice().toggle(double(second), "Second.");
    QTRY_COMPARE(spoken(), (QStringList{"First.", "Second."}));
    QTest::qWait(100);
    QCOMPARE(voice().message(), double(second));
}

void TestReadAloud::leavingTheConversationStops()
{
    qApp->setProperty("spokenFor", 60'000);
    answerWith("First.\n\nSecond.");
    app->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(spoken(), QStringList{"First."});
    chat().newConversation();
    QTRY_COMPARE(voice().message(), 0.0);
    QTest::qWait(100);
    QCOMPARE(spoken(), QStringList{"First."});
}

void TestReadAloud::aVoiceThatFailsSaysSo()
{
    qApp->setProperty("voiceBroken", true);
    answerWith("First.");
    app->click(app->awaited("Read aloud"));
    QTRY_VERIFY(app->named("This computer's voice can't be heard."));
    QCOMPARE(voice().message(), 0.0);
}

QTEST_MAIN(TestReadAloud)
#include "tst_read_aloud.moc"
