// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/comparison_rows.h"

#include "app/storage/conversation_rows.h"

#include <algorithm>
#include <array>

namespace alcove {

namespace {

constexpr std::array verdictNames = {"better", "tie", "both_bad"};
const QString nextDraftKey = QStringLiteral("new_comparison_draft");

ComparisonColumnRecord readColumn(const SqliteStatement& row)
{
    return {.modelFile = row.text(0),
            .modelName = row.text(1),
            .device = row.text(2),
            .systemPrompt = row.text(6),
            .thinking = {.thinking = thinkingNamed(row.text(4)).value_or(Thinking::Usual),
                         .effort = effortNamed(row.text(5)).value_or(Effort::Usual)},
            .values = readAnswerSettings(row, 6).values,
            .leaf = row.integer(3)};
}

Result<void> insertColumn(SqliteConnection& connection, const QString& conversation, int position,
                          const ComparisonColumnRecord& column)
{
    const AnswerValues& values = column.values;
    const std::optional<qint64> leaf = column.leaf == 0 ? std::nullopt : std::optional(column.leaf);
    return connection.run("INSERT INTO comparison_column (conversation_id, position, model_file, model_name, device,"
                          " thinking, effort, system_prompt, temperature, top_k, top_p, min_p, repeat_penalty, seed,"
                          " max_tokens, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                          conversation, position, column.modelFile, column.modelName, column.device,
                          nameOf(column.thinking.thinking), nameOf(column.thinking.effort), column.systemPrompt,
                          values[AnswerValue::Temperature], values[AnswerValue::TopK], values[AnswerValue::TopP],
                          values[AnswerValue::MinP], values[AnswerValue::RepeatPenalty], values[AnswerValue::Seed],
                          values[AnswerValue::MaxTokens], leaf);
}

} // namespace

QString nameOf(Verdict verdict)
{
    return QString::fromLatin1(verdictNames.at(static_cast<size_t>(verdict)));
}

std::optional<Verdict> verdictNamed(const QString& name)
{
    const auto found = std::ranges::find_if(verdictNames, [&](const char* n) { return name == QLatin1StringView(n); });
    return found == verdictNames.end() ? std::nullopt
                                       : std::optional(static_cast<Verdict>(found - verdictNames.begin()));
}

Result<std::optional<ComparisonRecord>> readComparison(SqliteConnection& connection, const QString& conversation)
{
    Result<SqliteStatement> row = connection.prepare(
        "SELECT blind, revealed, tag, kept FROM comparison WHERE conversation_id = ?1", conversation);
    if (!row)
        return std::unexpected(row.error());
    const Result<bool> found = row->step();
    if (!found || !*found)
        return found.transform([](bool) { return std::optional<ComparisonRecord>(); });
    ComparisonRecord comparison{.blind = row->integer(0) != 0,
                                .revealed = row->integer(1) != 0,
                                .tag = row->text(2),
                                .kept = row->isNull(3) ? std::nullopt : std::optional(int(row->integer(3))),
                                .columns = {}};
    return connection
        .readAll("SELECT model_file, model_name, device, leaf, thinking, effort, system_prompt, temperature, top_k,"
                 " top_p, min_p, repeat_penalty, seed, max_tokens FROM comparison_column WHERE conversation_id = ?1 "
                 "ORDER BY position",
                 readColumn, conversation)
        .transform([&](std::vector<ComparisonColumnRecord>&& columns) {
            comparison.columns = std::move(columns);
            return std::optional(comparison);
        });
}

Result<void> writeComparison(SqliteConnection& connection, const QString& conversation,
                             const ComparisonRecord& comparison)
{
    const std::optional<qint64> kept = comparison.kept.transform([](int column) { return qint64(column); });
    Result<void> done =
        connection
            .run("INSERT INTO comparison (conversation_id, blind, revealed, tag, kept) VALUES (?1, ?2, ?3, ?4, ?5)"
                 " ON CONFLICT (conversation_id) DO UPDATE SET blind = excluded.blind, revealed = excluded.revealed,"
                 " tag = excluded.tag, kept = excluded.kept",
                 conversation, int(comparison.blind), int(comparison.revealed), comparison.tag, kept)
            .and_then([&] {
                return connection.run("DELETE FROM comparison_column WHERE conversation_id = ?1", conversation);
            });
    int position = 0;
    for (const ComparisonColumnRecord& column : comparison.columns) {
        if (done)
            done = insertColumn(connection, conversation, position++, column);
    }
    return done;
}

Result<QString> readNextComparisonDraft(SqliteConnection& connection)
{
    Result<SqliteStatement> row = connection.prepare("SELECT value FROM app_state WHERE key = ?1", nextDraftKey);
    if (!row)
        return std::unexpected(row.error());
    return row->step().transform([&](bool found) { return found ? row->text(0) : QString(); });
}

Result<void> writeNextComparisonDraft(SqliteConnection& connection, const QString& text)
{
    return connection.run("INSERT INTO app_state (key, value) VALUES (?1, ?2)"
                          " ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                          nextDraftKey, text);
}

Result<std::vector<ComparisonVote>> readVotes(SqliteConnection& connection)
{
    Result<SqliteStatement> row =
        connection.prepare("SELECT v.id, v.conversation_id, v.question_id, v.created_at, v.verdict, v.winner, v.blind,"
                           " v.tag, a.model_name, a.answer_id, a.tokens_per_second, a.first_token_seconds"
                           " FROM comparison_vote AS v JOIN comparison_voted_answer AS a ON a.vote_id = v.id"
                           " ORDER BY v.id, a.position");
    if (!row)
        return std::unexpected(row.error());
    std::vector<ComparisonVote> votes;
    qint64 last = 0;
    while (true) {
        const Result<bool> found = row->step();
        if (!found)
            return std::unexpected(found.error());
        if (!*found)
            return votes;
        if (votes.empty() || row->integer(0) != last) {
            last = row->integer(0);
            votes.push_back({.id = last,
                             .conversation = row->text(1),
                             .question = row->integer(2),
                             .created = timeAt(row->integer(3)),
                             .verdict = verdictNamed(row->text(4)).value_or(Verdict::Tie),
                             .winner = row->isNull(5) ? -1 : static_cast<int>(row->integer(5)),
                             .blind = row->integer(6) != 0,
                             .tag = row->text(7),
                             .answers = {}});
        }
        votes.back().answers.push_back({.modelName = row->text(8),
                                        .answer = row->integer(9),
                                        .tokensPerSecond = row->real(10),
                                        .firstTokenSeconds = row->real(11)});
    }
}

Result<void> insertVote(SqliteConnection& connection, const ComparisonVote& vote)
{
    const qint64 id = vote.id == 0 ? newMessageId() : vote.id;
    const std::optional<qint64> winner = vote.winner < 0 ? std::nullopt : std::optional(qint64(vote.winner));
    Result<void> done =
        connection.run("INSERT INTO comparison_vote (id, conversation_id, question_id, created_at, verdict, winner,"
                       " blind, tag) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                       id, vote.conversation, vote.question, vote.created.toMSecsSinceEpoch(), nameOf(vote.verdict),
                       winner, int(vote.blind), vote.tag);
    int position = 0;
    for (const VotedAnswer& answer : vote.answers) {
        if (done)
            done = connection.run("INSERT INTO comparison_voted_answer (vote_id, position, answer_id, model_name,"
                                  " tokens_per_second, first_token_seconds) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                                  id, position++, answer.answer, answer.modelName, answer.tokensPerSecond,
                                  answer.firstTokenSeconds);
    }
    return done;
}

} // namespace alcove
