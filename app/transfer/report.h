// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What became of an import: what was taken over, and what was not and why.
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <vector>

namespace alcove {

// A conversation that is here now because of the import.
struct ImportedConversation {
    QString id;
    QString title;
    QDateTime updated; // as it is in the database: another time says that something was written in it since
    std::optional<QDateTime> deleted; // it was here, deleted at this time; else it is new here
};

// What came besides conversations and is new here, by what the database knows it by.
struct ImportedThings {
    std::vector<qint64> prompts;
    QStringList presets;
    std::vector<qint64> sets;
    std::vector<qint64> votes;

    int count() const
    {
        return static_cast<int>(prompts.size() + sets.size() + votes.size()) + static_cast<int>(presets.size());
    }
};

struct ImportReport {
    QString file = {};
    QStringList formats;    // whose conversations were found: "Alcove", "ChatGPT", …
    int imported = 0;       // conversations that are new here; copies among them
    int copies = 0;         // those that are here with other messages, so that what the file has became another one
    int duplicates = 0;     // were here already, and were left as they are
    int broughtBack = 0;    // were here, deleted, and are no more
    int unreadable = 0;     // could not be understood: each has its problem
    qint64 messages = 0;    // of the imported ones
    bool cancelled = false; // nothing was changed

    std::vector<ImportedConversation> conversations; // the imported ones and those that were brought back

    ImportedThings kept;

    std::map<QString, int> notes; // what was kept in another form or left out, and how often
    QStringList problems;         // what could not be read, by its place
    int untoldProblems = 0;       // beyond those that `problems` has

    void formatFound(const QString& program);
    void note(const QString& what) { ++notes[what]; }
    void problem(const QString& what); // keeps the first hundred
};

} // namespace alcove
