// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Finding model files: in real folders with all that lies about in them.
#include "app/models/model_library.h"

#include "app/models/model_list_model.h"
#include "app/models/model_places.h"
#include "app/models/model_rows.h"
#include "app/settings.h"
#include "tests/app/models/small_models.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <unistd.h>

using namespace alcove;

namespace {

constexpr int patience = 60'000;
const QString f16 = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";

} // namespace

class TestModelLibrary : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ModelLibrary> m_library;

    QString at(const QString& name) const { return m_folder->filePath("models/" + name); }

    void begin(const QString& starter = {})
    {
        m_library.reset();
        m_settings = std::make_unique<Settings>(m_folder->filePath("settings.ini"));
        m_library = std::make_unique<ModelLibrary>(*m_settings, m_folder->filePath("models"), starter,
                                                   m_folder->filePath("headers.json"));
    }
    bool look()
    {
        m_library->look();
        return QTest::qWaitFor([this] { return !m_library->looking(); }, patience);
    }
    QStringList names() const
    {
        QStringList all;
        for (const LibraryModel& model : m_library->models())
            all << QFileInfo(model.found.path).fileName();
        all.sort();
        return all;
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkpath("models/deep/er"));
        begin();
    }
    void cleanup()
    {
        m_library.reset();
        m_settings.reset();
    }

    void aRealModelIsDescribed()
    {
        QVERIFY(QFile::copy(f16, at("deep/er/story.gguf")));
        QVERIFY(look());
        QCOMPARE(names(), QStringList{"story.gguf"});
        const LibraryModel& model = m_library->models().front();
        QVERIFY(model.runnable());
        QCOMPARE(model.header.architecture, "llama");
        QCOMPARE(model.header.quantization, "F16");
        QCOMPARE(model.found.bytes, QFileInfo(f16).size());
        QVERIFY(model.header.parameters > 600'000 && model.header.parameters < 700'000);
        QCOMPARE(model.header.activeParameters, model.header.parameters);
        QVERIFY(model.header.context > 0);
    }

    void ofExpertsOnlyTheChosenAreActive()
    {
        test::writeSmallModel(at("moe.gguf"), "Mixture", 8, 2);
        QVERIFY(look());
        const ModelHeader& header = m_library->models().front().header;
        QCOMPARE(header.parameters, quint64(8 * 4 * 8 + 8 * 4));
        QCOMPARE(header.activeParameters, quint64(8 * 4 * 2 + 8 * 4));
        QCOMPARE(header.experts, 8);
        QCOMPARE(header.chosenExperts, 2);
        QCOMPARE(header.licence, "apache-2.0");
    }

    // Each is a row with a reason.
    void damagedFilesSayWhy()
    {
        QFile real(f16);
        QVERIFY(real.open(QIODevice::ReadOnly));
        const QByteArray bytes = real.readAll();
        const auto write = [&](const QString& name, const QByteArray& content) {
            QFile file(at(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write("cut.gguf", bytes.first(bytes.size() / 2)));
        QVERIFY(write("cut-header.gguf", bytes.first(1000)));
        QVERIFY(write("empty.gguf", {}));
        QVERIFY(write("picture.gguf", "\x89PNG and so on"));
        QByteArray lying = bytes;
        lying.replace(8, 8, QByteArray(8, '\x7f')); // so many tensors
        QVERIFY(write("lying.gguf", lying));
        QVERIFY(look());
        QCOMPARE(m_library->models().size(), size_t(5));
        for (const LibraryModel& model : m_library->models()) {
            QVERIFY2(model.read && !model.header.readable(), qPrintable(model.found.path));
            QVERIFY2(!model.header.error.message.empty() && !model.runnable(), qPrintable(model.found.path));
        }
    }

    void aFileThatIsPutRightIsReadAgain()
    {
        QVERIFY(QFile::copy(f16, at("story.gguf")));
        QVERIFY(QFile::resize(at("story.gguf"), 5000));
        QVERIFY(look());
        QVERIFY(!m_library->models().front().header.readable());
        QVERIFY(QFile::remove(at("story.gguf")) && QFile::copy(f16, at("story.gguf")));
        QVERIFY(look());
        QVERIFY(m_library->models().front().runnable());
    }

    void modelsInSeveralFilesCountOnce()
    {
        for (const char* part : {"big-00001-of-00002.gguf", "big-00002-of-00002.gguf", "lone-00002-of-00003.gguf"})
            test::writeSmallModel(at(part), "Part");
        QVERIFY(look());
        QCOMPARE(names(), (QStringList{"big-00001-of-00002.gguf", "lone-00002-of-00003.gguf"}));
        const LibraryModel* big = m_library->find(QFileInfo(at("big-00001-of-00002.gguf")).absoluteFilePath());
        QVERIFY(big);
        QCOMPARE(big->found.parts.size(), 2);
        QCOMPARE(big->found.bytes, 2 * QFileInfo(at("big-00001-of-00002.gguf")).size());
    }

    void linksAreFollowedAndNoneTwice()
    {
        QVERIFY(QFile::copy(f16, at("deep/story.gguf")));
        QVERIFY(QFile::link(at("deep"), at("deep/er/loop")));
        QVERIFY(QFile::link(at("deep/story.gguf"), at("again.gguf")));
        QVERIFY(QFile::link(at("nothing.gguf"), at("broken.gguf")));
        QVERIFY(QDir(m_folder->path()).mkpath("blobs"));
        QVERIFY(QFile::copy(ALCOVE_TEST_DATA "/models/tinystories-656k-q8_0.gguf", m_folder->filePath("blobs/0123")));
        QVERIFY(QFile::link(m_folder->filePath("blobs/0123"), at("snapshot.gguf")));
        QVERIFY(look());
        QCOMPARE(m_library->models().size(), size_t(2)); // the story under one of its names
        const LibraryModel* linked = m_library->find(QFileInfo(at("snapshot.gguf")).absoluteFilePath());
        QVERIFY(linked && linked->runnable());
        QCOMPARE(linked->found.linkTarget, QFileInfo(m_folder->filePath("blobs/0123")).canonicalFilePath());
    }

    void foldersThatCannotBeReadAreTold()
    {
        m_library->addFolder(m_folder->filePath("not there"));
        m_library->addFolder(f16);
        QVERIFY(look());
        QCOMPARE(m_library->problems().size(), 2);
        if (geteuid() != 0) { // whom no permission stops
            QVERIFY(QFile::setPermissions(at("deep"), QFile::WriteOwner));
            QVERIFY(look());
            QCOMPARE(m_library->problems().size(), 3);
            QFile::setPermissions(at("deep"), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        }
        m_library->removeFolder(m_folder->filePath("not there"));
        m_library->removeFolder(f16);
        QVERIFY(look());
        QVERIFY(m_library->problems().isEmpty());
    }

    void aNewFileIsSeenAndOneThatWentIsGone()
    {
        QVERIFY(look());
        QVERIFY(m_library->models().empty());
        QVERIFY(QFile::copy(f16, at("deep/story.gguf")));
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{"story.gguf"}, patience);
        QVERIFY(QFile::remove(at("deep/story.gguf")));
        QTRY_VERIFY_WITH_TIMEOUT(m_library->models().empty(), patience);
    }

    void filesFromElsewhereStayListedUntilTheyAreTakenAway()
    {
        const QString elsewhere = m_folder->filePath("elsewhere.gguf");
        QVERIFY(QFile::copy(f16, elsewhere));
        m_library->addFile(elsewhere);
        QTRY_COMPARE_WITH_TIMEOUT(names(), QStringList{"elsewhere.gguf"}, patience);
        begin(); // as after another start
        QVERIFY(look());
        QCOMPARE(names(), QStringList{"elsewhere.gguf"});
        QVERIFY(m_library->models().front().found.folder.isEmpty());
        m_library->removeFile(QFileInfo(elsewhere).absoluteFilePath());
        QTRY_VERIFY_WITH_TIMEOUT(m_library->models().empty(), patience);
    }

    // What was read once is there at once, and what was changed since is read again.
    void headersAreKept()
    {
        test::writeSmallModel(at("one.gguf"), "One");
        test::writeSmallModel(at("two.gguf"), "Two");
        QVERIFY(look());
        QVERIFY(m_library->models().front().runnable() || !m_library->models().front().header.unsupported.isEmpty());
        begin();
        QSignalSpy read(m_library.get(), &ModelLibrary::modelChanged);
        QVERIFY(look());
        QCOMPARE(read.size(), 0);
        QCOMPARE(m_library->models().size(), size_t(2));
        QCOMPARE(m_library->models().front().header.name, "One");
        test::writeSmallModel(at("two.gguf"), "Two, another one");
        begin();
        QSignalSpy readAgain(m_library.get(), &ModelLibrary::modelChanged);
        QVERIFY(look());
        QCOMPARE(readAgain.size(), 1);
        QCOMPARE(m_library->models().back().header.name, "Two, another one");
    }

    void aDamagedMemoryOfHeadersIsAnEmptyOne()
    {
        test::writeSmallModel(at("one.gguf"), "One");
        for (const char* content :
             {"", "no JSON", "{\"version\":1,\"models\":7}", "[[[[", "{\"models\":[{\"path\":{}}]}"}) {
            QFile file(m_folder->filePath("headers.json"));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            file.close();
            begin();
            QVERIFY(look());
            QCOMPARE(m_library->models().front().header.name, "One");
        }
    }

    void threeHundredAreSortedAndFiltered()
    {
        for (int i = 0; i < 300; ++i)
            test::writeSmallModel(at(QString("m%1.gguf").arg(i)),
                                  "Model " + std::to_string(i) + (i % 3 ? " Chat" : ""));
        test::writeSmallModel(at("large.gguf"), "Zebra", 64, 2);
        ModelRows rows(*m_library, [](const LibraryModel& model) {
            ModelRows::Besides besides;
            if (model.header.name == "Model 7 Chat")
                besides.used = QDateTime::currentDateTime();
            return besides;
        });
        ModelListModel list(rows);
        QVERIFY(look());
        QCOMPARE(list.count(), 301);
        const auto first = [&] { return list.index(0, 0).data(ModelRows::NameRole).toString(); };
        QCOMPARE(first(), "Model 7 Chat");
        list.setOrder("name");
        QCOMPARE(first(), "Model 0");
        QCOMPARE(list.index(2, 0).data(ModelRows::NameRole).toString(), "Model 2 Chat"); // numbers count as numbers
        QCOMPARE(list.index(10, 0).data(ModelRows::NameRole).toString(), "Model 10 Chat");
        list.setOrder("size");
        QCOMPARE(first(), "Zebra");
        list.setFilter("chat 29");
        QCOMPARE(list.count(), 9); // 29, 229, 290, 292, 293, 295, 296, 298, 299
        list.setFilter("no such model");
        QCOMPARE(list.count(), 0);
        list.setFilter({});
        QVERIFY(QFile::remove(at("m5.gguf")));
        QVERIFY(look());
        QCOMPARE(list.count(), 300);
    }

    void namesThatAreNoneFallBackToTheFiles()
    {
        test::writeSmallModel(at("nameless.gguf"), "");
        test::writeSmallModel(at("lines.gguf"), "One\n\tline " + std::string(5000, 'x'));
        QVERIFY(look());
        for (const LibraryModel& model : m_library->models()) {
            const QString name = ModelRows::name(model);
            QVERIFY2(name == "nameless" || (name.startsWith("One line x") && name.size() == 200), qPrintable(name));
        }
    }

    void theStarterModelIsListedWhereverItLies()
    {
        begin(f16);
        QVERIFY(look());
        QCOMPARE(m_library->models().size(), size_t(1));
        QCOMPARE(m_library->models().front().found.path, QFileInfo(f16).absoluteFilePath());
    }

    void placesOfOtherProgramsAreKnown()
    {
        for (const char* variable : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "HF_HOME", "LLAMA_CACHE"})
            qunsetenv(variable);
        const QString home = m_folder->path();
        QVERIFY(knownModelPlaces(home).isEmpty());
        for (const char* place : {".lmstudio/models", ".local/share/nomic.ai/GPT4All", ".cache/huggingface/hub"})
            QVERIFY(QDir(home).mkpath(place));
        QStringList owners;
        for (const ModelPlace& place : knownModelPlaces(home))
            owners << place.owner;
        QCOMPARE(owners, (QStringList{"LM Studio", "GPT4All", "Hugging Face"}));
    }

    void lookingEndsWithTheLibrary()
    {
        for (int i = 0; i < 100; ++i)
            QVERIFY(QFile::copy(f16, at(QString("m%1.gguf").arg(i))));
        m_library->look();
        QElapsedTimer clock;
        clock.start();
        m_library.reset();
        QVERIFY(clock.elapsed() < 3000);
    }
};

QTEST_GUILESS_MAIN(TestModelLibrary)
#include "tst_model_library.moc"
