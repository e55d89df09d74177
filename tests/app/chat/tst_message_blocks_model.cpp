// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/message_blocks_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace alcove;

class TestMessageBlocksModel : public QObject {
    Q_OBJECT

private slots:
    void rolesOfABlock();
    void onlyChangedRowsSaySo();
    void streamedTextEndsAsTheWholeText();
    void windowsLineEnds();
    void emojiHaveTheirFont_data();
    void emojiHaveTheirFont();

private:
    static QString text(const MessageBlocksModel& model, int row)
    {
        return model.index(row).data(MessageBlocksModel::TextRole).toString();
    }
};

void TestMessageBlocksModel::rolesOfABlock()
{
    MessageBlocksModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setText("> ## a\n\n```py\nb\n```\n\n- [x] c\n\n|d|\n|-|\n\n---", false);
    QCOMPARE(model.rowCount(), 5);
    const QHash<int, QByteArray> roles = model.roleNames();
    const auto value = [&](int row, const char* role) { return model.index(row).data(roles.key(role)); };
    QCOMPARE(value(0, "kind"), "heading");
    QCOMPARE(value(0, "level"), 2);
    QCOMPARE(value(0, "quoteDepth"), 1);
    QCOMPARE(value(1, "kind"), "code");
    QCOMPARE(value(1, "language"), "py");
    QCOMPARE(value(2, "kind"), "paragraph");
    QCOMPARE(value(2, "marker"), "•");
    QCOMPARE(value(2, "task"), "done");
    QCOMPARE(value(2, "listDepth"), 1);
    QCOMPARE(value(3, "kind"), "table");
    QCOMPARE(value(4, "kind"), "rule");
}

void TestMessageBlocksModel::onlyChangedRowsSaySo()
{
    MessageBlocksModel model;
    model.setText("a\n\nb\n\nc", true);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);

    model.setText("a\n\nb\n\nc d", true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 2);
    QCOMPARE(text(model, 2), "c d");

    model.setText("a\n\nb\n\nc d\n\ne", true);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inserted.size(), 1);

    model.setText("a\n\nb\n\nc d\n\ne", false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size() + reset.size(), 0);

    model.setText("a", false);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(model.rowCount(), 1);
}

void TestMessageBlocksModel::streamedTextEndsAsTheWholeText()
{
    const QString whole = "# A\n\n- b\n- c\n\n  d\n\n```cpp\nint e;\n\nint f;\n```\n\ng **h**\n\n1. i\n";
    MessageBlocksModel streamed;
    const QAbstractItemModelTester tester(&streamed, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (qsizetype size = 0; size <= whole.size(); size += 3)
        streamed.setText(whole.first(size), true);
    streamed.setText(whole, false);

    MessageBlocksModel atOnce;
    atOnce.setText(whole, false);
    QCOMPARE(streamed.rowCount(), atOnce.rowCount());
    for (int row = 0; row < atOnce.rowCount(); ++row)
        QCOMPARE(streamed.itemData(streamed.index(row)), atOnce.itemData(atOnce.index(row)));
}

void TestMessageBlocksModel::windowsLineEnds()
{
    MessageBlocksModel model;
    model.setText("```\r\na\r\nb\r\n```", false);
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(text(model, 0), "a\nb");
}

void TestMessageBlocksModel::emojiHaveTheirFont_data()
{
    QTest::addColumn<QString>("emoji");
    QTest::addColumn<QString>("joined"); // what is laid out; empty: the same
    QTest::newRow("a face") << "😀" << "";
    QTest::newRow("the colour of a skin") << "👍🏽" << "";
    QTest::newRow("a family") << "👨‍👩‍👧‍👦" << "";
    QTest::newRow("a flag") << "🇫🇷" << "";
    QTest::newRow("a heart") << "❤️" << "";
    QTest::newRow("a key") << "1️⃣" << "1⃣";
    QTest::newRow("a flag that is joined") << "🏳️‍🌈" << "🏳‍🌈";
    QTest::newRow("a woman") << "🤷‍♀️" << "";
    QTest::newRow("a region's flag") << "🏴󠁧󠁢󠁳󠁣󠁴󠁿" << "";
    QTest::newRow("a tick") << "✅" << "";
}

void TestMessageBlocksModel::emojiHaveTheirFont()
{
    QFETCH(QString, emoji);
    QFETCH(QString, joined);
    const auto spanned = [&] {
        return "<span style=\"font-family:emoji\">" + (joined.isEmpty() ? emoji : joined) + "</span>";
    };
    MessageBlocksModel model;
    model.setText("a" + emoji + "b" + emoji + emoji + " [" + emoji + "](https://x/" + emoji + ") `1" + emoji +
                      "`\n\n```\n" + emoji + "\n```\n\n|" + emoji + "|\n|-|\n\n$" + emoji + "$ ☺ ✔ 1 © *#*",
                  false);
    QCOMPARE(text(model, 0).count(spanned()), 5);
    QVERIFY2(text(model, 0).startsWith("a" + spanned() + "b"), qPrintable(text(model, 0)));
    QVERIFY2(!text(model, 0).contains("href=\"<"), qPrintable(text(model, 0)));
    QCOMPARE(text(model, 1), emoji); // code is what it is
    QCOMPARE(text(model, 2).count(spanned()), 1);
    QCOMPARE(text(model, 3).count("<span"), 0); // TeX, and letters that nothing asks to be in colour
}

QTEST_MAIN(TestMessageBlocksModel)
#include "tst_message_blocks_model.moc"
