// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/prompt/attachment.h"

#include <QTest>

using namespace alcove;

class TestQuestionText : public QObject {
    Q_OBJECT

private slots:
    void filesComeBeforeTheWords()
    {
        const QString text =
            questionText("What is wrong?", {{.name = "main.cpp", .text = "int main()\n{}\n"},
                                            {.kind = AttachmentKind::Pdf, .name = "a.pdf", .text = "x"}});
        QCOMPARE(text, "File: main.cpp\n```cpp\nint main()\n{}\n```\n\nFile: a.pdf\n```\nx\n```\n\nWhat is wrong?");
    }

    void withoutFilesNothingChanges() { QCOMPARE(questionText(" as\nit is ", {}), " as\nit is "); }

    void wordsMayBeMissing()
    {
        QCOMPARE(questionText("", {{.name = "a.txt", .text = "one"}}), "File: a.txt\n```\none\n```");
    }

    // No text ends its own fence, and no name begins a line of its own.
    void theFenceHolds()
    {
        const QString text = fencedText({.name = "a\n```\nb.md", .text = "```cpp\nx\n```\n`````\n"});
        QCOMPARE(text, "File: a ``` b.md\n``````md\n```cpp\nx\n```\n`````\n``````\n");
    }

    void onlyEndingsOfLanguagesAreNamed()
    {
        for (const char* name : {"Makefile", "notes.txt", "odd.a b", "x.toolongtobealanguage"})
            QVERIFY2(fencedText({.name = name, .text = "x"}).contains("\n```\n"), name);
        QVERIFY(fencedText({.name = "a.C++", .text = "x"}).contains("\n```c++\n"));
    }
};

QTEST_GUILESS_MAIN(TestQuestionText)
#include "tst_question_text.moc"
