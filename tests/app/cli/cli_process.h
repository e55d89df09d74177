// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Runs the real alcove-cli.
#pragma once

#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace alcove::test {

struct CliResult {
    int code = -1; // -1: it crashed or did not end
    QByteArray out;
    QByteArray err;
};

inline void startCli(QProcess& process, const QStringList& arguments, const QStringList& environment = {})
{
    QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
    // Nothing that a person chose in the window, and no cache of theirs.
    variables.insert("ALCOVE_DATA_DIR", "/nonexistent");
    variables.insert("XDG_CACHE_HOME", ALCOVE_BINARY_DIR "/tests/cache");
    variables.remove("ALCOVE_STARTER_MODEL");
    for (const QString& variable : environment)
        variables.insert(variable.section('=', 0, 0), variable.section('=', 1));
    process.setProcessEnvironment(variables);
    process.start(ALCOVE_BINARY_DIR "/bin/alcove-cli", arguments);
    process.waitForStarted();
}

inline CliResult finishCli(QProcess& process)
{
    CliResult result;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        result.code = process.exitCode();
    result.out = process.readAllStandardOutput();
    result.err = process.readAllStandardError();
    return result;
}

inline CliResult runCli(const QStringList& arguments, const QByteArray& input = {}, const QStringList& environment = {})
{
    QProcess process;
    startCli(process, arguments, environment);
    process.write(input);
    process.closeWriteChannel();
    return finishCli(process);
}

} // namespace alcove::test
