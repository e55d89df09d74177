// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/conversation_source.h"

#include "app/transfer/archived_conversations.h"
#include "app/transfer/conversation_json.h"
#include "app/transfer/formats/foreign_formats.h"
#include "app/transfer/formats/gpt4all.h"
#include "app/transfer/formats/jan_threads.h"
#include "app/transfer/json_fields.h"
#include "app/transfer/json_records.h"
#include "app/transfer/kept_json.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

QString problemAt(const QString& place, const QString& what)
{
    return words(QT_TRANSLATE_NOOP("Transfer", "%1: %2")).arg(place, what);
}

class JsonSource : public ConversationSource {
public:
    // `time`: what counts where a conversation says none.
    JsonSource(JsonRecords records, const QDateTime& time) : m_records(std::move(records)), m_time(time) {}

    Result<std::optional<ConversationTree>> next(ImportReport& report) override
    {
        while (true) {
            Result<std::optional<JsonRecord>> record = m_records.next();
            if (!record)
                return std::unexpected(record.error());
            if (!*record)
                return std::optional<ConversationTree>();
            if (std::optional<ConversationTree> tree = read(**record, report))
                return tree;
        }
    }

    QString newDraft(const QString& draft) const override
    {
        return m_records.header() ? toText(m_records.header()->value(draftMember(draft), Json())) : QString();
    }
    std::vector<Attachment> newDraftAttachments(const QString& draft, ImportReport& report) const override
    {
        const std::string name = draftMember(draft) + "_attachments";
        const Json list = m_records.header() ? m_records.header()->value(name, Json()) : Json();
        return list.is_array() ? attachmentsFromJson(list, report) : std::vector<Attachment>();
    }
    std::vector<FolderRecord> folders(ImportReport& report) const override
    {
        std::vector<FolderRecord> folders;
        if (!m_records.header())
            return folders;
        const JsonFields fields(*m_records.header(), "file", report);
        for (const Json& each : fields.list("folders")) {
            if (const std::optional<FolderRecord> folder = folderFromJson(each, report))
                folders.push_back(*folder);
        }
        return folders;
    }
    KeptThings keptThings(ImportReport& report) const override
    {
        return m_records.header() ? keptThingsFromJson(*m_records.header(), report) : KeptThings();
    }
    qint64 position() const override { return m_records.position(); }
    qint64 size() const override { return m_records.size(); }

private:
    std::optional<ConversationTree> read(const JsonRecord& record, ImportReport& report) const
    {
        if (!record.value) {
            ++report.unreadable;
            report.problem(problemAt(record.place, words(QT_TRANSLATE_NOOP("Transfer", "is not JSON")) + " (" +
                                                       QString::fromStdString(record.problem) + ")"));
            return std::nullopt;
        }
        if (record.replacedText)
            report.note(words(QT_TRANSLATE_NOOP("Transfer", "Characters that are none became �")));
        if (m_records.header())
            return readOwn(record, report);
        const auto format =
            std::ranges::find_if(foreignFormats(), [&](const ForeignFormat& f) { return f.recognise(*record.value); });
        if (format == foreignFormats().end()) {
            ++report.unreadable;
            report.problem(
                problemAt(record.place, words(QT_TRANSLATE_NOOP("Transfer", "is in no form that Alcove knows"))));
            return std::nullopt;
        }
        report.formatFound(QString::fromUtf8(format->program));
        ConversationTree tree = format->read(*record.value, report).build(m_time, report);
        if (!tree.messages.empty())
            return tree;
        report.note(words(QT_TRANSLATE_NOOP("Transfer", "A conversation without messages: left out")));
        return std::nullopt;
    }

    static std::optional<ConversationTree> readOwn(const JsonRecord& record, ImportReport& report)
    {
        report.formatFound("Alcove");
        Result<ConversationTree> tree = conversationFromJson(*record.value, report);
        if (tree)
            return std::move(*tree);
        ++report.unreadable;
        report.problem(problemAt(record.place, QString::fromStdString(tree.error().message)));
        return std::nullopt;
    }

    JsonRecords m_records;
    QDateTime m_time;
};

bool beginsWith(const QString& name, QByteArrayView bytes)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) && file.read(bytes.size()) == bytes;
}

Result<std::unique_ptr<ConversationSource>> openJson(const QString& file)
{
    return JsonRecords::open(file).and_then([&](JsonRecords&& records) -> Result<std::unique_ptr<ConversationSource>> {
        if (records.header()) {
            const Json version = records.header()->value("version", Json());
            if (!version.is_number_integer() || version.get<int64_t>() != alcoveJsonVersion) {
                return fail(words(QT_TRANSLATE_NOOP("Transfer", "%1 was written by another version of Alcove."))
                                .arg(file)
                                .toStdString(),
                            words(QT_TRANSLATE_NOOP("Transfer", "Update Alcove and import it again.")).toStdString(),
                            "version " + version.dump());
            }
        }
        return std::make_unique<JsonSource>(std::move(records), QFileInfo(file).lastModified());
    });
}

Result<std::unique_ptr<ConversationSource>> openOneFile(const QString& file)
{
    return beginsWith(file, gpt4AllMagic) ? openGpt4AllChat(file) : openJson(file);
}

} // namespace

Result<std::unique_ptr<ConversationSource>> openConversationSource(const QString& file)
{
    if (!QFileInfo::exists(file)) {
        return fail(words(QT_TRANSLATE_NOOP("Transfer", "There is no file %1.")).arg(file).toStdString(),
                    words(QT_TRANSLATE_NOOP("Transfer", "Check its name.")).toStdString());
    }
    if (isJanThread(file))
        return openJanThreads(file);
    if (QFileInfo(file).isDir()) {
        return fail(
            words(QT_TRANSLATE_NOOP("Transfer", "%1 is a folder without threads of Jan's.")).arg(file).toStdString(),
            words(QT_TRANSLATE_NOOP("Transfer", "Name the file in it that holds the conversations.")).toStdString());
    }
    if (!QFileInfo(file).isFile()) // to look into a pipe would wait for ever
        return openJson(file);
    if (beginsWith(file, "PK\x03\x04") || beginsWith(file, "PK\x05\x06")) // the second of an empty one
        return openArchivedConversations(file, openOneFile);
    return openOneFile(file);
}

} // namespace alcove
