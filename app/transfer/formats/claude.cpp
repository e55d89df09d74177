// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// conversations.json of Claude's data export: a list of conversations with "chat_messages". Newer ones name each
// message's parent, and have its content in blocks.
#include "app/transfer/formats/foreign_formats.h"

#include <QCoreApplication>

namespace alcove {

namespace {

// What a first message names as its parent.
constexpr char noParent[] = "00000000-0000-4000-8000-000000000000";

QString words(const char* text)
{
    return QCoreApplication::translate("Transfer", text);
}

// A call that writes a document: it is read as one, not as a string of JSON.
QString artifact(const JsonFields& block, ImportReport& report)
{
    const JsonFields input(block["input"], "input", report);
    const QString content = toText(input["content"]);
    return content.isEmpty() ? QString() : codeBlock(content, toText(input["language"]));
}

Json withoutContent(Json block)
{
    block["input"].erase("content");
    return block;
}

void readBlocks(const Json& blocks, ForeignMessage& message, ImportReport& report)
{
    for (const Json& json : blocks) {
        const JsonFields block(json, "block", report);
        const QString type = toText(block["type"]);
        if (type == "thinking")
            message.reasoning = joined(message.reasoning, toText(block["thinking"]));
        else if (const QString document = artifact(block, report); !document.isEmpty())
            message.text = joined(message.text, joined(toolPart(type, withoutContent(json), report), document));
        else
            message.text = joined(message.text, textFromContent(json, report));
    }
}

// "attachments" are texts that were pasted or read out of a file; "files" are only named.
void readFiles(const JsonFields& said, ForeignMessage& message, ImportReport& report)
{
    QStringList named;
    for (const char* list : {"attachments", "files", "files_v2"}) {
        for (const Json& json : said.list(list)) {
            const JsonFields file(json, "attachment", report);
            const QString name = toText(file["file_name"]);
            const QString content = toText(file["extracted_content"]);
            if (!content.isEmpty())
                message.text = joined(message.text, fileWithText(name, content));
            else if (name.isEmpty() || !named.contains(name)) // the lists overlap
                message.text =
                    joined(message.text, leftOutMark(words(QT_TRANSLATE_NOOP("Transfer", "attachment")), name, report));
            named << name;
        }
    }
}

} // namespace

bool isClaude(const Json& record)
{
    return record.is_object() && record.contains("chat_messages") && record["chat_messages"].is_array();
}

ForeignTree readClaude(const Json& record, ImportReport& report)
{
    const JsonFields fields(record, "conversation", report);
    ForeignTree tree("Claude", toText(fields["uuid"]));
    tree.setTitle(fields.text("name").value_or(QString()));
    tree.setTimes(fields.time("created_at"), fields.time("updated_at"));
    tree.setCurrent(toText(fields["current_leaf_message_uuid"]));
    QString before;
    int withoutKey = 0;
    for (const Json& json : fields["chat_messages"]) {
        const JsonFields said(json, "message", report);
        ForeignMessage message{.key = toText(said["uuid"]), .parent = before};
        if (said.has("parent_message_uuid"))
            message.parent = toText(said["parent_message_uuid"]);
        if (message.parent == noParent)
            message.parent.clear();
        QString mark;
        message.role = roleFrom(said.text("sender").value_or(QString()), mark, report);
        message.created = said.time("created_at");
        if (said["content"].is_array() && !said["content"].empty())
            readBlocks(said["content"], message, report);
        if (message.text.isEmpty())
            message.text = said.text("text").value_or(QString());
        readFiles(said, message, report);
        message.text = joined(mark, message.text);
        if (*message.role == MessageRole::Assistant)
            message.modelName = toText(fields["model"]);
        if (message.key.isEmpty())
            message.key = QString("#%1").arg(++withoutKey);
        before = message.key;
        tree.add(std::move(message));
    }
    return tree;
}

} // namespace alcove
