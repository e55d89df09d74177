// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A command's options: declared, parsed, and checked with messages that name the option.
#pragma once

#include <QCommandLineParser>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>

namespace alcove::cli {

class Arguments {
public:
    // `usage`: how the command is called, without its name; `about`: a sentence for --help.
    Arguments(const QString& usage, const QString& about);

    void flag(const QString& name, const QString& about);
    void option(const QStringList& names, const QString& about, const QString& valueName);

    // Parses; an exit code when the command is to end here: --help was asked for, the usage is wrong, or the count of
    // words that are no options is not `words`, or, with `anyMore`, is below it.
    std::optional<int> parse(const QStringList& arguments, int words = 0, bool anyMore = false);

    bool has(const QString& name) const { return m_parser.isSet(name); }
    QString text(const QString& name) const { return m_parser.value(name); }
    QString word(int index) const { return m_parser.positionalArguments().at(index); }
    QStringList words() const { return m_parser.positionalArguments(); }
    QStringList texts(const QString& name) const { return m_parser.values(name); } // of an option given several times
    std::string utf8(const QString& name) const { return m_parser.value(name).toStdString(); }

    // Each gives false, after saying why, when the value is no number in [least, most]. An absent option leaves
    // `value` as it is.
    bool number(const QString& name, int64_t least, int64_t most, int64_t& value) const;
    bool real(const QString& name, double least, double most, float& value) const;

    // Says that the usage is wrong; gives the exit code.
    int refuse(const QString& why) const;

private:
    QCommandLineParser m_parser;
    QString m_usage;
    QString m_command;
};

} // namespace alcove::cli
