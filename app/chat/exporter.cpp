// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/exporter.h"

#include "app/chat/error_map.h"
#include "app/chat/transfer_words.h"
#include "app/settings.h"
#include "app/storage/database.h"
#include "app/transfer/export_preview.h"
#include "app/transfer/file_names.h"

#include <QDesktopServices>
#include <QDir>
#include <QLocale>
#include <QStandardPaths>

#include <algorithm>
#include <chrono>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype longestPreview = 20'000; // characters: more than anybody scrolls through
constexpr char usualPattern[] = "{date} {title}";

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace

Exporter::Exporter(Database& database, Settings& settings, QObject* parent)
    : QObject(parent), m_database(database), m_settings(settings), m_previewTimer(this)
{
    restoreOptions();
    m_previewTimer.setSingleShot(true);
    m_previewTimer.setInterval(60ms); // several changes in a row make one preview
    connect(&m_previewTimer, &QTimer::timeout, this, &Exporter::makePreview);
    connect(this, &Exporter::selectionChanged, &m_previewTimer, qOverload<>(&QTimer::start));
    connect(this, &Exporter::selectionChanged, this, &Exporter::nameChanged);
    connect(this, &Exporter::optionsChanged, this, &Exporter::saveOptions);
    connect(this, &Exporter::optionsChanged, &m_previewTimer, qOverload<>(&QTimer::start));
}

void Exporter::restoreOptions()
{
    m_format = m_settings.exportOption("format", "markdown").toString();
    m_wholeTree = m_settings.exportOption("whole_tree", m_wholeTree).toBool();
    m_systemPrompt = m_settings.exportOption("system_prompt", m_systemPrompt).toBool();
    m_reasoning = m_settings.exportOption("reasoning", m_reasoning).toBool();
    m_models = m_settings.exportOption("models", m_models).toBool();
    m_timings = m_settings.exportOption("timings", m_timings).toBool();
    m_attachments = m_settings.exportOption("attachments", m_attachments).toBool();
    m_each = m_settings.exportOption("each", m_each).toBool();
    m_pattern = m_settings.exportOption("pattern", usualPattern).toString();
    m_folder = m_settings.exportOption("folder", {}).toString();
    m_format = chosenFormat().name; // the settings may name one that there is not
}

void Exporter::saveOptions()
{
    m_settings.setExportOption("format", m_format);
    m_settings.setExportOption("whole_tree", m_wholeTree);
    m_settings.setExportOption("system_prompt", m_systemPrompt);
    m_settings.setExportOption("reasoning", m_reasoning);
    m_settings.setExportOption("models", m_models);
    m_settings.setExportOption("timings", m_timings);
    m_settings.setExportOption("attachments", m_attachments);
    m_settings.setExportOption("each", m_each);
    m_settings.setExportOption("pattern", m_pattern);
    m_settings.setExportOption("folder", m_folder);
}

void Exporter::open(const QString& id, const QString& title)
{
    if (!QDir(m_folder).exists())
        m_folder = usualFolder(); // it may have been on a disk that is not there
    m_oneId = id;
    m_oneTitle = title;
    m_scope = id.isEmpty() ? "all" : "one";
    m_chosen.clear();
    m_name.reset();
    m_suggestedName.clear();
    m_preview.clear();
    if (m_state != "running")
        setState("idle");
    emit selectionChanged();
    emit optionsChanged();
    emit previewChanged();
}

void Exporter::openSeveral(const QStringList& ids, const QString& name)
{
    open({}, {});
    m_scope = "chosen";
    m_chosen = ids;
    if (!name.isEmpty())
        m_name = safeFileName(name);
    emit selectionChanged();
}

QVariantList Exporter::formats() const
{
    QVariantList list;
    for (const ExportFormatInfo& info : exportFormats()) {
        list << QVariantMap{{"name", info.name},      {"title", QCoreApplication::translate("Transfer", info.title)},
                            {"suffix", info.suffix},  {"about", QCoreApplication::translate("Transfer", info.about)},
                            {"picks", info.picks},    {"thoughts", info.thoughts},
                            {"remarks", info.remarks}};
    }
    return list;
}

ExportFormatInfo Exporter::chosenFormat() const
{
    const auto found =
        std::ranges::find_if(exportFormats(), [&](const ExportFormatInfo& info) { return m_format == info.name; });
    return found == exportFormats().end() ? exportFormats().front() : *found;
}

ExportOptions Exporter::options() const
{
    return {.wholeTree = m_wholeTree,
            .systemPrompt = m_systemPrompt,
            .reasoning = m_reasoning,
            .models = m_models,
            .timings = m_timings,
            .attachments = m_attachments};
}

ExportForm Exporter::form() const
{
    return {.format = chosenFormat().format, .options = options(), .pattern = m_pattern};
}

ExportSelection Exporter::selection() const
{
    if (m_scope == "all")
        return {};
    return {.ids = m_scope == "one" ? QStringList{m_oneId} : m_chosen};
}

Database& Exporter::source() const
{
    Database* elsewhere = m_elsewhere && m_scope == "one" ? m_elsewhere(m_oneId) : nullptr;
    return elsewhere ? *elsewhere : m_database;
}

void Exporter::setFolder(const QString& folder)
{
    if (folder.isEmpty() || folder == m_folder)
        return;
    m_folder = folder;
    emit optionsChanged();
}

QString Exporter::patternProblem() const
{
    const QString place = unknownPlace(m_pattern);
    return place.isEmpty() ? QString() : tr("%1 stands for nothing here").arg(place);
}

QString Exporter::name() const
{
    if (m_name)
        return *m_name;
    return several() ? tr("Conversations %1").arg(QDate::currentDate().toString(Qt::ISODate)) : m_suggestedName;
}

void Exporter::setName(const QString& name)
{
    m_name = name;
    emit nameChanged();
}

void Exporter::choose(const QString& id, bool chosen)
{
    m_chosen.removeAll(id);
    if (chosen)
        m_chosen << id;
    emit selectionChanged();
}

void Exporter::makePreview()
{
    const QStringList ids = selection().ids;
    const quint64 number = ++m_lastPreview;
    if (m_scope != "all" && ids.isEmpty())
        return showPreview({});
    source()
        .runApart([id = ids.value(0), format = chosenFormat().format, options = options(),
                   pattern = m_pattern](SqliteConnection& connection) {
            return previewExport(connection, id, format, options, pattern, longestPreview);
        })
        .then(this, [this, number](const Result<ExportPreview>& preview) {
            if (number == m_lastPreview) // else another one is being made
                showPreview(preview);
        });
}

void Exporter::showPreview(const Result<ExportPreview>& preview)
{
    m_preview = preview ? preview->text : QString::fromStdString(preview.error().message);
    m_previewCut = preview && preview->cut;
    m_suggestedName = preview ? preview->fileName : QString();
    emit nameChanged();
    emit previewChanged();
}

void Exporter::start()
{
    if (m_state == "running")
        return;
    const bool each = several() && m_each;
    const QString suffix = chosenFormat().suffix;
    const QString file =
        each ? m_folder : QDir(m_folder).filePath(FileNames(m_folder).take(safeFileName(name()), suffix));
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_clock.start();
    m_progressText.clear();
    setState("running");
    showProgress(0, 0);
    // Told ten times a second at most: the window has better things to do.
    const TransferProgress progress = [this, stop = m_stop, told = QElapsedTimer()](qint64 done, qint64 total) mutable {
        if (!told.isValid() || told.hasExpired(100)) {
            told.start();
            QMetaObject::invokeMethod(this, [this, stop, done, total] {
                if (stop == m_stop)
                    showProgress(done, total);
            });
        }
        return !*stop;
    };
    source()
        .runApart([=, selection = selection(), format = chosenFormat().format, options = options(),
                   pattern = m_pattern](SqliteConnection& connection) {
            return each ? exportEach(connection, selection, format, options, file, pattern, progress)
                        : exportConversations(connection, selection, format, options, file, progress);
        })
        .then(this, [this, file](const Result<ExportSummary>& summary) { finish(summary, file); });
}

void Exporter::showProgress(qint64 done, qint64 total)
{
    m_progress = total > 0 ? double(done) / double(total) : 0;
    if (total > 1) {
        m_progressText = tr("%1 of %n conversations", nullptr, int(total)).arg(QLocale().toString(done));
        const qint64 elapsed = m_clock.elapsed();
        if (done > 0 && elapsed > 1000)
            m_progressText += tr(" · %1 s left").arg(elapsed * (total - done) / done / 1000 + 1);
    }
    emit progressChanged();
}

void Exporter::finish(const Result<ExportSummary>& summary, const QString& file)
{
    m_stop.reset();
    m_error = summary ? QVariantMap() : toMap(summary.error());
    if (!summary)
        return setState("failed");
    if (summary->cancelled)
        return setState("idle");
    const QString amount = conversationsText(summary->conversations) + " · " + messagesText(summary->messages) + " · " +
                           QLocale().formattedDataSize(summary->bytes, 1, QLocale::DataSizeSIFormat);
    m_doneText = tr("Saved as %1").arg(QDir::toNativeSeparators(file)) + "\n" + amount;
    setState("done");
}

void Exporter::setState(const QString& state)
{
    m_state = state;
    emit stateChanged();
}

void Exporter::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void Exporter::shutDown()
{
    cancel();
}

void Exporter::backToOptions()
{
    if (m_state != "running")
        setState("idle");
}

void Exporter::showFolder() const
{
    QDesktopServices::openUrl(folderUrl());
}

} // namespace alcove
