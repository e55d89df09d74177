// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/transfer.h"

#include "app/storage/database.h"

#include <QFileInfo>
#include <QQmlEngine>

#include <algorithm>

namespace alcove {

namespace {

constexpr char engineProperty[] = "alcoveTransfer";

// Of the files that Alcove imports, of the archives that such files come in, and folders, which Jan keeps its threads
// in.
bool mayHoldConversations(const QUrl& url)
{
    const QFileInfo file(url.toLocalFile());
    return url.isLocalFile() &&
           (file.isDir() || QStringList{"json", "jsonl", "ndjson", "chat", "zip"}.contains(file.suffix().toLower()));
}

} // namespace

Transfer::Transfer(Database& database, ConversationStore& store, Settings& settings, QObject* parent)
    : QObject(parent), m_database(database), m_exporter(database, settings, this), m_importer(database, store, this),
      m_takeOut(database, m_exporter, this)
{
}

void Transfer::install(QQmlEngine& engine, Transfer& transfer)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&transfer));
}

Transfer* Transfer::create(QQmlEngine* engine, QJSEngine*)
{
    auto* transfer = engine->property(engineProperty).value<Transfer*>();
    Q_ASSERT_X(transfer, "Transfer", "install() comes before QML that uses Transfer");
    QJSEngine::setObjectOwnership(transfer, QJSEngine::CppOwnership);
    return transfer;
}

void Transfer::exportConversation(const QString& id, const QString& title)
{
    m_exporter.open(id, title);
    setPage("export");
}

void Transfer::exportConversations(const QStringList& ids, const QString& name)
{
    if (ids.isEmpty())
        return;
    m_exporter.openSeveral(ids, name);
    setPage("export");
}

void Transfer::exportFolder(const QString& folder, const QString& name)
{
    exportFound("SELECT id FROM conversation WHERE folder_id = ?1 AND deleted_at IS NULL AND archived_at IS NULL"
                " ORDER BY created_at, id",
                folder, name);
}

void Transfer::exportTag(const QString& tag)
{
    exportFound("SELECT c.id FROM conversation AS c JOIN conversation_tag AS t ON t.conversation_id = c.id"
                " WHERE t.tag = ?1 AND c.deleted_at IS NULL AND c.archived_at IS NULL ORDER BY c.created_at, c.id",
                tag, tag);
}

void Transfer::exportFound(const char* sql, const QString& key, const QString& name)
{
    m_database
        .run([sql, key](SqliteConnection& connection) {
            return connection.readAll(sql, [](const SqliteStatement& row) { return row.text(0); }, key);
        })
        .then(this, [this, name](const Result<std::vector<QString>>& ids) {
            if (ids)
                exportConversations(QStringList(ids->begin(), ids->end()), name);
        });
}

void Transfer::importFiles(const QList<QUrl>& files)
{
    if (files.isEmpty())
        return;
    m_importer.open(files);
    setPage("import");
}

void Transfer::showLastImport()
{
    setPage("import");
}

bool Transfer::mayImport(const QList<QUrl>& files) const
{
    return !files.isEmpty() && std::ranges::all_of(files, mayHoldConversations);
}

void Transfer::close()
{
    if (m_importer.state() == "reading")
        m_importer.cancel(); // nobody wants to know it any more; exports and imports go on
    setPage({});
}

void Transfer::setPage(const QString& page)
{
    if (page == m_page)
        return;
    m_page = page;
    emit pageChanged();
}

void Transfer::shutDown()
{
    m_exporter.shutDown();
    m_importer.shutDown();
    m_takeOut.shutDown();
}

} // namespace alcove
