// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/json_records.h"
#include "app/transfer/json_scan.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;

class TestJsonRecords : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray& bytes)
    {
        const QString name = m_folder.filePath("records.json");
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test's file can't be written");
        return name;
    }

    // The records as compact JSON; "?" for one that is none; the error's message at the end if there was one.
    QStringList recordsOf(const QByteArray& bytes)
    {
        Result<JsonRecords> records = JsonRecords::open(write(bytes));
        if (!records)
            return {QString::fromStdString(records.error().message)};
        QStringList list;
        while (true) {
            const Result<std::optional<JsonRecord>> record = records->next();
            if (!record)
                return list << "error";
            if (!*record)
                return list;
            list << ((*record)->value ? QString::fromStdString((*record)->value->dump()) : QStringLiteral("?"));
        }
    }

private slots:
    void cutsEveryFormOfFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("records");
        QTest::newRow("list") << QByteArray("[{\"a\":1},\n {\"b\":[2]} ]\n") << QStringList{"{\"a\":1}", "{\"b\":[2]}"};
        QTest::newRow("empty list") << QByteArray(" [ ] ") << QStringList{};
        QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF[1]") << QStringList{"1"};
        QTest::newRow("brackets in texts")
            << QByteArray("[{\"a\":\"]}\\\"{[\"},2]") << QStringList{"{\"a\":\"]}\\\"{[\"}", "2"};
        QTest::newRow("one object") << QByteArray("{\"a\":\n1}") << QStringList{"{\"a\":1}"};
        QTest::newRow("lines") << QByteArray("{\"a\":1}\n\n{\"b\":2}\r\n") << QStringList{"{\"a\":1}", "{\"b\":2}"};
        QTest::newRow("values over several lines")
            << QByteArray("{\"a\":\n1}\n{\"b\":\n2}") << QStringList{"{\"a\":1}", "{\"b\":2}"};
        QTest::newRow("a broken line") << QByteArray("{\"a\":1}\n{\"b\":\n{\"c\":3}\n")
                                       << QStringList{"{\"a\":1}", "?", "{\"c\":3}"};
        QTest::newRow("a broken first line") << QByteArray("{\"a\":[1}\n{\"c\":3}\n") << QStringList{"?", "{\"c\":3}"};
        QTest::newRow("a cut last line") << QByteArray("{\"a\":1}\n{\"b\":\"x") << QStringList{"{\"a\":1}", "?"};
        QTest::newRow("a broken record in a list")
            << QByteArray("[{\"a\" 1},{\"b\":2}]") << QStringList{"?", "{\"b\":2}"};
        QTest::newRow("a cut list") << QByteArray("[{\"a\":1},{\"b\":") << QStringList{"{\"a\":1}", "error"};
        QTest::newRow("a list without an end") << QByteArray("[{\"a\":1}") << QStringList{"{\"a\":1}", "error"};
        QTest::newRow("no comma") << QByteArray("[1 2]") << QStringList{"1", "error"};
        QTest::newRow("a cut object") << QByteArray("{\"a\":{\"b\":1}") << QStringList{"error"};
        QTest::newRow("no JSON") << QByteArray("PK\x03\x04")
                                 << QStringList{m_folder.filePath("records.json") + " is not JSON."};
        QTest::newRow("empty") << QByteArray() << QStringList{m_folder.filePath("records.json") + " is empty."};
        QTest::newRow("half a pair") << QByteArray("[\"x\\ud800y\\udc00\\ud83d\\ude00\\\\ud800\"]")
                                     << QStringList{QStringLiteral("\"x\uFFFDy\uFFFD😀\\\\ud800\"")};
        QTest::newRow("no UTF-8") << QByteArray("[\"a\xFF\"]") << QStringList{QStringLiteral("\"a\uFFFD\"")};
        QTest::newRow("deep") << "[" + QByteArray(2000, '[') + QByteArray(2000, ']') + ",1]" << QStringList{"?", "1"};
        QTest::newRow("very deep and cut") << QByteArray(1'000'000, '[') << QStringList{"error"};
        QTest::newRow("ours")
            << QByteArray("{\"format\":\"alcove-conversations\",\"version\":1,\"conversations\":[\n1,\n2\n]}")
            << QStringList{"1", "2"};
        QTest::newRow("ours, sorted") << QByteArray("{\"conversations\":[1],\"format\":\"alcove-conversations\"}")
                                      << QStringList{"1"};
        QTest::newRow("ours, cut") << QByteArray("{\"format\":\"alcove-conversations\",\"conversations\":[\n1,\n2\n")
                                   << QStringList{QStringLiteral("cut")};
        QTest::newRow("another's conversations")
            << QByteArray("{\"id\":1,\"conversations\":[1,2]}") << QStringList{"{\"conversations\":[1,2],\"id\":1}"};
    }

    void cutsEveryFormOfFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, records);
        const QStringList got = recordsOf(bytes);
        if (records == QStringList{"cut"})
            QVERIFY2(got.size() == 1 && got[0].contains("cut off"), qPrintable(got.join(' ')));
        else
            QCOMPARE(got, records);
    }

    void aFileThatIsNotThereIsNamed()
    {
        const Result<JsonRecords> records = JsonRecords::open("/no/such/file.json");
        QVERIFY(!records);
        QVERIFY(QString::fromStdString(records.error().message).contains("/no/such/file.json"));
    }
};

QTEST_GUILESS_MAIN(TestJsonRecords)
#include "tst_json_records.moc"
