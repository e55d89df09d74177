// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/plan_transfer.h"

#include "app/network/http_client.h"
#include "app/network/http_errors.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStorageInfo>

#include <algorithm>

namespace alcove {

namespace {

constexpr qint64 chunk = 1 << 20;
constexpr qint64 spared = 64 << 20; // bytes of the disk that a download leaves to others
constexpr int tellEvery = 200;      // ms
constexpr qint64 rateOver = 5'000;  // ms

Error errorOf(const QString& message, const QString& remedy, const QString& details = {})
{
    return {message.toStdString(), remedy.toStdString(), details.toStdString()};
}

Error anotherFile(const QString& name, const QString& details = {})
{
    return errorOf(PlanTransfer::tr("There is another file with the name %1.").arg(name),
                   PlanTransfer::tr("Move or delete that file, then go on."), details);
}

QString size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

// Only a strong one says that two contents are the same, byte for byte.
bool isStrong(const QByteArray& etag)
{
    return etag.size() > 2 && etag.startsWith('"') && etag.endsWith('"');
}

struct ContentRange {
    qint64 from = -1;
    qint64 total = -1; // -1: not told
};

ContentRange contentRange(const QByteArray& header)
{
    static const QRegularExpression form("^bytes (\\d+)-\\d+/(\\d+|\\*)$");
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(header.trimmed()));
    if (!match.hasMatch())
        return {};
    return {match.captured(1).toLongLong(), match.captured(2) == "*" ? -1 : match.captured(2).toLongLong()};
}

} // namespace

PlanTransfer::PlanTransfer(const DownloadPlan& plan, const TransferPatience& patience)
    : m_plan(plan), m_patience(patience), m_wait(this), m_tick(this)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &PlanTransfer::request);
    m_tick.setInterval(tellEvery);
    connect(&m_tick, &QTimer::timeout, this, [this] { tell(TransferStatus::Phase::Downloading); });
}

PlanTransfer::~PlanTransfer()
{
    drop();
    m_part.close();
}

void PlanTransfer::end()
{
    m_ended = true;
    drop();
    m_wait.stop();
    m_part.close();
    m_lock.reset();
    deleteLater();
}

void PlanTransfer::start(HttpClient& client)
{
    m_client = &client;
    m_clock.start();
    QDir().mkpath(m_plan.folder);
    if (!lock())
        return;
    takeStateFromDisk();
    if (checkTargets())
        checkSpace();
}

void PlanTransfer::pause()
{
    m_plan.paused = true;
    static_cast<void>(save(m_plan)); // what can't be remembered goes on at the next start
    end();
}

bool PlanTransfer::lock()
{
    m_lock = std::make_unique<QLockFile>(m_plan.lockFile());
    m_lock->setStaleLockTime(0); // the lock of a process that is gone is void at once, however old or young
    if (m_lock->tryLock())
        return true;
    if (m_lock->error() == QLockFile::LockFailedError)
        refuse(errorOf(tr("Another Alcove is downloading %1.").arg(m_plan.title),
                       tr("Wait until it is done there, or cancel it there.")));
    else
        refuse(errorOf(tr("Nothing can be written into %1.").arg(m_plan.folder),
                       tr("See whether the disk is full or the folder is protected."), m_plan.lockFile()));
    return false;
}

// What an earlier download of the same content came to.
void PlanTransfer::takeStateFromDisk()
{
    const Result<DownloadPlan> before = loadPlan(m_plan.stateFile());
    if (!before || !before->isSameAs(m_plan))
        return;
    for (qsizetype index = 0; index < m_plan.files.size(); ++index) {
        m_plan.files[index].etag = before->files[index].etag;
        const DownloadFile& file = m_plan.files[index];
        m_plan.files[index].whole = before->files[index].whole && (QFileInfo(m_plan.part(file)).size() == file.bytes ||
                                                                   QFileInfo(m_plan.target(file)).size() == file.bytes);
    }
}

// What has a name of the plan already is not written over: better known now than when all of it has come.
bool PlanTransfer::checkTargets()
{
    qsizetype there = 0;
    for (const DownloadFile& file : m_plan.files) {
        const QFileInfo target(m_plan.target(file));
        there += target.exists() && target.size() == file.bytes ? 1 : 0;
        if (target.exists() && target.size() != file.bytes) {
            refuse(anotherFile(file.name));
            return false;
        }
    }
    if (there < m_plan.files.size())
        return true;
    finish();
    return false;
}

void PlanTransfer::checkSpace()
{
    const qint64 needed = m_plan.bytes() - m_plan.bytesOnDisk();
    const qint64 available = QStorageInfo(m_plan.folder).bytesAvailable() - spared;
    if (needed > 0 && needed > available) {
        refuse(errorOf(tr("There is no room for %1.").arg(m_plan.title),
                       tr("It needs %1 more, and %2 are free. Free some space, then go on.")
                           .arg(size(needed), size(std::max(available, qint64(0)))),
                       m_plan.folder));
        return;
    }
    if (const Result<void> saved = save(m_plan); !saved)
        refuse(saved.error());
    else
        nextFile();
}

void PlanTransfer::nextFile()
{
    m_before = 0;
    m_current = -1;
    for (qsizetype index = 0; index < m_plan.files.size() && m_current < 0; ++index) {
        if (!m_plan.files[index].whole)
            m_current = index;
        else
            m_before += m_plan.files[index].bytes;
    }
    if (m_current < 0) {
        finish();
        return;
    }
    m_begunAnew = false;
    m_most = 0;
    if (const Result<void> opened = m_part.open(m_plan.part(file()), file().bytes); !opened) {
        refuse(opened.error());
        return;
    }
    hashNext();
}

// A few megabytes at a time, so that other downloads on this thread go on meanwhile.
void PlanTransfer::hashNext()
{
    if (m_ended)
        return;
    if (m_part.isHashed()) {
        m_history.clear();
        if (m_part.bytes() == file().bytes)
            verify();
        else
            request();
        return;
    }
    if (const Result<void> hashed = m_part.hashSome(); !hashed) {
        refuse(hashed.error());
        return;
    }
    if (!m_sinceTold.isValid() || m_sinceTold.elapsed() >= tellEvery)
        tell(TransferStatus::Phase::Checking);
    QMetaObject::invokeMethod(this, &PlanTransfer::hashNext, Qt::QueuedConnection);
}

void PlanTransfer::request()
{
    QNetworkRequest request(file().url);
    request.setRawHeader("Accept-Encoding", "identity"); // bytes are counted as they lie in the file
    if (m_part.bytes() > 0) {
        request.setRawHeader("Range", "bytes=" + QByteArray::number(m_part.bytes()) + "-");
        if (isStrong(file().etag))
            request.setRawHeader("If-Range", file().etag);
    }
    m_headersTaken = false;
    m_reply = m_client->get(request, m_patience.silence);
    connect(m_reply, &QNetworkReply::readyRead, this, &PlanTransfer::takeData);
    connect(m_reply, &QNetworkReply::finished, this, &PlanTransfer::finishReply);
    m_tick.start();
    tell(TransferStatus::Phase::Downloading);
}

// Of an answer that has the file, or the rest of it. Anything that does not fit ends the reply.
void PlanTransfer::takeHeaders()
{
    m_headersTaken = true;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray etag = m_reply->rawHeader("ETag");
    qint64 total = -1;
    if (status == 206) {
        const ContentRange range = contentRange(m_reply->rawHeader("Content-Range"));
        const bool changed = !file().etag.isEmpty() && !etag.isEmpty() && etag != file().etag;
        if (range.from != m_part.bytes() || changed) {
            beginAnew();
            return;
        }
        total = range.total;
    } else {
        if (m_part.bytes() > 0) { // it ignores the range, or the file is another one
            if (const Result<void> emptied = m_part.restart(); !emptied) {
                refuse(emptied.error());
                return;
            }
        }
        const QByteArray length = m_reply->rawHeader("Content-Length");
        total = length.isEmpty() ? -1 : length.toLongLong();
    }
    if (total >= 0 && total != file().bytes) {
        refuse(errorOf(tr("%1 has another size than Hugging Face's list says.").arg(file().name),
                       tr("The file may just have been changed. Cancel this download and begin it again."),
                       QStringLiteral("%1 instead of %2 bytes").arg(total).arg(file().bytes)));
        return;
    }
    if (etag != file().etag) {
        file().etag = etag;
        if (const Result<void> saved = save(m_plan); !saved)
            refuse(saved.error());
    }
}

void PlanTransfer::takeData()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 200 && status != 206)
        return; // finishReply() says what that means
    if (!m_headersTaken)
        takeHeaders();
    while (m_reply && m_reply->bytesAvailable() > 0) {
        const QByteArray data = m_reply->read(chunk);
        if (m_part.bytes() + data.size() > file().bytes) {
            refuse(errorOf(tr("More came than %1 is long.").arg(file().name),
                           tr("The file may just have been changed. Cancel this download and begin it again.")));
            return;
        }
        if (const Result<void> written = m_part.append(data); !written) {
            refuse(written.error());
            return;
        }
        if (m_part.bytes() > m_most) { // a server that begins anew each time gets nowhere
            m_most = m_part.bytes();
            m_failures = 0;
        }
    }
}

void PlanTransfer::finishReply()
{
    if (!m_reply)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 200 || status == 206)
        takeData(); // what is still in its buffer
    if (!m_reply)
        return; // that ended it
    if (m_part.bytes() == file().bytes) {
        drop();
        verify();
        return;
    }
    if (status == 416) { // there is no such range: the file is shorter than the part
        beginAnew();
        return;
    }
    const bool cutShort = m_reply->error() == QNetworkReply::NoError;
    HttpFault fault = faultOf(*m_reply, m_plan.title);
    fault.mayPass = fault.mayPass || cutShort;
    drop();
    if (fault.mayPass)
        tryAgain(fault.error, fault.waitSeconds);
    else
        refuse(fault.error);
}

void PlanTransfer::verify()
{
    const QByteArray sha256 = m_part.sha256();
    m_part.close();
    if (sha256 != file().sha256) {
        QFile::remove(m_plan.part(file()));
        file().etag.clear();
        static_cast<void>(save(m_plan));
        refuse(errorOf(tr("%1 came damaged.").arg(file().name),
                       tr("What came is thrown away, because its checksum is not the one that Hugging Face tells. Try "
                          "again."),
                       QStringLiteral("SHA-256 %1 instead of %2")
                           .arg(QLatin1StringView(sha256), QLatin1StringView(file().sha256))));
        return;
    }
    file().whole = true;
    if (const Result<void> saved = save(m_plan); !saved)
        refuse(saved.error());
    else
        nextFile();
}

// The first part last: a model is opened by its first part, so it can't be before all are there.
void PlanTransfer::finish()
{
    for (auto file = m_plan.files.crbegin(); file != m_plan.files.crend(); ++file) {
        const QString part = m_plan.part(*file);
        if (!QFile::exists(part) && QFileInfo(m_plan.target(*file)).size() == file->bytes)
            continue; // an earlier end of the program came between two of these
        QFile renamed(part);
        if (!renamed.rename(m_plan.target(*file))) { // never over another file
            refuse(anotherFile(file->name, part + " → " + m_plan.target(*file) + ": " + renamed.errorString()));
            return;
        }
    }
    QFile::remove(m_plan.stateFile());
    tell(TransferStatus::Phase::Done);
    end();
}

void PlanTransfer::beginAnew()
{
    drop();
    const Result<void> emptied = m_part.restart();
    if (!emptied) {
        refuse(emptied.error());
    } else if (m_begunAnew) {
        refuse(errorOf(tr("%1 is another file each time it is asked for.").arg(file().name), tr("Try again later.")));
    } else {
        m_begunAnew = true;
        file().etag.clear();
        request();
    }
}

void PlanTransfer::tryAgain(const Error& error, int waitSeconds)
{
    if (++m_failures >= m_patience.tries) {
        refuse(error);
        return;
    }
    const qint64 wait = std::min(qint64(m_patience.firstWait) << (m_failures - 1), qint64(m_patience.longestWait));
    m_wait.start(std::max(int(wait), waitSeconds * 1000));
    m_history.clear();
    tell(TransferStatus::Phase::Waiting, (m_wait.interval() + 999) / 1000, error);
}

void PlanTransfer::refuse(const Error& error)
{
    tell(TransferStatus::Phase::Failed, 0, error);
    end();
}

void PlanTransfer::drop()
{
    m_tick.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void PlanTransfer::tell(TransferStatus::Phase phase, int waitSeconds, const Error& error)
{
    m_sinceTold.start();
    const bool checking = phase == TransferStatus::Phase::Checking;
    const bool finished = phase == TransferStatus::Phase::Done;
    const qint64 here = checking ? m_part.hashedBytes() : m_part.bytes();
    emit changed({.phase = phase,
                  .done = finished        ? m_plan.bytes()
                          : m_current < 0 ? m_plan.bytesOnDisk()
                                          : m_before + here,
                  .total = m_plan.bytes(),
                  .rate = rate(),
                  .waitSeconds = waitSeconds,
                  .error = error});
}

// Over the last seconds.
double PlanTransfer::rate()
{
    const qint64 now = m_clock.elapsed();
    m_history.emplace_back(now, m_before + m_part.bytes());
    while (m_history.size() > 2 && now - m_history.front().first > rateOver)
        m_history.pop_front();
    const auto [since, bytes] = m_history.front();
    return now - since < tellEvery ? 0 : double(m_history.back().second - bytes) * 1000 / double(now - since);
}

} // namespace alcove
