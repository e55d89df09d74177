// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The saved states of conversations, one file each, so that the model need not read an earlier conversation again. They
// only save time: any of them may go at any moment.
#pragma once

#include <QString>

#include <cstdint>
#include <filesystem>

namespace alcove {

class StateCache {
public:
    // `folder` is made when it is needed; an empty one keeps nothing. The files take at most `mostBytes` together.
    explicit StateCache(std::filesystem::path folder, uint64_t mostBytes = 2'000'000'000);

    bool enabled() const { return !m_folder.empty(); }

    // Where the conversation's state is, or would be.
    std::filesystem::path fileOf(const QString& conversation) const;

    // Removes the files that were written longest ago until the rest fits, and what an interrupted writer left.
    void trim() const;
    void remove(const QString& conversation) const;

private:
    std::filesystem::path m_folder;
    uint64_t m_mostBytes;
};

} // namespace alcove
