// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// PDF and OpenDocument text through the real alcove-cli.
#include "app/storage/database_file.h"
#include "app/transfer/pdf_file.h"
#include "tests/app/cli/cli_process.h"
#include "tests/app/transfer/generated_database.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace alcove;
using namespace alcove::test;

namespace {

ConversationTree talk()
{
    const QDateTime time = timeAt(1'700'000'000'000);
    ConversationTree tree{.id = "6f1c0c0e-0000-4000-8000-000000000001",
                          .title = "Größe & <b>so</b> on",
                          .created = time,
                          .updated = time,
                          .currentLeaf = 4};
    tree.messages = {
        {.id = 1, .text = "Zebra *question*", .created = time},
        {.id = 2,
         .parentId = 1,
         .role = MessageRole::Assistant,
         .text = "# Antelope\n\n- [x] first\n  1. nested\n\n> quoted\n\n```cpp\nint main() { return 1 < 2; }\n```\n\n"
                 "| left | right |\n|---|--:|\n| one | two |\n\n---\n\n[link](https://example.org) &#1; `code`",
         .reasoning = "pondering **it**",
         .created = time,
         .modelName = "Tiny"},
        {.id = 3, .parentId = 2, .text = "Привет, κόσμε", .created = time},
        {.id = 4, .parentId = 3, .role = MessageRole::Assistant, .text = "Last words", .created = time},
    };
    return tree;
}

// What stands in an OpenDocument text, line by line, as its standard reads blanks (part 3, 6.1.2); python3 unpacks it.
// Empty: it can't.
QStringList linesOfOdt(const QString& file)
{
    QProcess process;
    process.start("python3", {"-c",
                              "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read("
                              "'content.xml'))",
                              file});
    if (!process.waitForFinished())
        return {};
    QXmlStreamReader xml(process.readAllStandardOutput());
    QStringList lines;
    bool text = false;
    bool blank = true; // one more in the words counts for nothing
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (xml.isStartElement() && xml.name() == u"p") {
            lines << QString();
            text = blank = true;
        } else if (xml.isEndElement() && xml.name() == u"p") {
            text = false;
        } else if (xml.isStartElement() && xml.name() == u"s") {
            const int count = xml.attributes().value("urn:oasis:names:tc:opendocument:xmlns:text:1.0", "c").toInt();
            lines.last() += QString(std::max(count, 1), u' ');
            blank = false;
        } else if (xml.isStartElement() && xml.name() == u"tab") {
            lines.last() += u'\t';
            blank = false;
        } else if (xml.isStartElement() && xml.name() == u"line-break") {
            lines << QString();
        } else if (token == QXmlStreamReader::Characters && text) {
            for (const QChar c : xml.text()) {
                if (!(c.isSpace() && std::exchange(blank, true)))
                    lines.last() += c.isSpace() ? QChar(u' ') : c;
                blank = c.isSpace();
            }
        }
    }
    return xml.hasError() ? QStringList() : lines;
}

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Of a PDF's cross-reference table: what does not lie where it says; empty: all do.
QString wrongPlace(const QByteArray& pdf)
{
    const qsizetype start = pdf.sliced(pdf.lastIndexOf("startxref") + 9).trimmed().split('\n').front().toLongLong();
    if (!pdf.sliced(start).startsWith("xref\n0 "))
        return "no table";
    static const QRegularExpression entry(R"((\d{10}) \d{5} ([nf]) \n)");
    int number = 0;
    int count = 0;
    for (const QRegularExpressionMatch& match : entry.globalMatch(QString::fromLatin1(pdf.sliced(start)))) {
        const QByteArray head = QByteArray::number(number++) + " 0 obj\n";
        if (match.captured(2) == "f")
            continue;
        if (!pdf.sliced(match.captured(1).toLongLong()).startsWith(head))
            return match.captured();
        ++count;
    }
    return count > 0 ? QString() : "an empty table";
}

// As people wrote it: without the marks for directions that pdftotext puts in, and without what it may lay out
// otherwise.
QStringList wordsOf(QString text)
{
    static const QRegularExpression marks("[\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}]");
    static const QRegularExpression word("[\\p{L}\\p{M}\\p{N}]+", QRegularExpression::UseUnicodePropertiesOption);
    QStringList words;
    for (const QRegularExpressionMatch& match : word.globalMatch(text.remove(marks)))
        words << match.captured();
    return words;
}

} // namespace

class TestExportPaper : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_database;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QByteArray exported(const QStringList& options, const QString& name)
    {
        const CliResult got = runCli(QStringList{"export", path(name), "--db", m_database} + options);
        if (got.code != 0)
            qWarning() << got.err;
        return bytesOf(path(name));
    }

    static ConversationTree scriptTalk(const QString& question, const QString& answer)
    {
        ConversationTree tree = talk();
        tree.id = "6f1c0c0e-0000-4000-8000-000000000002";
        tree.title = question.split(' ').front();
        tree.currentLeaf = 2;
        tree.messages.resize(2);
        tree.messages[0].text = question;
        tree.messages[1].text = answer;
        tree.messages[1].reasoning.clear();
        return tree;
    }

    // What pdftotext reads in the export of such a conversation.
    QString readPdf(const ConversationTree& tree)
    {
        const QString database = path("script.db");
        QFile::remove(database);
        SqliteConnection connection = std::move(openDatabaseForWriting(database).value());
        if (!insertTree(connection, tree) || runCli({"export", path("script.pdf"), "--db", database}).code != 0)
            qFatal("no PDF");
        QProcess process;
        process.start("pdftotext", {path("script.pdf"), "-"});
        if (!process.waitForFinished())
            return {};
        return QString::fromUtf8(process.readAllStandardOutput());
    }

private slots:
    void initTestCase()
    {
        m_database = path("talk.db");
        SqliteConnection connection = std::move(openDatabaseForWriting(m_database).value());
        QVERIFY(insertTree(connection, talk()));
    }

    void pdfIsWhole()
    {
        const QByteArray pdf = exported({}, "talk.pdf");
        QVERIFY(pdf.startsWith("%PDF-1."));
        QVERIFY(pdf.trimmed().endsWith("%%EOF"));
        QVERIFY2(pdf.size() < 400'000, QByteArray::number(pdf.size()));
        QVERIFY(pdf.contains("/FontFile")); // letters, not pictures of them
        QCOMPARE(wrongPlace(pdf), "");
    }

    void pdfHasBookmarks()
    {
        const QByteArray pdf = exported({}, "marks.pdf");
        QVERIFY(pdf.contains("/PageMode /UseOutlines"));
        const auto title = [](const QString& text) {
            QByteArray bytes;
            for (const QChar c : text)
                bytes += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
            return "/Title <FEFF" + bytes + ">";
        };
        for (const char* text : {"Größe & <b>so</b> on", "Zebra question", "Привет, κόσμε"})
            QVERIFY2(pdf.contains(title(QString::fromUtf8(text))), text);
        QVERIFY(!pdf.contains(title("Last words")));
    }

    void pdfHoldsTheWords()
    {
        const QString reader = QStandardPaths::findExecutable("pdftotext");
        if (reader.isEmpty())
            QSKIP("pdftotext is not installed");
        exported({"--reasoning"}, "words.pdf");
        QProcess process;
        process.start(reader, {"-layout", path("words.pdf"), "-"});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        qsizetype last = 0; // in their order
        for (const char* word :
             {"Größe & <b>so</b> on", "Zebra question", "pondering it", "Antelope", "first", "nested", "quoted",
              "int main() { return 1 < 2; }", "left", "one", "two", "link", "code", "Привет, κόσμε", "Last words"}) {
            const qsizetype place = text.indexOf(QString::fromUtf8(word), last);
            QVERIFY2(place >= 0, qPrintable(word + (" is missing in\n" + text)));
            last = place;
        }
        QVERIFY(text.simplified().remove(u' ').endsWith("1/1")); // the page's number
    }

    void pdfHoldsTheWordsOfEveryScript_data()
    {
        QTest::addColumn<QString>("text");
        // Letters that are joined, that have marks, that stand in another order than they are read; two lines.
        QTest::newRow("Arabic")
            << "السلام عليكم ورحمة الله. لا إله إلا الله، والأطفال يلعبون في الحديقة الآن. هذه فقرة "
               "طويلة من أجل أن تمتد على أكثر من سطر واحد في الصفحة. كِتَابٌ مُشَكَّلٌ ١٢٣";
        QTest::newRow("Hebrew") << "שָׁלוֹם עולם, זו פסקה בעברית עם מספר ועוד מילים רבות כדי שתימשך על פני יותר משורה "
                                   "אחת בעמוד הזה ממש.";
        QTest::newRow("Hindi") << "हिन्दी में यह एक लम्बा अनुच्छेद है, जिसमें संयुक्ताक्षर जैसे क्षत्रिय, ज्ञान, श्री, प्रार्थना "
                                  "और विद्यार्थी हैं। किताबें पढ़िए।";
        QTest::newRow("Bengali") << "বাংলা ভাষায় লেখা ক্ষমতা কিন্তু।";
        QTest::newRow("Tamil") << "தமிழ் மொழி கொடு நெஞ்சு.";
        QTest::newRow("Thai") << "ภาษาไทย น้ำตก ที่นี่";
        QTest::newRow("Chinese")
            << "这是中文段落，用来检查一二三四五六七八九十，以及标点符号：“引号”、书名号《红楼梦》。";
        QTest::newRow("Japanese") << "これは日本語の文章です。カタカナとひらがな、漢字を含みます。";
        QTest::newRow("Korean") << "이것은 한국어 문장입니다.";
        QTest::newRow("Vietnamese") << "Tiếng Việt có dấu: Nguyễn, phở, được. e\u0301 a\u0308";
        QTest::newRow("symbols") << "∀x∈ℝ ½ 𝛼 𝔸 ﬁ Ω Å";
    }

    // In the title, a question's box, an answer, a list and a table.
    void pdfHoldsTheWordsOfEveryScript()
    {
        if (QStandardPaths::findExecutable("pdftotext").isEmpty())
            QSKIP("pdftotext is not installed");
        QFETCH(QString, text);
        const QStringList words = wordsOf(text);
        const QString read = readPdf(scriptTalk(text, "- **" + text + "**\n\n| a |\n|---|\n| " + words[0] + " |\n"));
        const QStringList found = wordsOf(read);
        for (int times = 0, at = 0; times < 2; ++times) { // of the question, and of the list
            for (const QString& word : words) {
                at = static_cast<int>(found.indexOf(word, at)) + 1;
                QVERIFY2(at > 0, qPrintable(word + " is missing in\n" + read));
            }
        }
        QVERIFY2(found.count(words[0]) >= 4, qPrintable(read));
    }

    void pdfShowsEmoji()
    {
        if (QStandardPaths::findExecutable("pdftotext").isEmpty())
            QSKIP("pdftotext is not installed");
        const QStringList emoji = {"😀", "👨‍👩‍👧‍👦", "🇫🇷", "👍🏽", "❤️", "🚀", "✅"};
        const QString read = readPdf(scriptTalk(emoji.join(' '), "A " + emoji.join(" b ")));
        qsizetype last = read.indexOf("A ");
        for (const QString& one : emoji) {
            last = read.indexOf(one, last);
            QVERIFY2(last >= 0, qPrintable(one + " is missing in\n" + read));
        }
        // In colour, as pictures: each once, but for the title's larger one.
        const QByteArray pdf = bytesOf(path("script.pdf"));
        QCOMPARE(pdf.count("/ColorSpace /DeviceRGB"), emoji.size() + 1);
        QVERIFY2(pdf.size() < 200'000, QByteArray::number(pdf.size()));
    }

    void odtHoldsTheWords()
    {
        const QByteArray odt = exported({}, "talk.odt");
        QVERIFY(odt.startsWith("PK"));
        QVERIFY(odt.contains("mimetypeapplication/vnd.oasis.opendocument.text"));
        const QString unpack = QStandardPaths::findExecutable("python3");
        if (unpack.isEmpty())
            QSKIP("python3 is not installed, which would unpack it");
        QProcess process;
        process.start(unpack, {"-c",
                               "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read("
                               "'content.xml'))",
                               path("talk.odt")});
        QVERIFY(process.waitForFinished());
        const QByteArray content = process.readAllStandardOutput();
        for (const char* word : {"Zebra ", "Antelope", "nested", "Привет, κόσμε", "Last words"})
            QVERIFY2(content.contains(word), content);
        QVERIFY(!content.contains("pondering"));
    }

    void odtHoldsEveryScriptAndCodeAsItWas()
    {
        if (QStandardPaths::findExecutable("python3").isEmpty())
            QSKIP("python3 is not installed, which would unpack it");
        const QString database = path("scripts.db");
        SqliteConnection connection = std::move(openDatabaseForWriting(database).value());
        ConversationTree tree = talk();
        const QString code = "def f(x):\n    if x:\n        return  'a  b'\n\n    return \"\"";
        const QStringList scripts = {"مرحبا بالعالم", "你好，世界", "नमस्ते दुनिया", "👩‍👩‍👧 🇩🇪 ok"};
        tree.messages[1].text = "## Überschrift\n\n" + scripts.join("\n\n") + "\n\n- first\n  - second\n\n```python\n" +
                                code + "\n```\n\n| " + scripts.join(" | ") +
                                " |\n|---|---|---|---|\n| a | b | c | d |\n\n" +
                                "So $a^2$ and [link](https://example.org/x?a=1&b=2)";
        QVERIFY(insertTree(connection, tree));
        const CliResult got = runCli({"export", path("scripts.odt"), "--db", database});
        QVERIFY2(got.code == 0, got.err);
        const QStringList lines = linesOfOdt(path("scripts.odt"));
        QStringList wanted = {"Größe & <b>so</b> on", "Zebra question", "Überschrift"};
        wanted << scripts << "• first" << code.split(u'\n') << scripts << "a" << "d" << "So $a^2$ and link"
               << "Last words";
        qsizetype place = -1;
        for (const QString& line : std::as_const(wanted)) {
            place = lines.indexOf(line, place + 1);
            QVERIFY2(place >= 0, qPrintable(line + " is not in its place in\n" + lines.join(u'\n')));
        }
    }

    // Every awkward text: it ends, and is a PDF.
    void awkwardTexts()
    {
        const QString database = path("generated.db");
        generateDatabase(database, 12);
        for (const char* name : {"g.pdf", "g.odt"}) {
            const CliResult got =
                runCli({"export", path(name), "--tree", "--reasoning", "--conversation", generatedConversation(3).id,
                        "--conversation", generatedConversation(7).id, "--db", database});
            QVERIFY2(got.code == 0, got.err);
            QVERIFY(bytesOf(path(name)).size() > 1000);
        }
        QCOMPARE(wrongPlace(bytesOf(path("g.pdf"))), "");
    }

    void onlyWhatQtWritesIsChanged()
    {
        for (const char* bytes :
             {"", "no PDF", "trailer startxref 12", "trailer /Root 1 0 R /Size 3 startxref\n9\n%%EOF",
              "trailer\n<<\n/Root 1 0 R\n>>\nstartxref\n99\n%%EOF",
              "%PDF\nxref\n0 9999999999\ntrailer\n<<\n/Root 1 0 R\n>>\nstartxref\n5\n%%EOF",
              "%PDF\nxref\n0 1\n9999999999 00000 n \ntrailer\n<<\n/Root 1 0 R\n>>\nstartxref\n5\n%%EOF"})
            QVERIFY2(!PdfFile::read(bytes), bytes);
        // Cut anywhere: never a crash, and nothing is made of less than all of it.
        const QByteArray pdf = exported({}, "whole.pdf");
        QCOMPARE(PdfFile::read(pdf)->bytes(), pdf);
        for (qsizetype size = 0; size < pdf.size() - 10; size += 997)
            QVERIFY(!PdfFile::read(pdf.left(size)));
    }
};

QTEST_GUILESS_MAIN(TestExportPaper)
#include "tst_export_paper.moc"
