// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/state_cache.h"

#include <QCryptographicHash>

#include <algorithm>
#include <chrono>
#include <system_error>
#include <vector>

namespace alcove {

namespace {

constexpr char extension[] = ".state";

struct StateFile {
    std::filesystem::path path;
    std::filesystem::file_time_type written;
    uint64_t bytes = 0;
};

} // namespace

StateCache::StateCache(std::filesystem::path folder, uint64_t mostBytes)
    : m_folder(std::move(folder)), m_mostBytes(mostBytes)
{
}

std::filesystem::path StateCache::fileOf(const QString& conversation) const
{
    // An id is a UUID, but nothing that a database says may name a file elsewhere.
    const QByteArray name = QCryptographicHash::hash(conversation.toUtf8(), QCryptographicHash::Sha1).toHex();
    return m_folder / (name.toStdString() + extension);
}

void StateCache::trim() const
{
    using namespace std::chrono_literals;
    const auto now = std::filesystem::file_time_type::clock::now();
    std::vector<StateFile> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(m_folder, error)) {
        std::error_code gone; // another Alcove may be at work here
        const StateFile file{entry.path(), entry.last_write_time(gone), entry.file_size(gone)};
        if (gone)
            continue;
        if (entry.path().extension() == extension)
            files.push_back(file);
        else if (now - file.written > 1h)
            std::filesystem::remove(entry.path(), gone);
    }
    std::ranges::sort(files, std::greater(), &StateFile::written);
    uint64_t total = 0;
    for (const StateFile& file : files) {
        total += file.bytes;
        if (total > m_mostBytes)
            std::filesystem::remove(file.path, error);
    }
}

void StateCache::remove(const QString& conversation) const
{
    std::error_code ignored;
    std::filesystem::remove(fileOf(conversation), ignored);
}

} // namespace alcove
