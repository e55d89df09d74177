// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/transcript_writer.h"

#include "app/storage/attachment_rows.h"
#include "app/transfer/conversation_json.h"
#include "app/transfer/html_writer.h"
#include "app/transfer/kept_json.h"
#include "app/transfer/markdown_writer.h"
#include "app/transfer/paper_writer.h"
#include "app/transfer/training_writer.h"

#include <QCoreApplication>

#include <utility>

namespace alcove {

namespace {

constexpr ExportFormatInfo formats[] = {
    {ExportFormat::Markdown, "markdown", "md", QT_TRANSLATE_NOOP("Transfer", "Markdown"),
     QT_TRANSLATE_NOOP("Transfer", "Text with simple marks, for notes and wikis"), true, true, true},
    {ExportFormat::Html, "html", "html", QT_TRANSLATE_NOOP("Transfer", "Web page"),
     QT_TRANSLATE_NOOP("Transfer", "One page for every browser, light and dark, ready to print"), true, true, true},
    {ExportFormat::Pdf, "pdf", "pdf", QT_TRANSLATE_NOOP("Transfer", "PDF"),
     QT_TRANSLATE_NOOP("Transfer", "Pages to print and to pass on, with bookmarks"), true, true, true},
    {ExportFormat::Odt, "odt", "odt", QT_TRANSLATE_NOOP("Transfer", "OpenDocument text"),
     QT_TRANSLATE_NOOP("Transfer", "For LibreOffice, Word and other word processors"), true, true, true},
    {ExportFormat::Text, "text", "txt", QT_TRANSLATE_NOOP("Transfer", "Plain text"),
     QT_TRANSLATE_NOOP("Transfer", "The words, as they were written"), true, true, true},
    {ExportFormat::Json, "json", "json", QT_TRANSLATE_NOOP("Transfer", "Alcove's JSON"),
     QT_TRANSLATE_NOOP("Transfer", "Everything; can be imported again"), false, true, true},
    {ExportFormat::OpenAi, "openai", "jsonl", QT_TRANSLATE_NOOP("Transfer", "Training data, OpenAI"),
     QT_TRANSLATE_NOOP("Transfer", "JSON Lines with messages, a line for each branch"), true, true, false},
    {ExportFormat::ShareGpt, "sharegpt", "jsonl", QT_TRANSLATE_NOOP("Transfer", "Training data, ShareGPT"),
     QT_TRANSLATE_NOOP("Transfer", "JSON Lines with conversations, a line for each branch"), true, false, false},
};

// One object; a conversation a line, so that neither side ever holds more than one.
class AlcoveJsonWriter : public TranscriptWriter {
public:
    explicit AlcoveJsonWriter(const ExportedHead& head) : m_head(head) {}

    std::string head() override
    {
        nlohmann::ordered_json head = {{"format", alcoveJsonFormat}, {"version", alcoveJsonVersion}};
        addDraft(head, {}, m_head.newChatDraft, m_head.newChatAttachments);
        addDraft(head, nextComparison, m_head.newComparisonDraft, m_head.newComparisonAttachments);
        for (const FolderRecord& folder : m_head.folders)
            head["folders"].push_back(folderToJson(folder));
        addKeptThings(head, m_head.kept);
        std::string text = head.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
        text.back() = ','; // instead of the brace
        return text + "\"conversations\":[";
    }

    std::string conversation(const ConversationTree& tree) override
    {
        return (std::exchange(m_first, false) ? "\n" : ",\n") + conversationToJson(tree);
    }

    std::string tail() override { return "\n]}\n"; }

private:
    static void addDraft(nlohmann::ordered_json& head, const QString& draft, const QString& text,
                         const std::vector<Attachment>& files)
    {
        if (!text.isEmpty())
            head[draftMember(draft)] = text.toStdString();
        if (!files.empty())
            head[draftMember(draft) + "_attachments"] = attachmentsToJson(files);
    }

    ExportedHead m_head;
    bool m_first = true;
};

} // namespace

std::span<const ExportFormatInfo> exportFormats()
{
    return formats;
}

std::unique_ptr<TranscriptWriter> makeTranscriptWriter(ExportFormat format, const ExportOptions& options,
                                                       const ExportedHead& head)
{
    switch (format) {
    case ExportFormat::Json: return std::make_unique<AlcoveJsonWriter>(head);
    case ExportFormat::Markdown: return makeMarkdownWriter(options);
    case ExportFormat::Text: return makeTextWriter(options);
    case ExportFormat::Html: return makeHtmlWriter(options);
    case ExportFormat::Pdf: return makePdfWriter(options);
    case ExportFormat::Odt: return makeOdtWriter(options);
    case ExportFormat::OpenAi: return makeOpenAiWriter(options);
    case ExportFormat::ShareGpt: return makeShareGptWriter(options);
    }
    std::unreachable();
}

} // namespace alcove
