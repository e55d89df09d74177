// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A file of JSON cut into its records without holding more than one of them: the elements of its outermost list, the
// elements of the list "conversations" in a file of Alcove's, JSON Lines, or the one value that it is.
#pragma once

#include "inference/file/mapped_file.h"
#include "inference/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <string_view>

#include <nlohmann/json.hpp>

namespace alcove {

using Json = nlohmann::json;

struct JsonRecord {
    QString place;             // "record 3" or "line 7", for messages
    std::optional<Json> value; // nothing: it is no JSON
    std::string problem;       // then why, in technical words
    bool replacedText = false; // it had characters that are none, now U+FFFD
};

class JsonRecords {
public:
    // Maps `file`, UTF-8 or with the mark of UTF-16. Fails when it can't be read, is no file (a pipe has no end), is
    // empty, or does not begin as JSON does.
    static Result<JsonRecords> open(const QString& file);

    // A file of Alcove's: its members besides the list. Else nothing.
    const std::optional<Json>& header() const { return m_header; }

    // The next record; nothing at the end. Fails when the file itself is cut off or no JSON between its records, and
    // when it lost bytes while it was read.
    Result<std::optional<JsonRecord>> next();

    qint64 position() const { return static_cast<qint64>(m_position); } // bytes
    qint64 size() const { return static_cast<qint64>(m_text.size()); }

private:
    enum class Form { List, Values };

    JsonRecords() = default;
    Result<void> enterObject();
    Result<std::optional<JsonRecord>> nextInList();
    Result<std::optional<JsonRecord>> nextValue();
    JsonRecord parse(std::string_view text) const;
    std::unexpected<Error> cutOff() const;

    QString m_fileName;
    std::unique_ptr<MappedFile> m_file;
    QByteArray m_decoded; // of a file in UTF-16
    std::string_view m_text;
    size_t m_position = 0;
    Form m_form = Form::Values;
    bool m_ended = false;
    qint64 m_count = 0;
    std::optional<Json> m_header;
};

} // namespace alcove
