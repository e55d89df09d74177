// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/emoji.h"

#include <QTest>
#include <QTextDocument>

using namespace alcove;

class TestEmoji : public QObject {
    Q_OBJECT

private slots:
    void plainTextKeepsItsLinesAndBlanks_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("one") << "🐈";
        QTest::newRow("words") << "a <b> & 🐈 \"c\"";
        QTest::newRow("lines") << "a 🐈\n  b\tc   d\n\n\ne\n";
        QTest::newRow("first line empty") << "\n👍🏽";
        QTest::newRow("both directions") << "hello 🐈\nשלום עולם\n  x";
    }

    void plainTextKeepsItsLinesAndBlanks()
    {
        QFETCH(QString, text);
        QTextDocument document;
        document.setHtml(emojiHtml(text));
        QCOMPARE(document.toPlainText(), text);
    }

    void whatHasNoneStaysPlain()
    {
        for (const char* text : {"", "a <b>", "Grüße, 1 * 2 © ⇒", "日本"})
            QCOMPARE(emojiHtml(QString::fromUtf8(text)), "");
    }
};

QTEST_MAIN(TestEmoji)
#include "tst_emoji.moc"
