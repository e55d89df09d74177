// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/input.h"

#include <QFile>

#include <iostream>
#include <iterator>

namespace alcove::cli {

std::string readAllInput()
{
    return {std::istreambuf_iterator<char>(std::cin), {}};
}

Result<std::string> readTextFile(const QString& name)
{
    constexpr qint64 most = 16 << 20;
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail("The file " + name.toStdString() + " can't be read.", "Check its name and your rights to read it.",
                    file.errorString().toStdString());
    const QByteArray text = file.read(most + 1);
    if (file.error() != QFileDevice::NoError)
        return fail("The file " + name.toStdString() + " can't be read.", {}, file.errorString().toStdString());
    if (text.size() > most)
        return fail("The file " + name.toStdString() + " is larger than 16 MiB.", "Choose another file.");
    return text.toStdString();
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
