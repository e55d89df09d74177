// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/prompt_library.h"

#include "app/chat/conversation_title.h"
#include "app/chat/fuzzy_match.h"
#include "app/chat/prompt_files.h"
#include "app/storage/records.h"

#include <QFile>
#include <QFileInfo>
#include <QQmlEngine>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>
#include <chrono>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr char engineProperty[] = "alcovePrompts";
constexpr qint64 mostFileBytes = 16LL << 20;

bool comesBefore(const PromptRecord& a, const PromptRecord& b)
{
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order < 0 || (order == 0 && a.id < b.id);
}

bool sameName(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

QVariantMap toMap(const PromptRecord& prompt)
{
    return {{"promptId", prompt.id}, {"name", prompt.name}, {"text", prompt.text}};
}

} // namespace

PromptLibrary::PromptLibrary(Database& database, QObject* parent)
    : QAbstractListModel(parent), m_store(database), m_undoTimer(this)
{
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(8s);
    connect(&m_undoTimer, &QTimer::timeout, this, &PromptLibrary::dismissUndo);
    connect(&database, &Database::aboutToBeReplaced, this, &PromptLibrary::dismissUndo);
    connect(&database, &Database::replaced, this, &PromptLibrary::load);
    load();
}

void PromptLibrary::install(QQmlEngine& engine, PromptLibrary& library)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&library));
}

PromptLibrary* PromptLibrary::create(QQmlEngine* engine, QJSEngine*)
{
    auto* library = engine->property(engineProperty).value<PromptLibrary*>();
    Q_ASSERT_X(library, "Prompts", "install() comes before QML that uses Prompts");
    QJSEngine::setObjectOwnership(library, QJSEngine::CppOwnership);
    return library;
}

void PromptLibrary::load()
{
    m_store.load().then(this, [this](const Result<std::vector<PromptRecord>>& prompts) {
        if (!prompts)
            return emit problem(prompts.error());
        beginResetModel();
        m_prompts = *prompts;
        std::ranges::sort(m_prompts, comesBefore);
        endResetModel();
        emit changed();
    });
}

int PromptLibrary::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant PromptLibrary::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PromptRecord& prompt = m_prompts.at(static_cast<size_t>(index.row()));
    switch (role) {
    case PromptIdRole: return prompt.id;
    case NameRole:
    case Qt::DisplayRole: return prompt.name;
    case TextRole: return prompt.text;
    default: return {};
    }
}

QHash<int, QByteArray> PromptLibrary::roleNames() const
{
    return {{PromptIdRole, "promptId"}, {NameRole, "name"}, {TextRole, "text"}};
}

QVariantList PromptLibrary::matching(const QString& query) const
{
    std::vector<std::pair<int, const PromptRecord*>> found;
    for (const PromptRecord& prompt : m_prompts) {
        if (query.isEmpty())
            found.emplace_back(0, &prompt);
        else if (const auto match = fuzzyMatch(query, prompt.name))
            found.emplace_back(match->score, &prompt);
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, const PromptRecord*>::first);
    QVariantList list;
    for (const auto& [score, prompt] : found)
        list << toMap(*prompt);
    return list;
}

QString PromptLibrary::problemWith(qint64 id, const QString& name, const QString& text) const
{
    const QString cleaned = name.simplified();
    if (cleaned.isEmpty())
        return tr("It needs a name.");
    if (cleaned.size() > longestName)
        return tr("A name has at most %n characters.", nullptr, longestName);
    if (cleaned.startsWith('/'))
        return tr("The / is typed before the name; it is no part of it.");
    if (text.trimmed().isEmpty())
        return tr("It needs a text.");
    const bool taken = std::ranges::any_of(
        m_prompts, [&](const PromptRecord& prompt) { return prompt.id != id && sameName(prompt.name, cleaned); });
    return taken ? tr("Another prompt has this name.") : QString();
}

void PromptLibrary::put(const PromptRecord& prompt)
{
    takeOut(prompt.id);
    const auto place = std::ranges::upper_bound(m_prompts, prompt, comesBefore);
    const int row = static_cast<int>(place - m_prompts.begin());
    beginInsertRows({}, row, row);
    m_prompts.insert(place, prompt);
    endInsertRows();
    m_store.save(prompt);
    emit written();
    emit changed();
}

void PromptLibrary::takeOut(qint64 id)
{
    const auto found = std::ranges::find(m_prompts, id, &PromptRecord::id);
    if (found == m_prompts.end())
        return;
    const int row = static_cast<int>(found - m_prompts.begin());
    beginRemoveRows({}, row, row);
    m_prompts.erase(found);
    endRemoveRows();
}

qint64 PromptLibrary::save(qint64 id, const QString& name, const QString& text)
{
    if (!problemWith(id, name, text).isEmpty())
        return 0;
    const PromptRecord prompt{.id = id == 0 ? newMessageId() : id,
                              .name = name.simplified(),
                              .text = text,
                              .updated = QDateTime::currentDateTime()};
    put(prompt);
    return prompt.id;
}

void PromptLibrary::remove(qint64 id)
{
    const auto found = std::ranges::find(m_prompts, id, &PromptRecord::id);
    if (found == m_prompts.end())
        return;
    m_removed = *found;
    takeOut(id);
    m_store.remove(id);
    m_undoText = tr("“%1” deleted").arg(m_removed->name);
    m_undoTimer.start();
    emit undoTextChanged();
    emit changed();
}

void PromptLibrary::undo()
{
    if (!m_removed)
        return;
    PromptRecord back = *m_removed;
    dismissUndo();
    back.name = freeName(back.name);
    put(back);
}

void PromptLibrary::dismissUndo()
{
    m_undoTimer.stop();
    m_removed.reset();
    m_undoText.clear();
    emit undoTextChanged();
}

// The name itself, or with a number where another prompt has it.
QString PromptLibrary::freeName(const QString& name) const
{
    QString candidate = name.left(longestName - 5);
    const auto taken = [&] {
        return std::ranges::any_of(m_prompts, [&](const PromptRecord& p) { return sameName(p.name, candidate); });
    };
    for (int number = 2; taken(); ++number)
        candidate = QStringLiteral("%1 (%2)").arg(name.left(longestName - 5)).arg(number);
    return candidate;
}

QString PromptLibrary::nameFor(const QString& text) const
{
    return freeName(titleFromMessage(text));
}

void PromptLibrary::tell(const QString& text)
{
    m_told = text;
    emit toldChanged();
}

void PromptLibrary::exportTo(const QUrl& url)
{
    QSaveFile file(url.toLocalFile());
    const QByteArray json = promptsToJson(m_prompts);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit()) {
        return emit problem({tr("The prompts could not be written to %1.").arg(url.toLocalFile()).toStdString(),
                             tr("Choose another folder.").toStdString(), file.errorString().toStdString()});
    }
    tell(tr("%n prompts are in %1.", nullptr, count()).arg(QFileInfo(file.fileName()).fileName()));
}

void PromptLibrary::importFrom(const QUrl& url)
{
    QFile file(url.toLocalFile());
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostFileBytes) {
        return emit problem({tr("%1 can't be read.").arg(QFileInfo(file.fileName()).fileName()).toStdString(),
                             tr("Choose a JSON file that prompts were exported to.").toStdString(),
                             file.errorString().toStdString()});
    }
    const Result<std::vector<PromptRecord>> read = promptsFromJson(file.read(mostFileBytes));
    if (!read)
        return emit problem(read.error());
    int taken = 0;
    for (PromptRecord prompt : *read) {
        const bool known = std::ranges::any_of(m_prompts, [&](const PromptRecord& p) { return p.text == prompt.text; });
        if (known)
            continue;
        prompt.id = newMessageId();
        prompt.name = freeName(prompt.name);
        prompt.updated = QDateTime::currentDateTime();
        put(prompt);
        ++taken;
    }
    const int left = static_cast<int>(read->size()) - taken;
    const QString came = tr("%n prompts came in.", nullptr, taken);
    tell(left == 0 ? came : came + u' ' + tr("%n were here already.", nullptr, left));
}

QPoint PromptLibrary::placeAfter(const QString& text, int position)
{
    static const QRegularExpression place(QStringLiteral(R"(\{\{[^{}\n]+\}\})"));
    QRegularExpressionMatch found = place.match(text, std::clamp<qsizetype>(position, 0, text.size()));
    if (!found.hasMatch())
        found = place.match(text);
    return found.hasMatch() ? QPoint(static_cast<int>(found.capturedStart()), static_cast<int>(found.capturedEnd()))
                            : QPoint(-1, -1);
}

} // namespace alcove
