// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A set of prompts through the window: written, answered by two real models, stopped, killed and gone on with, saved.
#include "app/settings.h"
#include "app/storage/sqlite.h"
#include "tests/ui/window_fixture.h"

#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

namespace {

constexpr int patience = 120'000;
const QString f16 = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
const QString q8 = ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf";

QByteArray contentOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A set of so many prompts that f16 and q8 are to answer, in a few words each.
PromptSets& bigSet(WindowFixture& app, int prompts, int tokens)
{
    app.settings().useDevice("cpu");
    PromptSets& sets = *app.compare().sets();
    QString text;
    for (int i = 1; i <= prompts; ++i)
        text += QStringLiteral("Story number %1\n").arg(i);
    sets.save(0, "Stories", text);
    sets.addModel(QUrl::fromLocalFile(f16));
    sets.addModel(QUrl::fromLocalFile(q8));
    sets.setValue("max_tokens", tokens);
    return sets;
}

// Child: makes a set in this folder and runs it until it is killed.
int runUntilKilled(int argc, char** argv)
{
    QGuiApplication application(argc, argv);
    WindowFixture app(argv[2], false);
    bigSet(app, 30, 40).run();
    return QGuiApplication::exec();
}

qint64 answersIn(const QString& file)
{
    Result<SqliteConnection> database = SqliteConnection::open(file, SqliteAccess::ReadOnly);
    return database ? database->integer("SELECT count(*) FROM prompt_set_answer").value_or(0) : 0;
}

} // namespace

class TestPromptSets : public QObject {
    Q_OBJECT

private slots:
    void aSetIsWrittenAnsweredAndSaved();
    void itStopsAndGoesOn();
    void aKilledRunGoesOn();
    void whatCantBeOpenedIsTold();
    void anEditKeepsAnswersAndDeletingCanBeUndone();
    void aFileBecomesASet();
};

void TestPromptSets::aSetIsWrittenAnsweredAndSaved()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path(), false);
    app.resize({1280, 800});
    app.settings().useDevice("cpu");
    PromptSets& sets = *app.compare().sets();
    app.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    app.click(app.awaited("Sets of prompts"));
    app.click(app.awaited("Write a set"));
    QTRY_VERIFY(app.field("Name of the set")->hasActiveFocus());
    app.type("Bedtime");
    app.press(Qt::Key_Return);
    app.type("Once upon a time");
    app.press(Qt::Key_Return);
    app.type("{\"prompt\": \"Tom had a dog\", \"tag\": \"dogs\"}");
    app.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(sets.name(), "Bedtime");
    QCOMPARE(sets.results()->count(), 2);
    QTRY_VERIFY(app.named("Choose who is to answer"));

    sets.addModel(QUrl::fromLocalFile(f16));
    sets.addModel(QUrl::fromLocalFile(q8));
    QTRY_VERIFY(app.named("4 answers to go"));
    QQuickItem* longest = app.field("Longest answer");
    app.click(longest);
    QTRY_VERIFY(longest->hasActiveFocus());
    app.type("12");
    QCOMPARE(sets.values().value("max_tokens").toInt(), 12);
    app.click(app.awaited("Run"));
    QTRY_VERIFY(sets.running() || sets.left() == 0);
    QTRY_VERIFY_WITH_TIMEOUT(!sets.running(), patience);
    QTRY_VERIFY(app.named("All are answered"));

    QCOMPARE(sets.results()->answers(), 4);
    for (const SetAnswer& answer : sets.results()->all()) {
        QCOMPARE(answer.tokens, 12);
        QCOMPARE(answer.finish, "length");
        QVERIFY(!answer.text.isEmpty() && answer.tokensPerSecond > 0 && answer.firstTokenSeconds > 0);
    }
    const QStringList columns = sets.results()->columns();
    QVERIFY2(columns.size() == 2 && columns[0].contains("F16") && columns[1].contains("Q8_0"),
             qPrintable(columns.join('|')));
    // The row says to a screen reader what stands in it.
    const SetAnswer& first = sets.results()->all().front();
    const QString second = sets.results()->all().at(2).text.trimmed();
    QTRY_VERIFY(
        app.named("Once upon a time\n" + columns[0] + ": " + first.text.trimmed() + "\n" + columns[1] + ": " + second));

    // Tab comes to the table, the arrows to its rows, and Enter shows all of one.
    QQuickItem* row = app.awaited("Tom had a dog\n" + columns[0] + ": " + sets.results()->all().at(1).text.trimmed() +
                                  "\n" + columns[1] + ": " + sets.results()->all().at(3).text.trimmed());
    app.awaited("Start over")->forceActiveFocus(Qt::TabFocusReason);
    app.press(Qt::Key_Tab);
    app.press(Qt::Key_Down);
    app.press(Qt::Key_Return);
    QTRY_VERIFY(row->property("whole").toBool());

    const QString csv = folder.filePath("answers.csv");
    const QString html = folder.filePath("answers.html");
    sets.saveTable(QUrl::fromLocalFile(csv));
    QTRY_VERIFY(app.named("The table is in answers.csv."));
    const std::vector<SetAnswer> saved = readCsv(csv).value();
    QCOMPARE(saved.size(), 4);
    QCOMPARE(saved[0].text, first.text);
    QCOMPARE(saved[2].tag, "dogs");
    sets.saveTable(QUrl::fromLocalFile(html));
    QVERIFY(contentOf(html).contains("Tom had a dog"));
    sets.saveTable(QUrl::fromLocalFile("/nowhere/at/all.csv"));
    QTRY_VERIFY(!app.chat().error().isEmpty());
}

void TestPromptSets::itStopsAndGoesOn()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path(), false);
    app.resize({1280, 800});
    PromptSets& sets = bigSet(app, 12, 30);
    app.press(Qt::Key_M, Qt::ControlModifier | Qt::ShiftModifier);
    app.click(app.awaited("Sets of prompts"));
    app.click(app.awaited("Run"));
    QTRY_VERIFY_WITH_TIMEOUT(sets.results()->answers() >= 2, patience);
    QVERIFY(sets.progressText().contains(" of 24"));
    QTRY_VERIFY(app.awaited("Cancel")->hasActiveFocus()); // in the place of the hidden button
    app.press(Qt::Key_Space);
    QVERIFY(!sets.running());
    QTRY_VERIFY(app.awaited("Go on")->hasActiveFocus());
    const int there = sets.results()->answers();
    QVERIFY(there < 24);
    const std::vector<SetAnswer> before = sets.results()->all();
    app.click(app.awaited("Go on"));
    QTRY_VERIFY_WITH_TIMEOUT(!sets.running(), patience);
    QCOMPARE(sets.results()->answers(), 24);
    for (size_t i = 0; i < before.size(); ++i) // none was asked again
        QCOMPARE(sets.results()->all()[i], before[i]);
    app.click(app.awaited("Start over"));
    QTRY_COMPARE(sets.left(), 24);
    app.click(app.awaited("Undo"));
    QTRY_COMPARE(sets.left(), 0);
}

void TestPromptSets::aKilledRunGoesOn()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath("alcove.db");
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QCoreApplication::applicationFilePath(), {"--run-until-killed", folder.path()});
    QTRY_VERIFY_WITH_TIMEOUT(answersIn(file) >= 3, patience);
    child.kill(); // SIGKILL
    QVERIFY(child.waitForFinished());

    WindowFixture app(folder.path(), false);
    app.settings().useDevice("cpu");
    PromptSets& sets = *app.compare().sets();
    QTRY_COMPARE(sets.name(), "Stories");
    QTRY_VERIFY(sets.results()->answers() >= 3);
    const std::vector<SetAnswer> before = sets.results()->all();
    QVERIFY2(before.size() < 60, "the child had come to its end");
    QCOMPARE(sets.left(), 60 - static_cast<int>(before.size()));
    sets.run();
    QTRY_VERIFY_WITH_TIMEOUT(!sets.running(), patience);
    QCOMPARE(sets.results()->answers(), 60);
    for (size_t i = 0; i < before.size(); ++i)
        QCOMPARE(sets.results()->all()[i], before[i]);
}

void TestPromptSets::whatCantBeOpenedIsTold()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path());
    app.resize({1000, 700});
    PromptSets& sets = *app.compare().sets();
    sets.save(0, "Two", "one\ntwo");
    sets.addModel(QUrl::fromLocalFile("/models/Alpha.gguf"));
    sets.addModel(QUrl::fromLocalFile("/models/Beta.gguf"));
    sets.run();
    QTRY_VERIFY(app.engine().loading());
    app.engine().failLoading({"Alpha.gguf is no model.", "Choose another.", {}});
    QTRY_COMPARE(sets.results()->failures(), 2);
    QTRY_VERIFY(app.engine().loading());
    app.engine().finishLoading();
    QTRY_VERIFY(app.engine().generating());
    app.engine().fail({"The device is gone.", {}, {}});
    QTRY_COMPARE(app.engine().requests(), 2);
    app.engine().think("Well, ");
    app.engine().answer("yes.");
    QTRY_VERIFY(!sets.running());
    QCOMPARE(sets.results()->failures(), 3);
    QCOMPARE(sets.results()->answers(), 1);
    QCOMPARE(sets.results()->all().back().text, "yes.");
    QCOMPARE(sets.results()->all().back().reasoning, "Well, ");
    QCOMPARE(sets.left(), 3);

    // Another run tries again what failed, and only that.
    sets.removeModel(0);
    sets.run();
    QTRY_VERIFY(app.engine().loading());
    app.engine().finishLoading();
    QTRY_VERIFY(app.engine().generating());
    QCOMPARE(app.engine().request().messages.back().text, "one");
    app.engine().answer("At last.");
    QTRY_VERIFY(!sets.running());
    QCOMPARE(sets.left(), 0);
    // Closing the model ends a run that needs it.
    sets.startOver();
    sets.run();
    QTRY_VERIFY(app.engine().loading());
    app.compare().closeModel("/models/Beta.gguf");
    QVERIFY(!sets.running());
}

void TestPromptSets::anEditKeepsAnswersAndDeletingCanBeUndone()
{
    const QTemporaryDir folder;
    {
        WindowFixture app(folder.path());
        app.resize({1000, 700});
        PromptSets& sets = *app.compare().sets();
        const double id = sets.save(0, "Two", "one\ntwo");
        sets.addModel(QUrl::fromLocalFile("/models/Alpha.gguf"));
        sets.setValue("temperature", 0);
        sets.run();
        QTRY_VERIFY(app.engine().loading());
        app.engine().finishLoading();
        for (int i = 1; i <= 2; ++i) {
            QTRY_COMPARE(app.engine().requests(), i);
            QCOMPARE(app.engine().request().values[AnswerValue::Temperature], std::optional(0.0));
            app.engine().answer("Answer to " + app.engine().request().messages.back().text);
        }
        QTRY_COMPARE(sets.left(), 0);
        QCOMPARE(sets.save(id, "Two", "zero\ntwo\n{\"prompt\": \"three\", \"system\": \"Be kind.\"}"), id);
        QCOMPARE(sets.left(), 2);
        QCOMPARE(sets.results()->all().size(), 1);
        QCOMPARE(sets.results()->all()[0].number, 2);
        QVERIFY(!sets.problemWith(0, "TWO", "x").isEmpty());
        QCOMPARE(sets.save(0, "Two", "x"), 0.0);
        sets.save(0, "Other", "x");
        QCOMPARE(sets.models().size(), 1); // as the one before
        sets.choose(id);
        sets.remove();
        QCOMPARE(sets.all().size(), 1);
        sets.undo();
        QCOMPARE(sets.name(), "Two");
        QTRY_COMPARE(sets.results()->all().size(), 1);
        sets.choose(sets.all().front().toMap().value("name").toDouble());
        QCOMPARE(sets.name(), "Other");
        sets.remove(); // for good, once the window closes
    }
    WindowFixture app(folder.path());
    PromptSets& sets = *app.compare().sets();
    QTRY_COMPARE(sets.all().size(), 1);
    QCOMPARE(sets.name(), "Two");
    QTRY_COMPARE(sets.results()->all().size(), 1);
    QCOMPARE(sets.results()->all()[0].text, "Answer to two");
    QCOMPARE(sets.values().value("temperature").toDouble(), 0.0);
    sets.run();
    QTRY_VERIFY(app.engine().loading());
    app.engine().finishLoading();
    QTRY_COMPARE(app.engine().requests(), 1);
    app.engine().answer("0");
    QTRY_COMPARE(app.engine().requests(), 2);
    QCOMPARE(app.engine().request().messages.front().text, "Be kind.");
    QCOMPARE(app.engine().request().messages.front().role, MessageRole::System);
}

void TestPromptSets::aFileBecomesASet()
{
    const QTemporaryDir folder;
    WindowFixture app(folder.path());
    PromptSets& sets = *app.compare().sets();
    const auto write = [&](const QString& name, const QByteArray& text) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
        return QUrl::fromLocalFile(file.fileName());
    };
    sets.importFrom(write("riddles.jsonl", "{\"prompt\": \"Who?\"}\nWhat?\n"));
    QCOMPARE(sets.name(), "riddles");
    QCOMPARE(sets.results()->count(), 2);
    sets.importFrom(write("riddles.jsonl", "Again?\n"));
    QCOMPARE(sets.name(), "riddles (2)");
    for (const QUrl& bad : {write("empty.txt", "\n"), write("broken.txt", "{\"prompt\"\n"),
                            write("huge.txt", QByteArray(5 << 20, 'x')), QUrl("file:///nowhere.txt")}) {
        app.chat().clearError();
        sets.importFrom(bad);
        QVERIFY2(!app.chat().error().isEmpty(), qPrintable(bad.toString()));
        QCOMPARE(sets.all().size(), 2);
    }
}

int main(int argc, char** argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--run-until-killed") == 0)
        return runUntilKilled(argc, argv);
    QGuiApplication application(argc, argv);
    TestPromptSets test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_prompt_sets.moc"
