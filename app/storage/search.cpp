// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/storage/search.h"

#include "app/storage/conversation_rows.h"
#include "app/storage/folded_text.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>

namespace alcove {

namespace {

constexpr int rankedMatches = 1000; // BM25 looks up each match's length
constexpr qsizetype snippetBefore = 40;
constexpr qsizetype snippetLength = 160;

// FTS5's own quotes, so that nothing in a term is an operator.
QString quoted(QString term)
{
    return '"' + term.replace('"', "\"\"") + '"';
}

// What has to stand in a text, folded, because the index of words knows no signs: "C++" is "c" to it. Empty: nothing,
// since blanks, quotes, and what ends sentences or joins words are written this way and that.
QString signsOf(const QString& term)
{
    static const QRegularExpression anySign("[^\\p{L}\\p{N}\\p{M}\\s\\p{Pi}\\p{Pf}\"]",
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression noSigns(R"([.,;:!?…]+(?=\s|$)|(?<=[\p{L}\p{N}])['\p{Pd}](?=[\p{L}\p{N}]))",
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression end("[.,;:!?…]+$");
    return QString(term).remove(noSigns).contains(anySign) ? FoldedText(QString(term).remove(end)).text() : QString();
}

// A term as it may be written: with ss for each ß and the reverse, and with marks of their own or within letters, of
// which the indexes know nothing.
QStringList spellingsOf(const QString& term)
{
    constexpr qsizetype most = 8;
    static const QRegularExpression sharp("ss|ß|ẞ", QRegularExpression::CaseInsensitiveOption);
    QStringList all = {QString()};
    qsizetype end = 0;
    const auto append = [&](const QString& part) {
        for (QString& spelling : all)
            spelling += part;
    };
    for (const QRegularExpressionMatch& match : sharp.globalMatch(term)) {
        append(term.sliced(end, match.capturedStart() - end));
        end = match.capturedEnd();
        QStringList others = all;
        append(match.captured());
        for (QString& other : others)
            other += match.capturedLength() == 2 ? "ß" : "ss";
        if (all.size() < most)
            all += others;
    }
    append(term.sliced(end));
    for (const QString& spelling : QStringList(all)) {
        for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
            if (const QString other = spelling.normalized(form); !all.contains(other))
                all << other;
        }
    }
    return all;
}

// Every three characters in a row of each term, in one of its spellings.
QString trigramsOf(const QList<QStringList>& terms)
{
    QSet<QString> all;
    for (const QStringList& spellings : terms) {
        QStringList alternatives;
        for (const QString& spelling : spellings) {
            QSet<QString> trigrams;
            const QList<uint> characters = spelling.toUcs4();
            for (qsizetype i = 0; i + 3 <= characters.size(); ++i)
                trigrams.insert(quoted(QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.data()) + i, 3)));
            if (!trigrams.isEmpty()) // else it is too short for the index; as a whole word it is found without
                alternatives << QStringList(trigrams.begin(), trigrams.end()).join(" AND ");
        }
        if (!alternatives.isEmpty())
            all.insert("((" + alternatives.join(") OR (") + "))");
    }
    return QStringList(all.begin(), all.end()).join(" AND ");
}

// What the index of parts has of a term of two characters.
struct Beginnings {
    QStringList trigrams; // that begin with it, quoted
    qint64 messages = 0;  // that have them, some of them counted more than once
};

// Absent: for another term, or one that has very many, which is found without an index at once.
Result<std::optional<Beginnings>> trigramsBeginningWith(SqliteConnection& connection, const QString& term)
{
    constexpr int most = 500;
    QList<uint> characters = term.toCaseFolded().toUcs4();
    if (characters.size() != 2 || term.toUcs4().size() != 2)
        return std::nullopt;
    const QString first = term.toCaseFolded();
    ++characters.back();
    const QString behind = QString::fromUcs4(reinterpret_cast<const char32_t*>(characters.data()), 2);
    Result<SqliteStatement> rows = connection.prepare(
        "SELECT term, doc FROM message_trigram_terms WHERE term >= ?1 AND term < ?2 LIMIT ?3", first, behind, most + 1);
    if (!rows)
        return std::unexpected(rows.error());
    Beginnings found;
    while (true) {
        const Result<bool> row = rows->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return found;
        if (found.trigrams.size() == most)
            return std::nullopt;
        found.trigrams << quoted(rows->text(0));
        found.messages += rows->integer(1);
    }
}

bool hasAll(const QString& text, const QList<QStringList>& terms)
{
    const auto stands = [&](const QString& spelling) { return text.contains(spelling, Qt::CaseInsensitive); };
    return std::ranges::all_of(terms, [&](const QStringList& term) { return std::ranges::any_of(term, stands); });
}

void addSnippet(SearchMatch& match, const QString& text, const QStringList& terms)
{
    const FoldedText plain(text);
    qsizetype first = -1;
    for (const QString& term : terms) {
        const QString word = FoldedText(term).text();
        const qsizetype at = plain.indexOf(word);
        if (const qsizetype found = at < 0 ? at : plain.inOriginal(at, word.size()).first;
            found >= 0 && (first < 0 || found < first))
            first = found;
    }
    qsizetype begin = std::max<qsizetype>(0, first - snippetBefore);
    // From a word's begin, if one is near.
    if (const qsizetype blank = text.indexOf(' ', begin); begin > 0 && blank >= 0 && blank < first)
        begin = blank + 1;
    while (begin > 0 && begin < first && (text[begin].isLowSurrogate() || text[begin].isMark()))
        ++begin;
    qsizetype end = std::min(text.size(), begin + snippetLength);
    if (end < text.size() && text[end].isLowSurrogate())
        --end;
    match.snippet = text.sliced(begin, end - begin).simplified();
    if (begin > 0)
        match.snippet.prepend(u'…');
    if (end < text.size())
        match.snippet.append(u'…');
    const FoldedText shown(match.snippet);
    for (const QString& term : terms) {
        const QString word = FoldedText(term).text().simplified();
        for (qsizetype at = shown.indexOf(word); at >= 0; at = shown.indexOf(word, at + word.size()))
            match.marks.push_back(shown.inOriginal(at, word.size()));
    }
    std::ranges::sort(match.marks);
}

// Collects matches, each message once.
class Collector {
public:
    Collector(SqliteConnection& connection, const QStringList& terms, int most)
        : m_connection(connection), m_terms(terms), m_most(most)
    {
        for (const QString& term : terms) {
            m_spellings << spellingsOf(term);
            m_folded << FoldedText(term).text();
            if (const QString signs = signsOf(term); !signs.isEmpty())
                m_signs << signs;
        }
    }

    bool isFull() const { return std::cmp_greater_equal(m_matches.size(), m_most); }
    std::vector<SearchMatch> take() { return std::move(m_matches); }

    Result<void> addTitles()
    {
        Result<SqliteStatement> rows = m_connection.prepare(
            "SELECT id, title, updated_at FROM conversation WHERE deleted_at IS NULL ORDER BY updated_at DESC, id");
        if (!rows)
            return std::unexpected(rows.error());
        // Not so many that no message has a place.
        while (std::cmp_less(m_matches.size(), std::max(m_most / 4, 1))) {
            const Result<bool> row = rows->step();
            if (!row || !*row)
                return row.transform([](bool) {});
            const QString title = rows->text(1);
            if (const FoldedText folded(title);
                !std::ranges::all_of(m_folded, [&](const QString& term) { return folded.indexOf(term) >= 0; }))
                continue;
            SearchMatch match{.conversationId = rows->text(0), .title = title, .created = timeAt(rows->integer(2))};
            addSnippet(match, title, m_terms);
            m_matches.push_back(std::move(match));
        }
        return {};
    }

    Result<void> addWords()
    {
        QStringList words;
        for (const QStringList& spellings : m_spellings) {
            QStringList alternatives;
            for (const QString& spelling : spellings)
                alternatives << quoted(spelling);
            words << '(' + alternatives.join(" OR ") + ')';
        }
        return addFound("SELECT id FROM (SELECT rowid AS id, bm25(message_words) AS badness FROM message_words"
                        " WHERE message_words MATCH ?1 ORDER BY rowid DESC LIMIT ?2) ORDER BY badness",
                        words.join(" AND "), rankedMatches, [this](const QString& text) { return hasSigns(text); });
    }

    // Messages whose files have all terms in their name and text together.
    Result<void> addFiles()
    {
        const QString trigrams = trigramsOf(m_spellings);
        Result<SqliteStatement> rows =
            trigrams.isEmpty()
                ? m_connection.prepare("SELECT a.message_id, a.name, a.text FROM attachment AS a"
                                       " WHERE instr(a.name, ?1) > 0 ORDER BY a.message_id DESC",
                                       m_terms.front())
                : m_connection.prepare("SELECT a.message_id, a.name, a.text FROM attachment_trigrams AS t"
                                       " JOIN attachment AS a ON a.id = t.rowid WHERE attachment_trigrams MATCH ?1"
                                       " ORDER BY t.rowid DESC",
                                       trigrams);
        if (!rows)
            return std::unexpected(rows.error());
        while (!isFull()) {
            const Result<bool> row = rows->step();
            if (!row || !*row)
                return row.transform([](bool) {});
            const QString words = rows->text(1) + ": " + rows->text(2);
            if (!hasAll(words, m_spellings))
                continue;
            if (Result<void> added = addMessage(rows->integer(0), words); !added)
                return added;
        }
        return {};
    }

    Result<void> addParts()
    {
        const QString trigrams = trigramsOf(m_spellings);
        if (!trigrams.isEmpty()) {
            return addFound("SELECT rowid FROM message_trigrams WHERE message_trigrams MATCH ?1"
                            " ORDER BY rowid DESC LIMIT ?2",
                            trigrams, std::numeric_limits<int>::max());
        }
        // In scripts without blanks between words even two characters are a word.
        return m_terms.size() == 1 ? addRecent(m_terms.front()).and_then([&] { return addShort(); }) : addShort();
    }

private:
    // Most terms that are that short stand in so many messages that the newest ones are enough.
    Result<void> addRecent(const QString& term)
    {
        return addFound("SELECT id FROM (SELECT id, text, state FROM message ORDER BY id DESC LIMIT 5000)"
                        " WHERE state <> 'streaming' AND instr(text, ?1) > 0 ORDER BY id DESC LIMIT ?2",
                        term, std::numeric_limits<int>::max());
    }

    // Terms shorter than the index of parts knows: by the three characters in a row that begin with the rarest of them.
    Result<void> addShort()
    {
        if (isFull())
            return {};
        QString rarest = m_terms.front();
        std::optional<Beginnings> beginnings;
        for (const QString& term : m_terms) {
            Result<std::optional<Beginnings>> found = trigramsBeginningWith(m_connection, term);
            if (!found)
                return std::unexpected(found.error());
            if (*found && (!beginnings || (*found)->messages < beginnings->messages)) {
                rarest = term;
                beginnings = std::move(*found);
            }
        }
        if (!beginnings) {
            return addFound("SELECT id FROM message WHERE state <> 'streaming' AND instr(text, ?1) > 0"
                            " ORDER BY id DESC LIMIT ?2",
                            rarest, std::numeric_limits<int>::max());
        }
        Result<void> done;
        if (!beginnings->trigrams.isEmpty())
            done = addFound("SELECT rowid FROM message_trigrams WHERE message_trigrams MATCH ?1"
                            " ORDER BY rowid DESC LIMIT ?2",
                            beginnings->trigrams.join(" OR "), std::numeric_limits<int>::max());
        const QString capital = rarest.left(1).toUpper() + rarest.sliced(1).toLower();
        for (const QString& end : QSet<QString>{rarest, rarest.toLower(), rarest.toUpper(), capital}) {
            if (done)
                done = addFound("SELECT id FROM message WHERE state <> 'streaming' AND substr(text, -2) = ?1"
                                " ORDER BY id DESC LIMIT ?2",
                                end, std::numeric_limits<int>::max());
        }
        return done;
    }

    bool hasSigns(const QString& text) const
    {
        if (m_signs.isEmpty())
            return true;
        const QString folded = FoldedText(text).text();
        return std::ranges::all_of(m_signs, [&](const QString& signs) { return folded.contains(signs); });
    }

    // The rows may be others' as well; only those that have the terms count.
    Result<void> addFound(const char* sql, const QString& wanted, int limit)
    {
        return addFound(sql, wanted, limit, [this](const QString& text) { return hasAll(text, m_spellings); });
    }

    template<typename Fits>
    Result<void> addFound(const char* sql, const QString& wanted, int limit, const Fits& fits)
    {
        Result<SqliteStatement> ids = m_connection.prepare(sql, wanted, limit);
        Result<SqliteStatement> message = m_connection.prepare(
            "SELECT m.text, c.id, c.title, m.role, m.created_at FROM message AS m"
            " JOIN conversation AS c ON c.id = m.conversation_id WHERE m.id = ?1 AND c.deleted_at IS NULL");
        if (!ids || !message)
            return std::unexpected(ids ? message.error() : ids.error());
        while (!isFull()) {
            const Result<bool> row = ids->step();
            if (!row || !*row)
                return row.transform([](bool) {});
            const qint64 id = ids->integer(0);
            if (m_seen.contains(id))
                continue;
            message->reset();
            message->bind(1, id);
            const Result<bool> found = message->step();
            if (!found)
                return std::unexpected(found.error());
            if (!*found)
                continue;
            const QString text = message->text(0);
            if (!fits(text))
                continue;
            m_seen.insert(id);
            SearchMatch match{.conversationId = message->text(1),
                              .title = message->text(2),
                              .messageId = id,
                              .role = roleNamed(message->text(3)).value_or(MessageRole::System),
                              .created = timeAt(message->integer(4))};
            addSnippet(match, text, m_terms);
            m_matches.push_back(std::move(match));
        }
        return {};
    }

    // One whose words were found outside of its text.
    Result<void> addMessage(qint64 id, const QString& words)
    {
        Result<SqliteStatement> message = m_connection.prepare(
            "SELECT c.id, c.title, m.role, m.created_at FROM message AS m"
            " JOIN conversation AS c ON c.id = m.conversation_id WHERE m.id = ?1 AND c.deleted_at IS NULL",
            id);
        if (!message)
            return std::unexpected(message.error());
        const Result<bool> found = message->step();
        if (!found || !*found || m_seen.contains(id))
            return found.transform([](bool) {});
        m_seen.insert(id);
        SearchMatch match{.conversationId = message->text(0),
                          .title = message->text(1),
                          .messageId = id,
                          .role = roleNamed(message->text(2)).value_or(MessageRole::System),
                          .created = timeAt(message->integer(3))};
        addSnippet(match, words, m_terms);
        m_matches.push_back(std::move(match));
        return {};
    }

    SqliteConnection& m_connection;
    QStringList m_terms;
    QList<QStringList> m_spellings; // of each term
    QStringList m_folded;           // the terms
    QStringList m_signs;            // of those that have some
    int m_most;
    QSet<qint64> m_seen;
    std::vector<SearchMatch> m_matches;
};

} // namespace

QStringList searchTerms(const QString& query)
{
    static const QRegularExpression pieces(R"x("([^"]*)"?|([^\s"]+))x");
    QStringList terms;
    for (const QRegularExpressionMatch& piece : pieces.globalMatch(query)) {
        const QString term = (piece.captured(1) + piece.captured(2)).simplified();
        if (!term.isEmpty() && !terms.contains(term, Qt::CaseInsensitive))
            terms << term;
    }
    return terms;
}

Result<std::vector<SearchMatch>> searchConversations(SqliteConnection& connection, const QString& query, int most)
{
    const QStringList terms = searchTerms(query);
    if (terms.isEmpty())
        return std::vector<SearchMatch>();
    const Result<SqliteTransaction> moment = SqliteTransaction::beginReading(connection);
    if (!moment)
        return std::unexpected(moment.error());
    Collector collector(connection, terms, most);
    return collector.addTitles()
        .and_then([&] { return collector.addWords(); })
        .and_then([&] { return collector.addParts(); })
        .and_then([&] { return collector.addFiles(); })
        .transform([&] { return collector.take(); });
}

} // namespace alcove
