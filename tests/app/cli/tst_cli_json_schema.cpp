// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-cli run --json-schema: models that know nothing of JSON answer with JSON of the form asked for.
#include "tests/app/cli/cli_process.h"

#include <QDate>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace alcove::test;

namespace {

// One that only ever told stories, and has no token for a bracket; and one of random weights that has all characters.
const QString storyTeller = QStringLiteral(ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf");
const QString babbler = QStringLiteral(ALCOVE_SHARED_DATA "/reference/llama-Q8_0.gguf");

// JSON with ' for its quotes.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

const QByteArray schema = json(
    "{"
    "'type': 'object',"
    "'properties': {"
    "'name': {'type': 'string', 'minLength': 2, 'maxLength': 12},"
    "'kind': {'enum': ['cat', 'dog', null]},"
    "'age': {'type': 'integer', 'minimum': 1, 'maximum': 20},"
    "'born': {'type': 'string', 'format': 'date'},"
    "'toys': {'type': 'array', 'items': {'type': 'string', 'pattern': '^[a-z]{3,8}$'}, 'minItems': 1, 'maxItems': 3},"
    "'weight': {'type': 'number', 'minimum': 0.5, 'maximum': 40}"
    "},"
    "'required': ['name', 'kind', 'age', 'toys'],"
    "'additionalProperties': false"
    "}");

// What is wrong with an answer under `schema`; empty: nothing.
QString faultOf(const QByteArray& answer)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(answer, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return "it is no JSON object: " + error.errorString();
    const QJsonObject object = document.object();
    const QStringList known = {"name", "kind", "age", "born", "toys", "weight"};
    for (const QString& key : object.keys()) {
        if (!known.contains(key))
            return key + " is not of the schema";
    }
    for (const char* key : {"name", "kind", "age", "toys"}) {
        if (!object.contains(key))
            return QString(key) + " is missing";
    }
    const qsizetype letters = object["name"].toString().toUcs4().size();
    if (!object["name"].isString() || letters < 2 || letters > 12)
        return "name";
    const QJsonValue kind = object["kind"];
    if (!kind.isNull() && kind != "cat" && kind != "dog")
        return "kind";
    const double age = object["age"].toDouble(-1);
    if (age < 1 || age > 20 || age != std::floor(age))
        return "age";
    if (object.contains("born") && !QDate::fromString(object["born"].toString(), Qt::ISODate).isValid())
        return "born";
    const QJsonArray toys = object["toys"].toArray();
    static const QRegularExpression word("^[a-z]{3,8}$");
    if (toys.isEmpty() || toys.size() > 3)
        return "toys";
    for (const QJsonValue& toy : toys) {
        if (!word.match(toy.toString()).hasMatch())
            return "a toy";
    }
    const double weight = object["weight"].toDouble(1);
    return weight < 0.5 || weight > 40 ? "weight" : QString();
}

} // namespace

class CliJsonSchemaTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray& text)
    {
        QFile file(m_folder.filePath("schema.json"));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the schema can't be written");
        return file.fileName();
    }

    CliResult run(const QString& model, const QByteArray& schema, const QStringList& options = {})
    {
        return runCli(QStringList{"run", "--model", model, "--prompt", "Tell me about a pet.", "--device", "cpu",
                                  "--json-schema", write(schema)} +
                      options);
    }

private slots:
    void textsAndNumbers()
    {
        const QByteArray either = json("{'anyOf': [{'type': 'string', 'minLength': 2, 'maxLength': 12}, "
                                       "{'type': 'integer', 'minimum': 1, 'maximum': 20}]}");
        for (int seed = 1; seed <= 8; ++seed) {
            const CliResult got =
                run(storyTeller, either, {"--seed", QString::number(seed), "--temp", "1.5", "-n", "100"});
            QVERIFY2(got.code == 0, got.err);
            // Wrapped, since Qt takes no document of a number alone.
            const QJsonArray parsed = QJsonDocument::fromJson("[" + got.out + "]").array();
            QCOMPARE(parsed.size(), 1);
            const qsizetype letters = parsed[0].toString().toUcs4().size();
            const double number = parsed[0].toDouble(-1);
            QVERIFY2(parsed[0].isString() ? letters >= 2 && letters <= 12
                                          : number >= 1 && number <= 20 && number == std::floor(number),
                     got.out);
        }
    }

    void objectsAndLists()
    {
        if (!QFile::exists(babbler))
            QSKIP("the reference models are not beside this checkout");
        for (int seed = 1; seed <= 6; ++seed) {
            const CliResult got = run(babbler, schema, {"--seed", QString::number(seed), "--temp", "1.5", "-n", "400"});
            QVERIFY2(got.code == 0, got.err);
            const QString fault = faultOf(got.out);
            QVERIFY2(fault.isEmpty(), qPrintable(fault + " in " + got.out));
        }
    }

    void whatCannotBeKeptToIsRefused_data()
    {
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QByteArray>("reason");
        const auto add = [](const char* name, const QByteArray& schema, const char* reason) {
            QTest::newRow(name) << schema << QByteArray(reason);
        };
        add("no JSON", "{", "The schema is no JSON");
        add("an unknown keyword", json("{'type': 'object', 'patternProperties': {}}"), "patternProperties");
        add("an endless schema", json("{'$ref': '#'}"), "comes back to itself");
        add("deep nesting", QByteArray(100000, '['), "nested more than");
        add("a huge repetition", json("{'type': 'string', 'minLength': 4000000000}"), "minLength");
        QByteArray doubling = "{'$defs': {'d0': {'type': 'object'}";
        for (int i = 1; i < 25; ++i) {
            const QByteArray below = "{'$ref': '#/$defs/d" + QByteArray::number(i - 1) + "'}";
            doubling += ", 'd" + QByteArray::number(i) + "': {'allOf': [" + below + ", " + below + "]}";
        }
        add("schemas that double", json(doubling + "}, '$ref': '#/$defs/d24'}"), "bring in more than");
    }
    void whatCannotBeKeptToIsRefused()
    {
        QFETCH(QByteArray, schema);
        QFETCH(QByteArray, reason);
        const CliResult got = run(storyTeller, schema);
        QCOMPARE(got.code, 1);
        QVERIFY2(got.err.contains(reason), got.err);
        QVERIFY(got.err.count('\n') >= 2); // what happened, and what to do
        QVERIFY(got.out.isEmpty());
    }

    void cutOffIsSaid()
    {
        const CliResult got = run(storyTeller, json("{'type': 'string', 'minLength': 50}"), {"-n", "3"});
        QCOMPARE(got.code, 1);
        QVERIFY2(got.err.contains("cut off"), got.err);
    }
};

QTEST_GUILESS_MAIN(CliJsonSchemaTest)
#include "tst_cli_json_schema.moc"
