// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Markdown, text, HTML and JSON Lines, through the real alcove-cli.
#include "app/chat/markdown_blocks.h"
#include "app/storage/database_file.h"
#include "app/transfer/file_names.h"
#include "app/transfer/import.h"
#include "app/transfer/markdown_writer.h"
#include "tests/app/cli/cli_process.h"
#include "tests/app/transfer/generated_database.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace alcove;
using namespace alcove::test;

namespace {

// A question with two answers; the second one is shown, and was asked about once more.
ConversationTree branched()
{
    const QDateTime time = timeAt(1'700'000'000'000);
    ConversationTree tree{.id = "6f1c0c0e-0000-4000-8000-000000000001",
                          .title = "A/B: \"Größe\"? <i>",
                          .created = time,
                          .updated = time,
                          .currentLeaf = 5};
    tree.messages = {
        {.id = 1, .role = MessageRole::System, .text = "Be brief.", .created = time},
        {.id = 2, .parentId = 1, .text = "Show <b>code</b> & more", .created = time},
        {.id = 3,
         .parentId = 2,
         .role = MessageRole::Assistant,
         .text = "First answer",
         .created = time,
         .modelName = "Tiny"},
        {.id = 4,
         .parentId = 2,
         .role = MessageRole::Assistant,
         .state = MessageState::Stopped,
         .text = "```cpp\nint main() { return 1 < 2; } // <script>alert(1)</script>",
         .reasoning = "They want *code*.\n\n```\nless <b>words</b>",
         .reasoningSeconds = 75.4,
         .created = time,
         .modelName = "Tiny",
         .tokens = 20,
         .seconds = 2.5,
         .tokensPerSecond = 8},
        {.id = 5,
         .parentId = 4,
         .text = "| a | b |\n|---|--:|\n| 1 | 2 |\n\n- [x] done\n- *item* [link](https://example.org)\n"
                 "- [bad](javascript:alert(1)) &#1;&#xFFFE;\n\n---\nlast  \nline",
         .created = time},
    };
    return tree;
}

// What is wrong with it as XML; empty: nothing.
QString xmlProblem(const QByteArray& text)
{
    QXmlStreamReader reader(text);
    while (!reader.atEnd())
        reader.readNext();
    return reader.hasError() ? QString("%1 in line %2").arg(reader.errorString()).arg(reader.lineNumber()) : QString();
}

QByteArray bytesOf(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestExportFormats : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_database;  // of branched() alone
    QString m_generated; // of 100 generated conversations

    QString path(const QString& name) const { return m_folder.filePath(name); }

    QByteArray exported(const QStringList& options, const QString& name)
    {
        QFile::remove(path(name));
        const CliResult got = runCli(QStringList{"export", path(name), "--db", m_database} + options);
        if (got.code != 0)
            qWarning() << got.err;
        return bytesOf(path(name));
    }

private slots:
    void initTestCase()
    {
        m_database = path("branched.db");
        SqliteConnection connection = std::move(openDatabaseForWriting(m_database).value());
        QVERIFY(insertTree(connection, branched()));
        m_generated = path("generated.db");
        generateDatabase(m_generated, 100);
    }

    // With its name and its whole text, and what it holds is markup nowhere.
    void filesOfQuestionsAreInEveryFormat()
    {
        const QString database = path("files.db");
        {
            SqliteConnection connection = std::move(openDatabaseForWriting(database).value());
            const QDateTime time = timeAt(1'700'000'000'000);
            const Attachment file{.name = "a_b.cpp", .text = "<i>1 < 2</i>\n```\n# no heading\n"};
            QVERIFY(insertTree(
                connection, {.id = "f",
                             .title = "t",
                             .created = time,
                             .updated = time,
                             .currentLeaf = 1,
                             .messages = {{.id = 1, .text = "What is it?", .created = time, .attachments = {file}}}}));
        }
        const auto written = [&](const QStringList& options, const QString& name) {
            const CliResult got = runCli(QStringList{"export", path(name), "--db", database} + options);
            return got.code == 0 ? bytesOf(path(name)) : got.err;
        };
        const QByteArray markdown = written({}, "files.md");
        QVERIFY2(
            markdown.contains("**File: a\\_b.cpp**\n\n````cpp\n<i>1 < 2</i>\n```\n# no heading\n````\n\nWhat is it?\n"),
            markdown);
        const QByteArray html = written({}, "files.html");
        QVERIFY2(html.contains("<summary>File: a_b.cpp</summary>") && html.contains("&lt;i&gt;1 &lt; 2&lt;/i&gt;"),
                 html);
        QCOMPARE(xmlProblem(html), QString());
        const QByteArray text = written({}, "files.txt");
        QVERIFY2(text.contains("File: a_b.cpp\n\n    <i>1 < 2</i>\n    ```\n    # no heading\n\nWhat is it?\n"), text);
        const QByteArray training = written({"--format", "openai"}, "files.jsonl");
        const QJsonObject line = QJsonDocument::fromJson(training).object();
        QCOMPARE(line["messages"].toArray()[0].toObject()["content"].toString(),
                 "File: a_b.cpp\n````cpp\n<i>1 < 2</i>\n```\n# no heading\n````\n\nWhat is it?");
        QVERIFY(written({}, "files.pdf").startsWith("%PDF"));
        QVERIFY(written({}, "files.odt").startsWith("PK"));
        // Or in none; but JSON loses nothing.
        for (const char* format : {"markdown", "html", "text", "openai", "sharegpt", "json"}) {
            const QByteArray without = written({"--no-attachments", "--format", format}, "without");
            QVERIFY2(without.contains("What is it?"), without);
            QVERIFY2(without.contains("no heading") == (QLatin1String(format) == QLatin1String("json")), without);
        }
        QVERIFY(bytesOf(path("files.odt")).size() > written({"--no-attachments"}, "without.odt").size());
    }

    // Those in the text go along; files of this computer stay on it.
    void picturesOfAnswers()
    {
        QByteArray png;
        QImage image(64, 48, QImage::Format_RGB32);
        image.fill(Qt::blue);
        QBuffer buffer(&png);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && image.save(&buffer, "png"));
        QVERIFY(image.save(path("local.png")));
        const QString address = "data:image/png;base64," + QString::fromLatin1(png.toBase64());
        const QString database = path("pictures.db");
        {
            SqliteConnection connection = std::move(openDatabaseForWriting(database).value());
            const QDateTime time = timeAt(1'700'000'000'000);
            QVERIFY(insertTree(connection, {.id = "p",
                                            .title = "t",
                                            .created = time,
                                            .updated = time,
                                            .currentLeaf = 1,
                                            .messages = {{.id = 1,
                                                          .role = MessageRole::Assistant,
                                                          .text = "a\n\n![The <sea>](" + address +
                                                                  ")\n\n![Kept here](" + path("local.png") + ")",
                                                          .created = time}}}));
        }
        const auto written = [&](const QString& name) {
            const CliResult got = runCli({"export", path(name), "--db", database});
            return got.code == 0 ? bytesOf(path(name)) : got.err;
        };
        const QByteArray html = written("pictures.html");
        QVERIFY2(html.contains("<img src=\"" + address.toUtf8() + "\" alt=\"The &lt;sea&gt;\"/>"), html);
        QVERIFY(html.contains("Kept here") && !html.contains("local.png"));
        QCOMPARE(xmlProblem(html), "");
        QCOMPARE(written("pictures.pdf").count("/Subtype /Image"), 1);
        QVERIFY(written("pictures.odt").contains("Pictures/"));
    }

    void markdownOfTheShownBranch()
    {
        const QByteArray text = exported({}, "shown.md");
        QVERIFY2(text.startsWith("---\ntitle: \"A/B: \\\"Größe\\\"? <i>\"\nid: \"6f1c0c0e"), text);
        QVERIFY(text.contains("\ncreated: 2023-11-14T22:13:20Z\n"));
        QVERIFY(text.contains("\nmodels: [\"Tiny\"]\nmessages: 4\n---\n\n# A/B: \"Größe\"? \\<i\\>\n"));
        QVERIFY(text.contains("\n## System\n") && text.contains("\n## You\n") && text.contains("\n## Tiny\n"));
        QVERIFY(text.contains("20 tokens in 2.5 s, 8.0 tokens/s · stopped"));
        QVERIFY(!text.contains("First answer"));
        QVERIFY(text.contains("</script>\n```\n\n## You")); // the code block that was cut off is closed
    }

    // As the model read it: in the place of the message that the conversation came with, and before every branch.
    void theSystemPromptThatIsSetGoesAlong()
    {
        const QString database = path("told.db");
        {
            SqliteConnection connection = std::move(openDatabaseForWriting(database).value());
            ConversationTree came = branched();
            came.settings.systemPrompt = " Be loud.\n";
            QVERIFY(insertTree(connection, came));
            ConversationTree plain{.id = "plain", .title = "A&lt;B", .created = came.created, .updated = came.updated};
            plain.settings.systemPrompt = "Be quiet.";
            plain.messages = {{.id = 5, .text = "one", .created = came.created},
                              {.id = 6, .text = "or two", .created = came.created}};
            plain.currentLeaf = 6;
            QVERIFY(insertTree(connection, plain));
        }
        const auto text = [&](const QString& name, const QStringList& options) {
            const CliResult got = runCli(QStringList{"export", path(name), "--db", database} + options);
            return got.code == 0 ? bytesOf(path(name)) : got.err;
        };
        const QByteArray markdown = text("told.md", {});
        QVERIFY2(markdown.contains("Be loud.") && markdown.contains("Be quiet."), markdown);
        QVERIFY2(!markdown.contains("Be brief."), markdown);
        QVERIFY2(markdown.contains("\n# A\\&lt;B\n"), markdown); // is shown as it was written
        QVERIFY(!text("untold.md", {"--no-system"}).contains("Be "));
        const QByteArray lines = text("told.jsonl", {"--format", "openai", "--tree"});
        const QByteArray quiet = "[{\"role\":\"system\",\"content\":\"Be quiet.\"},"
                                 "{\"role\":\"user\",\"content\":\"";
        QVERIFY2(lines.contains(quiet + "one") && lines.contains(quiet + "or two"), lines);
        QVERIFY(text("told.json", {}).contains("Be brief.")); // which holds both
    }

    void theWholeTreeAndWithoutTheRest()
    {
        const QByteArray tree = exported({"--tree"}, "tree.md");
        QVERIFY(tree.contains("## 4. You") && tree.contains("## 5. Tiny"));
        QVERIFY2(tree.contains("another continuation of message 2") && tree.contains("First answer"), tree);
        const QByteArray less = exported({"--no-system", "--no-timings"}, "less.md");
        QVERIFY(!less.contains("Be brief.") && !less.contains("tokens") && less.contains("models: [\"Tiny\"]"));
        const QByteArray nameless = exported({"--tree", "--no-models"}, "nameless.md");
        QVERIFY(!nameless.contains("Tiny") && nameless.contains("## 5. Assistant") && nameless.contains("20 tokens"));
    }

    void thoughtsOnlyWhenAskedFor()
    {
        for (const char* file : {"t.md", "t.txt", "t.html", "t.jsonl"})
            QVERIFY2(!exported({}, file).contains("They want"), file);
        const QByteArray markdown = exported({"--reasoning"}, "t.md");
        QVERIFY2(markdown.contains("\n> **Thought for 1 min 15 s**\n>\n> They want *code*.\n>\n> ```\n"
                                   "> less <b>words</b>\n\n```cpp\n"),
                 markdown);
        const QByteArray text = exported({"--reasoning", "--no-timings"}, "t.txt");
        QVERIFY2(text.contains("\nThoughts:\n\n    They want *code*.\n\n    ```\n    less <b>words</b>\n\n```cpp\n"),
                 text);
        const QByteArray html = exported({"--reasoning"}, "t.html");
        QVERIFY2(html.contains("<details>\n<summary>Thought for 1 min 15 s</summary>"), html);
        QVERIFY(html.contains("They want <i>code</i>.") && html.contains("less &lt;b&gt;words"));
        const QJsonArray turns =
            QJsonDocument::fromJson(exported({"--reasoning"}, "t.jsonl")).object()["messages"].toArray();
        QCOMPARE(turns.at(2).toObject()["reasoning_content"].toString(), branched().messages[3].reasoning);
        QVERIFY(!turns.at(1).toObject().contains("reasoning_content"));
        SqliteConnection target = std::move(openDatabaseForWriting(path("thoughts.db")).value());
        QCOMPARE(importConversations(target, path("t.jsonl")).value().imported, 1);
        const QString id = conversationIds(target, false).value().constFirst();
        QCOMPARE(readTree(target, id).value().messages.at(2).reasoning, branched().messages[3].reasoning);
    }

    void plainText()
    {
        const QByteArray text = exported({"--tree"}, "all.txt");
        for (const MessageRecord& message : branched().messages)
            QVERIFY(text.contains(message.text.toUtf8()));
        QVERIFY(text.startsWith("A/B: \"Größe\"? <i>\n====="));
    }

    void htmlShowsAndNeverActs()
    {
        const QByteArray html = exported({"--tree"}, "all.html");
        QVERIFY(html.startsWith("<!DOCTYPE html>"));
        QVERIFY(html.contains("prefers-color-scheme:dark") && html.contains("<meta charset=\"utf-8\"/>"));
        QVERIFY(html.contains("<title>A/B: &quot;Größe&quot;? &lt;i&gt;</title>"));
        QVERIFY(html.contains("Show &lt;b&gt;code&lt;/b&gt; &amp; more"));
        QVERIFY(!html.contains("<script") && !html.contains("javascript:"));
        QVERIFY(html.contains("<span class=\"c") && html.contains("int")); // coloured
        QVERIFY(html.contains("<td style=\"text-align:right\">2</td>"));
        QVERIFY(html.contains("☑") && html.contains("<a href=\"https://example.org\">"));
        QVERIFY(!html.contains("src=") && !html.contains("url("));
        QCOMPARE(xmlProblem(html), "");
    }

    void awkwardTextsInEveryFormat_data()
    {
        QTest::addColumn<QString>("file");
        for (const char* file : {"g.md", "g.txt", "g.html", "g.jsonl"})
            QTest::newRow(file) << QString(file);
    }

    void awkwardTextsInEveryFormat()
    {
        QFETCH(QString, file);
        const CliResult got = runCli({"export", path(file), "--tree", "--reasoning", "--deleted", "--db", m_generated});
        QVERIFY2(got.code == 0, got.err);
        const QByteArray bytes = bytesOf(path(file));
        QCOMPARE(QString::fromUtf8(bytes).toUtf8(), bytes); // it is UTF-8
        for (const char* words : {"مرحبا بالعالم", "你好，世界", "नमस्ते दुनिया", "สวัสดีชาวโลก"})
            QVERIFY2(bytes.contains(words), words);
        if (file.endsWith(".html")) {
            QVERIFY(!bytes.contains('\0') && !bytes.contains('\x01') && !bytes.contains('\r'));
            QCOMPARE(xmlProblem(bytes), "");
        }
    }

    void openAiLinesComeBack()
    {
        const QByteArray lines = exported({"--tree"}, "train.jsonl");
        QCOMPARE(lines.count('\n'), 2); // two branches
        const QJsonArray messages = QJsonDocument::fromJson(lines.split('\n').at(0)).object()["messages"].toArray();
        QCOMPARE(messages.size(), 4);
        QCOMPARE(messages.at(0).toObject()["role"].toString(), "system");
        QCOMPARE(messages.at(2).toObject()["role"].toString(), "assistant");
        QCOMPARE(messages.at(2).toObject()["content"].toString(), branched().messages[3].text);
        SqliteConnection target = std::move(openDatabaseForWriting(path("train.db")).value());
        const ImportReport report = importConversations(target, path("train.jsonl")).value();
        QCOMPARE(report.imported, 2);
        QCOMPARE(report.messages, 7);
    }

    void shareGptLines()
    {
        const QByteArray lines = exported({"--format", "sharegpt", "--no-system"}, "share.jsonl");
        const QJsonObject line = QJsonDocument::fromJson(lines).object();
        QCOMPARE(line["id"].toString(), branched().id);
        const QJsonArray turns = line["conversations"].toArray();
        QCOMPARE(turns.size(), 3);
        QCOMPARE(turns.at(0).toObject()["from"].toString(), "human");
        QCOMPARE(turns.at(1).toObject()["from"].toString(), "gpt");
    }

    void aFileForEach()
    {
        const QString folder = path("each/folder");
        const QStringList command = {"export",   folder, "--each",    "{date} {title}", "--format",
                                     "markdown", "--db", m_generated, "--deleted"};
        QCOMPARE(runCli(command).code, 0);
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 100);
        QCOMPARE(runCli(command).code, 0); // beside them, not over them
        QCOMPARE(QDir(folder).entryList(QDir::Files).size(), 200);
        QCOMPARE(QDir(folder).entryList({"* (2).md"}, QDir::Files).size(), 100);
        const CliResult got =
            runCli({"export", path("shown.md"), "--each", "x", "--format", "text", "--db", m_generated});
        QCOMPARE(got.code, 1);
        QVERIFY2(got.err.contains("can't be made"), got.err);
    }

    void aPatternMayOnlyNameWhatThereIs()
    {
        const CliResult got =
            runCli({"export", path("p"), "--each", "{titel}", "--format", "text", "--db", m_database});
        QCOMPARE(got.code, 2);
        QVERIFY2(got.err.contains("{titel}"), got.err);
        QVERIFY(!QDir(path("p")).exists());
        QCOMPARE(fileName("{created} {time} {model} {messages}", branched()), "2023-11-14 22.13 Tiny 4");
        QCOMPARE(fileName("{model}", {.id = "without a message"}), "_");
    }

    void whyAFileCannotBeWritten()
    {
        const CliResult nowhere = runCli({"export", path("nowhere/a.md"), "--db", m_database});
        QCOMPARE(nowhere.code, 1);
        QVERIFY2(nowhere.err.contains("There is no folder " + path("nowhere").toUtf8()), nowhere.err);
        if (!QFileInfo::exists("/dev/full"))
            QSKIP("this system has no disk that is always full");
        const CliResult full = runCli({"export", "/dev/full", "--format", "text", "--db", m_database});
        QCOMPARE(full.code, 1);
        QVERIFY2(full.err.contains("The disk is full."), full.err);
        QVERIFY(!QFileInfo("/dev/full").isFile()); // nothing was put in its place
    }

    void standardOutput()
    {
        const CliResult got = runCli({"export", "-", "--format", "text", "--db", m_database});
        QCOMPARE(got.code, 0);
        QVERIFY(got.out.startsWith("A/B"));
    }

    void namesThatEveryFileSystemTakes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("usual") << "{date} {title}" << "Größe der 🐈" << QStringLiteral("1970-01-01 Größe der 🐈");
        QTest::newRow("id") << "{id}-{title}" << "t" << "the-id-t";
        QTest::newRow("path") << "{title}" << "../../etc/passwd" << "etc passwd";
        QTest::newRow("pattern with a path") << "a/b\\{title}" << "c" << "a b c";
        QTest::newRow("forbidden") << "{title}" << "a:b*c?d\"e<f>g|h" << "a b c d e f g h";
        QTest::newRow("controls") << "{title}" << QString("a\nb\x01") + QChar(0) + "c\u202e" << "a b c";
        QTest::newRow("device") << "{title}" << "CON" << "_CON";
        QTest::newRow("device with a dot") << "{title}" << "lpt1.txt" << "_lpt1.txt";
        QTest::newRow("dots and blanks") << "{title}" << " ..x.. " << "x";
        QTest::newRow("nothing") << "{title}" << " .. " << "_";
        QTest::newRow("braces in a title") << "{title}" << "{id} {date}" << "{id} {date}";
        QTest::newRow("long") << "{title}" << QString("ab").repeated(200) << QString("ab").repeated(60);
        QTest::newRow("long, whole characters") << "{title}" << QStringLiteral("👩‍👩‍👧‍👦").repeated(20)
                                                << QStringLiteral("👩‍👩‍👧‍👦").repeated(4);
    }

    void namesThatEveryFileSystemTakes()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(fileName(pattern, {.id = "the-id", .title = title, .updated = timeAt(0)}), name);
    }

    void quotesYaml()
    {
        QCOMPARE(yamlQuoted("a\"b\\c\nd\u0085\u2028"), "\"a\\\"b\\\\c\\U0000000ad\\U00000085\\U00002028\"");
        QCOMPARE(yamlQuoted(QStringLiteral("你好 🙂")), QStringLiteral("\"你好 🙂\""));
    }

    void closesOpenFences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fence");
        QTest::newRow("none") << "a\nb" << "";
        QTest::newRow("closed") << "```py\nx\n```" << "";
        QTest::newRow("open") << "```py\nx" << "```\n";
        QTest::newRow("longer") << "`````\n```\n" << "`````\n";
        QTest::newRow("tildes") << "~~~\n```\n" << "~~~\n";
        QTest::newRow("inline") << "``` a ``` b" << "";
        QTest::newRow("indented code") << "    ```\n" << "";
        QTest::newRow("opened again") << "```\na\n```\n\n```\nb" << "```\n";
        QTest::newRow("words behind it") << "```\na\n``` not the end" << "```\n";
    }

    void closesOpenFences()
    {
        QFETCH(QString, text);
        QFETCH(QString, fence);
        QCOMPARE(missingFence(text), fence);
        // As the parser that shows messages sees it: what follows is a paragraph of its own.
        const std::vector<MarkdownBlock> blocks = parseMarkdown(text + "\n" + missingFence(text) + "\nafter");
        QCOMPARE(blocks.back().kind, MarkdownBlock::Kind::Paragraph);
        QCOMPARE(blocks.back().text, "after");
    }

    // Names that stand for devices there, whatever follows them.
    void namesThatWindowsKeepsForItself()
    {
        for (const char* name : {"con", "Aux.txt", "con .txt", "COM1", "com¹", "LPT9.a.b", "CONIN$"})
            QCOMPARE(safeFileName(QString::fromUtf8(name)), "_" + QString::fromUtf8(name));
        for (const char* name : {"console", "com", "auxiliary.txt", "com12"})
            QCOMPARE(safeFileName(name), name);
    }
};

QTEST_GUILESS_MAIN(TestExportFormats)
#include "tst_export_formats.moc"
