// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Exported web pages as a checker of HTML that is not ours sees them.
#include "app/storage/database_file.h"
#include "tests/app/cli/cli_process.h"
#include "tests/app/transfer/generated_database.h"

#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

namespace {

QString rich(); // what an answer may hold, all in one

} // namespace

class TestExportWeb : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void initTestCase()
    {
        const QDateTime time = timeAt(1'700'000'000'000);
        ConversationTree tree{.id = "6f1c0c0e-0000-4000-8000-000000000001",
                              .title = "A & B < \"C\" 😀 مرحبا",
                              .created = time,
                              .updated = time,
                              .currentLeaf = 3};
        tree.settings.systemPrompt = "Be <kind>.";
        tree.messages = {
            {.id = 1,
             .text = "Show all",
             .created = time,
             .attachments =
                 {{.kind = AttachmentKind::Text, .name = "a<b>.txt", .text = "x < y & z\n\ttab\n", .size = 9},
                  {.kind = AttachmentKind::Pdf, .name = "مرحبا.pdf", .text = "صفحة", .size = 9}}},
            {.id = 2, .parentId = 1, .role = MessageRole::Assistant, .text = "No.", .created = time},
            {.id = 3,
             .parentId = 1,
             .role = MessageRole::Assistant,
             .text = rich(),
             .reasoning = rich(),
             .reasoningSeconds = 3,
             .created = time,
             .modelName = "Model <1>",
             .tokens = 5,
             .seconds = 2,
             .tokensPerSecond = 2.5},
            {.id = 4, .parentId = 3, .text = QString(), .created = time},
        };
        SqliteConnection one = std::move(openDatabaseForWriting(m_folder.filePath("rich.db")).value());
        QVERIFY(insertTree(one, tree));
        generateDatabase(m_folder.filePath("generated.db"), 60);
        openDatabaseForWriting(m_folder.filePath("empty.db")).value();
    }

    void isValid_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QStringList>("options");
        for (const char* database : {"rich", "generated", "empty"}) {
            QTest::addRow("%s", database) << QString(database) << QStringList();
            QTest::addRow("%s, every branch", database) << QString(database) << QStringList{"--tree", "--deleted"};
        }
    }

    void isValid()
    {
        QFETCH(QString, database);
        QFETCH(QStringList, options);
        const QString page = m_folder.filePath("page.html");
        const CliResult got =
            runCli(QStringList{"export", page, "--db", m_folder.filePath(database + ".db")} + options);
        QVERIFY2(got.code == 0, got.err);
        const QString checker = QStandardPaths::findExecutable("tidy");
        if (checker.isEmpty())
            QSKIP("tidy is not installed");
        QProcess process;
        // That it would leave out an element without content is no fault of the page.
        process.start(checker, {"-e", "-q", "-utf8", "--drop-empty-elements", "no", page});
        QVERIFY(process.waitForFinished());
        const QByteArray said = process.readAllStandardError() + process.readAllStandardOutput();
        QVERIFY2(process.exitCode() == 0 && said.isEmpty(), said.left(4000));
    }
};

namespace {

// Behind the class, because moc does not see one behind such a text.
QString rich()
{
    return QStringLiteral(R"md(# Heading with `code` and *stress*

Inline $E = mc^2$, **bold**, ~~gone~~, <https://example.org/?a=1&b=2>, [a link](https://example.org "title \"x\"").
Wrong $\nosuch{x}$ and 5 < 6 & 7 > 3, &amp; &copy; &#x1F600; </article></section> <script>alert(1)</script>

\[ \int_{-\infty}^{\infty} e^{-x^2}\,dx = \sqrt{\pi} \quad \begin{pmatrix} a & b \\ c & d \end{pmatrix} \]

| left | centre | right |
|:-----|:------:|------:|
| `a`  | $|x|$  | مرحبا |
| 👩‍👩‍👧‍👦 | **b**  |       |

1. one
   - nested
     - [x] done
     - [ ] to do

     ```cpp
     template<class T> T abs(T x) { return x < 0 ? -x : x; } // "quotes" & <brackets>
     ```
2. two

> A quotation
> > within another, with `code`

```
no language, a tab	and the end
```

```html
<p class="x">&nbsp;</p>
```

---

مرحبا بالعالم، كيف الحال؟ 123

![a picture](https://example.org/p.png)
)md");
}

} // namespace

QTEST_GUILESS_MAIN(TestExportWeb)
#include "tst_export_web.moc"
