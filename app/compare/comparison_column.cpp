// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/comparison_column.h"

#include "app/chat/prompt_messages.h"
#include "app/storage/conversation_rows.h"
#include "app/storage/conversation_store.h"

#include <QFileInfo>
#include <QLocale>

#include <utility>

namespace alcove {

namespace {

const QString separator = QStringLiteral(" · ");

QString effortWord(Effort effort)
{
    return effort == Effort::Low    ? ComparisonColumn::tr("Low")
           : effort == Effort::High ? ComparisonColumn::tr("High")
                                    : ComparisonColumn::tr("Medium");
}

// Of what is set for a column alone: whoever votes for it votes for this too.
QStringList settingWords(const ComparisonColumnRecord& record)
{
    QStringList parts;
    if (const auto temperature = record.values[AnswerValue::Temperature])
        parts << ComparisonColumn::tr("temperature %1").arg(QLocale().toString(*temperature, 'g', 3));
    using enum AnswerValue;
    for (const AnswerValue value : {TopK, TopP, MinP, RepeatPenalty}) {
        if (const auto& number = record.values[value])
            parts << AnswerValueRows::titleOf(value) + " " + QLocale().toString(*number, 'g', 6);
    }
    if (record.thinking.thinking == Thinking::Off)
        parts << ComparisonColumn::tr("without thinking");
    else if (record.thinking.effort != Effort::Usual)
        parts << ComparisonColumn::tr("thinking: %1").arg(effortWord(record.thinking.effort).toLower());
    else if (record.thinking.thinking == Thinking::On)
        parts << ComparisonColumn::tr("with thinking");
    if (!record.systemPrompt.isEmpty())
        parts << ComparisonColumn::tr("own system prompt");
    return parts;
}

} // namespace

ComparisonColumn::ComparisonColumn(std::unique_ptr<ChatEngine> engine, ConversationStore& store,
                                   ComparisonColumnRecord record, QObject* parent)
    : QObject(parent), m_engine(std::move(engine)), m_store(store), m_record(std::move(record)), m_values(this),
      m_model(*m_engine), m_answers(*m_engine)
{
    m_values.setValues(m_record.values);
    connect(&m_values, &AnswerValueRows::edited, this, [this] {
        m_record.values = m_values.values();
        noteSettings();
    });
    connect(&m_model, &ModelStatus::changed, this, [this] { m_values.setRecommended(m_model.recommended()); });
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
    return (parts + settingWords(m_record)).join(separator);
}

QString ComparisonColumn::details() const
{
    if (m_hidden)
        return {};
    QStringList parts;
    if (const auto seed = m_record.values[AnswerValue::Seed])
        parts << tr("seed %1").arg(static_cast<qint64>(*seed));
    if (const auto most = m_record.values[AnswerValue::MaxTokens])
        parts << tr("at most %n tokens", nullptr, static_cast<int>(*most));
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

int ComparisonColumn::messagesOf(MessageRole role) const
{
    int count = 0;
    for (int row = 0; row < m_messages.count(); ++row)
        count += m_messages.at(row).role == role;
    return count;
}

int ComparisonColumn::questions() const
{
    return messagesOf(MessageRole::User);
}

int ComparisonColumn::answers() const
{
    return messagesOf(MessageRole::Assistant);
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

void ComparisonColumn::noteSettings()
{
    m_record.modelName = name();
    emit changed();
    emit set();
}

void ComparisonColumn::setSystemPrompt(const QString& text)
{
    if (text.trimmed() == m_record.systemPrompt)
        return;
    m_record.systemPrompt = text.trimmed();
    noteSettings();
}

QVariantList ComparisonColumn::thinkingChoices() const
{
    const auto choice = [](const char* name, const QString& title) {
        return QVariantMap{{"name", name}, {"title", title}};
    };
    const ThinkingSupport support = m_model.thinking();
    QVariantList list = {choice("", tr("As all columns"))};
    if (support.canSwitch)
        list << choice("off", tr("Off"));
    if (support.canSwitch && support.efforts.empty())
        list << choice("on", tr("On"));
    for (const Effort effort : support.efforts)
        list << choice(effortNames.at(static_cast<size_t>(effort)), effortWord(effort));
    return list;
}

QString ComparisonColumn::thinkingChoice() const
{
    const ThinkingChoice& own = m_record.thinking;
    if (own.thinking != Thinking::Off && own.effort != Effort::Usual)
        return QString::fromLatin1(effortNames.at(static_cast<size_t>(own.effort)));
    return own.thinking == Thinking::Usual ? QString()
                                           : QString::fromLatin1(thinkingNames.at(static_cast<size_t>(own.thinking)));
}

void ComparisonColumn::setThinkingChoice(const QString& name)
{
    ThinkingChoice own{.thinking = thinkingNamed(name).value_or(Thinking::Usual)};
    if (const auto effort = effortNamed(name))
        own = {.thinking = m_model.thinking().canSwitch ? Thinking::On : Thinking::Usual, .effort = *effort};
    if (own == m_record.thinking)
        return;
    m_record.thinking = own;
    noteSettings();
}

ComparisonColumn::Told ComparisonColumn::ownOr(const Told& told) const
{
    return {.systemPrompt = m_record.systemPrompt.isEmpty() ? told.systemPrompt : m_record.systemPrompt,
            .thinking = m_record.thinking == ThinkingChoice() ? told.thinking : m_record.thinking};
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

void ComparisonColumn::take(const ConversationSummary& conversation, MessageRecord question, bool stored)
{
    question.parentId = leaf();
    if (!stored)
        m_store.append(conversation, {question});
    m_messages.append({question});
    emit changed();
}

void ComparisonColumn::answer(const ConversationSummary& conversation, const Told& told)
{
    int row = 0; // below the question
    while (row < m_messages.count() &&
           (m_messages.at(row).role != MessageRole::User ||
            (row + 1 < m_messages.count() && m_messages.at(row + 1).role == MessageRole::Assistant)))
        ++row;
    ++row;
    const MessageRecord answer = newAnswer(m_messages.at(row - 1).id);
    std::vector<MessageRecord> rows = {answer};
    m_conversation = conversation.id;
    m_store.append(conversation, {answer});
    // What was asked after it, while it waited, is asked after its answer.
    for (int below = row; below < m_messages.count(); ++below)
        rows.push_back(m_messages.at(below));
    if (rows.size() > 1) {
        rows[1].parentId = answer.id;
        m_store.moveBelow(rows[1].id, answer.id);
    }
    m_messages.showFrom(row, rows);
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
    const Told own = ownOr(told);
    // What is read of a branch is not kept for the conversation: the other columns have branches of their own.
    m_answers.add(m_store, false, m_conversation, answer,
                  {.messages = promptMessages(m_messages.messagesBefore(m_messages.rowOf(answer.id)), own.systemPrompt),
                   .thinking = own.thinking,
                   .values = m_record.values});
    emit changed();
}

void ComparisonColumn::stop()
{
    if (!m_conversation.isEmpty())
        m_answers.stop(m_conversation);
}

} // namespace alcove
