// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which saved states stay and which go.
#include "app/state_cache.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace alcove;
using namespace std::chrono_literals;

class StateCacheTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::filesystem::path m_path = m_folder.path().toStdString();

    static void write(const std::filesystem::path& file, qsizetype bytes, std::chrono::minutes age)
    {
        QFile out(QString::fromStdString(file.string()));
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray(bytes, 'x'));
        out.close();
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() - age);
    }

private slots:
    void theOldestGoFirst()
    {
        const StateCache cache(m_path, 250);
        write(cache.fileOf("old"), 100, 30min);
        write(cache.fileOf("middle"), 100, 20min);
        write(cache.fileOf("new"), 100, 10min);
        cache.trim();
        QVERIFY(!std::filesystem::exists(cache.fileOf("old")));
        QVERIFY(std::filesystem::exists(cache.fileOf("middle")));
        QVERIFY(std::filesystem::exists(cache.fileOf("new")));
        write(cache.fileOf("huge"), 300, 0min);
        cache.trim();
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files).size(), 0);
    }

    void leftoversGoOnceTheyAreOld()
    {
        const StateCache cache(m_path, 1000);
        write(m_path / "a.state.123", 10, 5min); // being written
        write(m_path / "b.state.456", 10, 120min);
        cache.trim();
        QVERIFY(std::filesystem::exists(m_path / "a.state.123"));
        QVERIFY(!std::filesystem::exists(m_path / "b.state.456"));
    }

    void idsAreNoPaths()
    {
        const StateCache cache(m_path, 1000);
        QCOMPARE(cache.fileOf("../../etc/passwd").parent_path(), m_path);
        QVERIFY(cache.fileOf("a") != cache.fileOf("b"));
        cache.remove("never there");
        QVERIFY(!StateCache({}).enabled());
        StateCache(m_path / "missing").trim();
    }
};

QTEST_APPLESS_MAIN(StateCacheTest)
#include "tst_state_cache.moc"
