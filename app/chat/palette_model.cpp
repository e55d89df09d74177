// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/palette_model.h"

#include "app/chat/fuzzy_match.h"
#include "app/storage/conversation_store.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

constexpr size_t mostConversations = 8;
constexpr size_t mostCommands = 6;
constexpr int mostMessages = 40;

// One letter is in every message; one character of Chinese, Japanese or Korean is a word.
bool isWorthSearching(const QString& asked)
{
    const QChar::Script script = asked.isEmpty() ? QChar::Script_Latin : asked.front().script();
    return asked.size() >= 2 || script == QChar::Script_Han || script == QChar::Script_Hiragana ||
           script == QChar::Script_Katakana || script == QChar::Script_Hangul;
}

QString withMarks(const QString& text, const std::vector<std::pair<int, int>>& marks)
{
    QString rich;
    qsizetype done = 0;
    for (const auto& [begin, length] : marks) {
        if (begin < done || begin + length > text.size())
            continue;
        rich += text.sliced(done, begin - done).toHtmlEscaped();
        rich += "<b>" + text.sliced(begin, length).toHtmlEscaped() + "</b>";
        done = begin + length;
    }
    return rich + text.sliced(done).toHtmlEscaped();
}

} // namespace

PaletteModel::PaletteModel(ConversationStore& store, const ConversationListModel& conversations,
                           const ConversationListModel& archived, QObject* parent)
    : QAbstractListModel(parent), m_store(store), m_conversations(conversations), m_archived(archived)
{
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(static_cast<size_t>(index.row()));
    const bool conversation = row.kind == Kind::Conversation;
    const bool command = row.kind == Kind::Command;
    const bool tag = row.kind == Kind::Tag;
    switch (role) {
    case KindRole:
        return conversation ? QStringLiteral("conversation")
               : command    ? QStringLiteral("command")
               : tag        ? QStringLiteral("tag")
                            : QStringLiteral("message");
    case NameRole:
    case Qt::DisplayRole: return row.name;
    case RichNameRole: return withMarks(row.name, row.marks);
    case DetailRole: return row.detail;
    case SectionRole:
        return conversation ? tr("Conversations") : command ? tr("Commands") : tag ? tr("Tags") : tr("Messages");
    case ConversationIdRole: return row.conversationId;
    case MessageIdRole: return row.messageId;
    case CommandRole: return row.command;
    default: return {};
    }
}

QHash<int, QByteArray> PaletteModel::roleNames() const
{
    return {{KindRole, "kind"},           {NameRole, "name"},       {RichNameRole, "richName"},
            {DetailRole, "detail"},       {SectionRole, "section"}, {ConversationIdRole, "conversationId"},
            {MessageIdRole, "messageId"}, {CommandRole, "command"}};
}

QVariantMap PaletteModel::at(int row) const
{
    QVariantMap values;
    if (row < 0 || row >= count())
        return values;
    const QHash<int, QByteArray> names = roleNames();
    for (auto [role, name] : names.asKeyValueRange())
        values.insert(QString::fromLatin1(name), data(index(row), role));
    return values;
}

void PaletteModel::setQuery(const QString& query)
{
    if (m_query == query)
        return;
    m_query = query;
    emit queryChanged();
    refresh();
}

void PaletteModel::setCommands(const QStringList& names)
{
    if (m_commands == names)
        return;
    m_commands = names;
    emit commandsChanged();
    refresh();
}

std::vector<PaletteModel::Row> PaletteModel::matching(const std::vector<Row>& candidates, size_t most) const
{
    const QString words = wantedTag() ? m_query.section(' ', 1) : m_query;
    std::vector<std::pair<int, Row>> found;
    for (const Row& row : candidates) {
        std::optional<FuzzyMatch> match = fuzzyMatch(words, row.name);
        if (!match)
            continue;
        found.emplace_back(match->score, row);
        found.back().second.marks = std::move(match->marks);
    }
    std::ranges::stable_sort(found, std::greater<>(), &std::pair<int, Row>::first);
    std::vector<Row> best;
    for (size_t i = 0; i < std::min(most, found.size()); ++i)
        best.push_back(std::move(found[i].second));
    return best;
}

std::optional<QString> PaletteModel::wantedTag() const
{
    if (!m_query.startsWith('#'))
        return std::nullopt;
    return m_query.section(' ', 0, 0).sliced(1);
}

std::vector<PaletteModel::Row> PaletteModel::tagRows() const
{
    std::vector<Row> rows;
    const std::optional<QString> wanted = wantedTag();
    if (!wanted || m_query.contains(' '))
        return rows;
    QHash<QString, int> uses;
    for (int row = 0; row < m_conversations.count(); ++row) {
        for (const QString& tag : m_conversations.at(row).tags) {
            if (tag.startsWith(*wanted, Qt::CaseInsensitive))
                ++uses[tag];
        }
    }
    QStringList tags = uses.keys();
    tags.sort(Qt::CaseInsensitive);
    for (const QString& tag : tags) {
        rows.push_back({.kind = Kind::Tag,
                        .name = "#" + tag,
                        .marks = {},
                        .detail = tr("%n conversations", nullptr, uses[tag]),
                        .conversationId = {}});
    }
    return rows;
}

std::vector<PaletteModel::Row> PaletteModel::conversationRows() const
{
    const std::optional<QString> tag = wantedTag();
    const bool begun = !m_query.contains(' '); // the tag is not yet written to its end
    std::vector<Row> conversations;
    for (const ConversationListModel* list : {&m_conversations, &m_archived}) {
        for (int row = 0; row < list->count(); ++row) {
            const ConversationSummary& conversation = list->at(row);
            const auto fits = [&](const QString& each) {
                return begun ? each.startsWith(*tag, Qt::CaseInsensitive)
                             : each.compare(*tag, Qt::CaseInsensitive) == 0;
            };
            if (tag && std::ranges::none_of(conversation.tags, fits))
                continue;
            conversations.push_back({.kind = Kind::Conversation,
                                     .name = conversation.title,
                                     .detail = conversation.archived ? tr("Archived") : QString(),
                                     .conversationId = conversation.id});
        }
    }
    return conversations;
}

void PaletteModel::refresh()
{
    std::vector<Row> commands;
    for (int i = 0; i < m_commands.size(); ++i)
        commands.push_back({.kind = Kind::Command, .name = m_commands[i], .command = i});
    if (wantedTag())
        commands.clear();
    const bool all = m_query.trimmed().isEmpty();

    beginResetModel();
    m_rows = tagRows();
    for (Row& row : matching(conversationRows(), mostConversations))
        m_rows.push_back(std::move(row));
    for (Row& row : matching(commands, all ? commands.size() : mostCommands))
        m_rows.push_back(std::move(row));
    endResetModel();
    emit countChanged();
    if (!m_searching)
        search();
}

void PaletteModel::search()
{
    const QString asked = m_query.trimmed();
    const bool wanted = isWorthSearching(asked);
    if (std::exchange(m_searching, wanted) != wanted)
        emit searchingChanged();
    if (!wanted)
        return;
    m_store.search(asked, mostMessages).then(this, [this, asked](const Result<std::vector<SearchMatch>>& matches) {
        // One at a time: who types fast waits for the search that runs, not for one a letter.
        if (asked != m_query.trimmed())
            return search();
        m_searching = false;
        if (matches)
            addMessages(*matches);
        else
            emit failed(matches.error());
        emit searchingChanged();
    });
}

void PaletteModel::addMessages(const std::vector<SearchMatch>& matches)
{
    const auto isMessage = [](const Row& row) { return row.kind == Kind::Message; };
    std::vector<Row> found;
    for (const SearchMatch& match : matches) {
        if (match.messageId == 0)
            continue; // a title, which is among the conversations
        found.push_back({.kind = Kind::Message,
                         .name = match.snippet,
                         .marks = match.marks,
                         .detail = match.title,
                         .conversationId = match.conversationId,
                         .messageId = match.messageId});
    }
    if (found.empty() || std::ranges::any_of(m_rows, isMessage))
        return;
    beginInsertRows({}, count(), count() + static_cast<int>(found.size()) - 1);
    std::ranges::move(found, std::back_inserter(m_rows));
    endInsertRows();
    emit countChanged();
}

} // namespace alcove
