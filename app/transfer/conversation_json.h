// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A conversation as Alcove's own JSON has it: README.md in this folder describes it. Nothing is lost on the way.
#pragma once

#include "app/storage/conversation_rows.h"
#include "app/transfer/json_fields.h"
#include "app/transfer/json_records.h"
#include "app/transfer/report.h"

namespace alcove {

inline constexpr char alcoveJsonFormat[] = "alcove-conversations";
inline constexpr int alcoveJsonVersion = 1;

std::string conversationToJson(const ConversationTree& tree); // one line, without its end

// Fails on what is no conversation of Alcove's. Notes what was of another kind than it should be, and what this version
// does not know.
Result<ConversationTree> conversationFromJson(const Json& json, ImportReport& report);

// What a person set for answers. What is out of its range is left out and noted.
void valuesToJson(nlohmann::ordered_json& json, const AnswerValues& values);
AnswerValues valuesFromJson(const JsonFields& fields, ImportReport& report);

// What the draft of the next new chat or comparison is called in a file's head.
std::string draftMember(const QString& draft);

// The files of a question or a draft. What has no name or text is left out and noted.
nlohmann::ordered_json attachmentsToJson(const std::vector<Attachment>& attachments);
std::vector<Attachment> attachmentsFromJson(const Json& list, ImportReport& report);
// What lacks an id or a name is no folder.
nlohmann::ordered_json folderToJson(const FolderRecord& folder);
std::optional<FolderRecord> folderFromJson(const Json& json, ImportReport& report);

} // namespace alcove
