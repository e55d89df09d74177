// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The whole way: the real window, the real engine on a trained model, a real database.

#include "app/chat/chat_model.h"
#include "app/chat/conversation_list_model.h"
#include "tests/ui/window_fixture.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestChatWithAModel : public QObject {
    Q_OBJECT

private slots:
    void sendStopRenameDeleteAndFindItAllAgain();
    void theStarterModelAnswersHello();
};

namespace {

constexpr int patience = 120'000; // a slow processor stands in for the GPU

QString text(WindowFixture& app, int row)
{
    return app.chat().messages()->index(row).data(ChatModel::TextRole).toString();
}

QString state(WindowFixture& app, int row)
{
    return app.chat().messages()->index(row).data(ChatModel::StateRole).toString();
}

} // namespace

void TestChatWithAModel::sendStopRenameDeleteAndFindItAllAgain()
{
    const QTemporaryDir folder;
    QString finished;
    QString stopped;
    {
        WindowFixture app(folder.path(), false);
        app.chat().openModel(QUrl::fromLocalFile(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf"));
        QTRY_COMPARE_WITH_TIMEOUT(app.chat().modelState(), "ready", patience);

        // Send; the answer streams in, then it is complete.
        QTRY_VERIFY(app.composer() && app.composer()->hasActiveFocus());
        app.type("Once upon a time");
        app.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(app.chat().messages()->count() == 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(state(app, 1) == "streaming" && !text(app, 1).isEmpty(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(!app.chat().generating(), patience);
        QCOMPARE(state(app, 1), "complete");
        finished = text(app, 1);
        QVERIFY(finished.size() > 20);
        QVERIFY(!finished.startsWith(' '));
        QVERIFY(app.chat().tokensPerSecond() > 0);
        QVERIFY(app.chat().contextUsed() > 0);

        // A new conversation, stopped in the middle.
        app.press(Qt::Key_N, Qt::ControlModifier);
        QTRY_COMPARE(app.chat().messages()->count(), 0);
        app.type("Tom and his dog went to the park");
        app.press(Qt::Key_Return);
        int answer = 1;
        QTRY_VERIFY_WITH_TIMEOUT(app.chat().messages()->count() == 2 && !text(app, answer).isEmpty(), patience);
        app.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(!app.chat().generating(), patience);
        // A story is told in half a second; where this thread got no turn for so long, another one is asked for.
        while (state(app, answer) == "complete" && answer < 20) {
            answer += 2;
            app.type("And then");
            app.press(Qt::Key_Return);
            QTRY_VERIFY_WITH_TIMEOUT(app.chat().messages()->count() == answer + 1 && !text(app, answer).isEmpty(),
                                     patience);
            app.press(Qt::Key_Escape);
            QTRY_VERIFY_WITH_TIMEOUT(!app.chat().generating(), patience);
        }
        QCOMPARE(state(app, answer), "stopped");
        stopped = text(app, answer);

        // Rename it, delete it, take that back.
        app.press(Qt::Key_F2);
        QTRY_VERIFY(app.named("New title") && app.named("New title")->hasActiveFocus());
        app.type("Tom in the park");
        app.press(Qt::Key_Return);
        QTRY_COMPARE(app.chat().currentTitle(), "Tom in the park");
        app.chat().deleteConversation(app.chat().currentId());
        QTRY_COMPARE(app.chat().conversations()->count(), 1);
        QTRY_VERIFY(app.named("Undo"));
        app.click(app.named("Undo"));
        QTRY_COMPARE(app.chat().conversations()->count(), 2);
    }
    WindowFixture again(folder.path(), false);
    QTRY_COMPARE(again.chat().conversations()->count(), 2);
    again.press(Qt::Key_1, Qt::ControlModifier);
    QTRY_COMPARE(again.chat().currentTitle(), "Tom in the park");
    QTRY_VERIFY(again.chat().messages()->count() >= 2);
    QCOMPARE(text(again, again.chat().messages()->count() - 1), stopped);
    QCOMPARE(state(again, 1), "stopped");
    again.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_COMPARE(text(again, 1), finished);
    QCOMPARE(text(again, 0), "Once upon a time");
}

// What a new user sees: the model that comes with Alcove, a greeting and its answer, and the way to a larger model.
void TestChatWithAModel::theStarterModelAnswersHello()
{
    const QDir place(ALCOVE_TEST_DATA "/../../resources/starter_model");
    const QStringList files = place.entryList({"*.gguf"});
    QCOMPARE(files.size(), 1);
    const QTemporaryDir folder;
    WindowFixture app(folder.path(), false);
    app.chat().openModel(QUrl::fromLocalFile(place.filePath(files.constFirst())));
    QTRY_COMPARE_WITH_TIMEOUT(app.chat().modelState(), "ready", patience);
    QTRY_VERIFY(app.named("Who are you?"));
    QTRY_VERIFY(app.composer() && app.composer()->hasActiveFocus());
    app.type("Hello");
    app.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(app.chat().messages()->count() == 2 && state(app, 1) == "complete", patience);
    QVERIFY2(text(app, 1).contains(QRegularExpression("^(Hello|Hi)\\b")), qPrintable(text(app, 1)));
    QTRY_VERIFY(app.named("Open a larger model…"));
}

QTEST_MAIN(TestChatWithAModel)
#include "tst_chat_with_a_model.moc"
