// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// JSON schemas as grammars: texts that they take and texts that they refuse, what is told of schemas that can't be kept
// to, and answers drawn at random over a real vocabulary, each of which Python's jsonschema has to find valid.
#include "inference/file/gguf_file.h"
#include "inference/text/grammar_constraint.h"
#include "inference/text/json_schema.h"
#include "inference/text/sampler.h"
#include "tests/inference/text/grammar_fixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <random>

using namespace alcove;
using namespace alcove::test;

class JsonSchemaTest : public QObject {
    Q_OBJECT

private slots:
    void takes_data();
    void takes();
    void refusesByName_data();
    void refusesByName();
    void deepSchemas();
    void randomAnswersAreValid();
};

void JsonSchemaTest::takes_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QStringList>("valid");
    QTest::addColumn<QStringList>("invalid");
    const auto add = [](const char* schema, const QStringList& valid, const QStringList& invalid) {
        QTest::addRow("%s", schema) << QString::fromUtf8(schema) << valid << invalid;
    };
    add(R"({})", {"1", "\"a\"", "[1, {\"a\": null}]", "true"}, {"", "{", "nul"});
    add("true", {"-0.5e-3"}, {"01", "1."});
    add(R"({"type": "boolean"})", {"true", "false"}, {"null", "1", "True"});
    add(R"({"type": ["string", "null"]})", {"null", "\"\"", "\"\\u00e9\\n\""}, {"1", "\"\n\"", "\"\\uD800\""});
    add(R"({"enum": ["a\"b", 1, null, [1]]})", {"\"a\\\"b\"", "1", "null", "[1]"}, {"\"a\"", "2"});
    add(R"({"type": "string", "enum": ["a", 1]})", {"\"a\""}, {"1"});
    add(R"({"const": {"a": 1}})", {"{\"a\":1}"}, {"{}", "{\"a\":2}"});
    add(R"({"type": "integer"})", {"0", "-7", "123"}, {"1.5", "01", "-0", "1e3"});
    add(R"({"type": "integer", "minimum": 8, "maximum": 123})", {"8", "9", "10", "99", "100", "119", "123"},
        {"7", "124", "0", "-8", "08", "200", "1000"});
    add(R"({"type": "integer", "exclusiveMinimum": -12, "exclusiveMaximum": 3})", {"-11", "-9", "-1", "0", "2"},
        {"-12", "3", "-0", "-20"});
    add(R"({"type": "integer", "minimum": 1.5, "maximum": 3.5})", {"2", "3"}, {"1", "4"});
    add(R"({"type": "integer", "minimum": 1000})", {"1000", "99999"}, {"999", "-1000"});
    add(R"({"type": "number", "minimum": 0, "maximum": 1})", {"0", "1", "0.25"}, {"1.1", "-0.1", "2"});
    add(R"({"type": "number", "minimum": -2, "maximum": -1})", {"-2", "-1", "-1.75"}, {"-2.5", "-0.5", "1"});
    add(R"({"type": "string", "minLength": 2, "maxLength": 3})", {"\"ab\"", "\"é\\n😀\""}, {"\"a\"", "\"abcd\""});
    add(R"({"type": "string", "pattern": "^[A-Z]{2}-\\d+(\\.x|\"|\\\\)?$"})",
        {"\"AB-12\"", "\"AB-1.x\"", "\"AB-1\\\"\"", "\"AB-1\\\\\""}, {"\"Ab-1\"", "\"AB-\"", "\"AB-1\"\""});
    add(R"({"pattern": "^(?:a|b)?c.$|^d$"})", {"\"acé\"", "\"d\""}, {"\"ac\"", "\"ab\""});
    add(R"({"format": "date"})", {"\"2024-02-28\"", "\"1999-12-31\""},
        {"\"2024-02-30\"", "\"2024-13-01\"", "\"2024-04-31\""});
    add(R"({"format": "date-time"})", {"\"2024-01-02T03:04:05Z\"", "\"2024-01-02T23:59:59.5+01:30\""},
        {"\"2024-01-02\"", "\"2024-01-02T24:00:00Z\""});
    add(R"({"format": "time"})", {"\"03:04:05Z\""}, {"\"03:60:05Z\"", "\"03:04:05\""});
    add(R"({"format": "uuid"})", {"\"01234567-89ab-cdef-0123-456789abcdef\""}, {"\"01234567\""});
    add(R"({"type": "array"})", {"[]", "[1, \"a\"]"}, {"[1,]", "[,1]"});
    add(R"({"items": {"type": "integer"}, "minItems": 1, "maxItems": 3})", {"[1]", "[1, 2,3]"},
        {"[]", "[1,2,3,4]", "[\"a\"]"});
    add(R"({"items": {"type": "null"}, "minItems": 2})", {"[null,null]", "[null,null,null]"}, {"[null]"});
    add(R"({"type": "array", "maxItems": 0})", {"[]"}, {"[1]"});
    add(R"({"prefixItems": [{"type": "integer"}, {"type": "string"}], "items": false})", {"[1,\"a\"]"},
        {"[\"a\",1]", "[1,\"a\",2]"});
    add(R"({"prefixItems": [{"type": "integer"}], "items": {"type": "null"}, "maxItems": 2})", {"[1]", "[1,null]"},
        {"[1,null,null]", "[null]"});
    add(R"({"type": "object"})", {"{}", "{\"a\": [1]}"}, {"{a:1}"});
    add(R"({"properties": {"a": {"type": "integer"}, "b": {"type": "null"}}, "required": ["b"]})",
        {"{\"a\":1,\"b\":null}", "{ \"b\" : null }"},
        {"{}", "{\"a\":1}", "{\"b\":null,\"c\":1}", "{\"a\":1\"b\":null}"});
    add(R"({"properties": {"a": {"type": "integer"}, "b": {"type": "null"}}, "additionalProperties": false})",
        {"{}", "{\"a\":1}", "{\"b\":null}", "{\"a\":1,\"b\":null}"}, {"{\"a\":1,}", "{,\"b\":null}"});
    add(R"({"properties": {"ab": {"type": "integer"}}, "additionalProperties": {"type": "null"}})",
        {"{}", "{\"ab\":1}", "{\"ab\":1,\"a\":null,\"abc\":null}", "{\"x\":null}", "{\"\":null}"},
        {"{\"ab\":null}", "{\"a\":1}", "{\"ab\":1,\"ab\":null}", "{\"\\u0061b\":null}"});
    add(R"({"required": ["x"], "type": "object"})", {"{\"x\":1}", "{\"x\":1,\"y\":2}"}, {"{}", "{\"y\":2}"});
    add(R"({"anyOf": [{"type": "integer"}, {"type": "string", "maxLength": 1}]})", {"1", "\"a\""}, {"\"ab\"", "null"});
    add(R"({"type": "object", "properties": {"k": {"type": "null"}}, "required": ["k"],
            "anyOf": [{"properties": {"a": {"const": 1}}, "required": ["a"]}, {"properties": {"b": {"const": 2}}}]})",
        {"{\"k\":null,\"a\":1}", "{\"k\":null}", "{\"k\":null,\"b\":2}"}, {"{\"a\":1}"});
    add(R"({"oneOf": [{"type": "integer"}, {"type": "string"}]})", {"1", "\"a\""}, {"null"});
    add(R"({"oneOf": [{"properties": {"t": {"const": "a"}, "x": {"type": "integer"}}, "required": ["t"]},
                      {"properties": {"t": {"const": "b"}}, "required": ["t"]}]})",
        {"{\"t\":\"a\",\"x\":1}", "{\"t\":\"b\"}"}, {"{\"t\":\"b\",\"x\":1}", "{\"x\":1}"});
    add(R"({"allOf": [{"type": "integer", "minimum": 3}, {"type": "number", "minimum": 5, "maximum": 9}]})", {"5", "9"},
        {"4", "10", "5.5"});
    add(R"({"allOf": [{"properties": {"a": {"type": "integer"}}}, {"properties": {"a": {"minimum": 5}, "b": {}}, "required": ["a"]}]})",
        {"{\"a\":5}", "{\"a\":6,\"b\":[]}"}, {"{\"a\":4}", "{}"});
    add(R"({"$ref": "#/$defs/n", "$defs": {"n": {"properties": {"v": {"type": "integer"}, "next": {"anyOf": [{"$ref": "#/$defs/n"}, {"type": "null"}]}},
            "required": ["v"]}}})",
        {"{\"v\":1}", "{\"v\":1,\"next\":{\"v\":2,\"next\":null}}"}, {"{\"next\":null}", "{\"v\":1,\"next\":{}}"});
    add(R"({"type": "array", "items": {"$ref": "#"}})", {"[]", "[[],[[]]]"}, {"[1]"});
    add(R"({"properties": {"a": {"$ref": "#/definitions/x~1y"}}, "required": ["a"], "definitions": {"x/y": {"const": 7}}})",
        {"{\"a\":7}"}, {"{\"a\":8}"});
}

void JsonSchemaTest::takes()
{
    QFETCH(QString, schema);
    QFETCH(QStringList, valid);
    QFETCH(QStringList, invalid);
    const auto grammar = grammarFromJsonSchema(schema.toStdString());
    QVERIFY2(grammar, grammar ? "" : (grammar.error().message + grammar.error().details).c_str());
    const auto read = parsed(*grammar);
    QVERIFY2(read, read ? "" : read.error().message.c_str());
    GrammarMatcher matcher(*read);
    for (const QString& text : valid)
        QVERIFY2(fit(matcher, text.toStdString()) == Fit::Whole, qPrintable(text));
    for (const QString& text : invalid)
        QVERIFY2(fit(matcher, text.toStdString()) != Fit::Whole, qPrintable(text));
}

void JsonSchemaTest::refusesByName_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char* schema, const char* reason) {
        QTest::addRow("%s", schema) << QString::fromUtf8(schema) << QString::fromUtf8(reason);
    };
    add("{", "no JSON");
    add("7", "no object");
    add("false", "allows nothing");
    add(R"({"not": {"type": "null"}})", "“not” at #");
    add(R"({"properties": {"a": {"items": {"multipleOf": 3}}}})", "“multipleOf” at #/properties/a/items");
    add(R"({"type": "array", "uniqueItems": true})", "“uniqueItems”");
    add(R"({"type": "object", "patternProperties": {}})", "“patternProperties”");
    add(R"({"type": "text"})", "the type \"text\"");
    add(R"({"format": "email"})", "the format “email”");
    add(R"({"pattern": "(?=a)b"})", "(?");
    add(R"({"pattern": "a\\bc"})", "\\b");
    add(R"({"pattern": "a$b"})", "“$” at this place");
    add(R"({"pattern": "(a"})", "group without an end");
    add(R"({"pattern": "[a"})", "class without an end");
    add(R"({"pattern": "a", "minLength": 3})", "beside another limit");
    add(R"({"type": "string", "maxLength": 20000})", "“maxLength” of 20000");
    add(R"({"type": "string", "minLength": -1})", "“minLength” of -1");
    add(R"({"type": "string", "minLength": 3, "maxLength": 2})", "“maxLength” less than");
    add(R"({"type": "integer", "minimum": 3, "maximum": 2})", "no whole number between");
    add(R"({"type": "integer", "minimum": "3"})", "“minimum” of \"3\"");
    add(R"({"oneOf": [{"type": "integer"}, {"type": "number"}]})", "“oneOf” whose alternatives");
    add(R"({"allOf": [{"type": "integer"}, {"type": "string"}]})", "exclude each other");
    add(R"({"allOf": [{"enum": [1]}, {"enum": [2]}]})", "without a common value");
    add(R"({"allOf": [{"pattern": "a"}, {"pattern": "b"}]})", "“pattern” in two ways");
    add(R"({"type": "string", "enum": [1]})", "without a value of its “type”");
    add(R"({"enum": []})", "“enum” that is no list");
    add(R"({"enum": ["a"], "minLength": 3})", "“minLength” beside “enum”");
    add(R"({"$ref": "https://example.com/s.json"})", "outside of the schema");
    add(R"({"$ref": "#/$defs/none"})", "does not exist");
    add(R"({"$ref": "#"})", "comes back to itself");
    add(R"({"allOf": [{"$ref": "#"}]})", "leads back to itself");
    add(R"({"type": "object", "required": ["a"], "additionalProperties": false})", "“false”");
    add(R"({"properties": []})", "“properties” that is no object");
    add(R"({"items": false, "minItems": 1})", "“minItems” of more");
}

void JsonSchemaTest::refusesByName()
{
    QFETCH(QString, schema);
    QFETCH(QString, reason);
    const auto grammar = grammarFromJsonSchema(schema.toStdString());
    QVERIFY(!grammar);
    QVERIFY2(QString::fromStdString(grammar.error().message).contains(reason), grammar.error().message.c_str());
    QVERIFY(!grammar.error().remedy.empty());
}

void JsonSchemaTest::deepSchemas()
{
    const auto messageOf = [](int depth) {
        std::string deep = "{}";
        for (int i = 0; i < depth; ++i)
            deep = R"({"items":)" + deep + "}";
        const auto grammar = grammarFromJsonSchema(deep);
        return grammar ? Wording() : grammar.error().message;
    };
    QVERIFY2(messageOf(50).empty(), messageOf(50).c_str());
    QVERIFY2(messageOf(300).contains("nested so deep"), messageOf(300).c_str());
    QVERIFY2(messageOf(3000).contains("nested more than 500 deep"), messageOf(3000).c_str());
    // Brackets in a text nest nothing.
    QVERIFY(grammarFromJsonSchema(R"({"const":"\")" + std::string(1000, '[') + R"("})"));
}

// Logits are random, with a liking for what closes things, so that answers end.
void JsonSchemaTest::randomAnswersAreValid()
{
    const auto file = GgufFile::open(ALCOVE_TEST_DATA "/vocab/llama-spm.gguf");
    const auto tokenizer = std::move(*Tokenizer::create(**file));
    const TokenTrie trie(*tokenizer);
    const char* schemas[] = {
        R"({"type":"object","properties":{"name":{"type":"string","maxLength":12},"age":{"type":"integer","minimum":0,"maximum":130},
            "tags":{"type":"array","items":{"enum":["a","b","c"]},"maxItems":3},"born":{"type":"string","format":"date"},
            "score":{"type":"number","minimum":-1,"maximum":1}},"required":["name","age"],"additionalProperties":{"type":"boolean"}})",
        R"({"$ref":"#/$defs/t","$defs":{"t":{"type":"object","properties":{"v":{"type":["integer","null"]},
            "kids":{"type":"array","items":{"$ref":"#/$defs/t"},"maxItems":2}},"required":["v"]}}})",
        R"({"oneOf":[{"type":"string","pattern":"^[a-c\"\\\\]{1,4}\\.\\w+$"},{"type":"integer","exclusiveMinimum":-30,"exclusiveMaximum":1200},
            {"type":"array","prefixItems":[{"format":"time"},{"const":"x"}],"items":{"type":"null"}}]})",
        R"({"allOf":[{"properties":{"a":{"type":"number"}},"required":["a"]},{"properties":{"a":{"minimum":2.5},"b":{"format":"uuid"}}}],"type":"object"})",
        R"({"type":"string","format":"date-time"})",
        R"({})"};
    QJsonArray cases;
    int ended = 0;
    for (const char* schema : schemas) {
        const auto grammar = grammarFromJsonSchema(schema);
        QVERIFY2(grammar, grammar ? "" : grammar.error().message.c_str());
        const auto read = parsed(*grammar);
        QStringList answers;
        for (uint64_t seed = 0; seed < 12; ++seed) {
            GrammarConstraint constraint(*read, *tokenizer, trie);
            Sampler sampler({.topK = 0, .topP = 1, .minP = 0, .temperature = 1}, seed);
            std::mt19937 random(static_cast<uint32_t>(seed));
            std::vector<float> logits(tokenizer->size());
            std::string text;
            for (int i = 0; i < 150; ++i) {
                for (float& logit : logits)
                    logit = static_cast<float>(random() % 1000) / 250;
                for (const char* closing : {"}", "]", "\"", "\"}", ","})
                    if (const TokenId id = tokenizer->find(closing); id >= 0)
                        logits[static_cast<size_t>(id)] += 9;
                logits[static_cast<size_t>(tokenizer->eos())] += 12;
                const TokenId id = sampler.sample(logits, {}, &constraint);
                QVERIFY(id >= 0);
                constraint.accept(id);
                text += tokenizer->tokenBytes(id);
                if (tokenizer->endsTurn(id) || constraint.mustEnd()) {
                    ++ended;
                    answers << QString::fromStdString(text);
                    break;
                }
            }
        }
        cases.append(QJsonArray{QString::fromUtf8(schema), QJsonArray::fromStringList(answers)});
    }
    QVERIFY2(ended > 30, qPrintable(QString::number(ended)));
    if (QProcess::execute("python3", {"-c", "import jsonschema"}) != 0)
        QSKIP("Python's jsonschema is not here.");
    QProcess validator;
    validator.start("python3", {ALCOVE_TEST_DATA "/../inference/text/validate_json.py"});
    validator.write(QJsonDocument(cases).toJson());
    validator.closeWriteChannel();
    QVERIFY(validator.waitForFinished(60000));
    QVERIFY2(validator.exitCode() == 0, validator.readAllStandardError());
    QCOMPARE(validator.readAllStandardOutput().trimmed().toInt(), ended);
}

QTEST_APPLESS_MAIN(JsonSchemaTest)
#include "tst_json_schema.moc"
