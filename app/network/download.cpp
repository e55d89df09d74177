// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/download.h"

#include "app/chat/error_map.h"
#include "app/network/hub_address.h"

#include <QFuture>
#include <QLocale>
#include <QPromise>
#include <QThreadPool>

#include <cmath>
#include <memory>

namespace alcove {

namespace {

constexpr int undoMilliseconds = 8000;

QString size(double bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString timeLeft(double seconds)
{
    if (seconds < 60)
        return Download::tr("%n s left", nullptr, static_cast<int>(std::ceil(seconds)));
    if (seconds < 3600)
        return Download::tr("%n min left", nullptr, static_cast<int>(std::round(seconds / 60)));
    return Download::tr("%n h left", nullptr, static_cast<int>(std::round(seconds / 3600)));
}

} // namespace

Download::Download(NetworkAccess& network, const TransferPatience& patience, const DownloadPlan& plan, QObject* parent)
    : QObject(parent), m_network(network), m_patience(patience), m_plan(plan),
      m_state(plan.paused ? "paused" : "queued"),
      m_status{.done = plan.files.isEmpty() ? 0 : plan.bytesOnDisk(), .total = plan.bytes()}
{
    m_undoTime.setSingleShot(true);
    connect(&m_undoTime, &QTimer::timeout, this, &Download::deleteApart);
}

Download::Download(NetworkAccess& network, const TransferPatience& patience, const CatalogueModel& model,
                   const QString& folder, QObject* parent)
    : Download(network, patience, DownloadPlan{.folder = folder, .title = model.name, .catalogueId = model.id}, parent)
{
    m_model = model;
    m_status.total = model.bytes;
}

double Download::progress() const
{
    return m_status.total > 0 ? double(m_status.done) / double(m_status.total) : 0;
}

QString Download::words() const
{
    const QString amount = tr("%1 of %2").arg(size(double(m_status.done)), size(double(m_status.total)));
    if (m_state == "queued")
        return tr("Waits for its turn");
    if (m_state == "asking")
        return tr("Asking %1").arg(hubEndpoint().host());
    if (m_state == "checking")
        return tr("Reading what is there: %1").arg(amount);
    if (m_state == "waiting")
        return tr("%1 Trying again in %2 s.")
            .arg(QString::fromStdString(m_status.error.message))
            .arg(m_status.waitSeconds);
    if (m_state == "offline")
        return tr("%1 · goes on when the network is on").arg(amount);
    if (m_state == "paused")
        return tr("%1 · paused").arg(amount);
    if (m_state != "running" || m_status.rate <= 0)
        return amount;
    const double rest = double(m_status.total - m_status.done) / m_status.rate;
    return tr("%1 · %2/s · %3").arg(amount, size(m_status.rate), timeLeft(rest));
}

QVariantMap Download::error() const
{
    return m_state == "failed" ? toMap(m_status.error) : QVariantMap();
}

QUrl Download::file() const
{
    return m_plan.files.isEmpty() ? QUrl() : QUrl::fromLocalFile(m_plan.firstTarget());
}

bool Download::isActive() const
{
    return m_state == "asking" || m_state == "checking" || m_state == "running" || m_state == "waiting";
}

void Download::begin()
{
    if (!m_network.isOn())
        setState("offline");
    else if (m_plan.files.isEmpty())
        ask();
    else
        transfer();
}

void Download::loseNetwork()
{
    if (!isActive() && m_state != "queued")
        return;
    ++m_run;
    setState("offline");
}

void Download::pause()
{
    if (!isActive() && m_state != "queued" && m_state != "offline")
        return;
    const bool running = isActive() && m_state != "asking";
    ++m_run;
    setState("paused");
    if (running) {
        emit pauseAsked();
    } else {
        emit endAsked();
        rememberPause(true);
    }
}

void Download::resume()
{
    if (m_deleting)
        return;
    if (m_state != "paused" && m_state != "failed" && m_state != "cancelled" && m_state != "offline")
        return;
    m_undoTime.stop();
    m_plan.paused = false;
    rememberPause(false);
    setState("queued");
}

void Download::cancel()
{
    if (m_state == "done" || m_state == "cancelled")
        return;
    ++m_run;
    emit endAsked();
    m_undoTime.start(undoMilliseconds);
    setState("cancelled");
}

void Download::deleteIfCancelled()
{
    if (m_state == "cancelled" && !m_plan.files.isEmpty())
        removeUnfinished(m_plan);
}

// A file system may take its time over a large file.
void Download::deleteApart()
{
    m_deleting = true;
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    promise->future().then(this, [this] { emit gone(); });
    QThreadPool::globalInstance()->start([promise, plan = m_plan] {
        if (!plan.files.isEmpty())
            removeUnfinished(plan);
        promise->finish();
    });
}

void Download::ask()
{
    auto lookup = std::make_unique<RepositoryLookup>(
        HubAddress{.repository = m_model->repository, .revision = m_model->revision}, m_patience.silence);
    const quint64 run = ++m_run;
    connect(lookup.get(), &RepositoryLookup::found, this, [this, run](const HubRepository& repository) {
        if (run != m_run)
            return;
        const Result<HubModel> model = matched(*m_model, repository);
        if (!model) {
            fail(model.error());
            return;
        }
        m_plan.files = filesOf(*model, repository);
        transfer();
    });
    connect(lookup.get(), &RepositoryLookup::failed, this, [this, run](const Error& error) {
        if (run == m_run)
            fail(error);
    });
    connect(this, &Download::endAsked, lookup.get(), &QObject::deleteLater);
    setState("asking");
    m_network.run(std::move(lookup));
}

void Download::transfer()
{
    auto task = std::make_unique<PlanTransfer>(m_plan, m_patience);
    const quint64 run = ++m_run;
    connect(task.get(), &PlanTransfer::changed, this, [this, run](const TransferStatus& status) {
        if (run == m_run)
            take(status);
    });
    connect(this, &Download::endAsked, task.get(), &PlanTransfer::end);
    connect(this, &Download::pauseAsked, task.get(), &PlanTransfer::pause);
    setState("checking");
    m_network.run(std::move(task));
}

void Download::take(const TransferStatus& status)
{
    m_status = status;
    switch (status.phase) {
    case TransferStatus::Phase::Checking: setState("checking"); break;
    case TransferStatus::Phase::Downloading: setState("running"); break;
    case TransferStatus::Phase::Waiting: setState("waiting"); break;
    case TransferStatus::Phase::Failed: setState("failed"); break;
    case TransferStatus::Phase::Done: setState("done"); break;
    }
}

void Download::fail(const Error& error)
{
    m_status.error = error;
    setState("failed");
}

void Download::setState(const QString& state)
{
    const bool other = state != m_state;
    m_state = state;
    emit progressChanged();
    if (other)
        emit stateChanged();
}

// Where no task has the plan on the disk in its hands.
void Download::rememberPause(bool paused)
{
    if (m_plan.files.isEmpty())
        return;
    Result<DownloadPlan> plan = loadPlan(m_plan.stateFile());
    if (!plan || plan->paused == paused)
        return;
    plan->paused = paused;
    static_cast<void>(save(*plan)); // what can't be remembered goes on at the next start
}

} // namespace alcove
