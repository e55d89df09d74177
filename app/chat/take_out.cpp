// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/take_out.h"

#include "app/chat/exporter.h"
#include "app/storage/database.h"

#include <QClipboard>
#include <QDrag>
#include <QGuiApplication>
#include <QMimeData>
#include <QPixmap>
#include <QPointer>
#include <QTimer>
#include <QUrl>

#include <utility>

namespace alcove {

namespace {

// File managers take the files, editors the words.
std::unique_ptr<QMimeData> mimeData(const TakenOut& taken)
{
    auto data = std::make_unique<QMimeData>();
    QList<QUrl> urls;
    for (const QString& file : taken.files)
        urls << QUrl::fromLocalFile(file);
    data->setUrls(urls);
    if (!taken.text.isEmpty()) {
        data->setText(taken.text);
        data->setData("text/markdown", taken.text.toUtf8());
    }
    return data;
}

} // namespace

TakeOut::TakeOut(Database& database, const Exporter& exporter, QObject* parent)
    : QObject(parent), m_database(database), m_exporter(exporter)
{
    PrivateFolder::removeLeftovers();
}

void TakeOut::make(const QStringList& conversations, const Stop& stop, std::function<void(const TakenOut&)> done)
{
    const Result<QString> folder = m_folder.newFolder();
    if (!folder) {
        emit problem(folder.error());
        return done({});
    }
    m_database
        .runApart([conversations, form = m_exporter.form(), folder = *folder, stop](SqliteConnection& connection) {
            return takeOut(connection, conversations, form, folder, [stop](qint64, qint64) { return !*stop; });
        })
        .then(this, [this, stop, done = std::move(done)](const Result<TakenOut>& taken) {
            if (*stop)
                return; // nobody waits for it any more
            if (!taken)
                emit problem(taken.error());
            done(taken.value_or(TakenOut()));
        });
}

void TakeOut::prepare(const QStringList& conversations)
{
    forget();
    m_dragStop = std::make_shared<std::atomic<bool>>(false);
    make(conversations, m_dragStop, [this](const TakenOut& taken) {
        m_prepared = taken;
        m_ready = !taken.files.isEmpty();
        emit changed();
    });
}

void TakeOut::forget()
{
    if (m_dragStop)
        *m_dragStop = true;
    m_dragStop.reset();
    if (std::exchange(m_ready, false))
        emit changed();
}

void TakeOut::drag(const QVariant& picture, double scale)
{
    if (!m_ready || m_dragging)
        return;
    QImage image = picture.value<QImage>();
    image.setDevicePixelRatio(scale);
    m_ready = false;
    m_dragging = true;
    emit changed();
    // A loop of its own waits for the drop: not within what a pointer's movement has called.
    QTimer::singleShot(0, this, [this, image] { runDrag(image); });
}

void TakeOut::runDrag(const QImage& picture)
{
    const QPointer<TakeOut> here(this); // the window may be closed meanwhile
    auto* drag = new QDrag(this);       // Qt deletes it after the drop
    drag->setMimeData(mimeData(m_prepared).release());
    if (!picture.isNull()) {
        drag->setPixmap(QPixmap::fromImage(picture));
        drag->setHotSpot(QPoint(-10, -8)); // below the pointer, as in the list
    }
    drag->exec(Qt::CopyAction);
    if (!here)
        return;
    m_dragging = false;
    emit changed();
}

void TakeOut::copy(const QStringList& conversations)
{
    stopCopying();
    m_copyStop = std::make_shared<std::atomic<bool>>(false);
    emit changed();
    make(conversations, m_copyStop, [this](const TakenOut& taken) {
        m_copyStop.reset();
        emit changed();
        if (taken.files.isEmpty())
            return;
        std::unique_ptr<QMimeData> data = mimeData(taken);
        // What GTK's file managers look for besides addresses.
        data->setData("x-special/gnome-copied-files",
                      "copy\n" + data->data("text/uri-list").replace("\r\n", "\n").trimmed());
        QGuiApplication::clipboard()->setMimeData(data.release());
    });
}

void TakeOut::stopCopying()
{
    if (!m_copyStop)
        return;
    *m_copyStop = true;
    m_copyStop.reset();
    emit changed();
}

void TakeOut::shutDown()
{
    forget();
    stopCopying();
}

} // namespace alcove
