// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the history does to logits: biases and penalties worked out by hand, DRY beside a plain search.
#include "inference/text/dry_penalty.h"
#include "inference/text/sampling_penalties.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <random>

using namespace alcove;

namespace {

constexpr float infinity = std::numeric_limits<float>::infinity();
constexpr float notANumber = std::numeric_limits<float>::quiet_NaN();

using Logits = std::vector<float>;
using History = std::vector<TokenId>;

Logits penalized(Logits logits, const History& history, const SamplingParams& params)
{
    std::vector<TokenId> counted;
    applyPenalties(logits, history, params, counted);
    return logits;
}

// Tokens are letters of this text.
std::string letter(TokenId id)
{
    return std::string(1, "abcdefgh\n:"[id]);
}

History historyOf(std::string_view text)
{
    History history;
    for (const char c : text)
        history.push_back(static_cast<TokenId>(std::string_view("abcdefgh\n:").find(c)));
    return history;
}

// What DRY takes off each of the ten letters.
std::vector<double> taken(std::string_view text, const SamplingParams& params, const TokenText& tokenText = letter)
{
    Logits logits(10, 0.0F);
    DryPenalty(params, tokenText).apply(logits, historyOf(text));
    return {logits.begin(), logits.end()};
}

SamplingParams dry(float multiplier = 1)
{
    return {.dryMultiplier = multiplier, .dryBase = 2, .dryWindow = -1};
}

// The definition, word by word: every earlier place, compared backwards.
std::map<TokenId, size_t> repetitions(const History& history, const std::vector<bool>& breaks)
{
    std::map<TokenId, size_t> longest;
    for (size_t next = 1; next < history.size(); ++next) {
        size_t length = 0;
        while (length < next && history[next - 1 - length] == history[history.size() - 1 - length] &&
               !breaks[history.size() - 1 - length])
            ++length;
        if (!breaks[next])
            longest[history[next]] = std::max(longest[history[next]], length);
    }
    return longest;
}

} // namespace

class SamplingPenaltiesTest : public QObject {
    Q_OBJECT

private slots:
    void bias();
    void penalties();
    void window();
    void oddValues();
    void dryByHand_data();
    void dryByHand();
    void dryLooksAtItsWindow();
    void dryBreakersAcrossTokens();
    void dryFollowsTheHistory();
    void dryLikeAPlainSearch();
    void dryOfLongRepetitions();
};

void SamplingPenaltiesTest::bias()
{
    Logits logits = {1, 2, 3, 4, notANumber};
    const std::vector<LogitBias> biases = {{0, 1.5F}, {1, -100}, {2, -infinity}, {0, 1}, {-1, 9}, {99, 9}, {4, 5}};
    applyLogitBias(logits, biases);
    QCOMPARE(logits, (Logits{3.5F, -infinity, -infinity, 4, -infinity}));
}

void SamplingPenaltiesTest::penalties()
{
    const Logits logits = {3, -1, 0, 5};
    QCOMPARE(penalized(logits, {0, 1, 1}, {.repeatPenalty = 2}), (Logits{1.5F, -2, 0, 5}));
    QCOMPARE(penalized(logits, {0, 1, 1}, {.frequencyPenalty = 0.5F}), (Logits{2.5F, -2, 0, 5}));
    QCOMPARE(penalized(logits, {0, 1, 1}, {.presencePenalty = 0.25F}), (Logits{2.75F, -1.25F, 0, 5}));
    QCOMPARE(penalized(logits, {3, 1, 1, 3, 3}, {.repeatPenalty = 2, .frequencyPenalty = 0.5F, .presencePenalty = 1}),
             (Logits{3, -4, 0, 0})); // 5 / 2 - 1.5 - 1, -1 * 2 - 1 - 1
    QCOMPARE(penalized(logits, {2}, {.frequencyPenalty = -2}), (Logits{3, -1, 2, 5})); // a reward
    QCOMPARE(penalized(logits, {-5, 4, 99}, {.repeatPenalty = 2}), logits);            // no such tokens
    QCOMPARE(penalized(logits, {}, {.repeatPenalty = 2}), logits);
}

void SamplingPenaltiesTest::window()
{
    const Logits logits = {1, 1, 1};
    SamplingParams params = {.penaltyWindow = 2, .presencePenalty = 1};
    QCOMPARE(penalized(logits, {0, 1, 2}, params), (Logits{1, 0, 0}));
    params.penaltyWindow = 0;
    QCOMPARE(penalized(logits, {0, 1, 2}, params), logits);
    params.penaltyWindow = -1;
    QCOMPARE(penalized(logits, {0, 1, 2}, params), (Logits{0, 0, 0}));
    params.penaltyWindow = 100;
    QCOMPARE(penalized(logits, {0, 1, 2}, params), (Logits{0, 0, 0}));
}

void SamplingPenaltiesTest::oddValues()
{
    for (const float odd : {notANumber, infinity, -infinity}) {
        const Logits left = penalized({1, -1}, {0, 1}, {.frequencyPenalty = odd, .presencePenalty = odd});
        QCOMPARE(left, (Logits{1, -1}));
        QCOMPARE(taken("abab", {.dryMultiplier = odd, .dryWindow = -1}), std::vector<double>(10, 0));
    }
    // What can't come stays so.
    QCOMPARE(penalized({-infinity, 1}, {0}, {.repeatPenalty = 0.5F, .frequencyPenalty = -3}), (Logits{-infinity, 1}));
    QCOMPARE(usableLogit(notANumber), -infinity);
    QCOMPARE(usableLogit(-infinity), -infinity);
    QCOMPARE(usableLogit(infinity), std::numeric_limits<float>::max());
    QCOMPARE(usableLogit(-1.5F), -1.5F);
}

void SamplingPenaltiesTest::dryByHand_data()
{
    QTest::addColumn<std::string>("text");
    QTest::addColumn<QMap<QChar, double>>("expected"); // what is taken off which letter
    using Expected = QMap<QChar, double>;
    const auto add = [](const char* text, const Expected& expected) {
        QTest::addRow("%s", text) << std::string(text) << expected;
    };
    add("abcdefab", {{'c', 1}});   // two repeat: base^0
    add("abcdefabc", {{'d', 2}});  // three: base^1
    add("abcdefabcd", {{'e', 4}}); // four
    add("abcfb", {});              // one alone is allowed
    add("abcdabceab", {{'c', 1}}); // twice, the longest counts once
    add("xab", {});
    add("abcabdab", {{'c', 1}, {'d', 1}}); // both went on from here
    add("aaaa", {{'a', 2}});               // "aaa" stood before the last
    add("abab", {{'a', 1}});
    add("ab\nab", {{'\n', 0}});       // a breaker itself costs nothing
    add("ab\ncdab\nc", {});           // behind the breaker only "c" repeats
    add("ab\ncdgab\ncd", {{'g', 1}}); // "cd" behind it
    add("a:bcha:bc", {{'h', 1}});
    add("ab:", {});
    add("", {});
    add("a", {});
}

void SamplingPenaltiesTest::dryByHand()
{
    QFETCH(std::string, text);
    using Expected = QMap<QChar, double>;
    QFETCH(Expected, expected);
    std::erase(text, 'x');
    const std::vector<double> logits = taken(text, dry());
    for (TokenId id = 0; id < 10; ++id)
        QCOMPARE(logits[static_cast<size_t>(id)], -expected.value(QChar(letter(id)[0]), 0) + 0.0);
}

void SamplingPenaltiesTest::dryLooksAtItsWindow()
{
    SamplingParams params = dry();
    params.dryWindow = 6;
    QCOMPARE(taken("abcdefab", params)[2], 0.0); // "ab" stands further back
    params.dryWindow = 8;
    QCOMPARE(taken("abcdefab", params)[2], -1.0);
    params.dryWindow = 0;
    QCOMPARE(taken("abcdefab", params)[2], 0.0);
    params = dry();
    params.dryAllowedLength = 3;
    QCOMPARE(taken("abcdefab", params)[2], 0.0);
    QCOMPARE(taken("abcdefabc", params)[3], -1.0);
    params.dryAllowedLength = 0; // counts as 1
    QCOMPARE(taken("abcdefab", params)[2], -2.0);
}

void SamplingPenaltiesTest::dryBreakersAcrossTokens()
{
    SamplingParams params = dry();
    params.dryBreakers = {"bcd", ""};
    QCOMPARE(taken("abcdefabcd", params)[4], 0.0);     // the breaker ends in d
    QCOMPARE(taken("abcdefgabcdef", params)[6], -1.0); // behind it "ef" repeats
    params.dryBreakers = {};
    QCOMPARE(taken("ab\nab\n", params)[0], -2.0);
    params.dryBreakers = {"\n"};
    QCOMPARE(taken("ab\nab\n", params, {})[0], -2.0); // nobody says what the tokens' texts are
}

void SamplingPenaltiesTest::dryFollowsTheHistory()
{
    DryPenalty penalty(dry(), letter);
    const std::string text = "abcd:abcgabcd";
    for (size_t length = 0; length <= text.size(); ++length) {
        Logits logits(10, 0.0F);
        penalty.apply(logits, historyOf(text.substr(0, length)));
        QCOMPARE((std::vector<double>{logits.begin(), logits.end()}), taken(text.substr(0, length), dry()));
    }
}

void SamplingPenaltiesTest::dryLikeAPlainSearch()
{
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        History history;
        std::vector<bool> breaks;
        for (size_t i = 0; i < 3 + random() % 60; ++i) {
            history.push_back(random() % 9 == 0 ? 8 : static_cast<TokenId>(random() % 2)); // a, b and a new line
            breaks.push_back(history.back() == 8);
        }
        Logits logits(10, 0.0F);
        DryPenalty(dry(0.5F), letter).apply(logits, history);
        const std::map<TokenId, size_t> longest = repetitions(history, breaks);
        for (TokenId id = 0; id < 10; ++id) {
            const size_t length = longest.contains(id) ? longest.at(id) : 0;
            const double expected = length >= 2 ? -0.5 * std::pow(2, static_cast<double>(length - 2)) : 0;
            QVERIFY(std::abs(logits[static_cast<size_t>(id)] - expected) <= 1e-5 * std::abs(expected));
        }
    }
}

void SamplingPenaltiesTest::dryOfLongRepetitions()
{
    const History history(5000, 3);
    Logits logits(10, 1.0F);
    logits[4] = -infinity;
    DryPenalty(dry(), letter).apply(logits, history);
    QCOMPARE(logits[3], std::numeric_limits<float>::lowest()); // very unlikely, and still a number
    QCOMPARE(logits[2], 1.0F);
    QCOMPARE(logits[4], -infinity);
}

QTEST_APPLESS_MAIN(SamplingPenaltiesTest)
#include "tst_sampling_penalties.moc"
