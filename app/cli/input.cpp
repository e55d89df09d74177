// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/input.h"

#include "app/cli/terminal.h"
#include "inference/formatted.h"
#include "inference/text/utf8.h"

#include <QFile>
#include <QFileInfo>

#include <iostream>
#include <iterator>

namespace alcove::cli {

std::string readAllInput()
{
    return {std::istreambuf_iterator<char>(std::cin), {}};
}

Result<std::string> readTextFile(const QString& path)
{
    const std::string name = path.toStdString();
    const QFileInfo info(path);
    if (!info.exists())
        return fail("There is no file " + name + ".", "Look whether it was moved, or name another file.");
    if (info.isDir())
        return fail(name + " is a folder.", "Name a file of text.");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(name + " can't be read.", "Look at its permissions.", file.errorString().toStdString());
    std::string text = file.readAll().toStdString();
    if (file.error() != QFileDevice::NoError)
        return fail(name + " can't be read.", "Look whether the disk that holds it is still there.",
                    file.errorString().toStdString());
    std::string_view rest = text;
    while (!rest.empty()) {
        const Utf8Step step = nextUtf8(rest);
        if (step.state != Utf8State::Complete)
            return fail(formatted("{} is not UTF-8 text: its byte {} begins no character.", name,
                                  humanNumber(text.size() - rest.size() + 1)),
                        "Convert it, with iconv for instance.");
        rest.remove_prefix(step.bytes);
    }
    return text;
}

std::optional<std::string> readInputLine()
{
    std::string line;
    if (!std::getline(std::cin, line))
        return std::nullopt;
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

} // namespace alcove::cli
