// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/compare_controller.h"

#include "app/chat/chat_controller.h"
#include "app/engine_pool.h"
#include "app/storage/conversation_store.h"

#include <QFileInfo>
#include <QQmlEngine>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

constexpr char engineProperty[] = "alcoveCompare";

} // namespace

CompareController::CompareController(Database& database, ConversationStore& store, EnginePool& engines,
                                     ChatController& chat, QObject* parent)
    : QObject(parent), m_store(store), m_comparisons(database), m_engines(engines), m_chat(chat), m_columns(this),
      m_ratings(m_comparisons, this), m_sets(database, engines, chat, this), m_thinking(store, this), m_draftTimer(this)
{
    connect(&chat, &ChatController::comparisonChosen, this, &CompareController::openComparison);
    connect(&chat, &ChatController::conversationDeleted, this, [this](const QString& id) {
        if (id == m_conversation.id)
            newComparison();
    });
    connect(&chat, &ChatController::conversationRenamed, this, [this](const QString& id, const QString& title) {
        if (id != m_conversation.id)
            return;
        m_conversation.title = title;
        emit changed();
    });
    connect(&database, &Database::aboutToBeReplaced, this, &CompareController::letGo);
    connect(&database, &Database::replaced, this, &CompareController::readAnew);
    connect(this, &CompareController::problem, &chat, &ChatController::showError);
    connectDraft();
    connect(&m_sets, &PromptSets::problem, this, &CompareController::problem);
}

CompareController::~CompareController() = default;

void CompareController::install(QQmlEngine& engine, CompareController& controller)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&controller));
}

CompareController* CompareController::create(QQmlEngine* engine, QJSEngine*)
{
    auto* controller = engine->property(engineProperty).value<CompareController*>();
    Q_ASSERT_X(controller, "Compare", "install() comes before QML that uses Compare");
    QJSEngine::setObjectOwnership(controller, QJSEngine::CppOwnership);
    return controller;
}

void CompareController::open()
{
    if (m_columns.count() == 0 && !begun() && !m_chat.modelFile().isEmpty())
        addColumn(QUrl::fromLocalFile(m_chat.modelFile()));
    m_chat.markCurrent(m_conversation.id);
    if (!std::exchange(m_shown, true))
        emit shownChanged();
}

void CompareController::close()
{
    m_chat.markCurrent(m_chat.currentId());
    if (std::exchange(m_shown, false))
        emit shownChanged();
}

void CompareController::openComparison(const QString& id)
{
    if (id == m_conversation.id)
        return open();
    m_comparisons.load(id).then(this, [this, asked = ++m_opening](const Result<StoredComparison>& stored) {
        if (asked != m_opening)
            return; // another one was asked for since
        if (!stored)
            return emit problem(stored.error());
        show(*stored);
        open();
    });
}

void CompareController::show(const StoredComparison& stored)
{
    saveDraft();
    reset();
    m_columns.clear();
    m_conversation = stored.summary;
    m_systemPrompt = stored.systemPrompt;
    m_thinking.show(m_conversation.id, stored.thinking);
    showDraft({.text = stored.draft, .attachments = stored.draftAttachments});
    emit systemPromptChanged();
    m_blind = stored.comparison.blind;
    m_revealed = stored.comparison.revealed;
    m_tag = stored.comparison.tag;
    m_voted = {stored.votedQuestions.begin(), stored.votedQuestions.end()};
    for (size_t i = 0; i < stored.comparison.columns.size(); ++i) {
        newColumn(stored.comparison.columns[i]).show(stored.paths[i]);
        readQuestions(stored.paths[i]);
    }
    readQuestions(stored.shownPath);
    // What was left unfinished is not gone on with before the person asks for something.
    m_paused = true;
    showNames();
    emit changed();
}

void CompareController::readQuestions(const std::vector<MessageRecord>& path)
{
    std::vector<Question> questions;
    for (const MessageRecord& message : path) {
        if (message.role != MessageRole::User)
            continue;
        questions.push_back({message.text, message.attachments});
        if (m_firstQuestion == 0)
            m_firstQuestion = message.id;
    }
    if (questions.size() > m_questions.size())
        m_questions = questions;
}

void CompareController::reset()
{
    for (const auto& column : m_columns.all()) {
        column->stop();
        column->setWaiting({});
    }
    m_again.clear();
    m_conversation = {};
    m_questions.clear();
    m_firstQuestion = 0;
    m_paused = false;
    m_oneByOne = false;
    m_revealed = false;
    m_voted.clear();
    m_votedWords.clear();
}

void CompareController::newComparison()
{
    m_lostId.clear();
    ++m_opening;
    saveDraft();
    reset(); // what the columns are told stays, as the columns do
    m_thinking.show({}, m_thinking.choice());
    showDraft(m_newDraft);
    for (const auto& column : m_columns.all())
        column->show({});
    showNames();
    if (m_shown)
        m_chat.markCurrent({});
    emit changed();
}

ComparisonColumn& CompareController::newColumn(const ComparisonColumnRecord& record)
{
    auto made = std::make_unique<ComparisonColumn>(m_engines.newEngine(), m_store, record);
    ComparisonColumn& column = *made;
    connect(&column, &ComparisonColumn::changed, this, &CompareController::changed);
    connect(&column, &ComparisonColumn::loadEnded, this, [this, &column] { noteLoad(column); });
    connect(&column, &ComparisonColumn::answered, this, [this] {
        schedule();
        emit changed();
    });
    connect(&column, &ComparisonColumn::moved, this, &CompareController::save);
    connect(&column, &ComparisonColumn::set, this, &CompareController::save);
    m_columns.append(std::move(made));
    return column;
}

void CompareController::addColumn(const QUrl& file)
{
    if (!canAdd())
        return;
    const QString path = file.toLocalFile();
    if (path.isEmpty()) {
        return emit problem({tr("%1 is not a file on this computer.").arg(file.toDisplayString()).toStdString(),
                             tr("Choose a GGUF file that is stored here.").toStdString(),
                             {}});
    }
    ComparisonColumnRecord record;
    record.modelFile = QFileInfo(path).absoluteFilePath();
    openColumn(record);
}

void CompareController::duplicateColumn(int column)
{
    if (!canAdd())
        return;
    ComparisonColumnRecord record = m_columns.at(column).record();
    record.leaf = 0;
    openColumn(record);
}

void CompareController::openColumn(const ComparisonColumnRecord& record)
{
    ComparisonColumn& column = newColumn(record);
    m_paused = m_paused && begun();
    showNames();
    save();
    column.openModel(m_chat.loadChoices());
    emit changed();
}

void CompareController::removeColumn(int column)
{
    if (column < 0 || column >= m_columns.count())
        return;
    m_again.remove(&m_columns.at(column));
    m_columns.remove(column);
    handOut(); // it may have been the only one that had them all
    showNames();
    save();
    schedule();
    emit changed();
}

void CompareController::setDevice(int column, const QString& device)
{
    ComparisonColumn& chosen = m_columns.at(column);
    if (chosen.device() == device)
        return;
    chosen.stop();
    chosen.setDevice(device);
    save();
    openAgain(column);
}

void CompareController::openAgain(int column)
{
    m_oneByOne = false;
    m_columns.at(column).openModel(m_chat.loadChoices());
}

void CompareController::setBlind(bool blind)
{
    if (begun() || blind == m_blind)
        return;
    m_blind = blind;
    emit changed();
}

void CompareController::setTag(const QString& tag)
{
    if (tag.trimmed() == m_tag)
        return;
    m_tag = tag.trimmed();
    save();
    emit changed();
}

// Before the first question names are shown in any case: the person is choosing them.
void CompareController::showNames()
{
    for (int i = 0; i < m_columns.count(); ++i)
        m_columns.at(i).setHidden(begun() && hidden(), tr("Answer %1").arg(QChar('A' + i)));
}

void CompareController::save()
{
    if (!begun())
        return;
    ComparisonRecord record{.blind = m_blind, .revealed = m_revealed, .tag = m_tag, .kept = {}, .columns = {}};
    for (const auto& column : m_columns.all())
        record.columns.push_back(column->record());
    m_comparisons.save(m_conversation.id, record);
}

void CompareController::closeModel(const QString& file)
{
    for (const auto& column : m_columns.all()) {
        if (column->file() == file && (column->ready() || column->loading()))
            column->closeModel();
    }
    m_sets.closeModel(file);
}

void CompareController::shutDown()
{
    saveDraft();
    m_paused = true;
    m_sets.shutDown();
    for (const auto& column : m_columns.all())
        column->stop();
    m_columns.clear();
}

} // namespace alcove
