// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Times of one thing that was done many times, and how they are told.
#pragma once

#include <QString>

#include <vector>

namespace alcove::bench {

struct Times { // milliseconds
    std::vector<double> wall;
    std::vector<double> processor; // of the thread that did it; empty: other threads did
};

double median(std::vector<double> values);
double percentile(std::vector<double> values, double hundredths);

// "name | median | 99 % | longest", then the same of the processor's time where it is known.
void tell(const QString& name, const Times& times);
void tellHead(const QString& about);
void tellLine(const QString& line);

double threadMilliseconds(); // that this thread has computed
double residentMegabytes();  // of the process

// Does it so often, timed.
template<typename Work>
Times timed(int rounds, Work work);

} // namespace alcove::bench

#include <QElapsedTimer>

template<typename Work>
alcove::bench::Times alcove::bench::timed(int rounds, Work work)
{
    Times times;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        work(i);
        times.wall.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }
    return times;
}
