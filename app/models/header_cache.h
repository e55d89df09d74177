// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What was read of model files, kept in a file, so that the next start need not read them again. A file that has
// another size or was changed since is unknown. From one thread.
#pragma once

#include "app/models/model_header.h"
#include "app/models/model_scan.h"

#include <QHash>

#include <optional>

namespace alcove {

class HeaderCache {
public:
    // Nothing that `file` holds is believed that does not look right; a damaged one is an empty one.
    explicit HeaderCache(QString file);

    std::optional<ModelHeader> find(const FoundModel& model) const;
    // What could not be read is not kept: the reason may be gone without a trace in the file.
    void insert(const FoundModel& model, const ModelHeader& header);
    // Keeps what belongs to these alone, and writes it if anything has changed. A full disk costs time later, no more.
    void save(const std::vector<FoundModel>& models);

private:
    struct Entry {
        qint64 bytes = 0;
        qint64 modified = 0;
        ModelHeader header;
    };

    QString m_file;
    QHash<QString, Entry> m_entries; // by path
    bool m_changed = false;
};

} // namespace alcove
