// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-chat-bench: how long the window and its database take where there is much in them.
#include "app/storage/database_file.h"
#include "tests/bench/generated_history.h"
#include "tests/bench/gui_clock.h"
#include "tests/bench/long_answer_measures.h"
#include "tests/bench/storage_measures.h"
#include "tests/bench/stream_measures.h"
#include "tests/bench/window_measures.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>

using namespace alcove::bench;

int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    CountingApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{"conversations", "How many are made.", "number", "10000"},
                       {"messages", "How many are in them together.", "number", "100000"},
                       {"tokens", "Of the conversation in which an answer streams.", "number", "300000"},
                       {"seconds", "How long it streams.", "number", "30"},
                       {"folder", "Keeps what is made there, or uses what is there.", "path"},
                       {"characters", "Of one long answer.", "number", "100000"},
                       {"only", "One part: storage, window, long or stream.", "part"}});
    parser.addHelpOption();
    parser.process(application);
    const QTemporaryDir temporary;
    const QString folder = parser.isSet("folder") ? parser.value("folder") : temporary.path();
    const QString only = parser.value("only");
    const auto wanted = [&](const char* part) { return only.isEmpty() || only == part; };
    const QString history = folder + "/history";
    const QString file = alcove::databaseFileIn(history);
    if ((wanted("storage") || wanted("window")) && !QFile::exists(file)) {
        QDir().mkpath(history);
        const int count = parser.value("conversations").toInt();
        generateHistory(file, count, parser.value("messages").toInt(),
                        [count](int done) { std::fprintf(stderr, "\r%d of %d conversations", done, count); });
        std::fputs("\n", stderr);
    }
    if (QFile::exists(file))
        tellLine(QString("Database: %1 MB").arg(QFileInfo(file).size() / 1'000'000));
    if (wanted("storage"))
        measureStorage(file);
    if (wanted("window"))
        measureWindow(application, history);
    if (wanted("long")) {
        const QTemporaryDir answer;
        measureLongAnswer(application, answer.path(), parser.value("characters").toInt());
    }
    if (wanted("stream")) {
        const QTemporaryDir stream;
        measureStream(application, stream.path(), parser.value("tokens").toInt(), parser.value("seconds").toInt());
    }
    return 0;
}
