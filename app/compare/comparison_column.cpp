// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/comparison_column.h"

#include "app/chat/prompt_messages.h"
#include "app/storage/conversation_store.h"

#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace alcove {

namespace {

const QString separator = QStringLiteral(" · ");

} // namespace

ComparisonColumn::ComparisonColumn(std::unique_ptr<ChatEngine> engine, ConversationStore& store,
                                   ComparisonColumnRecord record, QObject* parent)
    : QObject(parent), m_engine(std::move(engine)), m_store(store), m_record(std::move(record)), m_model(*m_engine),
      m_answers(*m_engine)
{
    connect(&m_model, &ModelStatus::changed, this, &ComparisonColumn::changed);
    connect(&m_model, &ModelStatus::progressChanged, this, &ComparisonColumn::progressChanged);
    connect(&m_model, &ModelStatus::ready, this, [this] {
        m_record.modelName = name();
        emit changed();
        emit loadEnded();
    });
    connect(&m_model, &ModelStatus::failed, this, [this](const Error& error) {
        m_loadError = error;
        emit changed();
        emit loadEnded();
    });
    connect(&m_answers, &AnswerQueue::changed, this, [this](const QString&, const MessageRecord& answer) {
        m_messages.update(answer);
        if (answer.state == MessageState::Streaming)
            return;
        emit changed();
        // Once the queue is done with it.
        QMetaObject::invokeMethod(this, &ComparisonColumn::answered, Qt::QueuedConnection);
    });
}

ComparisonColumn::~ComparisonColumn()
{
    m_answers.disconnect(this);
    m_answers.stopAll();
}

QString ComparisonColumn::name() const
{
    if (!m_model.model())
        return m_record.modelName.isEmpty() ? QFileInfo(m_record.modelFile).completeBaseName() : m_record.modelName;
    QStringList parts = {m_model.name(), QString::fromStdString(m_model.model()->info.quantization)};
    parts.removeAll(QString());
    if (const auto temperature = m_record.values[AnswerValue::Temperature])
        parts << tr("temperature %1").arg(QLocale().toString(*temperature, 'g', 3));
    return parts.join(separator);
}

QString ComparisonColumn::details() const
{
    if (m_hidden)
        return {};
    QStringList parts;
    if (const auto seed = m_record.values[AnswerValue::Seed])
        parts << tr("seed %1").arg(static_cast<qint64>(*seed));
    if (m_model.model())
        parts << deviceName();
    return parts.join(separator);
}

QString ComparisonColumn::modelState() const
{
    switch (m_model.state()) {
    case ModelStatus::State::None: return QStringLiteral("none");
    case ModelStatus::State::Loading: return QStringLiteral("loading");
    case ModelStatus::State::Ready: return QStringLiteral("ready");
    case ModelStatus::State::Failed: return QStringLiteral("failed");
    }
    Q_UNREACHABLE_RETURN({});
}

bool ComparisonColumn::answering() const
{
    return !m_conversation.isEmpty() && m_answers.find(m_conversation) != nullptr;
}

QVariantMap ComparisonColumn::error() const
{
    if (m_loadError.message.empty() || !m_waiting.isEmpty())
        return {};
    return {{"message", QString::fromStdString(m_loadError.message)},
            {"remedy", QString::fromStdString(m_loadError.remedy)},
            {"details", QString::fromStdString(m_loadError.details)}};
}

QString ComparisonColumn::deviceId() const
{
    return m_model.model() ? QString::fromStdString(m_model.model()->device.id) : QString();
}

QString ComparisonColumn::deviceName() const
{
    return m_model.model() ? QString::fromStdString(m_model.model()->device.name) : QString();
}

int ComparisonColumn::answers() const
{
    int count = 0;
    for (int row = 0; row < m_messages.count(); ++row)
        count += m_messages.at(row).role == MessageRole::Assistant;
    return count;
}

qint64 ComparisonColumn::leaf() const
{
    return m_messages.last() ? m_messages.last()->id : 0;
}

ComparisonColumnRecord ComparisonColumn::record() const
{
    ComparisonColumnRecord record = m_record;
    record.leaf = leaf();
    return record;
}

void ComparisonColumn::setHidden(bool hidden, const QString& letter)
{
    m_hidden = hidden;
    m_letter = letter;
    emit changed();
}

void ComparisonColumn::setWaiting(const QString& what)
{
    if (m_waiting == what)
        return;
    m_waiting = what;
    emit changed();
}

void ComparisonColumn::setValue(AnswerValue value, std::optional<double> number)
{
    m_record.values[value] = number;
    m_record.modelName = name();
    emit changed();
}

void ComparisonColumn::setDevice(const QString& device)
{
    m_record.device = device;
    emit changed();
}

void ComparisonColumn::openModel(const LoadChoices& choices)
{
    LoadChoices own = choices;
    if (!m_record.device.isEmpty())
        own.device = m_record.device;
    m_loadError = {};
    m_engine->setLoadChoices(own);
    m_model.open(m_record.modelFile);
}

void ComparisonColumn::closeModel()
{
    stop();
    m_model.unload();
}

void ComparisonColumn::show(const std::vector<MessageRecord>& path)
{
    m_messages.reset(path);
    emit changed();
}

MessageRecord ComparisonColumn::newAnswer(qint64 question) const
{
    return {.id = newMessageId(),
            .parentId = question,
            .role = MessageRole::Assistant,
            .state = MessageState::Streaming,
            .created = QDateTime::currentDateTime(),
            .modelName = name()};
}

void ComparisonColumn::ask(const ConversationSummary& conversation, const MessageRecord& question, bool stored,
                           const Told& told)
{
    MessageRecord asked = question;
    asked.parentId = leaf();
    const MessageRecord answer = newAnswer(asked.id);
    m_conversation = conversation.id;
    m_store.append(conversation, stored ? std::vector{answer} : std::vector{asked, answer});
    m_messages.append({asked, answer});
    start(answer, told);
}

void ComparisonColumn::regenerate(const ConversationSummary& conversation, const Told& told)
{
    stop();
    const MessageRecord* last = m_messages.last();
    if (!last || last->role != MessageRole::Assistant)
        return;
    const MessageRecord answer = newAnswer(last->parentId);
    m_conversation = conversation.id;
    m_store.append(conversation, {answer});
    m_messages.showFrom(m_messages.count() - 1, {answer});
    start(answer, told);
}

void ComparisonColumn::start(const MessageRecord& answer, const Told& told)
{
    emit moved();
    // What is read of a branch is not kept for the conversation: the other columns have branches of their own.
    m_answers.add(m_store, false, m_conversation, answer,
                  {.messages = promptMessages(m_messages.messagesBefore(m_messages.count() - 1), told.systemPrompt),
                   .thinking = told.thinking,
                   .values = m_record.values});
    emit changed();
}

void ComparisonColumn::stop()
{
    if (!m_conversation.isEmpty())
        m_answers.stop(m_conversation);
}

} // namespace alcove
