// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What people paste, what Hugging Face answers, and the catalogue that comes with the program.

#include "app/network/catalogue.h"
#include "app/network/hub_repository.h"
#include "inference/models/model_registry.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace alcove;

namespace {

QJsonObject sibling(const QString& path, qint64 bytes, const QString& sha256 = QString(64, 'a'))
{
    return {{"rfilename", path}, {"size", bytes}, {"lfs", QJsonObject{{"sha256", sha256}, {"size", bytes}}}};
}

QByteArray answer(const QJsonArray& siblings)
{
    return QJsonDocument(QJsonObject{{"id", "owner/name-GGUF"},
                                     {"sha", QString(40, 'c')},
                                     {"cardData", QJsonObject{{"license", "apache-2.0"}}},
                                     {"gguf", QJsonObject{{"architecture", "olmoe"}}},
                                     {"siblings", siblings}})
        .toJson();
}

const HubAddress address{.repository = "owner/name-GGUF"};

} // namespace

class TestHub : public QObject {
    Q_OBJECT

private slots:
    void addresses_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<HubAddress>("expected");
        const auto row = [](const char* text, const HubAddress& expected) { QTest::newRow(text) << text << expected; };
        row("owner/name-GGUF", address);
        row("  owner/name-GGUF\n", address);
        row("hf.co/owner/name-GGUF", address);
        row("https://huggingface.co/owner/name-GGUF", address);
        row("https://huggingface.co/owner/name-GGUF/", address);
        row("https://www.huggingface.co/owner/name-GGUF?x=y#z", address);
        row("https://huggingface.co/owner/name-GGUF/tree/main", address);
        row("owner/name-GGUF:Q4_K_M", {.repository = "owner/name-GGUF", .file = "Q4_K_M"});
        row("hf.co/owner/name-GGUF:q4_k_m", {.repository = "owner/name-GGUF", .file = "q4_k_m"});
        row("https://huggingface.co/owner/name-GGUF/tree/main/Q4_K_M",
            {.repository = "owner/name-GGUF", .file = "Q4_K_M"});
        row("https://huggingface.co/owner/name-GGUF/blob/v2/a/b.gguf",
            {.repository = "owner/name-GGUF", .revision = "v2", .file = "a/b.gguf"});
        row("https://huggingface.co/owner/name-GGUF/resolve/main/b%20c.gguf?download=true",
            {.repository = "owner/name-GGUF", .file = "b c.gguf"});
        row("owner/name-GGUF/b.gguf", {.repository = "owner/name-GGUF", .file = "b.gguf"});
    }

    void addresses()
    {
        QFETCH(QString, text);
        QFETCH(HubAddress, expected);
        const Result<HubAddress> parsed = parseHubAddress(text);
        QVERIFY2(parsed, parsed ? "" : parsed.error().message.c_str());
        QCOMPARE(parsed->repository, expected.repository);
        QCOMPARE(parsed->revision, expected.revision);
        QCOMPARE(parsed->file, expected.file);
    }

    void noAddresses()
    {
        for (const char* text :
             {"", "name", "https://example.com/owner/name", "owner/../etc", "owner/na me", "/", "../..",
              "https://huggingface.co/owner", "https://huggingface.co.example.com/owner/name",
              "owner/name/blob/main/../../../x.gguf", "owner/name/tree/ma in"}) {
            const Result<HubAddress> parsed = parseHubAddress(text);
            QVERIFY2(!parsed, text);
            QVERIFY(!parsed.error().remedy.empty());
        }
    }

    void addressesThatAreAsked()
    {
        QCOMPARE(repositoryInfoUrl({.repository = "o/n", .revision = "v1"}).toEncoded(),
                 "https://huggingface.co/api/models/o/n/revision/v1?blobs=true");
        QCOMPARE(fileUrl("o/n", "main", "a/b c#d?.gguf").toEncoded(),
                 "https://huggingface.co/o/n/resolve/main/a/b%20c%23d%3F.gguf");
        qputenv("HF_ENDPOINT", "https://mirror.example.com/hf/");
        QCOMPARE(fileUrl("o/n", "main", "b.gguf").toEncoded(), "https://mirror.example.com/hf/o/n/resolve/main/b.gguf");
        qputenv("HF_ENDPOINT", "http://mirror.example.com"); // not over plain HTTP
        QCOMPARE(hubEndpoint(), QUrl("https://huggingface.co"));
        qunsetenv("HF_ENDPOINT");
    }

    void aRepository()
    {
        const Result<HubRepository> found = parseRepository(
            address, answer({sibling("name-Q8_0.gguf", 900), sibling("name-Q4_K_M.gguf", 500),
                             sibling("UD/name-UD-IQ2_XXS-00002-of-00002.gguf", 150),
                             sibling("UD/name-UD-IQ2_XXS-00001-of-00002.gguf", 100),
                             sibling("half-F16-00001-of-00002.gguf", 10), sibling("mmproj-F16.gguf", 20),
                             sibling("README.md", 1), QJsonObject{{"rfilename", "no-hash.gguf"}, {"size", 5}}}));
        QVERIFY(found);
        QCOMPARE(found->commit, QString(40, 'c'));
        QCOMPARE(found->licence, "apache-2.0");
        QCOMPARE(found->architecture, "olmoe");
        QCOMPARE(found->models.size(), 3);
        QCOMPARE(found->models[0].quantization, "UD-IQ2_XXS");
        QCOMPARE(found->models[0].bytes(), 250);
        QCOMPARE(found->models[0].files[0].path, "UD/name-UD-IQ2_XXS-00001-of-00002.gguf");
        QCOMPARE(found->models[1].quantization, "Q4_K_M");
        QCOMPARE(found->models[2].name(), "name-Q8_0.gguf");
        const QList<DownloadFile> files = filesOf(found->models[0], *found);
        QCOMPARE(files[1].name, "name-UD-IQ2_XXS-00002-of-00002.gguf");
        QCOMPARE(files[1].url.path(),
                 "/owner/name-GGUF/resolve/" + QString(40, 'c') + "/UD/name-UD-IQ2_XXS-00002-of-00002.gguf");
    }

    void whatOfItIsWanted()
    {
        const QByteArray json = answer({sibling("a/x-Q8_0.gguf", 900), sibling("b/x-Q4_K_M.gguf", 500)});
        for (const auto& [file, count] : {std::pair("", 2), {"q4_k_m", 1}, {"a", 1}, {"b/x-Q4_K_M.gguf", 1}}) {
            const Result<HubRepository> found = parseRepository({.repository = "owner/name-GGUF", .file = file}, json);
            QVERIFY2(found && found->wanted().size() == count, file);
        }
        QVERIFY(!parseRepository({.repository = "owner/name-GGUF", .file = "Q3_K_M"}, json));
    }

    void answersThatLie()
    {
        for (const QByteArray& json : {QByteArray(), QByteArray("<html>"), QByteArray("[]"), QByteArray("{}"),
                                       answer({sibling("../../x.gguf", 5)}), answer({sibling("x.gguf", -5)}),
                                       answer({sibling("x.gguf", 5, "short")}), answer({sibling(".gguf", 5)}),
                                       answer({sibling("a\\b.gguf", 5)}), answer({QJsonObject{{"rfilename", 3}}})}) {
            const Result<HubRepository> found = parseRepository(address, json);
            QVERIFY2(!found, json);
            QVERIFY(!found.error().message.empty());
        }
    }

    void theCatalogue()
    {
        static const QRegularExpression digits("^[0-9a-f]{64}$");
        static const QRegularExpression revision("^(main|[0-9a-f]{40})$");
        static const QRegularExpression repository("^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$");
        const QStringList licences{"Apache-2.0", "MIT", "DeepSeek Model License"};
        QSet<QString> ids;
        const QList<CatalogueModel> models = catalogue("en");
        QVERIFY(models.size() >= 10);
        for (const CatalogueModel& model : models) {
            const QByteArray id = model.id.toUtf8();
            QVERIFY2(!ids.contains(model.id) && !id.isEmpty(), id);
            ids << model.id;
            QVERIFY2(!model.name.isEmpty() && model.about.endsWith('.') && model.about.size() < 120, id);
            QVERIFY2(findArchitecture(model.architecture.toStdString()), id);
            QVERIFY2(model.parameters > model.active && model.active > 1e8, id);
            QVERIFY2(model.context >= 4096 && !model.quantization.isEmpty(), id);
            QVERIFY2(licences.contains(model.licence), id);
            QVERIFY2(repository.match(model.repository).hasMatch() && revision.match(model.revision).hasMatch(), id);
            QVERIFY2(!model.files.isEmpty() && model.bytes > 1e9, id);
            qint64 known = 0;
            for (const HubFile& file : model.files) {
                QVERIFY2(isModelFileName(file.path.section('/', -1)), id);
                QVERIFY2(file.sha256.isEmpty() || digits.match(QString::fromLatin1(file.sha256)).hasMatch(), id);
                QVERIFY2(file.bytes == 0 || !file.sha256.isEmpty(), id);
                known += file.bytes;
            }
            QVERIFY2(known == 0 || known == model.bytes, id);
        }
        for (const char* language : {"de", "fr", "zh_CN"}) {
            const QList<CatalogueModel> told = catalogue(language);
            for (qsizetype index = 0; index < models.size(); ++index)
                QVERIFY2(!told[index].about.isEmpty() && told[index].about != models[index].about, language);
        }
    }

    void onlyTheFilesThatTheCatalogueKnows()
    {
        const QString hash(64, 'a');
        CatalogueModel model{.name = "X",
                             .repository = "owner/name-GGUF",
                             .files = {{.path = "x.gguf", .bytes = 5, .sha256 = hash.toLatin1()}}};
        const auto against = [&](const QJsonObject& file) {
            return matched(model, parseRepository(address, answer({file})).value());
        };
        QVERIFY(against(sibling("x.gguf", 5, hash)));
        QVERIFY(!against(sibling("x.gguf", 6, hash)));
        QVERIFY(!against(sibling("x.gguf", 5, QString(64, 'b'))));
        QVERIFY(!against(sibling("y.gguf", 5, hash)));
        model.files[0] = {.path = "x.gguf"}; // one that it knows by its name only
        QCOMPARE(against(sibling("x.gguf", 6, QString(64, 'b')))->files[0].bytes, 6);
    }
};

QTEST_GUILESS_MAIN(TestHub)
#include "tst_hub.moc"
