// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// One model that is being downloaded, as the window shows it. It first asks Hugging Face for sizes and hashes where the
// plan does not have them yet.
#pragma once

#include "app/network/catalogue.h"
#include "app/network/plan_transfer.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <optional>

namespace alcove {

class Download : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Downloads.list")
    Q_PROPERTY(QString title READ title CONSTANT)
    Q_PROPERTY(QString catalogueId READ catalogueId CONSTANT) // empty: by its address
    // "queued", "asking", "checking" (what is there is read again), "running", "waiting" (to try again), "paused",
    // "offline", "failed", "cancelled" (it can be undone for a while), "done"
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) // 0 to 1
    Q_PROPERTY(QString words READ words NOTIFY progressChanged)      // how far it is
    Q_PROPERTY(QVariantMap error READ error NOTIFY stateChanged)     // as ErrorCard takes it; empty: none
    Q_PROPERTY(QUrl file READ file CONSTANT)                         // to open, when it is done

public:
    // `network` outlives it.
    Download(NetworkAccess& network, const TransferPatience& patience, const DownloadPlan& plan,
             QObject* parent = nullptr);
    Download(NetworkAccess& network, const TransferPatience& patience, const CatalogueModel& model,
             const QString& folder, QObject* parent = nullptr);

    QString title() const { return m_plan.title; }
    QString catalogueId() const { return m_plan.catalogueId; }
    QString state() const { return m_state; }
    double progress() const;
    QString words() const;
    QVariantMap error() const;
    QUrl file() const;
    const DownloadPlan& plan() const { return m_plan; } // without files until they are known
    qint64 done() const { return m_status.done; }
    qint64 total() const { return m_status.total; }

    bool isActive() const;    // on the network's thread
    void begin();             // when it is its turn
    void loseNetwork();       // nothing is under way any more
    void deleteIfCancelled(); // at once, at the end of the program; nothing may be under way

    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume(); // also tries again, and undoes cancel()
    Q_INVOKABLE void cancel(); // what came is deleted after a while

signals:
    void stateChanged();
    void progressChanged();
    void gone(); // it is cancelled and its files are deleted
    void endAsked();
    void pauseAsked();

private:
    void setState(const QString& state);
    void deleteApart();
    void ask();
    void transfer();
    void take(const TransferStatus& status);
    void fail(const Error& error);
    void rememberPause(bool paused);

    NetworkAccess& m_network;
    TransferPatience m_patience;
    DownloadPlan m_plan;
    std::optional<CatalogueModel> m_model;
    QString m_state;
    TransferStatus m_status;
    quint64 m_run = 0; // what earlier runs still tell counts no more
    QTimer m_undoTime;
    bool m_deleting = false; // what can't be undone any more
};

} // namespace alcove
