// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/prompt_set_store.h"

#include "app/storage/conversation_rows.h"

namespace alcove {

namespace {

PromptSetRecord readSet(const SqliteStatement& row)
{
    const QString models = row.text(4);
    return {.id = row.integer(0),
            .name = row.text(1),
            .text = row.text(2),
            .updated = timeAt(row.integer(3)),
            .models = models.isEmpty() ? QStringList() : models.split('\n'),
            .values = readAnswerSettings(row, 5).values};
}

SetAnswer readAnswer(const SqliteStatement& row)
{
    return {.number = static_cast<int>(row.integer(0)),
            .tag = row.text(1),
            .prompt = row.text(2),
            .file = row.text(3),
            .model = row.text(4),
            .device = row.text(5),
            .text = row.text(6),
            .reasoning = row.text(7),
            .finish = row.text(8),
            .tokens = static_cast<int>(row.integer(9)),
            .tokensPerSecond = row.real(10),
            .firstTokenSeconds = row.real(11),
            .seconds = row.real(12)};
}

} // namespace

Result<std::vector<PromptSetRecord>> readPromptSets(SqliteConnection& connection)
{
    return connection.readAll("SELECT id, name, text, updated_at, models, '', temperature, top_k, top_p, min_p,"
                              " repeat_penalty, seed, max_tokens FROM prompt_set ORDER BY id",
                              readSet);
}

Result<std::vector<SetAnswer>> readSetAnswers(SqliteConnection& connection, qint64 set)
{
    return connection.readAll("SELECT number, tag, prompt, model_file, model_name, device, text, reasoning, finish,"
                              " tokens, tokens_per_second, first_token_seconds, seconds FROM prompt_set_answer"
                              " WHERE set_id = ?1 ORDER BY number, rowid",
                              readAnswer, set);
}

Result<void> writePromptSet(SqliteConnection& connection, const PromptSetRecord& set)
{
    const AnswerValues& values = set.values;
    return connection.run(
        "INSERT INTO prompt_set (id, name, text, updated_at, models, temperature, top_k, top_p, min_p,"
        " repeat_penalty, seed, max_tokens) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET name = excluded.name, text = excluded.text, updated_at = excluded.updated_at,"
        " models = excluded.models, temperature = excluded.temperature, top_k = excluded.top_k,"
        " top_p = excluded.top_p, min_p = excluded.min_p, repeat_penalty = excluded.repeat_penalty,"
        " seed = excluded.seed, max_tokens = excluded.max_tokens",
        set.id, set.name, set.text, set.updated.toMSecsSinceEpoch(), set.models.join('\n'),
        values[AnswerValue::Temperature], values[AnswerValue::TopK], values[AnswerValue::TopP],
        values[AnswerValue::MinP], values[AnswerValue::RepeatPenalty], values[AnswerValue::Seed],
        values[AnswerValue::MaxTokens]);
}

Result<void> writeSetAnswer(SqliteConnection& connection, qint64 set, const SetAnswer& a)
{
    return connection.run("INSERT OR REPLACE INTO prompt_set_answer (set_id, number, model_file, tag, prompt,"
                          " model_name, device, text, reasoning, finish, tokens, tokens_per_second,"
                          " first_token_seconds, seconds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                          set, a.number, a.file, a.tag, a.prompt, a.model, a.device, a.text, a.reasoning, a.finish,
                          a.tokens, a.tokensPerSecond, a.firstTokenSeconds, a.seconds);
}

QFuture<Result<std::vector<PromptSetRecord>>> PromptSetStore::load()
{
    return m_database.look(readPromptSets);
}

QFuture<Result<std::vector<SetAnswer>>> PromptSetStore::answers(qint64 set)
{
    return m_database.look([set](SqliteConnection& connection) { return readSetAnswers(connection, set); });
}

// Nothing here has a key that replaces: a removal may stand between two changes of the same set.
void PromptSetStore::save(const PromptSetRecord& set)
{
    m_database.write({}, [set](SqliteConnection& connection) { return writePromptSet(connection, set); });
}

void PromptSetStore::remove(qint64 id)
{
    m_database.write(
        {}, [id](SqliteConnection& connection) { return connection.run("DELETE FROM prompt_set WHERE id = ?1", id); });
}

void PromptSetStore::addAnswer(qint64 set, const SetAnswer& answer)
{
    m_database.write({},
                     [set, answer](SqliteConnection& connection) { return writeSetAnswer(connection, set, answer); });
}

void PromptSetStore::setAnswers(qint64 set, const std::vector<SetAnswer>& answers)
{
    m_database.write({}, [set, answers](SqliteConnection& connection) {
        Result<void> done = connection.run("DELETE FROM prompt_set_answer WHERE set_id = ?1", set);
        for (const SetAnswer& answer : answers) {
            if (done)
                done = writeSetAnswer(connection, set, answer);
        }
        return done;
    });
}

} // namespace alcove
