// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/backups.h"

#include "app/chat/backup_words.h"
#include "app/chat/error_map.h"
#include "app/storage/backup.h"
#include "app/storage/database.h"
#include "app/storage/database_file.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QQmlEngine>

#include <algorithm>
#include <optional>
#include <utility>

namespace alcove {

namespace {

constexpr char engineProperty[] = "alcoveBackups";
constexpr int msBetweenSteps = 60; // of what is told while it restores

} // namespace

struct Backups::Look {
    DatabaseContent there;
    std::optional<DatabaseContent> here; // none: it can't be read now
    BackupDifference difference;
};

Backups::Backups(const QString& file, Database& database, QObject* parent)
    : QObject(parent), m_file(file), m_database(database)
{
    m_pool.setMaxThreadCount(2); // one that takes long keeps nobody from the next
}

Backups::~Backups()
{
    shutDown();
}

void Backups::install(QQmlEngine& engine, Backups& backups)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&backups));
}

Backups* Backups::create(QQmlEngine* engine, QJSEngine*)
{
    auto* backups = engine->property(engineProperty).value<Backups*>();
    Q_ASSERT_X(backups, "Backups", "install() comes before QML that uses Backups");
    QJSEngine::setObjectOwnership(backups, QJSEngine::CppOwnership);
    return backups;
}

bool Backups::isListed(const BackupFile& backup) const
{
    return backup.file.isEmpty() || std::ranges::find(m_list, backup.file, &BackupFile::file) != m_list.end();
}

QVariantList Backups::all() const
{
    QVariantList list;
    if (!isListed(m_chosen))
        list << backupView(m_chosen);
    for (const BackupFile& backup : m_list)
        list << backupView(backup);
    return list;
}

QString Backups::working() const
{
    return m_state == "restoring" ? tr("Restoring the backup of %1").arg(dayText(m_running.made.date())) : QString();
}

void Backups::refresh()
{
    std::vector<BackupFile> list = listBackups(m_file);
    if (list == m_list)
        return; // who shows them keeps its place
    m_list = std::move(list);
    emit listChanged();
}

void Backups::setChosen(const BackupFile& backup)
{
    const bool another = !isListed(m_chosen) || !isListed(backup);
    m_chosen = backup;
    m_preview.clear();
    m_error.clear();
    if (another)
        emit listChanged();
}

void Backups::look()
{
    if (m_state == "restoring")
        return;
    ++m_asked;
    setChosen({});
    refresh();
    setState({});
}

void Backups::choose(const QUrl& url)
{
    if (m_state == "restoring")
        return;
    const QString path = QFileInfo(url.toLocalFile()).absoluteFilePath();
    setChosen(describeBackup(path));
    setState("looking");
    m_pool.start([this, path, database = m_file, asked = ++m_asked] {
        const Result<Look> look = lookInto(path, database);
        QMetaObject::invokeMethod(this, [this, look, asked] {
            if (asked == m_asked) // else another one was chosen since
                show(look);
        });
    });
}

Result<Backups::Look> Backups::lookInto(const QString& file, const QString& database)
{
    if (QFileInfo(file).canonicalFilePath() == QFileInfo(database).canonicalFilePath()) {
        return fail(tr("%1 holds the conversations that are here now.").arg(QFileInfo(file).fileName()).toStdString(),
                    tr("Choose a backup of it.").toStdString());
    }
    const Result<DatabaseContent> there = inspectBackup(file);
    if (!there)
        return std::unexpected(there.error());
    Look look{.there = *there, .here = {}, .difference = {}};
    Result<SqliteConnection> now = openDatabaseForReading(database);
    if (!now)
        return look;
    const Result<DatabaseContent> here = contentOf(*now);
    const Result<BackupDifference> difference = compareWithBackup(*now, file);
    if (here && difference) {
        look.here = *here;
        look.difference = *difference;
    }
    return look;
}

void Backups::show(const Result<Look>& look)
{
    if (look) {
        m_preview = previewOf(look->there, look->here, look->difference);
        return setState("ready");
    }
    m_error = toMap(look.error());
    setState("unusable");
}

void Backups::restore()
{
    if (m_state == "ready")
        run(m_chosen, false, tr("Restored the backup of %1").arg(dayText(m_chosen.made.date())));
}

void Backups::undo()
{
    if (!m_before.file.isEmpty() && m_state != "restoring")
        run(m_before, true, tr("What was here before is back"));
}

void Backups::run(const BackupFile& backup, bool undoing, const QString& told)
{
    const QString stateBefore = m_state;
    m_running = backup;
    m_error.clear();
    m_progress = 0;
    m_stop = std::make_shared<std::atomic<bool>>(false);
    setState("restoring");
    emit progressChanged();
    const QString aside = asideName(m_file, "restore");
    const auto progress = [this, stop = m_stop, clock = std::make_shared<QElapsedTimer>()](int done, int total) {
        if (!clock->isValid() || clock->hasExpired(msBetweenSteps)) {
            clock->start();
            QMetaObject::invokeMethod(this, [this, stop, part = total > 0 ? double(done) / total : 0] {
                m_progress = part;
                emit progressChanged();
            });
        }
        return !*stop;
    };
    m_database.restore(backup.file, aside, progress).then(this, [=, this](const Result<bool>& done) {
        // Behind the reads of everybody who shows something of it.
        m_database.run([](SqliteConnection&) { return Result<void>(); }).then(this, [=, this](const Result<void>&) {
            m_stop.reset();
            if (!done && undoing)
                emit problem(done.error());
            else if (!done)
                m_error = toMap(done.error());
            setState(stateBefore);
            if (!done || !*done)
                return;
            m_before = describeBackup(aside);
            m_told = told;
            look();
            emit restored();
        });
    });
}

void Backups::cancel()
{
    if (m_stop)
        *m_stop = true;
}

void Backups::dismissUndo()
{
    m_before = {};
    m_told.clear();
    emit changed();
}

void Backups::shutDown()
{
    cancel();
    m_pool.clear();
    m_pool.waitForDone();
}

void Backups::setState(const QString& state)
{
    m_state = state;
    emit changed();
}

} // namespace alcove
