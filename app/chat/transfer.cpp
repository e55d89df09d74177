// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/transfer.h"

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
    : QObject(parent), m_exporter(database, settings, this), m_importer(database, store, this)
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
}

} // namespace alcove
