// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Answers of hundreds of blocks in the real window: only what is near the view is there, and nobody sees that.

#include "app/chat/conversation_find.h"
#include "tests/ui/window_test.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTest>

using namespace alcove;

class TestLongAnswers : public WindowTest {
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void onlyWhatIsNearTheViewIsThere();
    void aStreamLeavesNothingBehind();
    void everyPlaceOfTheAnswerIsShown();
    void whatIsReadStaysWhereItIs();
    void theSamePlaceIsShownAgain();
    void findReachesWhatWasNeverThere();
    void aSelectionOutlivesTheView();
    void aNarrowerWindowKeepsTheEndInSight();

private:
    QQuickItem* list() { return app->awaited("Messages"); }
    double number(const char* property) { return list()->property(property).toDouble(); }
    double bottom() { return number("originY") + number("contentHeight") - list()->height(); }
    bool atEnd() { return qAbs(number("contentY") - bottom()) < 2; }

    static QList<QQuickItem*> below(QQuickItem* item)
    {
        QList<QQuickItem*> all = item->childItems();
        for (QQuickItem* child : item->childItems())
            all << below(child);
        return all;
    }
    // The texts of answers, from the top; `seen`: those that lie in the view.
    std::vector<QQuickItem*> texts(bool seen = false)
    {
        std::vector<QQuickItem*> found;
        for (QQuickItem* item : below(list())) {
            if (!item->inherits("QQuickTextEdit") || !item->isVisible())
                continue;
            const double y = item->mapToItem(list(), QPointF()).y();
            if (!seen || (y + item->height() > 0 && y < list()->height()))
                found.push_back(item);
        }
        std::ranges::sort(found, {}, [this](QQuickItem* item) { return item->mapToItem(list(), QPointF()).y(); });
        return found;
    }
    static QString words(QQuickItem* item)
    {
        QString text;
        QMetaObject::invokeMethod(item, "getText", qReturnArg(text), 0, item->property("length").toInt());
        return text;
    }
    // What stands at the top of the view, and where.
    std::pair<QString, double> firstSeen()
    {
        for (QQuickItem* item : texts(true)) {
            const double y = item->mapToItem(list(), QPointF()).y();
            if (y >= 0)
                return {words(item), y};
        }
        return {};
    }
    double placeOf(const QString& text)
    {
        for (QQuickItem* item : texts(true)) {
            if (words(item) == text)
                return item->mapToItem(list(), QPointF()).y();
        }
        return -1e6;
    }
    void answerWith(const QString& text)
    {
        QVERIFY(app->ask("a long story"));
        app->engine().answer(text);
        QTRY_VERIFY(!chat().generating());
        QTRY_VERIFY(atEnd() && !texts(true).empty());
    }
    // Shows it anew, so that nothing is known of its blocks.
    void reopen()
    {
        const QString id = chat().currentId();
        chat().newConversation();
        QTRY_COMPARE(chat().messages()->count(), 0);
        chat().openConversation(id);
        QTRY_COMPARE(chat().currentId(), id);
    }
};

namespace {

// Of every kind, and of heights that no guess gets right.
QString story(int parts)
{
    QString text;
    for (int i = 0; i < parts; ++i) {
        switch (i % 7) {
        case 2: text += QString("## Heading %1\n\n").arg(i); break;
        case 3:
            text += QString("```cpp\nint part%1 = 0;\n%2```\n\n").arg(i).arg(QString("++part;\n").repeated(i % 11));
            break;
        case 4: text += QString("- item %1\n- short\n  - deeper\n\n").arg(i); break;
        case 5:
            text += QString("| part | %1 |\n|---|---|\n%2\n").arg(i).arg(QString("| a | b |\n").repeated(i % 5));
            break;
        default:
            text += QString("Part %1: ").arg(i) +
                    QString("Once upon a time there was a little girl who counted stars. ").repeated(1 + i % 6) +
                    "\n\n";
        }
    }
    return text;
}

} // namespace

void TestLongAnswers::init()
{
    begin();
}

void TestLongAnswers::cleanup()
{
    end();
}

void TestLongAnswers::onlyWhatIsNearTheViewIsThere()
{
    answerWith(story(700));
    QTRY_VERIFY2(texts().size() < 90, qPrintable(QString::number(texts().size())));
    QVERIFY(number("contentHeight") > 30'000);
    reopen();
    QTRY_VERIFY(atEnd() && !texts(true).empty());
    QVERIFY(texts().size() < 90);
}

void TestLongAnswers::aStreamLeavesNothingBehind()
{
    QVERIFY(app->ask("a long story"));
    const QString text = story(420);
    size_t most = 0;
    for (qsizetype at = 0; at < text.size(); at += 900) {
        app->engine().say(text.mid(at, 900));
        QTest::qWait(15);
        most = std::max(most, texts().size());
    }
    app->engine().finish();
    QTRY_VERIFY(!chat().generating());
    QVERIFY2(most < 110, qPrintable(QString::number(most)));
    QTRY_VERIFY(atEnd());
    QTRY_VERIFY(texts().size() < 90);
}

void TestLongAnswers::everyPlaceOfTheAnswerIsShown()
{
    answerWith(story(210));
    reopen();
    QTRY_VERIFY(atEnd() && !texts(true).empty());
    QSet<QString> seen;
    for (QQuickItem* item : texts(true))
        seen.insert(words(item));
    for (int page = 0; page < 100 && number("contentY") > number("originY") + 1; ++page) {
        const double before = number("contentY");
        app->press(Qt::Key_PageUp);
        QTest::qWait(20);
        QVERIFY(number("contentY") != before);
        for (QQuickItem* item : texts(true))
            seen.insert(words(item));
    }
    QVERIFY(qAbs(number("contentY") - number("originY")) < 2);
    for (int i = 0; i < 210; ++i) {
        if (i % 7 == 2)
            QVERIFY2(seen.contains(QString("Heading %1").arg(i)), qPrintable(QString::number(i)));
        if (i % 7 == 4)
            QVERIFY2(seen.contains(QString("item %1").arg(i)), qPrintable(QString::number(i)));
    }
}

void TestLongAnswers::whatIsReadStaysWhereItIs()
{
    answerWith(story(400));
    reopen();
    QTRY_VERIFY(atEnd() && !texts(true).empty());
    for (int page = 0; page < 3; ++page)
        app->press(Qt::Key_PageUp);
    QTRY_VERIFY(!texts(true).empty());
    const auto [text, place] = firstSeen();
    QVERIFY(!text.isEmpty());
    const double height = number("contentHeight");
    QTest::qWait(1500); // meanwhile what is above gets its real height
    QVERIFY2(qAbs(number("contentHeight") - height) > 10, "no guess was wrong, so that nothing could have moved");
    QVERIFY2(qAbs(placeOf(text) - place) < 2, qPrintable(QString("%1, was %2").arg(placeOf(text)).arg(place)));
}

void TestLongAnswers::theSamePlaceIsShownAgain()
{
    answerWith(story(300));
    for (int page = 0; page < 12; ++page) {
        app->press(Qt::Key_PageUp);
        QTest::qWait(10);
    }
    const auto [text, place] = firstSeen();
    QVERIFY(!text.isEmpty());
    reopen();
    QTRY_VERIFY2(qAbs(placeOf(text) - place) < 30, qPrintable(QString("%1, was %2").arg(placeOf(text)).arg(place)));
    QTest::qWait(500);
    QVERIFY(qAbs(placeOf(text) - place) < 30);
}

void TestLongAnswers::findReachesWhatWasNeverThere()
{
    answerWith(story(200) + "A needle.\n\n" + story(300));
    reopen();
    QTRY_VERIFY(atEnd() && !texts(true).empty());
    chat().find()->setText("needle");
    QTRY_COMPARE(chat().find()->count(), 1);
    QTRY_VERIFY(placeOf("A needle.") > 0);
    QTest::qWait(300);
    const double place = placeOf("A needle.");
    QVERIFY2(place > 0 && place < list()->height() - 20, qPrintable(QString::number(place)));
    for (QQuickItem* item : texts(true)) {
        if (words(item) == "A needle.")
            QCOMPARE(item->property("selectedText").toString(), "needle");
    }
}

void TestLongAnswers::aSelectionOutlivesTheView()
{
    answerWith(story(300));
    QQuickItem* item = texts(true).at(1);
    const QString text = words(item);
    item->forceActiveFocus();
    QMetaObject::invokeMethod(item, "selectAll");
    for (int page = 0; page < 30; ++page) {
        QMetaObject::invokeMethod(list(), "scrollBy", -1.0);
        QTest::qWait(5);
    }
    QVERIFY(placeOf(text) < -1e5); // it is far away
    app->press(Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), text);
}

void TestLongAnswers::aNarrowerWindowKeepsTheEndInSight()
{
    answerWith(story(300));
    app->resize({640, 700});
    QTRY_VERIFY(atEnd() && !texts(true).empty());
    QTest::qWait(500);
    QVERIFY(atEnd());
    const std::vector<QQuickItem*> shown = texts(true);
    QVERIFY2(words(shown.back()).contains("299"), qPrintable(words(shown.back())));
}

QTEST_MAIN(TestLongAnswers)
#include "tst_long_answers.moc"
