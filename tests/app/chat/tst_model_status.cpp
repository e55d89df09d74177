// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/model_status.h"

#include "tests/ui/scripted_engine.h"

#include <QSignalSpy>
#include <QTest>

using namespace alcove;

class TestModelStatus : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysHowFarLoadingIs()
    {
        QCOMPARE(loadProgressText(1'200'000'000, 2'700'000'000, 1500),
                 QStringLiteral("1.2 of 2.7 GB · 800.0 MB/s · 2 s left"));
        QCOMPARE(loadProgressText(300'000, 2'700'000'000, 100), QStringLiteral("300.0 kB of 2.7 GB"));
        QCOMPARE(loadProgressText(0, 2'700'000, 5000), QStringLiteral("0 bytes of 2.7 MB"));
        QCOMPARE(loadProgressText(2'700'000, 2'700'000, 1000), QStringLiteral("2.7 of 2.7 MB · 2.7 MB/s · 0 s left"));
    }

    void goesFromFileToModel()
    {
        ScriptedEngine engine;
        ModelStatus status(engine);
        QSignalSpy ready(&status, &ModelStatus::ready);
        QCOMPARE(status.state(), ModelStatus::State::None);
        QVERIFY(status.name().isEmpty() && status.details().isEmpty());
        status.open("/models/Tiny.gguf");
        QCOMPARE(status.state(), ModelStatus::State::Loading);
        QCOMPARE(status.name(), QStringLiteral("Tiny"));
        engine.progressLoading(1, 4);
        QCOMPARE(status.progress(), 0.25);
        QVERIFY(!status.progressText().isEmpty());
        engine.finishLoading();
        QCOMPARE(status.state(), ModelStatus::State::Ready);
        QCOMPARE(ready.size(), 1);
        QCOMPARE(ready[0][0].toString(), QStringLiteral("/models/Tiny.gguf"));
        QCOMPARE(status.details(), QStringLiteral("Tiny · F16 · 2.7 MB"));
        QCOMPARE(status.deviceName(), QStringLiteral("Scripted device\nNobody chose another"));
        QCOMPARE(status.contextSize(), 4096);
        status.unload();
        QCOMPARE(status.state(), ModelStatus::State::None);
        QVERIFY(status.name().isEmpty());
        QCOMPARE(status.contextSize(), 0);
    }

    void failureAndCancelAreDifferent()
    {
        ScriptedEngine engine;
        ModelStatus status(engine);
        QSignalSpy failed(&status, &ModelStatus::failed);
        status.open("/models/Broken.gguf");
        engine.failLoading({"It is not a GGUF file.", "Choose another.", {}});
        QCOMPARE(status.state(), ModelStatus::State::Failed);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(status.name(), QStringLiteral("Broken"));
        status.open("/models/Large.gguf");
        status.cancel();
        QCOMPARE(status.state(), ModelStatus::State::None);
        QCOMPARE(failed.size(), 1);
    }

    void whatAnOlderLoadSaysIsDropped()
    {
        ScriptedEngine engine;
        ModelStatus status(engine);
        status.open("/models/One.gguf");
        status.open("/models/Two.gguf");
        emit engine.loadFailed(1, {});
        emit engine.loadProgress(1, 1, 2);
        emit engine.loaded(1, {.file = "/models/One.gguf"});
        QCOMPARE(status.state(), ModelStatus::State::Loading);
        QCOMPARE(status.progress(), 0.0);
        engine.finishLoading();
        QCOMPARE(status.name(), QStringLiteral("Two"));
    }
};

QTEST_GUILESS_MAIN(TestModelStatus)
#include "tst_model_status.moc"
