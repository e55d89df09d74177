// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/archived_conversations.h"

#include "app/transfer/formats/jan_threads.h"
#include "app/transfer/private_folder.h"
#include "app/transfer/zip_archive.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>

namespace alcove {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// What an archive's files lie in until they are read.
struct Unpacked {
    PrivateFolder keeper;
    QString folder;
    QString archive;

    // Of a file in it: a person knows the archive, and not where its files lie.
    Error told(const Error& error) const
    {
        const auto named = [this](const std::string& text) {
            return QString::fromStdString(text).replace(folder, archive).toStdString();
        };
        return {.message = named(error.message), .remedy = named(error.remedy), .details = named(error.details)};
    }
};

// Several sources, one behind the other.
class SourcesInTurn : public ConversationSource {
public:
    SourcesInTurn(std::vector<std::unique_ptr<ConversationSource>> sources, QStringList problems,
                  std::unique_ptr<Unpacked> unpacked)
        : m_unpacked(std::move(unpacked)), m_sources(std::move(sources)), m_problems(std::move(problems))
    {
    }

    Result<std::optional<ConversationTree>> next(ImportReport& report) override
    {
        for (const QString& problem : std::exchange(m_problems, {})) {
            ++report.unreadable;
            report.problem(problem);
        }
        for (; m_at < m_sources.size(); ++m_at) {
            auto tree = m_sources[m_at]->next(report);
            if (!tree)
                return std::unexpected(m_unpacked->told(tree.error()));
            if (*tree)
                return tree;
        }
        return std::optional<ConversationTree>();
    }

    QString newDraft(const QString& draft) const override
    {
        for (const auto& source : m_sources) {
            if (const QString text = source->newDraft(draft); !text.isEmpty())
                return text;
        }
        return {};
    }
    std::vector<Attachment> newDraftAttachments(const QString& draft, ImportReport& report) const override
    {
        return all<Attachment>([&](const ConversationSource& s) { return s.newDraftAttachments(draft, report); });
    }
    std::vector<FolderRecord> folders(ImportReport& report) const override
    {
        return all<FolderRecord>([&](const ConversationSource& s) { return s.folders(report); });
    }
    KeptThings keptThings(ImportReport& report) const override
    {
        KeptThings things;
        for (const auto& source : m_sources) {
            KeptThings more = source->keptThings(report);
            std::ranges::move(more.prompts, std::back_inserter(things.prompts));
            std::ranges::move(more.presets, std::back_inserter(things.presets));
            std::ranges::move(more.sets, std::back_inserter(things.sets));
            std::ranges::move(more.votes, std::back_inserter(things.votes));
        }
        return things;
    }
    qint64 position() const override { return sum(&ConversationSource::position); }
    qint64 size() const override { return sum(&ConversationSource::size); }

private:
    template<typename Record, typename Of>
    std::vector<Record> all(const Of& of) const
    {
        std::vector<Record> list;
        for (const auto& source : m_sources)
            std::ranges::move(of(*source), std::back_inserter(list));
        return list;
    }
    qint64 sum(qint64 (ConversationSource::*of)() const) const
    {
        qint64 total = 0;
        for (const auto& source : m_sources)
            total += ((*source).*of)();
        return total;
    }

    std::unique_ptr<Unpacked> m_unpacked; // outlives the sources
    std::vector<std::unique_ptr<ConversationSource>> m_sources;
    QStringList m_problems; // with those that could not be opened
    size_t m_at = 0;
};

QString nameOf(const ZipArchive::Entry& entry)
{
    return QFileInfo(entry.path).fileName();
}

std::vector<ZipArchive::Entry> entriesNamed(const ZipArchive& archive, const QString& pattern)
{
    const QRegularExpression name(QRegularExpression::anchoredPattern(pattern),
                                  QRegularExpression::CaseInsensitiveOption);
    std::vector<ZipArchive::Entry> found;
    std::ranges::copy_if(archive.entries(), std::back_inserter(found), [&](const ZipArchive::Entry& entry) {
        const QString file = nameOf(entry);
        return !file.startsWith('.') && !entry.path.startsWith("__MACOSX/") && name.match(file).hasMatch();
    });
    return found;
}

Result<void> roomFor(const QString& folder, const std::vector<ZipArchive::Entry>& entries, const QString& file)
{
    const qint64 room = QStorageInfo(folder).bytesAvailable();
    qint64 left = room;
    for (const ZipArchive::Entry& entry : entries) {
        if (entry.size < 0 || entry.size > left)
            return fail(
                words(QT_TRANSLATE_NOOP("Transfer", "There is no room to unpack %1.")).arg(file).toStdString(),
                words(QT_TRANSLATE_NOOP("Transfer",
                                        "Make room among the system's temporary files (%1), and import it again."))
                    .arg(QDir::toNativeSeparators(QDir::tempPath()))
                    .toStdString(),
                std::to_string(room) + " bytes are free");
        left -= entry.size;
    }
    return {};
}

// Jan's threads are a folder each, which is named as the thread is.
Result<std::unique_ptr<ConversationSource>>
openThreads(const ZipArchive& archive, const std::vector<ZipArchive::Entry>& entries, const QString& folder)
{
    for (const ZipArchive::Entry& entry : entries) {
        const QString thread = QFileInfo(QFileInfo(entry.path).path()).fileName();
        const QString named = thread.isEmpty() || thread.startsWith('.') ? "thread" : thread;
        QDir().mkpath(folder + "/" + named);
        if (const auto unpacked = archive.unpack(entry, folder + "/" + named + "/" + nameOf(entry)); !unpacked)
            return std::unexpected(unpacked.error());
    }
    return openJanThreads(folder);
}

} // namespace

Result<std::unique_ptr<ConversationSource>> openArchivedConversations(const QString& file, OpenSource openUnpacked)
{
    const Result<ZipArchive> archive = ZipArchive::open(file);
    if (!archive)
        return std::unexpected(archive.error());
    auto unpacked = std::make_unique<Unpacked>();
    const Result<QString> folder = unpacked->keeper.newFolder();
    if (!folder)
        return std::unexpected(folder.error());
    unpacked->folder = *folder;
    unpacked->archive = file;

    std::vector<std::unique_ptr<ConversationSource>> sources;
    QStringList problems;
    const auto threads = entriesNamed(*archive, R"(thread\.json|messages\.jsonl)");
    if (!threads.empty()) {
        auto source = roomFor(*folder, threads, file).and_then([&] { return openThreads(*archive, threads, *folder); });
        if (!source)
            return source;
        sources.push_back(std::move(*source));
    } else {
        // Beside the conversations programs send what they know of the person and of what was paid.
        auto entries = entriesNamed(*archive, R"(conversations[-_ ]?\d*\.json)");
        if (entries.empty())
            entries = entriesNamed(*archive, R"(.*\.(json|jsonl|ndjson|chat))");
        if (const auto room = roomFor(*folder, entries, file); !room)
            return std::unexpected(room.error());
        for (size_t i = 0; i < entries.size(); ++i) {
            QString path = *folder + "/" + nameOf(entries[i]);
            if (QFileInfo::exists(path)) // another folder has a file of that name
                path = QString("%1/%2-%3").arg(*folder).arg(i).arg(nameOf(entries[i]));
            if (const auto done = archive->unpack(entries[i], path); !done)
                return std::unexpected(done.error());
            auto source = openUnpacked(path);
            if (source)
                sources.push_back(std::move(*source));
            else
                problems << QString::fromStdString(unpacked->told(source.error()).message);
        }
    }
    if (sources.empty())
        return fail(words(QT_TRANSLATE_NOOP("Transfer", "There are no conversations in the archive %1."))
                        .arg(file)
                        .toStdString(),
                    words(QT_TRANSLATE_NOOP("Transfer", "Alcove looks for JSON files and GPT4All's chats in it. Look "
                                                        "whether it is the right file."))
                        .toStdString(),
                    problems.join("\n").toStdString());
    return std::make_unique<SourcesInTurn>(std::move(sources), std::move(problems), std::move(unpacked));
}

} // namespace alcove
