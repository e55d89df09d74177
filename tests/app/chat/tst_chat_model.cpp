// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/chat_model.h"

#include "app/chat/message_blocks_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace alcove;

namespace {

MessageRecord record(qint64 id, MessageRole role, const QString& text, MessageState state = MessageState::Complete)
{
    return {.id = id, .parentId = id - 1, .role = role, .state = state, .text = text};
}

} // namespace

class TestChatModel : public QObject {
    Q_OBJECT

private slots:
    void anAnswerThatGrowsTellsItsOwnRowAndItsText()
    {
        ChatModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.reset({record(1, MessageRole::User, "q")});
        model.append(
            {record(2, MessageRole::User, "q2"), record(3, MessageRole::Assistant, "", MessageState::Streaming)});
        QCOMPARE(model.count(), 3);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        MessageRecord answer = record(3, MessageRole::Assistant, "Hello", MessageState::Streaming);
        answer.tokens = 2;
        model.update(answer);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(changed[0][1].toModelIndex().row(), 2);
        QCOMPARE(changed[0][2].value<QList<int>>(),
                 (QList<int>{ChatModel::TextRole, Qt::DisplayRole, ChatModel::TokensRole}));
        model.update(answer); // nothing new: nothing told
        QCOMPARE(changed.size(), 1);
        answer.state = MessageState::Stopped;
        model.update(answer);
        QCOMPARE(changed[1][2].value<QList<int>>(), QList<int>{ChatModel::StateRole});
        QCOMPARE(model.data(model.index(2), ChatModel::StateRole).toString(), QStringLiteral("stopped"));
        model.update(record(99, MessageRole::User, "nobody"));
        QCOMPARE(changed.size(), 2);
    }

    void blocksFollowTheText()
    {
        ChatModel model;
        model.reset(
            {record(1, MessageRole::User, "# not parsed"), record(2, MessageRole::Assistant, "# Title\n\ntext")});
        const auto blocksOf = [&](int row) {
            return model.data(model.index(row), ChatModel::BlocksRole).value<MessageBlocksModel*>();
        };
        QCOMPARE(blocksOf(0), nullptr);
        MessageBlocksModel* blocks = blocksOf(1);
        QVERIFY(blocks);
        QCOMPARE(blocks->rowCount(), 2);
        model.update(record(2, MessageRole::Assistant, "# Title\n\ntext\n\nmore", MessageState::Streaming));
        QCOMPARE(blocksOf(1), blocks);
        QCOMPARE(blocks->rowCount(), 3);
    }

    void aResetLeavesOldBlocksToTheEventLoop()
    {
        ChatModel model;
        model.reset({record(1, MessageRole::Assistant, "text")});
        QPointer<QObject> blocks = model.data(model.index(0), ChatModel::BlocksRole).value<MessageBlocksModel*>();
        QVERIFY(blocks);
        model.reset({});
        QVERIFY(blocks);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!blocks);
    }

    void findsTheLastOfAKind()
    {
        ChatModel model;
        QCOMPARE(model.last(), nullptr);
        model.reset({record(1, MessageRole::User, "a"), record(2, MessageRole::Assistant, "b"),
                     record(3, MessageRole::User, "c")});
        QCOMPARE(model.last()->id, 3);
        QCOMPARE(model.last([](const MessageRecord& m) { return m.role == MessageRole::Assistant; })->id, 2);
        QCOMPARE(model.last([](const MessageRecord&) { return false; }), nullptr);
    }
};

QTEST_MAIN(TestChatModel)
#include "tst_chat_model.moc"
