// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"

#include "app/cli/commands.h"
#include "app/cli/terminal.h"

namespace alcove::cli {

Arguments::Arguments(const QString& usage, const QString& about) : m_usage(usage)
{
    m_parser.setApplicationDescription(about);
    m_parser.addOption({{"h", "help"}, "Show this help."});
}

void Arguments::flag(const QString& name, const QString& about)
{
    m_parser.addOption({name, about});
}

void Arguments::option(const QStringList& names, const QString& about, const QString& valueName)
{
    m_parser.addOption({names, about, valueName});
}

std::optional<int> Arguments::parse(const QStringList& arguments, int words, bool anyMore)
{
    m_command = arguments.first();
    const bool understood = m_parser.parse(arguments);
    if (m_parser.isSet("help")) {
        // Qt's own first line knows nothing of commands.
        const QString options = m_parser.helpText().section('\n', 1);
        print(("Usage: alcove-cli " + m_command + " " + m_usage + "\n" + options).toStdString());
        return success;
    }
    if (!understood)
        return refuse(m_parser.errorText());
    const qsizetype given = m_parser.positionalArguments().size();
    if (given > words && !anyMore)
        return refuse("There is one word too many: " + m_parser.positionalArguments().at(words));
    if (given < words)
        return refuse(words == 1 ? QString("A file's name is missing.")
                                 : QString("It takes %1 words, not %2: %3").arg(words).arg(given).arg(m_usage));
    return std::nullopt;
}

bool Arguments::number(const QString& name, int64_t least, int64_t most, int64_t& value) const
{
    if (!has(name))
        return true;
    bool isNumber = false;
    const qlonglong given = text(name).toLongLong(&isNumber);
    if (!isNumber || given < least || given > most) {
        refuse(QString("%1 takes a whole number from %2 to %3, not %4.")
                   .arg(name.size() == 1 ? "-" + name : "--" + name)
                   .arg(least)
                   .arg(most)
                   .arg(text(name)));
        return false;
    }
    value = given;
    return true;
}

bool Arguments::real(const QString& name, double least, double most, float& value) const
{
    if (!has(name))
        return true;
    bool isNumber = false;
    const double given = text(name).toDouble(&isNumber);
    if (!isNumber || !(given >= least && given <= most)) {
        refuse(QString("--%1 takes a number from %2 to %3, not %4.").arg(name).arg(least).arg(most).arg(text(name)));
        return false;
    }
    value = static_cast<float>(given);
    return true;
}

int Arguments::refuse(const QString& why) const
{
    printError(("alcove-cli " + m_command + ": " + why + "\nalcove-cli " + m_command + " --help shows its options.\n")
                   .toStdString());
    return badUsage;
}

} // namespace alcove::cli
