// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Comparing through the window with two real models: they stream together, are voted on blind, get a third beside them,
// and one is kept.
#include "app/compare/compare_controller.h"
#include "app/settings.h"
#include "tests/ui/window_fixture.h"

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

constexpr int patience = 120'000;
const QString f16 = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
const QString q8 = ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf";

} // namespace

class TestCompare : public QObject {
    Q_OBJECT

private slots:
    void twoModelsStreamTogetherAreVotedOnAndOneIsKept();
    void theColumnsScrollTogether();
    void whatDiffersIsShown();
    void whatIsDroppedGoesAlongOrBecomesAColumn();
    void allColumnsAreToldTheSame();
    void oneColumnIsSetByKeys();
};

void TestCompare::twoModelsStreamTogetherAreVotedOnAndOneIsKept()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path(), false);
    app.resize({1280, 800});
    app.settings().useDevice("cpu");
    CompareController& compare = app.compare();
    app.chat().openModel(QUrl::fromLocalFile(f16));
    QTRY_COMPARE_WITH_TIMEOUT(app.chat().modelState(), "ready", patience);

    app.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(compare.columns()->count(), 1);
    compare.addColumn(QUrl::fromLocalFile(q8));
    QTRY_VERIFY_WITH_TIMEOUT(compare.columns()->at(1).ready(), patience);
    const auto& columns = compare.columns()->all();
    const auto streams = [&](size_t column) {
        const MessageRecord* last = columns[column]->messages()->last();
        return last && last->state == MessageState::Streaming && last->tokens > 0;
    };
    bool together = false; // both had begun before one had ended
    for (const auto& column : columns) {
        connect(column->messages(), &ChatModel::dataChanged, this,
                [&] { together = together || (streams(0) && streams(1)); });
    }
    app.click(app.awaited("Blind: names are hidden until I vote"));
    QVERIFY(compare.blind());
    QTRY_VERIFY(app.named("Your question to all"));
    app.named("Your question to all")->forceActiveFocus();
    app.type("Once upon a time");
    app.press(Qt::Key_Return);

    QTRY_VERIFY(app.named("Answer A") && app.named("Answer B"));
    QTRY_VERIFY_WITH_TIMEOUT(!compare.answering(), patience);
    QVERIFY(together);
    for (size_t i = 0; i < 2; ++i) {
        const MessageRecord& answer = *columns[i]->messages()->last();
        QVERIFY(answer.tokens > 10 && answer.tokensPerSecond > 0 && answer.firstTokenSeconds > 0);
        QVERIFY(answer.values[AnswerValue::Temperature]);
    }

    // The vote shows who it was.
    app.click(app.awaited("Answer B is better"));
    QTRY_VERIFY(!compare.hidden());
    QTRY_VERIFY(app.named(columns[1]->name()));
    QTRY_COMPARE(compare.ratings()->votes(), 1);
    app.click(app.awaited("Ratings"));
    QTRY_VERIFY(app.named("Model, Rating, 95 % between, Won, Lost, Tied, Tokens/s, First token"));
    app.click(app.awaited("Ratings"));

    // A third column reads the talk and answers.
    compare.addColumn(QUrl::fromLocalFile(f16));
    columns[2]->values()->setEntry(AnswerValue::Seed, "5");
    QTRY_VERIFY_WITH_TIMEOUT(columns[2]->answers() == 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!compare.answering(), patience);
    QCOMPARE(columns[2]->messages()->at(0).text, QStringLiteral("Once upon a time"));
    QVERIFY(columns[2]->messages()->last()->tokens > 0);
    QCOMPARE(columns[2]->messages()->last()->values[AnswerValue::Seed], 5);

    // Keep the second one: the chat goes on with it.
    const QString kept = columns[1]->messages()->last()->text;
    const QString id = compare.currentId();
    app.click(app.awaited("More about " + columns[1]->title()));
    app.click(app.awaited("Keep this one and go on in the chat"));
    QTRY_COMPARE(app.chat().currentId(), id);
    QTRY_COMPARE(app.chat().messages()->count(), 2);
    QCOMPARE(app.chat().messages()->at(1).text, kept);
    QTRY_COMPARE_WITH_TIMEOUT(app.chat().modelState(), "ready", patience);
    QTRY_VERIFY(app.composer() && app.composer()->hasActiveFocus());
    app.type("Tom");
    app.press(Qt::Key_Return);
    QTRY_COMPARE(app.chat().messages()->count(), 4);
    QTRY_VERIFY_WITH_TIMEOUT(!app.chat().generating(), patience);
}

namespace {

// Two columns with the same long answers in the order of their engines.
void compareScripted(WindowFixture& app, const QString& first, const QString& second)
{
    app.openScriptedModel("Alpha");
    app.compare().open();
    QTRY_VERIFY(app.compare().columns()->at(0).ready());
    app.compare().addColumn(QUrl::fromLocalFile("/models/Beta.gguf"));
    app.engine(1).finishLoading();
    QTRY_VERIFY(app.compare().canAsk());
    app.compare().send("Why?");
    QTRY_VERIFY(app.engine(0).generating() && app.engine(1).generating());
    app.engine(0).answer(first);
    app.engine(1).answer(second);
    QTRY_VERIFY(!app.compare().answering());
}

} // namespace

void TestCompare::theColumnsScrollTogether()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path());
    app.resize({1100, 600});
    const QString text = QStringLiteral("A paragraph of some words.\n\n").repeated(60);
    compareScripted(app, text, text);
    QQuickItem* first = app.awaited("Messages of Alpha · F16");
    QQuickItem* second = app.awaited("Messages of Beta · F16");
    const auto place = [](QQuickItem* list) { return list->property("contentY").toReal(); };
    QTRY_VERIFY(place(first) > 0 && place(second) > 0);
    first->forceActiveFocus(Qt::TabFocusReason);
    const qreal end = place(second);
    app.press(Qt::Key_PageUp);
    QTRY_VERIFY(place(first) < end);
    QTRY_COMPARE(place(second), place(first));
    app.click(app.awaited("Scroll the columns apart"));
    first->forceActiveFocus(Qt::TabFocusReason);
    const qreal stays = place(second);
    app.press(Qt::Key_PageUp);
    QTRY_VERIFY(place(first) < stays);
    QCOMPARE(place(second), stays);
}

void TestCompare::whatDiffersIsShown()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path());
    app.resize({1100, 600});
    compareScripted(app, "The sky is blue.", "The sea is blue.");
    app.click(app.awaited("Show differences"));
    QQuickItem* list = app.awaited("Differences");
    QTRY_COMPARE(list->property("count").toInt(), 1);
    QCOMPARE(app.compare().differences(0, 1).front().toMap().value("html").toString(),
             QStringLiteral("The <del>sky</del> <ins>sea</ins> is blue."));
    app.click(app.awaited("Show differences"));
    QTRY_VERIFY(!app.named("Differences"));
}

void TestCompare::whatIsDroppedGoesAlongOrBecomesAColumn()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path());
    app.resize({1100, 600});
    app.openScriptedModel("Alpha");
    app.compare().open();
    QTRY_VERIFY(app.compare().columns()->at(0).ready());
    const auto drop = [&](const QString& name) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write("{}\n");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter(QPoint(500, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app.window(), &enter);
        QDropEvent event(QPointF(500, 200), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&app.window(), &event);
    };
    drop("data.json"); // that elsewhere is imported
    QTRY_COMPARE(app.compare().attachments()->count(), 1);
    QVERIFY(app.awaited("File: data.json"));
    QCOMPARE(app.chat().attachments()->count(), 0);
    drop("Beta.gguf");
    QTRY_COMPARE(app.compare().columns()->count(), 2);
    QVERIFY(app.compare().columns()->at(1).file().endsWith("/Beta.gguf"));
}

void TestCompare::allColumnsAreToldTheSame()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path());
    app.resize({1100, 600});
    app.openScriptedModel("Alpha");
    app.compare().open();
    app.click(app.awaited("System prompt of all columns"));
    QQuickItem* field = app.awaited("What all columns are told");
    QTRY_VERIFY(field->hasActiveFocus());
    app.type("Be kind.");
    QCOMPARE(app.compare().systemPrompt(), QStringLiteral("Be kind."));
    app.press(Qt::Key_Escape);
    QTRY_VERIFY(!field->isVisible());
    QVERIFY(app.compare().shown());
    // What is written stays while another page is looked at.
    app.awaited("Your question to all")->forceActiveFocus();
    app.type("Half a quest");
    app.click(app.awaited("Sets of prompts"));
    app.press(Qt::Key_Escape);
    QTRY_COMPARE(app.awaited("Your question to all")->property("text").toString(), QStringLiteral("Half a quest"));
}

void TestCompare::oneColumnIsSetByKeys()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path());
    app.resize({1100, 700});
    app.openScriptedModel("Alpha");
    CompareController& compare = app.compare();
    compare.open();
    QTRY_VERIFY(compare.columns()->at(0).ready());
    app.click(app.awaited("More about Alpha · F16"));
    app.click(app.awaited("The same model again"));
    QTRY_COMPARE(compare.columns()->count(), 2);
    ComparisonColumn& column = compare.columns()->at(0);
    app.click(app.awaited("More about Alpha · F16"));
    app.click(app.awaited("Settings of this column…"));
    QTRY_VERIFY(app.awaited("What this column alone is told")->hasActiveFocus());
    app.type("Rhyme.");
    QCOMPARE(column.systemPrompt(), QStringLiteral("Rhyme."));
    app.press(Qt::Key_Tab); // this model leaves nothing to choose about thinking
    QTRY_VERIFY(app.awaited("Device: As in the settings")->hasActiveFocus());
    app.press(Qt::Key_Tab);
    QTRY_VERIFY(app.field("Temperature")->hasActiveFocus());
    app.type("0.1");
    app.press(Qt::Key_Tab);
    QTRY_COMPARE(column.values()->values()[AnswerValue::Temperature], std::optional(0.1));
    app.field("Top-k")->forceActiveFocus();
    app.type("3");
    QTRY_COMPARE(column.values()->values()[AnswerValue::TopK], std::optional(3.0));
    app.press(Qt::Key_Escape);
    QTRY_VERIFY(!app.named("What this column alone is told"));
    QVERIFY(compare.shown());
    QCOMPARE(compare.columns()->at(1).values()->values(), AnswerValues());
    QCOMPARE(column.title(), QStringLiteral("Alpha · F16 · temperature 0.1 · Top-k 3 · own system prompt"));
}

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
