// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Members of a JSON object that may be of any kind: what is of another kind than expected counts as absent and is
// noted, so that nothing is dropped without a word.
#pragma once

#include "app/transfer/report.h"

#include <QDateTime>

#include <initializer_list>
#include <optional>

#include <nlohmann/json.hpp>

namespace alcove {

using Json = nlohmann::json;

class JsonFields {
public:
    // `object` of any kind and `report` outlive this; `what` names the object in notes: "conversation", "message".
    JsonFields(const Json& object, const char* what, ImportReport& report);

    // The member, or a null of its own when it is absent. Never notes.
    const Json& operator[](const char* name) const;
    bool has(const char* name) const { return !(*this)[name].is_null(); }

    // The list or the object, or an empty one of its own.
    const Json& list(const char* name) const;
    const Json& object(const char* name) const;

    // Absent members and nulls give nothing without a note.
    std::optional<QString> text(const char* name) const;
    // Numbers may be written as strings.
    std::optional<qint64> integer(const char* name) const;
    std::optional<double> real(const char* name) const; // finite
    std::optional<bool> truth(const char* name) const;
    // A moment as seconds, milliseconds (numbers from 10^11), microseconds, nanoseconds or in ISO 8601.
    std::optional<QDateTime> time(const char* name) const;

    // Notes every member that is not in `names`.
    void noteOthers(std::initializer_list<const char*> names) const;

private:
    void noteKind(const char* name) const;

    const Json& m_object;
    const char* m_what;
    ImportReport& m_report;
};

QString toText(const Json& text); // of a string; empty for every other kind

} // namespace alcove
