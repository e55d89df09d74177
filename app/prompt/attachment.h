// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Files that go along with a question, as the text that a model reads of them.
#pragma once

#include <QString>

#include <vector>

namespace alcove {

enum class AttachmentKind {
    Text, // text and code
    Pdf,
    Pasted, // a long text that was pasted
};

struct Attachment {
    AttachmentKind kind = AttachmentKind::Text;
    QString name;    // the file's, without its folder
    QString text;    // lines end with \n
    qint64 size = 0; // bytes of the file

    bool operator==(const Attachment&) const = default;
};

// One file as it stands in a question: its name, and its text between fences that do not occur in it.
QString fencedText(const Attachment& attachment);

// The files first, then what is asked about them, which may be nothing.
QString questionText(const QString& text, const std::vector<Attachment>& attachments);

} // namespace alcove
