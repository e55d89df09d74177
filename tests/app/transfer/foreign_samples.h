// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Small files as other programs write them, made up from what is publicly known of their formats.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace alcove::test {

struct ForeignSample {
    const char* program; // as the report names it
    QString file;        // its name there; with a slash: a folder and the file in it
    QByteArray bytes;
    int conversations = 1;
    // "role: text" of every message that must be there, parents before children.
    QStringList messages;
    QStringList shown; // the texts of the first conversation's shown branch
    QStringList notes; // parts of notes that must be told
};

const std::vector<ForeignSample>& foreignSamples();

// GPT4All's format of a version from 1 to 13.
QByteArray gpt4AllChat(int version);

} // namespace alcove::test
