// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/fuzzy_match.h"

#include <QTest>

using namespace alcove;

namespace {

// The text with its marks in brackets; "none" where nothing matches.
QString marked(const QString& wanted, const QString& text)
{
    const std::optional<FuzzyMatch> match = fuzzyMatch(wanted, text);
    if (!match)
        return "none";
    QString shown = text;
    for (auto mark = match->marks.rbegin(); mark != match->marks.rend(); ++mark) {
        shown.insert(mark->first + mark->second, u']');
        shown.insert(mark->first, u'[');
    }
    return shown;
}

} // namespace

class TestFuzzyMatch : public QObject {
    Q_OBJECT

private slots:
    void marks_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing wanted") << "" << "Any title" << "Any title";
        QTest::newRow("a word") << "tax" << "A letter to the tax office" << "A letter to the [tax] office";
        QTest::newRow("word begins") << "lto" << "A letter to the tax office" << "A [l]etter [to] the tax office";
        QTest::newRow("blanks don't count") << "let tax" << "A letter to the tax" << "A [let]ter to the [tax]";
        QTest::newRow("another letter") << "GRASSE" << QString::fromUtf8("Die größe") << "none";
        QTest::newRow("ss is ß") << "GROSSE" << QString::fromUtf8("Die größe") << QString::fromUtf8("Die [größe]");
        QTest::newRow("behind ß") << "e d" << QString::fromUtf8("ß größe da") << QString::fromUtf8("ß größ[e] [d]a");
        QTest::newRow("marks don't count")
            << "ECOLE" << QString::fromUtf8("À l’école") << QString::fromUtf8("À l’[école]");
        QTest::newRow("not in this order") << "xat" << "tax" << "none";
        QTest::newRow("longer than the text") << "taxes" << "tax" << "none";
        QTest::newRow("other scripts") << QString::fromUtf8("猫の") << QString::fromUtf8("小さな猫の名前")
                                       << QString::fromUtf8("小さな[猫の]名前");
    }

    void marks()
    {
        QFETCH(QString, wanted);
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(marked(wanted, text), expected);
    }

    void betterOnesScoreMore()
    {
        const auto score = [](const QString& wanted, const QString& text) { return fuzzyMatch(wanted, text)->score; };
        QVERIFY(score("sort", "Sort in C++") > score("sort", "Which algorithm sorts best")); // earlier
        QVERIFY(score("cat", "Names for a cat") > score("cat", "Education"));                // a word's begin
        QVERIFY(score("cat", "Education") > score("cat", "Ice and hot"));                    // in a row
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "tst_fuzzy_match.moc"
