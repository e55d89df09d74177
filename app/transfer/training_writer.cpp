// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/transfer/training_writer.h"

#include <utility>

#include <nlohmann/json.hpp>

namespace alcove {

namespace {

using OrderedJson = nlohmann::ordered_json;

const char* shareGptName(MessageRole role)
{
    switch (role) {
    case MessageRole::System: return "system";
    case MessageRole::User: return "human";
    case MessageRole::Assistant: return "gpt";
    }
    std::unreachable();
}

// What the model read.
std::string contentOf(const MessageRecord& message, const ExportOptions& options)
{
    return (options.attachments ? questionText(message.text, message.attachments) : message.text).toStdString();
}

class TrainingWriter : public TranscriptWriter {
public:
    TrainingWriter(const ExportOptions& options, bool shareGpt) : m_options(options), m_shareGpt(shareGpt) {}

    std::string conversation(const ConversationTree& tree) override
    {
        std::string lines;
        for (const std::vector<const MessageRecord*>& branch : exportedBranches(tree, m_options)) {
            OrderedJson messages = OrderedJson::array();
            for (const MessageRecord* m : branch)
                messages.push_back(
                    m_shareGpt ? OrderedJson{{"from", shareGptName(m->role)}, {"value", contentOf(*m, m_options)}}
                               : openAiMessage(*m));
            const OrderedJson line = m_shareGpt
                                         ? OrderedJson{{"id", tree.id.toStdString()}, {"conversations", messages}}
                                         : OrderedJson{{"messages", messages}};
            lines += line.dump(-1, ' ', false, OrderedJson::error_handler_t::replace) + "\n";
        }
        return lines;
    }

private:
    // Thoughts have no place in OpenAI's form; servers of open models use this member of the answer.
    OrderedJson openAiMessage(const MessageRecord& m) const
    {
        OrderedJson json = {{"role", nameOf(m.role).toStdString()}, {"content", contentOf(m, m_options)}};
        if (m_options.reasoning && !m.reasoning.isEmpty())
            json["reasoning_content"] = m.reasoning.toStdString();
        return json;
    }

    ExportOptions m_options;
    bool m_shareGpt;
};

} // namespace

std::unique_ptr<TranscriptWriter> makeOpenAiWriter(const ExportOptions& options)
{
    return std::make_unique<TrainingWriter>(options, false);
}

std::unique_ptr<TranscriptWriter> makeShareGptWriter(const ExportOptions& options)
{
    return std::make_unique<TrainingWriter>(options, true);
}

} // namespace alcove
