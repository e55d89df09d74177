// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/formats/jan_threads.h"

#include "app/transfer/formats/foreign_formats.h"
#include "app/transfer/json_records.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace alcove {

namespace {

const QString threadFile = QStringLiteral("thread.json");
const QString messagesFile = QStringLiteral("messages.jsonl");

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

bool isThreadFolder(const QDir& folder)
{
    return folder.exists(threadFile) || folder.exists(messagesFile);
}

QStringList threadFolders(const QString& path)
{
    const QFileInfo info(path);
    if (info.isFile())
        return info.fileName() == threadFile || info.fileName() == messagesFile ? QStringList{info.absolutePath()}
                                                                                : QStringList();
    if (isThreadFolder(QDir(path)))
        return {path};
    QStringList folders;
    for (const QFileInfo& inner : QDir(path).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        if (isThreadFolder(QDir(inner.filePath())))
            folders << inner.filePath();
    }
    return folders;
}

// Every record of a file; what is no JSON is told.
Result<Json> recordsOf(const QString& file, ImportReport& report)
{
    Json list = Json::array();
    if (QFileInfo(file).size() == 0)
        return list; // absent or empty
    Result<JsonRecords> records = JsonRecords::open(file);
    if (!records)
        return std::unexpected(records.error());
    while (true) {
        Result<std::optional<JsonRecord>> record = records->next();
        if (!record)
            return std::unexpected(record.error());
        if (!*record)
            return list;
        if ((*record)->value)
            list.push_back(std::move(*(*record)->value));
        else
            report.problem(file + ", " + (*record)->place + ": " + QString::fromStdString((*record)->problem));
    }
}

QString notReadable(const QString& file)
{
    return words(QT_TRANSLATE_NOOP("Transfer", "%1: %2"))
        .arg(file, words(QT_TRANSLATE_NOOP("Transfer", "is not JSON")));
}

// Jan writes the newest last; older versions wrote it first.
void sortByTime(Json& messages)
{
    const auto timeOf = [](const Json& message) {
        const Json created = message.is_object() ? message.value("created_at", Json()) : Json();
        return created.is_number() ? created.get<double>() : 0;
    };
    std::ranges::stable_sort(messages.get_ref<Json::array_t&>(), {}, timeOf);
}

class JanSource : public ConversationSource {
public:
    explicit JanSource(const QStringList& folders) : m_folders(folders) {}

    Result<std::optional<ConversationTree>> next(ImportReport& report) override
    {
        while (m_next < m_folders.size()) {
            const QDir folder(m_folders[m_next++]);
            const Result<Json> thread = recordsOf(folder.filePath(threadFile), report);
            if (!thread) // its title is lost, its messages are not
                report.problem(notReadable(folder.filePath(threadFile)));
            Result<Json> messages = recordsOf(folder.filePath(messagesFile), report);
            if (!messages) {
                ++report.unreadable;
                report.problem(notReadable(folder.filePath(messagesFile)));
                continue;
            }
            const bool described = thread && !thread->empty() && thread->front().is_object();
            Json record = {{"thread", described ? thread->front() : Json::object()}};
            sortByTime(*messages);
            const Json& inner = record["thread"].value("messages", Json());
            record["messages"] = messages->empty() && inner.is_array() ? inner : std::move(*messages);
            if (!record["thread"].contains("id"))
                record["thread"]["id"] = folder.dirName().toStdString();
            report.formatFound("Jan");
            const QDateTime time = QFileInfo(folder.path()).lastModified();
            ConversationTree tree = readJan(record, report).build(time, report);
            if (!tree.messages.empty())
                return std::optional(std::move(tree));
            report.note(words(QT_TRANSLATE_NOOP("Transfer", "A conversation without messages: left out")));
        }
        return std::optional<ConversationTree>();
    }

    qint64 position() const override { return m_next; }
    qint64 size() const override { return m_folders.size(); }

private:
    QStringList m_folders;
    qsizetype m_next = 0;
};

} // namespace

bool isJanThread(const QString& path)
{
    return !threadFolders(path).isEmpty();
}

Result<std::unique_ptr<ConversationSource>> openJanThreads(const QString& path)
{
    return std::make_unique<JanSource>(threadFolders(path));
}

} // namespace alcove
