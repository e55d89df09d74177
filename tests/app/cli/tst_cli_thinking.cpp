// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// run and chat with a model that thinks: its template opens a thought, which this small one never closes.
#include "tests/app/altered_model.h"
#include "tests/app/cli/cli_process.h"

#include <QTemporaryDir>
#include <QTest>

#include <pty.h>
#include <unistd.h>

using namespace alcove::test;

namespace {

const QString plain = ALCOVE_TEST_DATA "/models/tinystories-656k-f16.gguf";
const QStringList options = {"--device", "cpu", "--temp", "0", "-n", "20"};

// All that the command writes to a terminal as its standard output.
QByteArray onTerminal(const QStringList& arguments)
{
    int terminal = -1;
    int end = -1;
    if (openpty(&terminal, &end, nullptr, nullptr, nullptr) != 0)
        qFatal("no pseudo terminal");
    QProcess process;
    process.setChildProcessModifier([end] { dup2(end, STDOUT_FILENO); });
    startCli(process, arguments);
    process.closeWriteChannel();
    ::close(end);
    QByteArray written;
    char buffer[4096];
    for (ssize_t count = 0; (count = ::read(terminal, buffer, sizeof buffer)) > 0;)
        written.append(buffer, count);
    process.waitForFinished(120000);
    ::close(terminal);
    return written.replace("\r\n", "\n");
}

} // namespace

class CliThinkingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void thoughtStaysOutOfAPipe();
    void thoughtIsDimmedOnATerminal();
    void answersWithoutThinking_data();
    void answersWithoutThinking();
    void tellsWhatTheTemplateDoesNotKnow();
    void refusesWrongOptions();

private:
    CliResult run(const QString& file, const QStringList& more)
    {
        return runCli(QStringList{"run", "--model", file, "--prompt", "time"} + options + more);
    }

    QTemporaryDir m_folder;
    QString m_thinker;
    QByteArray m_story; // what the model says after "Once upon a time"
};

void CliThinkingTest::initTestCase()
{
    m_thinker = m_folder.filePath("thinker.gguf");
    QVERIFY(writeModelWithTemplate(plain, m_thinker,
                                   "{% if enable_thinking is defined and not enable_thinking %}"
                                   "Once upon a {{ messages[-1].content }}{% else %}"
                                   "Once upon a {{ messages[-1].content }}<think>{% endif %}"));
    m_story = runCli(QStringList{"run", "--model", plain, "--prompt", "Once upon a time"} + options).out;
    QVERIFY(m_story.size() > 20);
}

void CliThinkingTest::thoughtStaysOutOfAPipe()
{
    const CliResult ran = run(m_thinker, {});
    QCOMPARE(ran.code, 0);
    QCOMPARE(ran.out, "\n");
    QVERIFY2(ran.err.contains("still thinking"), ran.err);
    const CliResult talked = runCli(QStringList{"chat", "--model", m_thinker} + options, "time\n");
    QCOMPARE(talked.code, 0);
    QCOMPARE(talked.out, "\n");
    QVERIFY2(talked.err.contains("still thinking"), talked.err);
}

void CliThinkingTest::thoughtIsDimmedOnATerminal()
{
    const QByteArray written =
        onTerminal(QStringList{"run", "--model", m_thinker, "--prompt", "time", "--think"} + options);
    QVERIFY2(written.startsWith("\x1B[2m") && written.endsWith("\x1B[0m\n"), written);
    QVERIFY2(written.size() > 40, written);
    const QByteArray answer =
        onTerminal(QStringList{"run", "--model", m_thinker, "--prompt", "time", "--no-think"} + options);
    QCOMPARE(answer, m_story);
}

void CliThinkingTest::answersWithoutThinking_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("told") << QStringList{"--no-think"};
    const QString grammar = m_folder.filePath("any.gbnf");
    QFile file(grammar);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("root ::= [^\\x00]*");
    // A grammar is for the answer.
    QTest::newRow("with a grammar") << QStringList{"--grammar", grammar};
}

void CliThinkingTest::answersWithoutThinking()
{
    QFETCH(QStringList, more);
    const CliResult result = run(m_thinker, more);
    QCOMPARE(result.out.trimmed(), m_story.trimmed());
    QVERIFY2(!result.err.contains("thinking"), result.err);
}

void CliThinkingTest::tellsWhatTheTemplateDoesNotKnow()
{
    const CliResult result = run(m_thinker, {"--no-think", "--effort", "high"});
    QCOMPARE(result.code, 0);
    QVERIFY2(result.err.contains("does not ask for this effort"), result.err);
    const CliResult other = run(plain, {"--no-think"});
    QCOMPARE(other.code, 0);
    QVERIFY2(other.err.contains("no switch for thinking"), other.err);
}

void CliThinkingTest::refusesWrongOptions()
{
    for (const QStringList& wrong :
         {QStringList{"--think", "--no-think"}, {"--effort", "usual"}, {"--effort", "huge"}, {"--raw", "--think"}}) {
        const CliResult result = run(plain, wrong);
        QCOMPARE(result.code, 2);
        QVERIFY2(result.err.contains(wrong.front().toUtf8()), result.err);
    }
}

QTEST_GUILESS_MAIN(CliThinkingTest)
#include "tst_cli_thinking.moc"
