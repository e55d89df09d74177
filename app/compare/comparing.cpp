// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of the controller that asks, and decides whose turn it is: columns whose models are open together answer
// together; those that share a model, or have no room beside the others, one after another.
#include "app/chat/chat_controller.h"
#include "app/chat/conversation_title.h"
#include "app/compare/compare_controller.h"
#include "app/engine_pool.h"
#include "app/storage/conversation_store.h"
#include "inference/memory_plan.h"

#include <QUuid>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

bool failedToOpen(const ComparisonColumn& column)
{
    return !column.loadError().message.empty();
}

} // namespace

bool CompareController::wantsToAnswer(const ComparisonColumn& column) const
{
    return std::cmp_less(column.answers(), m_questions.size()) ||
           m_again.contains(&const_cast<ComparisonColumn&>(column));
}

bool CompareController::answering() const
{
    return std::ranges::any_of(m_columns.all(), [this](const auto& column) {
        const bool will = !m_paused && wantsToAnswer(*column) && column->error().isEmpty();
        return column->answering() || will;
    });
}

bool CompareController::canAsk() const
{
    return m_columns.count() >= 2 && !answering();
}

bool CompareController::modelAnswersElsewhere(const ComparisonColumn& column) const
{
    return std::ranges::any_of(m_columns.all(), [&](const auto& other) {
        return other.get() != &column && other->answering() && other->file() == column.file() &&
               other->deviceId() == column.deviceId();
    });
}

void CompareController::send(const QString& text)
{
    const bool wordless = text.trimmed().isEmpty();
    if (!canAsk() || m_attachments.reading() || (wordless && m_attachments.count() == 0))
        return;
    const Question question{.text = text.trimmed(), .attachments = m_attachments.take()};
    setDraft({});
    saveDraft();
    m_chat.stopTitle(); // by a model that a column may have as well
    const QDateTime now = QDateTime::currentDateTime();
    if (!begun()) {
        m_conversation = {.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                          .title = titleFromMessage(wordless ? question.attachments.front().name : text),
                          .updated = now,
                          .comparison = true};
        if (m_blind)
            m_columns.shuffle();
    }
    m_conversation.updated = now;
    m_questions.push_back(question);
    if (m_questions.size() == 1) { // one message for all
        m_firstQuestion = newMessageId();
        m_store.append(m_conversation, {{.id = m_firstQuestion,
                                         .role = MessageRole::User,
                                         .text = question.text,
                                         .created = now,
                                         .attachments = question.attachments}});
        m_thinking.keep(m_conversation.id);
        if (!m_systemPrompt.isEmpty())
            m_store.saveSettings(m_conversation.id, {.systemPrompt = m_systemPrompt, .values = {}});
    }
    handOut();
    m_paused = false;
    m_votedWords.clear();
    showNames();
    save();
    m_chat.noteWork();
    m_chat.listConversation(m_conversation);
    if (m_shown)
        m_chat.markCurrent(m_conversation.id);
    schedule();
    emit asked();
    emit changed();
}

MessageRecord CompareController::questionFor(const ComparisonColumn& column) const
{
    const int next = column.questions();
    const Question& question = m_questions.at(static_cast<size_t>(next));
    return {.id = next == 0 ? m_firstQuestion : newMessageId(),
            .role = MessageRole::User,
            .text = question.text,
            .created = QDateTime::currentDateTime(),
            .attachments = question.attachments};
}

// So that what was asked is on the disk before a model answers. A column that catches up takes each when it is at it.
void CompareController::handOut()
{
    if (!begun() || m_columns.count() == 0)
        return;
    const auto take = [this](ComparisonColumn& column) {
        column.take(m_conversation, questionFor(column), column.questions() == 0);
    };
    for (const auto& column : m_columns.all()) {
        if (std::cmp_equal(column->questions() + 1, m_questions.size()))
            take(*column);
    }
    ComparisonColumn& most =
        **std::ranges::max_element(m_columns.all(), {}, [](const auto& column) { return column->questions(); });
    while (std::cmp_less(most.questions(), m_questions.size()))
        take(most);
}

void CompareController::begin(ComparisonColumn& column)
{
    column.setWaiting({});
    const ComparisonColumn::Told told{.systemPrompt = m_systemPrompt, .thinking = m_thinking.choice()};
    if (m_again.remove(&column))
        return column.regenerate(m_conversation, told);
    if (column.questions() == column.answers())
        column.take(m_conversation, questionFor(column), column.questions() == 0);
    column.answer(m_conversation, told);
}

void CompareController::schedule()
{
    if (m_paused || !begun())
        return;
    for (const auto& column : m_columns.all()) {
        if (!column->ready() || column->answering() || !wantsToAnswer(*column))
            continue;
        if (modelAnswersElsewhere(*column))
            column->setWaiting(tr("Its model answers in another column first"));
        else
            begin(*column);
    }
    openModels();
}

void CompareController::openModels()
{
    for (const auto& column : m_columns.all()) {
        if (!wantsToAnswer(*column) || column->ready() || column->loading())
            continue;
        if (!failedToOpen(*column) && !m_oneByOne) {
            column->openModel(m_chat.loadChoices());
            continue;
        }
        if (failedToOpen(*column) && !isMemoryShort(column->loadError()))
            continue; // its card says why
        const bool occupied = std::ranges::any_of(m_columns.all(), [&](const auto& other) {
            return other->answering() || other->loading() || (other->ready() && wantsToAnswer(*other));
        });
        if (occupied) {
            column->setWaiting(tr("There is no room in memory beside the others: it answers after them"));
            continue;
        }
        bool madeRoom = false;
        for (const auto& other : m_columns.all()) {
            if (other->ready()) {
                other->closeModel();
                madeRoom = true;
            }
        }
        if (!failedToOpen(*column) || madeRoom) {
            column->setWaiting(tr("Takes its turn: the model is being opened"));
            column->openModel(m_chat.loadChoices());
            return;
        }
        column->setWaiting({}); // even alone there is no room: its card says how much is missing
    }
}

void CompareController::noteLoad(ComparisonColumn& column)
{
    const bool beside = std::ranges::any_of(m_columns.all(), [&](const auto& other) {
        return other.get() != &column && (other->ready() || other->loading());
    });
    findThinking();
    if (column.ready()) {
        column.setWaiting({});
        save(); // its name is known now
    } else if (isMemoryShort(column.loadError()) && m_engines.releaseAll()) {
        column.openModel(m_chat.loadChoices()); // in the place of what stayed open only in case it is wanted again
    } else if (isMemoryShort(column.loadError()) && beside) {
        m_oneByOne = true;
        column.setWaiting(tr("There is no room in memory beside the others, so it answers after them. %1")
                              .arg(QString::fromStdString(column.loadError().message)));
    } else {
        column.setWaiting({});
    }
    schedule();
    emit changed();
}

void CompareController::stop()
{
    m_paused = true;
    m_again.clear();
    for (const auto& column : m_columns.all()) {
        column->stop();
        column->setWaiting({});
    }
    emit changed();
}

void CompareController::regenerate(int column)
{
    ComparisonColumn& chosen = m_columns.at(column);
    if (chosen.answers() == 0)
        return;
    // An answer that is being written ends now, and the new one begins when the engine is free. One that is not begun
    // need not be written again.
    chosen.stop();
    if (std::cmp_equal(chosen.answers(), m_questions.size()))
        m_again.insert(&chosen);
    m_paused = false;
    m_chat.noteWork();
    schedule();
    emit changed();
}

void CompareController::keep(int column)
{
    if (!begun() || column < 0 || column >= m_columns.count() || m_columns.at(column).answers() == 0)
        return;
    stop();
    m_chat.noteWork();
    const ComparisonColumnRecord kept = m_columns.at(column).record();
    m_revealed = true;
    ComparisonRecord record{.blind = m_blind, .revealed = true, .tag = m_tag, .kept = column, .columns = {}};
    for (const auto& each : m_columns.all())
        record.columns.push_back(each->record());
    const QString id = m_conversation.id;
    m_comparisons.save(id, record);
    m_store.showBranch(id, kept.leaf);
    m_store.saveSettings(
        id, {.systemPrompt = kept.systemPrompt.isEmpty() ? m_systemPrompt : kept.systemPrompt, .values = kept.values});
    if (kept.thinking != ThinkingChoice())
        m_store.saveThinking(id, kept.thinking);
    m_store.saveModelUse(id, {.file = kept.modelFile, .name = kept.modelName});
    m_conversation.comparison = false;
    m_chat.listConversation(m_conversation);
    // The others make room, and the chat joins the column's model before the column lets go of it.
    for (int other = 0; other < m_columns.count(); ++other) {
        if (other != column)
            m_columns.at(other).closeModel();
    }
    if (m_chat.modelFile() != kept.modelFile)
        m_chat.openModel(QUrl::fromLocalFile(kept.modelFile));
    m_chat.openConversation(id);
    reset();
    m_columns.clear();
    close();
    emit changed();
}

QString CompareController::plan() const
{
    if (m_columns.count() < 2)
        return {};
    if (m_oneByOne)
        return tr("One after another: the models don't fit into memory together");
    QSet<QString> models; // each on its device
    QSet<QString> devices;
    for (const auto& column : m_columns.all()) {
        if (!column->ready())
            return {};
        models.insert(column->deviceId() + ':' + column->file());
        devices.insert(column->deviceId());
    }
    if (models.size() == 1)
        return tr("One after another: the columns share one model");
    const QString device = m_columns.at(0).deviceName();
    if (devices.size() == 1)
        return tr("Together, token by token in turn on one device: %1").arg(device);
    return tr("Together, on %n devices", nullptr, int(devices.size()));
}

} // namespace alcove
