// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/model_trash.h"

#include <QFile>
#include <QFileInfo>

#include <utility>

namespace alcove {

ModelTrash::ModelTrash(QObject* parent) : QObject(parent)
{
    m_thread.setMaxThreadCount(1);
}

ModelTrash::~ModelTrash()
{
    m_thread.waitForDone();
}

void ModelTrash::move(const QStringList& files)
{
    m_held.clear();
    m_thread.start([this, files] { moveHere(files); });
}

void ModelTrash::moveHere(const QStringList& files)
{
    QList<Held> held;
    for (const QString& name : files) {
        QFile file(name);
        if (file.moveToTrash()) {
            held << Held{name, file.fileName()};
            continue;
        }
        const Error error{tr("%1 could not be moved to the trash.").arg(QFileInfo(name).fileName()).toStdString(),
                          tr("Look whether you may change its folder, or delete it there yourself.").toStdString(),
                          (name + ": " + file.errorString()).toStdString()};
        for (const Held& before : std::as_const(held))
            bringBack(before);
        QMetaObject::invokeMethod(this, [this, error] { emit failed(error); }, Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(
        this,
        [this, held, files] {
            m_held = held;
            emit moved(files);
        },
        Qt::QueuedConnection);
}

void ModelTrash::restore()
{
    m_thread.start([this, held = std::exchange(m_held, {})] {
        QStringList files;
        QStringList lost;
        for (const Held& each : held)
            (bringBack(each) ? files : lost) << each.file;
        QMetaObject::invokeMethod(
            this,
            [this, files, lost] {
                if (!files.isEmpty())
                    emit restored(files);
                if (!lost.isEmpty()) {
                    emit failed(
                        {tr("%1 could not be brought back.").arg(QFileInfo(lost.front()).fileName()).toStdString(),
                         tr("Look for it in the trash.").toStdString(), lost.join('\n').toStdString()});
                }
            },
            Qt::QueuedConnection);
    });
}

bool ModelTrash::bringBack(const Held& held)
{
    if (!QFile::rename(held.inTrash, held.file))
        return false;
    // The trash's note of where it came from lies beside the folder that held it.
    const QFileInfo place(held.inTrash);
    QFile::remove(place.absolutePath() + "/../info/" + place.fileName() + ".trashinfo");
    return true;
}

} // namespace alcove
