// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Ratings out of votes, and votes that go through the database.
#include "app/compare/ratings_model.h"
#include "app/storage/conversation_store.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace alcove;

namespace {

ComparisonVote vote(const QStringList& models, int winner, const QString& tag = {})
{
    ComparisonVote made{.conversation = "c",
                        .question = 1,
                        .created = QDateTime::currentDateTime(),
                        .verdict = winner < 0 ? Verdict::Tie : Verdict::Better,
                        .winner = winner,
                        .blind = true,
                        .tag = tag,
                        .answers = {}};
    for (const QString& model : models)
        made.answers.push_back({.modelName = model, .answer = 2, .tokensPerSecond = 10, .firstTokenSeconds = 0.5});
    return made;
}

} // namespace

class TestRatings : public QObject {
    Q_OBJECT

private slots:
    void noVotesNoRows() { QVERIFY(rateModels({}).empty()); }

    void whoWinsMoreIsAbove()
    {
        const auto rows = rateModels({vote({"a", "b"}, 1), vote({"b", "a"}, 0), vote({"a", "b"}, 0)});
        QCOMPARE(rows.size(), size_t(2));
        QCOMPARE(rows[0].name, QStringLiteral("b"));
        QCOMPARE(rows[0].wins, 2);
        QCOMPARE(rows[0].losses, 1);
        QCOMPARE(rows[1].wins, 1);
        QVERIFY(rows[0].rating.value > 1000);
        QVERIFY(std::fabs(rows[0].rating.value + rows[1].rating.value - 2000) < 1e-6);
        QVERIFY(rows[0].rating.low < rows[1].rating.value); // three votes prove nothing
    }

    void aTieCountsForNobody()
    {
        const auto rows = rateModels({vote({"a", "b"}, -1), vote({"a", "b"}, -1)});
        QCOMPARE(rows[0].ties, 2);
        QVERIFY(std::fabs(rows[0].rating.value - 1000) < 1e-6);
        QVERIFY(std::fabs(rows[1].rating.value - 1000) < 1e-6);
    }

    void theBestOfFourHasBeatenThreeAndTheOthersNobody()
    {
        const auto rows = rateModels({vote({"a", "b", "c", "d"}, 2)});
        QCOMPARE(rows[0].name, QStringLiteral("c"));
        QCOMPARE(rows[0].wins, 3);
        QCOMPARE(rows[1].wins + rows[2].wins + rows[3].wins, 0);
        QCOMPARE(rows[1].losses, 1);
    }

    void aModelAgainstItselfSaysNothing()
    {
        const auto rows = rateModels({vote({"a", "a"}, 0)});
        QCOMPARE(rows.size(), size_t(1));
        QCOMPARE(rows[0].wins, 0);
    }

    void tagsAreCountedApart()
    {
        const std::vector<ComparisonVote> votes = {vote({"a", "b"}, 0, "code"), vote({"a", "c"}, 1, "prose")};
        QCOMPARE(rateModels(votes).size(), size_t(3));
        const auto code = rateModels(votes, "code");
        QCOMPARE(code.size(), size_t(2));
        QCOMPARE(code[0].name, QStringLiteral("a"));
        QCOMPARE(rateModels(votes, "prose")[0].name, QStringLiteral("c"));
    }

    void speedIsTheMeanOfWhatWasMeasured()
    {
        ComparisonVote first = vote({"a", "b"}, 0);
        first.answers[0].tokensPerSecond = 30;
        ComparisonVote unknown = vote({"a", "b"}, 0);
        unknown.answers[0].tokensPerSecond = 0;
        const auto rows = rateModels({first, unknown, vote({"a", "b"}, 0)});
        QCOMPARE(rows[0].tokensPerSecond, 20.0);
        QCOMPARE(rows[0].firstTokenSeconds, 0.5);
    }

    // What is drawn from known strengths is found again, within the intervals as often as they promise.
    void findsStrengthsThatVotesWereDrawnFrom()
    {
        const std::vector<double> truth = {1200, 1050, 950, 800};
        QRandomGenerator random(7);
        int inside = 0;
        int all = 0;
        for (int round = 0; round < 40; ++round) {
            WinTable wins(4, std::vector<double>(4, 0));
            for (size_t i = 0; i < 4; ++i) {
                for (size_t j = i + 1; j < 4; ++j) {
                    for (int game = 0; game < 60; ++game) {
                        const bool first =
                            random.generateDouble() < 1 / (1 + std::pow(10, (truth[j] - truth[i]) / 400));
                        ++(first ? wins[i][j] : wins[j][i]);
                    }
                }
            }
            const std::vector<Rating> ratings = bradleyTerry(wins);
            for (size_t i = 0; i < 4; ++i) {
                QVERIFY(std::fabs(ratings[i].value - truth[i]) < 150);
                inside += truth[i] >= ratings[i].low && truth[i] <= ratings[i].high;
                ++all;
            }
        }
        QVERIFY2(inside >= all * 90 / 100, QByteArray::number(inside));
    }

    void whoWonEveryTimeHasAFiniteRating()
    {
        const std::vector<Rating> ratings = bradleyTerry({{0, 1000}, {0, 0}});
        QVERIFY(std::isfinite(ratings[0].value) && ratings[0].value > 1500 && ratings[0].value < 3000);
    }

    void votesOutliveTheProgram()
    {
        const QTemporaryDir folder;
        ComparisonVote made = vote({"a", "b"}, 1, "code");
        {
            Database database(folder.filePath("alcove.db"));
            ComparisonStore store(database);
            store.addVote(made);
            made.verdict = Verdict::BothBad;
            made.winner = -1;
            store.addVote(made);
            QVERIFY(database.close());
        }
        Database database(folder.filePath("alcove.db"));
        ComparisonStore store(database);
        RatingsModel ratings(store);
        QTRY_COMPARE(ratings.count(), 2);
        QCOMPARE(ratings.votes(), 2);
        QCOMPARE(ratings.tags(), QStringList{"code"});
        QCOMPARE(ratings.data(ratings.index(0), RatingsModel::NameRole).toString(), QStringLiteral("b"));
        QCOMPARE(ratings.data(ratings.index(0), RatingsModel::TiesRole).toInt(), 1);
        ratings.setTag("prose");
        QCOMPARE(ratings.count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRatings)
#include "tst_ratings.moc"
