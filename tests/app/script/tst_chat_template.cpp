// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Chat templates: the same text as Python's jinja2 or both an error, over real templates and small ones of our own;
// and what a template from an untrusted file may not do.
#include "app/script/chat_template.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace alcove;
using namespace std::chrono_literals;

class ChatTemplateTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void likePython_data();
    void likePython();
    void someAreTexts();
    void refusals_data();
    void refusals();
    void endless_data();
    void endless();
    void reachesNothing_data();
    void reachesNothing();
    void rendersAgain();

private:
    QStringList m_templates;
    QByteArray m_conversations; // as they stand in the file: the order of keys counts
    QJsonObject m_names;
    QJsonObject m_expected; // template: conversation: {"text"} or {"error"}
    QString m_noReference;
    int m_texts = 0;
};

namespace {

const QDateTime now(QDate(2026, 9, 28), QTime(14, 5, 9));

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The text of one conversation's object in the file that holds them all, found by its name; its braces match.
QByteArray conversation(const QByteArray& all, const QString& name)
{
    const qsizetype start = all.indexOf('{', all.indexOf('"' + name.toUtf8() + "\": {"));
    qsizetype end = start;
    int depth = 0;
    bool inText = false;
    do {
        const char c = all[end];
        if (inText && c == '\\')
            ++end;
        else if (c == '"')
            inText = !inText;
        else if (!inText)
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        ++end;
    } while (depth > 0);
    return R"({"bos_token": "<BOS>", "eos_token": "<EOS>", "add_generation_prompt": true, )" +
           all.sliced(start + 1, end - start - 1);
}

Result<std::string> rendered(const QByteArray& source, std::string_view variables = R"({"messages": []})")
{
    const auto parsed = ChatTemplate::parse(source.toStdString());
    if (!parsed)
        return std::unexpected(parsed.error());
    return (*parsed)->render(variables, now);
}

} // namespace

void ChatTemplateTest::initTestCase()
{
    const QString here = ALCOVE_TEST_DATA "/../app/script/";
    m_conversations = readFile(here + "conversations.json");
    m_names = QJsonDocument::fromJson(m_conversations).object();
    QVERIFY(m_names.size() > 20);
    for (const QString& folder : {QString(ALCOVE_TEST_DATA "/templates"), QString(ALCOVE_SHARED_DATA "/templates")}) {
        for (const QString& file : QDir(folder).entryList({"*.jinja"}, QDir::Files))
            m_templates += folder + "/" + file;
    }
    QVERIFY(m_templates.size() > 20);

    QByteArray conversations;
    for (const QString& name : m_names.keys())
        conversations +=
            (conversations.isEmpty() ? "\"" : ",\"") + name.toUtf8() + "\":" + conversation(m_conversations, name);
    QProcess python;
    python.start("python3", {here + "render_with_jinja2.py"});
    python.write(R"({"now": "2026-09-28T14:05:09", "templates": )" +
                 QJsonDocument(QJsonArray::fromStringList(m_templates)).toJson() + R"(, "conversations": {)" +
                 conversations + "}}");
    python.closeWriteChannel();
    if (!python.waitForFinished(120000) || python.exitCode() != 0) {
        m_noReference = "Python's jinja2 is not here: " + python.readAllStandardError();
        return;
    }
    m_expected = QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    QCOMPARE(m_expected.size(), m_templates.size());
}

void ChatTemplateTest::likePython_data()
{
    QTest::addColumn<QString>("path");
    for (const QString& path : m_templates)
        QTest::addRow("%s", qPrintable(QFileInfo(path).completeBaseName())) << path;
    if (!QDir(ALCOVE_SHARED_DATA "/templates").exists())
        QTest::newRow("real templates") << QString();
}

void ChatTemplateTest::likePython()
{
    QFETCH(QString, path);
    if (path.isEmpty())
        QSKIP("the real chat templates are not here (" ALCOVE_SHARED_DATA "/templates)");
    if (!m_noReference.isEmpty())
        QSKIP(qPrintable(m_noReference));
    const auto parsed = ChatTemplate::parse(readFile(path).toStdString());
    const QJsonObject expected = m_expected.value(path).toObject();
    for (const QString& name : m_names.keys()) {
        const QJsonObject reference = expected.value(name).toObject();
        const auto text = parsed ? (*parsed)->render(conversation(m_conversations, name).toStdString(), now)
                                 : Result<std::string>(std::unexpected(parsed.error()));
        const bool isText = reference.contains("text");
        QVERIFY2(text.has_value() == isText,
                 qPrintable(name + ": " + QString::fromStdString(text ? *text : text.error().message) +
                            "\nPython: " + reference.value("error").toString()));
        if (isText)
            QVERIFY2(QString::fromStdString(*text) == reference.value("text").toString(),
                     qPrintable(name + ":\n" + QString::fromStdString(*text) + "\nPython:\n" +
                                reference.value("text").toString()));
        else
            QVERIFY(!text.error().message.empty() && !text.error().remedy.empty());
        m_texts += isText;
    }
}

void ChatTemplateTest::someAreTexts()
{
    if (!m_noReference.isEmpty())
        QSKIP(qPrintable(m_noReference));
    QVERIFY2(m_texts > 500, "two errors agree too easily");
}

void ChatTemplateTest::refusals_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("message");
    const auto add = [](const char* source, const char* message) {
        QTest::newRow(source) << QByteArray(source) << QByteArray(message);
    };
    add("{{ raise_exception('Roles must alternate!') }}", "refuses this conversation: Roles must alternate!");
    add("{% if %}", "can't be used: ");
    add("{% if x %}never ended", "can't be used: ");
    add("{{ 'a' + 1 }}", "can't be used: ");
    add("{{ nothing.at.all }}", "'nothing' is undefined");
    add("{{ messages | no_such_filter }}", "No filter named 'no_such_filter'");
    add("{{ 1 is no_such_test }}", "No test named 'no_such_test'");
    add("{{ 'a' is constructor }}", "No test named 'constructor'");
    add("{{ 1 / 0 }}", "division by zero");
    add("{% include 'other' %}", "can't be used: ");
}

void ChatTemplateTest::refusals()
{
    QFETCH(QByteArray, source);
    QFETCH(QByteArray, message);
    const auto text = rendered(source);
    QVERIFY(!text);
    QVERIFY2(QByteArray::fromStdString(text.error().message).contains(message), text.error().message.c_str());
    QVERIFY(!text.error().remedy.empty());
}

void ChatTemplateTest::endless_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::newRow("loops in loops") << QByteArray("{% for a in range(90000) %}{% for b in range(90000) %}{% for c in "
                                                  "range(90000) %}{% endfor %}{% endfor %}{% endfor %}");
    QTest::newRow("a macro that calls itself") << QByteArray("{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}");
    QTest::newRow("a text that doubles") << QByteArray("{% set n = namespace(s='xxxxxxxx') %}{% for i in range(99) "
                                                       "%}{% set n.s = n.s + n.s %}{% endfor %}{{ n.s }}");
    QTest::newRow("a text many times") << QByteArray("{{ 'x' * 9999999999 }}");
    QTest::newRow("a list that doubles") << QByteArray("{% set n = namespace(l=[1]) %}{% for i in range(99) %}{% set "
                                                       "n.l = n.l + n.l %}{% endfor %}");
    QTest::newRow("a huge range") << QByteArray("{{ range(9999999999) | list }}");
    QTest::newRow("a list in itself") << QByteArray("{% set l = [] %}{% set _ = l.append(l) %}{{ l }}");
    QTest::newRow("deep brackets") << QByteArray("{{ ") + QByteArray(100000, '(') + " }}";
    QTest::newRow("blanks") << QByteArray(400000, ' ') + "{{ 1 / 0 }}";
    QTest::newRow("far too long") << QByteArray(1 << 20, 'x');
}

void ChatTemplateTest::endless()
{
    QFETCH(QByteArray, source);
    const auto parsed = ChatTemplate::parse(source.toStdString(), 1s);
    if (parsed)
        QVERIFY(!(*parsed)->render(R"({"messages": []})", now));
    else
        QVERIFY(!parsed.error().message.empty());
}

void ChatTemplateTest::reachesNothing_data()
{
    QTest::addColumn<QByteArray>("source");
    for (const char* source :
         {"{{ parseTemplate }}", "{{ globalThis }}", "{{ this }}", "{{ Qt }}", "{{ console }}", "{{ Object }}",
          "{{ ''.constructor }}", "{{ [].__proto__ }}", "{{ {}.constructor }}", "{{ {}.__class__ }}",
          "{{ messages['constructor'] }}", "{{ messages.toString }}", "{{ ''.__class__ }}"})
        QTest::newRow(source) << QByteArray(source);
}

void ChatTemplateTest::reachesNothing()
{
    QFETCH(QByteArray, source);
    const auto text = rendered(source);
    QVERIFY2(text, text ? "" : text.error().message.c_str());
    QCOMPARE(*text, "");
}

void ChatTemplateTest::rendersAgain()
{
    // What one rendering sets, or does to its variables, is not there in the next.
    const auto parsed = ChatTemplate::parse("{% set _ = messages.append(1) %}{{ messages }}{{ x }}{% set x = 1 %}");
    QVERIFY(parsed);
    for (int i = 0; i < 3; ++i) {
        const auto text = (*parsed)->render(R"({"messages": []})", now);
        QVERIFY(text);
        QCOMPARE(*text, "[1]");
    }
    // After an error and after an interruption it still works.
    const auto picky = ChatTemplate::parse("{% if wild %}{% for a in range(90000) %}{% for b in range(90000) %}"
                                           "{% endfor %}{% endfor %}{% endif %}{{ messages.x.y }}{{ ok }}",
                                           500ms);
    QVERIFY(picky);
    QVERIFY(!(*picky)->render(R"({"messages": [], "wild": true})", now));
    QVERIFY(!(*picky)->render(R"({"messages": []})", now));
    QCOMPARE((*picky)->render(R"({"messages": {"x": {}}, "ok": "fine"})", now).value_or("failed"), "fine");
}

QTEST_GUILESS_MAIN(ChatTemplateTest)
#include "tst_chat_template.moc"
