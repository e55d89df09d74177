// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Stops are found wherever the pieces of an answer break, and nothing that is no stop is lost or late.
#include "inference/text/stop_text.h"

#include <QTest>

using namespace alcove;

class StopTextTest : public QObject {
    Q_OBJECT

    // `text` in pieces of `size` bytes: what is shown, and whether a stop was found.
    static std::pair<std::string, bool> show(std::vector<std::string> stops, const std::string& text, size_t size)
    {
        StopText filter(std::move(stops));
        std::string shown;
        for (size_t at = 0; at < text.size(); at += size)
            shown += filter.push(std::string_view(text).substr(at, size));
        const bool found = filter.found();
        return {shown + filter.flush(), found};
    }

private slots:
    void findsAcrossPieces()
    {
        for (size_t size = 1; size < 30; ++size) {
            QCOMPARE(show({"<|end|>"}, "The end.<|end|> and more", size), std::pair(std::string("The end."), true));
            QCOMPARE(show({"<|end|>"}, "a <|en <|end", size), std::pair(std::string("a <|en <|end"), false));
            QCOMPARE(show({"<|end|>"}, "<<|end|>", size), std::pair(std::string("<"), true));
            QCOMPARE(show({"aab"}, "aaaab", size), std::pair(std::string("aa"), true));
            QCOMPARE(show({}, "no stops at all", size), std::pair(std::string("no stops at all"), false));
        }
    }

    void firstOfSeveralWins()
    {
        QCOMPARE(show({"two", "one"}, "zero one two", 3).first, "zero ");
        QCOMPARE(show({"", "x"}, "ax", 1), std::pair(std::string("a"), true));
    }

    // Only what may begin a stop waits.
    void holdsBackNoMoreThanNeeded()
    {
        StopText filter({"<|end|>"});
        QCOMPARE(filter.push("Hello <"), "Hello ");
        QCOMPARE(filter.push("b>"), "<b>");
        QCOMPARE(filter.push("<|end|>x"), "");
        QVERIFY(filter.found());
        QCOMPARE(filter.push("more"), "");
        QCOMPARE(filter.flush(), "");
    }
};

QTEST_GUILESS_MAIN(StopTextTest)
#include "tst_stop_text.moc"
