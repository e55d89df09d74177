// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// alcove-cli: the same core as the window's, for the terminal and for scripts.

#include "app/cli/commands.h"
#include "app/cli/terminal.h"
#include "inference/formatted.h"

#include <QGuiApplication>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <cstring>
#include <langinfo.h>
#include <memory>
#include <string_view>

namespace alcove::cli {

namespace {

constexpr Command table[] = {
    {"chat", "talk with a model", chat},
    {"run", "answer one prompt", run},
    {"compare", "ask several models the same", compare},
    {"tokenize", "cut the text on standard input into tokens", tokenize},
    {"template", "write a conversation down as a model's template does", renderTemplate},
    {"logits", "write what a model makes of some token ids", logits},
    {"perplexity", "measure how well a model foresees a text", perplexity},
    {"quantize", "make a smaller model file of one with F32, F16 or BF16 weights", quantize},
    {"inspect", "show what a model file holds and what it needs", inspect},
    {"list", "list the conversations", listConversations},
    {"search", "find words in all conversations", search},
    {"export", "write conversations into a file", exportFile},
    {"import", "read conversations from files", importFiles},
    {"backup", "write the whole database into one file", backup},
    {"restore", "put a backup in the place of the database", restore},
    {"devices", "list what could run a model here", devices},
};

std::string usage()
{
    std::string text = "Usage: alcove-cli COMMAND [options]\n\n";
    for (const Command& command : table)
        text += formatted("  {:<12}{}\n", command.name, command.summary);
    return text + "\nalcove-cli COMMAND --help shows a command's options.\n";
}

} // namespace

int dispatch(const QStringList& arguments)
{
    const QString name = arguments.value(1);
    if (name == "--help" || name == "-h" || name == "help") {
        print(usage());
        return success;
    }
    if (name == "--version" || name == "-v") {
        print("alcove-cli " ALCOVE_VERSION "\n");
        return success;
    }
    const auto command = std::ranges::find_if(table, [&](const Command& c) { return name == c.name; });
    if (command == std::end(table)) {
        printError((name.isEmpty() ? "alcove-cli needs a command.\n\n"
                                   : "alcove-cli has no command " + name.toStdString() + ".\n\n") +
                   usage());
        return badUsage;
    }
    return command->run(arguments.sliced(1));
}

} // namespace alcove::cli

namespace {

// Pages are set with fonts, which only a QGuiApplication has. They need no display.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv)
{
    const bool setsPages = std::any_of(argv, argv + argc, [](std::string_view argument) {
        return argument.ends_with("pdf") || argument.ends_with("odt");
    });
    if (!setsPages)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

} // namespace

int main(int argc, char** argv)
{
    // Arguments are UTF-8 on every system that Alcove runs on, also where a service or a container sets no language;
    // Qt would say so on standard error.
    // NOLINTBEGIN(concurrency-mt-unsafe): no other thread runs yet
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setenv("LC_ALL", "C.UTF-8", 1);
    // NOLINTEND(concurrency-mt-unsafe)
    // The window's names, so that both find the same settings and compiled kernels.
    QCoreApplication::setOrganizationName("Alcove");
    QCoreApplication::setApplicationName("alcove");
    const std::unique_ptr<QCoreApplication> application = makeApplication(argc, argv);
    return alcove::cli::dispatch(QCoreApplication::arguments());
}
