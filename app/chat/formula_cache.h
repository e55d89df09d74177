// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The formulas that were typeset, for the window and for the threads that draw its pictures.
#pragma once

#include "app/script/typesetter.h"

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>
#include <optional>

namespace alcove {

// Any thread may ask it anything.
class FormulaCache {
public:
    static QString keyOf(const QString& source); // of a formula with the signs around it; letters and digits only

    struct Entry {
        QString source;
        std::optional<TypesetFormula> drawing; // none: it is no TeX
    };

    std::shared_ptr<const Entry> find(const QString& key) const; // null: not known
    // Where there are too many, half of them go: each is typeset again when it is next seen.
    void insert(const QString& key, Entry entry);

private:
    static constexpr qsizetype most = 4000;

    mutable std::mutex m_mutex;
    QHash<QString, std::shared_ptr<const Entry>> m_entries;
};

} // namespace alcove
