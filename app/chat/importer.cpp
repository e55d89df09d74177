// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/importer.h"

#include "app/chat/error_map.h"
#include "app/chat/transfer_words.h"
#include "app/storage/conversation_store.h"
#include "app/storage/database.h"
#include "app/transfer/import_undo.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <iterator>
#include <numeric>

namespace alcove {

namespace {

constexpr qsizetype mostTitles = 200; // that are shown of a file

QString keptText(const ImportReport& report)
{
    return Importer::tr("%n prompts, presets, sets of prompts and votes", nullptr, report.kept.count());
}

// What is to be said of a file besides how much came.
QStringList linesOf(const ImportReport& report)
{
    QStringList lines;
    if (report.duplicates > 0)
        lines << Importer::tr("%n are here already and stay as they are", nullptr, report.duplicates);
    if (report.broughtBack > 0)
        lines << Importer::tr("%n were deleted here and come back", nullptr, report.broughtBack);
    if (report.copies > 0)
        lines << Importer::tr("%n come as copies: here they have other messages", nullptr, report.copies);
    if (report.kept.count() > 0 && report.imported > 0) // else it is all that came
        lines << keptText(report);
    if (report.unreadable > 0)
        lines << Importer::tr("%n could not be understood", nullptr, report.unreadable);
    return lines;
}

QStringList notesOf(const ImportReport& report)
{
    QStringList notes;
    for (const auto& [what, count] : report.notes)
        notes << (count == 1 ? what : QString("%1 (%2×)").arg(what).arg(count));
    return notes;
}

QStringList problemsOf(const ImportReport& report)
{
    QStringList problems = report.problems;
    if (report.untoldProblems > 0)
        problems << Importer::tr("and %n more", nullptr, report.untoldProblems);
    return problems;
}

QVariantMap fileMap(const QString& path, const Result<ImportReport>& report)
{
    QVariantMap map = {{"name", QFileInfo(path).fileName()}, {"path", path}};
    if (!report) {
        map["error"] = toMap(report.error());
        return map;
    }
    QStringList titles;
    for (const ImportedConversation& conversation : report->conversations) {
        if (titles.size() < mostTitles)
            titles << conversation.title;
    }
    map["formats"] = report->formats.join(", ");
    map["amount"] =
        report->imported == 0
            ? (report->kept.count() > 0 ? keptText(*report) : Importer::tr("Nothing new"))
            : Importer::tr("%1 with %2").arg(conversationsText(report->imported), messagesText(report->messages));
    map["lines"] = linesOf(*report);
    map["titles"] = titles;
    map["moreTitles"] = report->imported - int(titles.size());
    map["notes"] = notesOf(*report);
    map["problems"] = problemsOf(*report);
    map["error"] = QVariantMap();
    return map;
}

} // namespace

Importer::Importer(Database& database, ConversationStore& store, QObject* parent)
    : QObject(parent), m_database(database), m_store(store)
{
    connect(&database, &Database::aboutToBeReplaced, this, &Importer::forget);
}

void Importer::forget()
{
    cancel();
    if (m_stop)
        return; // it ends by itself
    m_files.clear();
    setState("ready");
}

void Importer::open(const QList<QUrl>& files)
{
    if (m_stop) // one thing after another
        return;
    m_paths.clear();
    for (const QUrl& file : files) {
        if (file.isLocalFile())
            m_paths << file.toLocalFile();
    }
    m_files.clear();
    run(true);
}

// The files one after another on the database's thread: an import is one long change, and the window's own changes have
// to come before or behind it.
void Importer::run(bool preview)
{
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_kept = 0;
    setState(preview ? "reading" : "importing");
    showProgress(0, {});
    const auto told = [this, stop = m_stop](double progress, const QString& file) {
        QMetaObject::invokeMethod(this, [this, stop, progress, file] {
            if (stop == m_stop)
                showProgress(progress, file);
        });
    };
    m_database
        .run([paths = m_paths, preview, stop = m_stop, told](SqliteConnection& connection) {
            std::vector<File> files;
            QElapsedTimer sinceTold;
            for (const QString& path : paths) {
                const TransferProgress progress = [&](qint64 done, qint64 total) {
                    if (!sinceTold.isValid() || sinceTold.hasExpired(100)) {
                        sinceTold.start();
                        const double part = total > 0 ? double(done) / double(total) : 0;
                        told((double(files.size()) + part) / double(paths.size()), path);
                    }
                    return !*stop;
                };
                files.push_back({path, importConversations(connection, path, preview, progress)});
                if (*stop)
                    break;
            }
            return files;
        })
        .then(this, [this, preview](std::vector<File> files) { finish(std::move(files), preview); });
}

void Importer::finish(std::vector<File> files, bool preview)
{
    m_stop.reset();
    // What was stopped changed nothing, and is as if nobody had asked for it.
    std::erase_if(files, [](const File& file) { return file.report && file.report->cancelled; });
    m_files = std::move(files);
    if (!preview)
        std::ranges::move(m_unreadable, std::back_inserter(m_files));
    setState(preview ? "ready" : "done");
    if (!preview)
        emit m_database.replaced();
}

void Importer::start()
{
    if (m_state != "ready" || m_stop)
        return;
    m_paths.clear();
    m_unreadable.clear();
    for (const File& file : m_files) {
        if (file.report)
            m_paths << file.path;
        else
            m_unreadable.push_back(file);
    }
    run(false);
}

void Importer::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void Importer::shutDown()
{
    cancel();
}

void Importer::undo()
{
    if (!undoable())
        return;
    std::vector<ImportReport> reports;
    for (const File& file : m_files) {
        if (file.report)
            reports.push_back(*file.report);
    }
    setState("undoing");
    m_database
        .run([reports = std::move(reports)](SqliteConnection& connection) { return undoImports(connection, reports); })
        .then(this, [this](const Result<int>& kept) {
            m_kept = kept.value_or(0);
            if (!kept)
                emit m_store.problem(kept.error());
            setState(kept ? "undone" : "done");
            emit m_database.replaced();
        });
}

QVariantList Importer::files() const
{
    QVariantList list;
    for (const File& file : m_files)
        list << fileMap(file.path, file.report);
    return list;
}

int Importer::conversations() const
{
    return std::accumulate(m_files.begin(), m_files.end(), 0, [](int sum, const File& file) {
        return sum + (file.report ? file.report->imported + file.report->broughtBack : 0);
    });
}

bool Importer::anything() const
{
    return conversations() > 0 ||
           std::ranges::any_of(m_files, [](const File& file) { return file.report && file.report->kept.count() > 0; });
}

bool Importer::undoable() const
{
    return m_state == "done" && anything();
}

QString Importer::summary() const
{
    if (m_state == "done")
        return !anything()            ? tr("Nothing was imported")
               : conversations() == 0 ? tr("Imported")
                                      : tr("%n conversations imported", nullptr, conversations());
    if (m_state == "undone" && m_kept > 0)
        return tr("The import is undone, but for %n conversations: something was written there since", nullptr, m_kept);
    if (m_state == "undone")
        return tr("The import is undone");
    return {};
}

void Importer::setState(const QString& state)
{
    m_state = state;
    emit stateChanged();
}

void Importer::showProgress(double progress, const QString& file)
{
    m_progress = progress;
    m_progressText = QFileInfo(file).fileName();
    emit progressChanged();
}

} // namespace alcove
