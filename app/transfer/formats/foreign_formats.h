// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Other programs' conversations in JSON. Their formats are hardly documented and differ by version: what is there is
// read, what is not understood is noted, and everything may be of any kind.
#pragma once

#include "app/transfer/foreign_tree.h"
#include "app/transfer/json_fields.h"

#include <span>

namespace alcove {

struct ForeignFormat {
    const char* program; // as people know it
    bool (*recognise)(const Json& record);
    ForeignTree (*read)(const Json& record, ImportReport& report); // of a record that it recognises
};

std::span<const ForeignFormat> foreignFormats();

bool isChatGpt(const Json& record);
ForeignTree readChatGpt(const Json& record, ImportReport& report);
bool isClaude(const Json& record);
ForeignTree readClaude(const Json& record, ImportReport& report);
bool isDeepSeek(const Json& record);
ForeignTree readDeepSeek(const Json& record, ImportReport& report);
bool isOpenWebUi(const Json& record);
ForeignTree readOpenWebUi(const Json& record, ImportReport& report);
bool isLmStudio(const Json& record);
ForeignTree readLmStudio(const Json& record, ImportReport& report);
bool isLlamaWebUi(const Json& record);
ForeignTree readLlamaWebUi(const Json& record, ImportReport& report);
bool isJan(const Json& record); // a thread with its messages: see jan_threads.h
ForeignTree readJan(const Json& record, ImportReport& report);
bool isShareGpt(const Json& record);
ForeignTree readShareGpt(const Json& record, ImportReport& report);
bool isOpenAiMessages(const Json& record);
ForeignTree readOpenAiMessages(const Json& record, ImportReport& report);

// What several of them have in common.

// "user", "human", "assistant", "gpt", "model", "system", "developer" in any case. Everything else, a tool's answer
// mostly, is an answer for us: it is noted, and `mark` begins its text.
MessageRole roleFrom(const QString& name, QString& mark, ImportReport& report);

// Text in content that is a string, a list of strings, or a list of {"type":"text","text":…}; what tools were asked and
// answered becomes code, pictures and other parts a line that names them, and both are noted.
QString textFromContent(const Json& content, ImportReport& report);

// "[image: cat.png]" in italics, and the note that it was not taken along.
QString leftOutMark(const QString& kind, const QString& name, ImportReport& report);

// A file whose text came with it.
QString fileWithText(const QString& name, const QString& text);

// A tool's call or its answer, of any shape: its name, and what else it has as code.
QString toolPart(const QString& kind, const Json& part, ImportReport& report);

// Source or a program's output as a code block.
QString codeBlock(const QString& code, const QString& language = {});

QString joined(const QString& one, const QString& other); // with an empty line between them

} // namespace alcove
