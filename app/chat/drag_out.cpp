// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/drag_out.h"

#include "app/storage/database.h"
#include "app/transfer/export.h"

#include <QDir>
#include <QUrl>

#include <utility>

namespace alcove {

DragOut::DragOut(Database& database, QObject* parent) : QObject(parent), m_database(database) {}

void DragOut::prepare(const QStringList& conversations)
{
    m_folder = std::make_unique<QTemporaryDir>();
    if (!std::exchange(m_mimeData, {}).isEmpty())
        emit changed();
    if (conversations.isEmpty() || !m_folder->isValid())
        return; // without a place there is nothing to drag out
    const QString folder = m_folder->path();
    m_database
        .runApart([conversations, folder](SqliteConnection& connection) {
            return exportEach(connection, {.ids = conversations}, ExportFormat::Markdown, {}, folder, "{title}");
        })
        .then(this, [this, folder](const Result<ExportSummary>& summary) {
            if (summary && m_folder->path() == folder) // else another drag has begun since
                offer(folder);
        });
}

void DragOut::offer(const QString& folder)
{
    QString list; // of RFC 2483
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files, QDir::Name))
        list += QUrl::fromLocalFile(file.filePath()).toString(QUrl::FullyEncoded) + "\r\n";
    m_mimeData = {{"text/uri-list", list}};
    emit changed();
}

} // namespace alcove
