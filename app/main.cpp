// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The window: `alcove [--model F] [--new-chat] [--data-dir D] [--device D] [file]`.

#include "app/application.h"
#include "app/chat/chat_controller.h"
#include "app/single_instance.h"
#include "app/starter_model.h"
#include "app/storage/database_file.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QStandardPaths>

#include <cstdio>
#include <cstdlib>

namespace {

constexpr int badUsage = 2;
constexpr int noDisplay = 3;
constexpr int noWindow = 4;

constexpr char activationVariable[] = "XDG_ACTIVATION_TOKEN"; // freedesktop.org's, for Wayland

void say(const QString& text)
{
    std::fputs((text + "\n").toLocal8Bit().constData(), stderr);
}

// Qt ends the process when it finds no display that answers; the message and the exit code are ours.
void reportMissingDisplay(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    if (type == QtFatalMsg && message.contains("platform plugin")) {
        say("alcove: there is no display to open a window on.\n"
            "Start it from a desktop session, or use alcove-cli chat.");
        std::_Exit(noDisplay);
    }
    const QByteArray line = qFormatLogMessage(type, context, message).toLocal8Bit();
    std::fprintf(stderr, "%s\n", line.constData());
}

QString absolute(const QString& file)
{
    return file.isEmpty() ? file : QFileInfo(file).absoluteFilePath();
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication::setOrganizationName("Alcove");
    QCoreApplication::setApplicationName("alcove");
    QCoreApplication::setApplicationVersion(ALCOVE_VERSION);

    QCommandLineParser parser;
    parser.setApplicationDescription("Private chat with a language model on this computer.");
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    const QCommandLineOption model("model", "The GGUF file to open.", "file");
    const QCommandLineOption dataDir("data-dir", "Folder of the conversations and settings.", "folder");
    const QCommandLineOption device("device", "auto, cpu, vulkan or vulkan:N. Default: as it is set in the window.",
                                    "device");
    const QCommandLineOption newChat("new-chat", "Begin a new chat instead of going on with the last one.");
    parser.addOptions({model, newChat, dataDir, device});
    parser.addPositionalArgument("file", "The GGUF file to open, or conversations to import.", "[file]");

    // Before there is a window: these answers need no display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    if (!parser.parse(arguments) || parser.positionalArguments().size() > 1) {
        say("alcove: " + (parser.errorText().isEmpty() ? QStringLiteral("only one file can be opened") //
                                                       : parser.errorText()));
        return badUsage;
    }
    if (parser.isSet(version)) {
        std::printf("alcove %s\n", ALCOVE_VERSION);
        return EXIT_SUCCESS;
    }
    if (parser.isSet(help)) {
        std::fputs(parser.helpText().toLocal8Bit().constData(), stdout);
        return EXIT_SUCCESS;
    }

    qInstallMessageHandler(reportMissingDisplay);
    QGuiApplication gui(argc, argv);
    QGuiApplication::setApplicationDisplayName("Alcove");
    QGuiApplication::setDesktopFileName("org.alcove.Alcove");
    QGuiApplication::setWindowIcon(QIcon(":/org.alcove.Alcove.svg"));

    const QString positional = parser.positionalArguments().value(0);
    alcove::ApplicationOptions options;
    options.dataFolder = absolute(parser.isSet(dataDir) ? parser.value(dataDir) : alcove::defaultDataFolder());
    if (!parser.isSet(dataDir) && !qEnvironmentVariableIsSet("ALCOVE_DATA_DIR"))
        options.modelFolder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/alcove/models";
    options.starterModel = alcove::starterModel();
    options.device = parser.value(device);
    const alcove::StartRequest request{.file = absolute(positional.isEmpty() ? parser.value(model) : positional),
                                       .newChat = parser.isSet(newChat),
                                       .activationToken = qgetenv(activationVariable)};

    alcove::SingleInstance instance(options.dataFolder);
    if (!instance.acquire()) {
        if (instance.activateOther(request)) {
            say("alcove: already open; its window was raised.");
            return EXIT_SUCCESS;
        }
        say("alcove: another Alcove uses " + options.dataFolder +
            " and does not answer.\nEnd it, or start with another --data-dir.");
        return EXIT_FAILURE;
    }

    alcove::Application application(options);
    QObject::connect(&instance, &alcove::SingleInstance::activated, &application,
                     [&](const alcove::StartRequest& later) {
                         application.follow(later);
                         if (!later.activationToken.isEmpty())
                             qputenv(activationVariable, later.activationToken); // Qt's Wayland raises the window by it
                         emit application.chat().activated();
                     });
    int code = EXIT_SUCCESS;
    {
        QQmlApplicationEngine qml;
        application.install(qml);
        QObject::connect(
            &qml, &QQmlApplicationEngine::objectCreationFailed, &gui, [] { QCoreApplication::exit(noWindow); },
            Qt::QueuedConnection);
        qml.loadFromModule("Alcove", "Main");
        application.start(request);
        code = QGuiApplication::exec();
    }
    if (!application.shutDown()) {
        say("alcove: the last changes could not be saved in " + options.dataFolder + ".");
        return EXIT_FAILURE;
    }
    return code;
}
