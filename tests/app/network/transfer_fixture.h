// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A transfer over the real network of the program, from a server on this computer into a folder of its own.
#pragma once

#include "app/network/plan_transfer.h"
#include "app/settings.h"
#include "tests/app/network/file_server.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace alcove::test {

class TransferFixture {
public:
    TransferFixture() : settings(folder.filePath("settings.ini")), network(settings) { network.setOn(true); }

    // Of one file with this content, as the server has it.
    DownloadPlan plan(const QByteArray& content, const QString& name = "model.gguf")
    {
        const QByteArray path = "/o/r/resolve/main/" + name.toLatin1();
        server.put(path, content);
        return {.folder = folder.filePath("models"),
                .title = "A model",
                .files = {{.url = server.url(path), .name = name, .bytes = content.size(), .sha256 = sha256(content)}}};
    }

    // Begins it; `last` and `phases` follow.
    void start(const DownloadPlan& plan)
    {
        auto task = std::make_unique<PlanTransfer>(plan, patience);
        QObject::connect(task.get(), &PlanTransfer::changed, &network, [this](const TransferStatus& status) {
            last = status;
            phases << status.phase;
        });
        QObject::connect(&ender, &QTimer::timeout, task.get(), &PlanTransfer::end);
        last = {};
        phases.clear();
        network.run(std::move(task));
    }
    bool ends(int milliseconds = 20'000)
    {
        return QTest::qWaitFor(
            [&] { return last.phase == TransferStatus::Phase::Done || last.phase == TransferStatus::Phase::Failed; },
            milliseconds);
    }
    TransferStatus run(const DownloadPlan& plan)
    {
        start(plan);
        if (!ends())
            qFatal("the transfer does not end");
        return last;
    }
    void stop() // as pausing does
    {
        ender.start(0);
        QTest::qWait(50);
        ender.stop();
    }

    static QByteArray contentOf(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QStringList files() const { return QDir(folder.filePath("models")).entryList(QDir::Files, QDir::Name); }

    QTemporaryDir folder;
    FileServer server;
    Settings settings;
    NetworkAccess network;
    TransferPatience patience{.silence = 1500, .firstWait = 20, .longestWait = 60, .tries = 4};
    TransferStatus last;
    QList<TransferStatus::Phase> phases;
    QTimer ender;
};

} // namespace alcove::test
