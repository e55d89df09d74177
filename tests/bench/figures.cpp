// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/bench/figures.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace alcove::bench {

double percentile(std::vector<double> values, double hundredths)
{
    if (values.empty())
        return 0;
    std::ranges::sort(values);
    const auto place = static_cast<size_t>(std::ceil(hundredths / 100 * static_cast<double>(values.size())));
    return values[std::clamp<size_t>(place, 1, values.size()) - 1];
}

double median(std::vector<double> values)
{
    return percentile(std::move(values), 50);
}

void tellLine(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

void tellHead(const QString& about)
{
    tellLine("\n" + about + "\n");
    tellLine("| milliseconds | median | 99 % | longest | processor: median | 99 % | longest |");
    tellLine("|---|---|---|---|---|---|---|");
}

void tell(const QString& name, const Times& times)
{
    QString line = "| " + name;
    for (const std::vector<double>* each : {&times.wall, &times.processor}) {
        if (each->empty())
            line += " | | |";
        else
            line += QString(" | %1 | %2 | %3")
                        .arg(median(*each), 0, 'f', 2)
                        .arg(percentile(*each, 99), 0, 'f', 2)
                        .arg(std::ranges::max(*each), 0, 'f', 2);
    }
    tellLine(line + " |");
}

double threadMilliseconds()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double residentMegabytes()
{
    QFile file("/proc/self/statm");
    const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    const QList<QByteArray> fields = text.split(' ');
    return fields.size() > 1 ? fields[1].toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1e6 : 0;
}

} // namespace alcove::bench
