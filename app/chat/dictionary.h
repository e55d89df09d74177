// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The words of a language, from the dictionaries that KDE's Sonnet finds on this computer. Where Alcove was built
// without Sonnet, there are none.
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <utility>
#include <vector>

namespace alcove {

class Dictionary {
public:
    // A code such as "en_GB"; "system": the system's language, or at least one that is called so.
    explicit Dictionary(const QString& language);
    ~Dictionary();

    bool isValid() const;                               // there is a dictionary for it
    bool isMisspelled(const QString& word);             // a word of another script is not
    QStringList suggestions(const QString& word) const; // the best first
    void add(const QString& word);                      // to the person's own words, for good

    static std::vector<std::pair<QString, QString>> languages(); // codes, and names for people

private:
    struct Speller; // Sonnet's, or nothing
    std::unique_ptr<Speller> m_speller;
    int m_script = 0; // of the language, as QChar has it
    QHash<QString, bool> m_known;
};

} // namespace alcove
