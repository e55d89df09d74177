// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Misspelt words in the composer, with a real dictionary.

#include "app/chat/dictionary.h"
#include "app/settings.h"
#include "tests/ui/window_test.h"

#include <QQuickTextDocument>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

using namespace alcove;

class TestSpelling : public WindowTest {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aWordIsMarkedWhenItIsFinished();
    void whatIsNoProseIsNotMarked();
    void theMenuCorrectsAndLearns();
    void itCanBeTurnedOff();
    void aLongTextIsMarkedBitByBit();

private:
    QTemporaryDir m_home;

    QString text() { return app->composer()->property("text").toString(); }

    QStringList marked()
    {
        auto* document = app->composer()->property("textDocument").value<QQuickTextDocument*>()->textDocument();
        QStringList words;
        for (QTextBlock block = document->firstBlock(); block.isValid(); block = block.next()) {
            for (const QTextLayout::FormatRange& range : block.layout()->formats()) {
                if (range.format.underlineStyle() != QTextCharFormat::NoUnderline)
                    words << block.text().sliced(range.start, range.length);
            }
        }
        return words;
    }
};

void TestSpelling::initTestCase()
{
    // Words that are learned are the person's own; not the one's who runs this.
    qputenv("HOME", m_home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
    bool there = false;
    for (const auto& [code, name] : Dictionary::languages())
        there = there || code == "en_US";
    if (!there)
        QSKIP("There is no dictionary for American English");
}

void TestSpelling::init()
{
    begin();
    QTRY_VERIFY(app->composer() && app->composer()->hasActiveFocus());
    app->settings().setSpelling("en_US");
}

void TestSpelling::cleanup()
{
    end();
}

void TestSpelling::aWordIsMarkedWhenItIsFinished()
{
    app->type("I hav");
    QTest::qWait(50);
    QCOMPARE(marked(), QStringList()); // it may become "have"
    app->type(" a dog");
    QTRY_COMPARE(marked(), QStringList("hav"));
    QCOMPARE(chat().draft(), "I hav a dog");
    for (int step = 0; step < 6; ++step)
        app->press(Qt::Key_Left);
    app->type("e");
    QTRY_COMPARE(text(), "I have a dog");
    QTRY_COMPARE(marked(), QStringList());
}

void TestSpelling::whatIsNoProseIsNotMarked()
{
    chat().setDraft(
        QString::fromUtf8("A teh `wrng` https://exmple.org/nowere mail@exmple.org /usr/sbn getThng x86 NASA "
                          "it’s don't well-known привет 你好\n```\nint thng;\n```\nand zzxq again"));
    QTRY_COMPARE(marked(), (QStringList{"teh", "zzxq"}));
}

void TestSpelling::theMenuCorrectsAndLearns()
{
    app->type("hav alcovian words");
    QTRY_COMPARE(marked(), (QStringList{"hav", "alcovian"}));
    app->composer()->setProperty("cursorPosition", 1);
    app->press(Qt::Key_Menu);
    app->click(app->awaited("have"));
    QTRY_COMPARE(text(), "have alcovian words");
    QTRY_COMPARE(marked(), QStringList("alcovian"));
    app->composer()->forceActiveFocus();
    app->composer()->setProperty("cursorPosition", 8);
    app->press(Qt::Key_Menu);
    app->click(app->awaited("Add “alcovian” to the dictionary"));
    QTRY_COMPARE(marked(), QStringList());
    // It is known from now on, in another window too.
    end();
    begin();
    app->settings().setSpelling("en_US");
    chat().setDraft("alcovian wrds ");
    QTRY_COMPARE(marked(), QStringList("wrds"));
}

void TestSpelling::itCanBeTurnedOff()
{
    chat().setDraft("hav ");
    QTRY_COMPARE(marked(), QStringList("hav"));
    app->settings().setSpelling("off");
    QTRY_COMPARE(marked(), QStringList());
    app->settings().setSpelling("xx_XX"); // nobody has a dictionary for it
    QTest::qWait(50);
    QCOMPARE(marked(), QStringList());
    app->settings().setSpelling("en_US");
    QTRY_COMPARE(marked(), QStringList("hav"));
}

void TestSpelling::aLongTextIsMarkedBitByBit()
{
    QString paragraphs;
    for (int i = 0; i < 1500; ++i)
        paragraphs += QString("This line has a mistke in it, like all of them, and a number %1.\n").arg(i);
    chat().setDraft(paragraphs);
    QTRY_COMPARE_WITH_TIMEOUT(marked().size(), 1500, 20'000);
}

QTEST_MAIN(TestSpelling)
#include "tst_spelling.moc"
