// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Downloads the files of a plan, one after another, on the network's thread. It goes on with what is there: parts are
// hashed again before anything is appended, and a part becomes the file only when all files of the plan are whole and
// their hashes right. It ends by itself when it failed or is done; deleted before, it leaves parts that the next one
// goes on with.
#pragma once

#include "app/network/download_plan.h"
#include "app/network/network_access.h"
#include "app/network/part_file.h"

#include <QElapsedTimer>
#include <QLockFile>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <memory>

class QNetworkReply;

namespace alcove {

struct TransferStatus {
    enum class Phase { Checking, Downloading, Waiting, Failed, Done };

    Phase phase = Phase::Checking;
    qint64 done = 0; // bytes, of all files
    qint64 total = 0;
    double rate = 0;     // bytes a second; 0: not known
    int waitSeconds = 0; // until it is tried again
    Error error;         // what failed, or what it waits for
};

// How patient a transfer is. Milliseconds.
struct TransferPatience {
    int silence = 30'000;  // without a byte
    int firstWait = 1'000; // before the second try; each further wait is twice as long
    int longestWait = 60'000;
    int tries = 8; // one after another that bring nothing
};

class PlanTransfer : public NetworkTask {
    Q_OBJECT

public:
    PlanTransfer(const DownloadPlan& plan, const TransferPatience& patience);
    ~PlanTransfer() override;

    void start(HttpClient& client) override;
    void end();   // others may go on with the files from now on
    void pause(); // the same, and the plan on the disk remembers that the person wanted it

signals:
    void changed(const TransferStatus& status);

private:
    DownloadFile& file() { return m_plan.files[m_current]; }
    bool lock();
    void takeStateFromDisk();
    bool checkTargets();
    void checkSpace();
    void nextFile();
    void hashNext();
    void request();
    void takeHeaders();
    void takeData();
    void finishReply();
    void verify();
    void finish();

    // The server's file is not what the part is the beginning of.
    void beginAnew();
    void tryAgain(const Error& error, int waitSeconds);
    void refuse(const Error& error);
    void drop(); // the reply
    void tell(TransferStatus::Phase phase, int waitSeconds = 0, const Error& error = {});
    double rate();

    DownloadPlan m_plan;
    TransferPatience m_patience;
    HttpClient* m_client = nullptr;
    std::unique_ptr<QLockFile> m_lock;
    PartFile m_part;
    qsizetype m_current = -1;
    qint64 m_before = 0; // bytes of the files before the current one
    QPointer<QNetworkReply> m_reply;
    bool m_headersTaken = false;
    bool m_ended = false;
    bool m_begunAnew = false; // once a file: a server that changes its mind all the time is not followed
    qint64 m_most = 0;        // bytes of the current file that were there at any time
    int m_failures = 0;       // since then
    QTimer m_wait;
    QTimer m_tick; // tells how far it is, also while nothing comes
    QElapsedTimer m_sinceTold;
    QElapsedTimer m_clock;
    std::deque<std::pair<qint64, qint64>> m_history; // when (ms) how many bytes were there
};

} // namespace alcove
