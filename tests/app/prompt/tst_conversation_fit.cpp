// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What is left out of a conversation that is too long, and what never is.
#include "app/prompt/conversation_fit.h"

#include <QTest>

using namespace alcove;

namespace {

// A token a letter, so that lengths are plain to see.
std::vector<TokenId> letters(std::span<const ChatTurn> turns)
{
    std::vector<TokenId> ids;
    for (const ChatTurn& turn : turns)
        ids.insert(ids.end(), turn.text.begin(), turn.text.end());
    return ids;
}

std::string textOf(const FittedConversation& fitted)
{
    return {fitted.prompt.begin(), fitted.prompt.end()};
}

std::vector<ChatTurn> talk(int rounds)
{
    std::vector<ChatTurn> turns = {{"system", "SSSS"}};
    for (int i = 0; i < rounds; ++i) {
        turns.push_back({"user", std::string(6, static_cast<char>('a' + i))});
        if (i + 1 < rounds)
            turns.push_back({"assistant", std::string(4, static_cast<char>('A' + i))});
    }
    return turns;
}

} // namespace

class ConversationFitTest : public QObject {
    Q_OBJECT

private slots:
    void whatFitsStaysWhole()
    {
        const auto fitted = fitConversation(talk(3), letters, 64, true);
        QVERIFY(fitted.fits);
        QCOMPARE(fitted.leftOut, 0U);
        QCOMPARE(textOf(fitted), "SSSSaaaaaaAAAAbbbbbbBBBBcccccc");
    }

    void nothingIsLeftOutUnasked()
    {
        const auto fitted = fitConversation(talk(8), letters, 64, false);
        QVERIFY(!fitted.fits);
        QCOMPARE(fitted.leftOut, 0U);
        QCOMPARE(fitted.prompt.size(), 4U + 8 * 6 + 7 * 4);
        // One token more than fits, and one less.
        QVERIFY(!fitConversation(talk(3), letters, 30, false).fits);
        QVERIFY(fitConversation(talk(3), letters, 31, false).fits);
    }

    void theOldestGoInWholeRounds()
    {
        const auto fitted = fitConversation(talk(8), letters, 64, true);
        QVERIFY(fitted.fits);
        QCOMPARE(textOf(fitted), "SSSSeeeeeeEEEEffffffFFFFggggggGGGGhhhhhh");
        QCOMPARE(fitted.leftOut, 8U);
        QVERIFY(fitted.prompt.size() <= 48);
    }

    // The beginning moves only when it must: the model keeps what it has read.
    void theBeginningStaysWhileItCan()
    {
        const auto first = fitConversation(talk(8), letters, 64, true);
        const auto next = fitConversation(talk(9), letters, 64, true, first.leftOut);
        QCOMPARE(next.leftOut, first.leftOut);
        QVERIFY(textOf(next).starts_with(textOf(first)));
        const auto later = fitConversation(talk(11), letters, 64, true, first.leftOut);
        QVERIFY(later.leftOut > first.leftOut && later.prompt.size() <= 48);
        QCOMPARE(fitConversation(talk(8), letters, 64, true, 3).leftOut, 8U); // no question begins there
    }

    void systemTextAndLastQuestionAlwaysStay()
    {
        auto turns = talk(4);
        turns.back().text = std::string(50, 'q');
        const auto barely = fitConversation(turns, letters, 64, true);
        QVERIFY(barely.fits);
        QCOMPARE(textOf(barely), "SSSS" + std::string(50, 'q'));
        turns.back().text = std::string(70, 'q');
        const auto never = fitConversation(turns, letters, 64, true);
        QVERIFY(!never.fits);
        QVERIFY(textOf(never).ends_with(turns.back().text));
    }

    void anAnswerThatIsGoneOnWithStaysWithItsQuestion()
    {
        auto turns = talk(8);
        turns.push_back({"assistant", "HHHH"});
        const auto fitted = fitConversation(turns, letters, 64, true);
        QVERIFY(textOf(fitted).ends_with("hhhhhhHHHH"));
        QVERIFY(fitted.fits);
        QVERIFY(fitConversation({}, letters, 64, true).fits);
    }
};

QTEST_APPLESS_MAIN(ConversationFitTest)
#include "tst_conversation_fit.moc"
