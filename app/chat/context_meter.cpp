// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/context_meter.h"

#include <algorithm>
#include <chrono>
#include <numeric>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

// What templates write around a question and before the answer, about.
constexpr int templateTokens = 8;

} // namespace

ContextMeter::ContextMeter(ChatEngine& engine, QObject* parent) : QObject(parent), m_engine(engine), m_pause(this)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(200ms);
    connect(&m_pause, &QTimer::timeout, this, &ContextMeter::request);
    connect(&engine, &ChatEngine::counted, this, &ContextMeter::take);
}

int ContextMeter::fileTokens() const
{
    return std::accumulate(m_files.begin(), m_files.end(), 0,
                           [](int sum, const File& file) { return sum + file.tokens.value_or(0); });
}

int ContextMeter::used() const
{
    return m_conversation.used > 0 ? m_conversation.used : m_conversationTokens;
}

int ContextMeter::draft() const
{
    const int tokens = m_textTokens + fileTokens();
    return tokens == 0 ? 0 : tokens + templateTokens;
}

int ContextMeter::over() const
{
    if (m_conversation.size == 0 || draft() == 0)
        return 0;
    const int before = m_conversation.leavesOut ? 0 : used();
    return std::max(0, before + draft() + 1 - m_conversation.size); // the answer has a token at least
}

bool ContextMeter::leavingOutHelps() const
{
    return over() > 0 && !m_conversation.leavesOut && used() > 0 && draft() < m_conversation.size;
}

int ContextMeter::largest() const
{
    const auto most = std::ranges::max_element(m_files, {}, [](const File& file) { return file.tokens.value_or(0); });
    return most == m_files.end() ? -1 : static_cast<int>(most - m_files.begin());
}

std::vector<int> ContextMeter::attachmentTokens() const
{
    std::vector<int> tokens;
    for (const File& file : m_files)
        tokens.push_back(file.tokens.value_or(-1));
    return tokens;
}

void ContextMeter::setConversation(Conversation conversation)
{
    const bool opened = conversation.size != m_conversation.size;
    m_conversation = std::move(conversation);
    const bool other = m_conversation.texts != m_countedTexts;
    if (other)
        m_conversationTokens = 0;
    if (other || opened)
        request();
    emit changed();
}

void ContextMeter::setDraft(const QString& text)
{
    m_text = text;
    if (text.trimmed().isEmpty()) { // sent, or taken back: known at once
        m_countedText = text;
        m_textTokens = 0;
        m_pause.stop();
        emit changed();
    } else if (text != m_countedText) {
        m_pause.start();
    }
}

void ContextMeter::setAttachments(std::vector<Attachment> attachments)
{
    std::vector<File> files;
    for (Attachment& attachment : attachments) {
        const auto known = std::ranges::find(m_files, attachment, &File::attachment);
        files.push_back(
            {.attachment = std::move(attachment), .tokens = known == m_files.end() ? std::nullopt : known->tokens});
    }
    m_files = std::move(files);
    request();
    emit changed();
}

void ContextMeter::reset()
{
    for (File& file : m_files)
        file.tokens.reset();
    m_countedText.clear();
    m_textTokens = 0;
    m_countedTexts.clear();
    m_conversationTokens = 0;
    m_waits = 0;
    request();
    emit changed();
}

// Everything that is not known yet, in one go; one request at a time.
void ContextMeter::request()
{
    m_again = m_waits != 0;
    if (m_again || m_conversation.size == 0)
        return;
    QStringList texts;
    std::vector<Attachment> files;
    for (const File& file : m_files) {
        if (!file.tokens) {
            texts << fencedText(file.attachment);
            files.push_back(file.attachment);
        }
    }
    const bool text = m_text != m_countedText;
    if (text)
        texts << m_text;
    const bool conversation = m_conversation.texts != m_countedTexts;
    if (conversation)
        texts << m_conversation.texts.join(u'\n');
    if (texts.isEmpty())
        return;
    m_asked = {.files = std::move(files),
               .text = text ? std::optional(m_text) : std::nullopt,
               .conversation = conversation ? std::optional(m_conversation.texts) : std::nullopt};
    m_waits = ++m_lastRequest;
    m_engine.count(m_waits, texts);
}

void ContextMeter::take(quint64 id, const QList<int>& tokens)
{
    if (id != m_waits)
        return; // of another model
    m_waits = 0;
    const Asked asked = std::exchange(m_asked, {});
    if (tokens.isEmpty())
        return; // the model was closed; the next one counts anew
    qsizetype next = 0;
    for (const Attachment& attachment : asked.files) {
        const int counted = tokens.value(next++);
        for (File& file : m_files) {
            if (file.attachment == attachment)
                file.tokens = counted;
        }
    }
    if (asked.text) {
        const int counted = tokens.value(next++);
        if (!m_text.trimmed().isEmpty()) {
            m_countedText = *asked.text;
            m_textTokens = counted;
        }
    }
    if (asked.conversation) {
        m_countedTexts = *asked.conversation;
        m_conversationTokens = tokens.value(next);
    }
    if (m_again)
        request();
    emit changed();
}

} // namespace alcove
