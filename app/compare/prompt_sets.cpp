// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/compare/prompt_sets.h"

#include "app/chat/chat_controller.h"
#include "app/transfer/output_file.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <chrono>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr qint64 mostFileBytes = 4LL << 20; // that an editor still holds well

bool comesBefore(const PromptSetRecord& a, const PromptSetRecord& b)
{
    const int order = QString::localeAwareCompare(a.name, b.name);
    return order < 0 || (order == 0 && a.id < b.id);
}

bool sameName(const QString& a, const QString& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

PromptSets::PromptSets(Database& database, EnginePool& engines, ChatController& chat, QObject* parent)
    : QObject(parent), m_store(database), m_chat(chat), m_runner(engines, this), m_results(this), m_undoTimer(this)
{
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(8s);
    connect(&m_undoTimer, &QTimer::timeout, this, &PromptSets::dismissUndo);
    connect(&m_runner, &PromptSetRunner::progressed, this, &PromptSets::progressed);
    connect(&m_runner, &PromptSetRunner::ended, this, &PromptSets::changed);
    connect(&m_runner, &PromptSetRunner::answered, this, [this](qint64 set, const SetAnswer& answer) {
        m_store.addAnswer(set, answer);
        if (set != m_current)
            return;
        m_cameMeanwhile.push_back(answer);
        m_results.put(answer);
        emit changed();
    });
    connect(&database, &Database::aboutToBeReplaced, this, &PromptSets::shutDown);
    connect(&database, &Database::replaced, this, &PromptSets::load);
    load();
}

void PromptSets::load()
{
    m_store.load().then(this, [this](const Result<std::vector<PromptSetRecord>>& sets) {
        if (!sets)
            return emit problem(sets.error());
        m_sets = *sets;
        std::ranges::sort(m_sets, comesBefore);
        emit listChanged();
        const auto last = std::ranges::max_element(m_sets, {}, &PromptSetRecord::updated);
        if (shown().id != 0)
            choose(current()); // its answers may be others
        else
            choose(last == m_sets.end() ? 0 : static_cast<double>(last->id));
    });
}

const PromptSetRecord& PromptSets::shown() const
{
    static const PromptSetRecord none;
    const auto found = std::ranges::find(m_sets, m_current, &PromptSetRecord::id);
    return found == m_sets.end() ? none : *found;
}

std::vector<SetPrompt> PromptSets::prompts() const
{
    return parsePromptSet(shown().text, shown().name).value_or(std::vector<SetPrompt>());
}

QString PromptSets::nameOf(qint64 id) const
{
    const auto found = std::ranges::find(m_sets, id, &PromptSetRecord::id);
    return found == m_sets.end() ? QString() : found->name;
}

QVariantList PromptSets::all() const
{
    QVariantList list;
    for (const PromptSetRecord& set : m_sets)
        list << QVariantMap{{"name", QString::number(set.id)}, {"title", set.name}};
    return list;
}

QVariantList PromptSets::models() const
{
    QVariantList list;
    for (const QString& file : shown().models) {
        const auto known = std::ranges::find(m_results.all(), file, &SetAnswer::file);
        const QString name = known == m_results.all().end() ? QFileInfo(file).completeBaseName() : known->model;
        list << QVariantMap{{"name", name}, {"file", file}};
    }
    return list;
}

QVariantMap PromptSets::values() const
{
    QVariantMap map;
    for (size_t i = 0; i < answerValueRanges.size(); ++i)
        map[QString::fromLatin1(answerValueRanges[i].name)] = shown().values[static_cast<AnswerValue>(i)].value_or(-1);
    return map;
}

int PromptSets::left() const
{
    size_t count = 0;
    const std::vector<SetPrompt> all = prompts();
    for (const QString& file : shown().models)
        count += unanswered(all, m_results.all(), file).size();
    return static_cast<int>(count);
}

QString PromptSets::runningOther() const
{
    return m_runner.running() && !running() ? nameOf(m_runner.set()) : QString();
}

double PromptSets::progress() const
{
    return m_runner.all() > 0 ? static_cast<double>(m_runner.done()) / m_runner.all() : 0;
}

void PromptSets::choose(double id)
{
    m_current = static_cast<qint64>(id);
    m_told.clear();
    m_cameMeanwhile.clear();
    m_results.show(prompts(), shown().models, {});
    emit changed();
    if (m_current == 0)
        return;
    m_store.answers(m_current).then(this, [this, asked = ++m_choosing](const Result<std::vector<SetAnswer>>& answers) {
        if (asked != m_choosing)
            return; // another one was chosen since
        if (!answers)
            return emit problem(answers.error());
        m_results.show(prompts(), shown().models, *answers);
        for (const SetAnswer& answer : std::exchange(m_cameMeanwhile, {}))
            m_results.put(answer);
        emit changed();
    });
}

QString PromptSets::problemWith(double id, const QString& name, const QString& text) const
{
    const QString cleaned = name.simplified();
    if (cleaned.isEmpty())
        return tr("It needs a name.");
    if (cleaned.size() > longestName)
        return tr("A name has at most %n characters.", nullptr, longestName);
    const bool taken = std::ranges::any_of(m_sets, [&](const PromptSetRecord& set) {
        return set.id != static_cast<qint64>(id) && sameName(set.name, cleaned);
    });
    if (taken)
        return tr("Another set has this name.");
    const auto read = parsePromptSet(text, cleaned);
    return read ? QString() : QString::fromStdString(read.error().message + ' ' + read.error().remedy);
}

// In its place by name.
void PromptSets::put(const PromptSetRecord& set)
{
    std::erase_if(m_sets, [&](const PromptSetRecord& other) { return other.id == set.id; });
    m_sets.insert(std::ranges::upper_bound(m_sets, set, comesBefore), set);
    emit listChanged();
}

void PromptSets::change(const PromptSetRecord& set)
{
    put(set);
    m_store.save(set);
    m_chat.noteWork();
    m_results.setFiles(set.models);
    emit changed();
}

double PromptSets::save(double id, const QString& name, const QString& text)
{
    if (!problemWith(id, name, text).isEmpty())
        return 0;
    PromptSetRecord set = shown(); // a new one goes to the same models
    const bool isNew = static_cast<qint64>(id) == 0 || static_cast<qint64>(id) != m_current;
    const std::vector<SetPrompt> before = prompts();
    if (isNew)
        set.id = newMessageId();
    else if (running())
        stop();
    set.name = name.simplified();
    set.text = text;
    set.updated = QDateTime::currentDateTime();
    put(set);
    m_store.save(set);
    m_chat.noteWork();
    if (isNew) {
        choose(static_cast<double>(set.id));
        return current();
    }
    const std::vector<SetAnswer> stay = answersThatStay(m_results.all(), before, prompts());
    if (stay != m_results.all())
        m_store.setAnswers(set.id, stay);
    m_results.show(prompts(), set.models, stay);
    emit changed();
    return current();
}

QString PromptSets::freeName(const QString& name) const
{
    QString candidate = name.left(longestName - 5);
    const auto taken = [&] {
        return std::ranges::any_of(m_sets, [&](const PromptSetRecord& s) { return sameName(s.name, candidate); });
    };
    for (int number = 2; taken(); ++number)
        candidate = QStringLiteral("%1 (%2)").arg(name.left(longestName - 5)).arg(number);
    return candidate;
}

void PromptSets::importFrom(const QUrl& url)
{
    QFile file(url.toLocalFile());
    const QFileInfo info(file);
    if (info.size() > mostFileBytes) {
        return emit problem({tr("%1 is too large for a set of prompts.").arg(info.fileName()).toStdString(),
                             tr("Choose a text file with one prompt a line.").toStdString(),
                             std::to_string(info.size()) + " bytes"});
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return emit problem({tr("%1 can't be read.").arg(info.fileName()).toStdString(),
                             tr("Choose a file that you may read.").toStdString(), file.errorString().toStdString()});
    }
    const QString text = QString::fromUtf8(file.readAll());
    if (const auto read = parsePromptSet(text, info.fileName()); !read)
        return emit problem(read.error());
    QString name = info.completeBaseName().simplified();
    save(0, freeName(name.isEmpty() ? tr("Prompts") : name), text);
}

void PromptSets::remove()
{
    const PromptSetRecord set = shown();
    if (set.id == 0)
        return;
    if (running())
        stop();
    std::erase_if(m_sets, [&](const PromptSetRecord& other) { return other.id == set.id; });
    emit listChanged();
    choose(m_sets.empty() ? 0 : static_cast<double>(m_sets.front().id));
    const auto takeBack = [this, set] {
        put(set);
        choose(static_cast<double>(set.id));
    };
    offerUndo(tr("“%1” deleted").arg(set.name), takeBack, [this, set] { m_store.remove(set.id); });
}

void PromptSets::startOver()
{
    const std::vector<SetAnswer> old = m_results.all();
    const qint64 id = m_current;
    if (old.empty() || running())
        return;
    m_store.setAnswers(id, {});
    m_results.show(prompts(), shown().models, {});
    const auto takeBack = [this, old, id] {
        if (m_runner.set() == id)
            m_runner.stop();
        m_store.setAnswers(id, old);
        choose(static_cast<double>(id));
    };
    offerUndo(tr("The answers were taken out"), takeBack, {});
}

void PromptSets::offerUndo(const QString& text, std::function<void()> takeBack, std::function<void()> makeFinal)
{
    dismissUndo();
    m_undoText = text;
    m_takeBack = std::move(takeBack);
    m_makeFinal = std::move(makeFinal);
    m_undoTimer.start();
    emit changed();
}

void PromptSets::undo()
{
    const std::function<void()> takeBack = std::exchange(m_takeBack, {});
    m_makeFinal = {};
    dismissUndo();
    if (takeBack)
        takeBack();
}

void PromptSets::dismissUndo()
{
    m_undoTimer.stop();
    m_undoText.clear();
    m_takeBack = {};
    if (const std::function<void()> makeFinal = std::exchange(m_makeFinal, {}))
        makeFinal();
    emit changed();
}

void PromptSets::addModel(const QUrl& url)
{
    PromptSetRecord set = shown();
    const QString file = QFileInfo(url.toLocalFile()).absoluteFilePath();
    if (set.id == 0 || url.toLocalFile().isEmpty() || set.models.contains(file) || !canAddModel())
        return;
    set.models << file;
    change(set);
}

void PromptSets::removeModel(int place)
{
    PromptSetRecord set = shown();
    if (place < 0 || place >= set.models.size())
        return;
    set.models.removeAt(place);
    change(set);
}

void PromptSets::setValue(const QString& name, double value)
{
    PromptSetRecord set = shown();
    const auto range =
        std::ranges::find_if(answerValueRanges, [&](const auto& r) { return name == QLatin1String(r.name); });
    if (set.id == 0 || range == answerValueRanges.end())
        return;
    const auto which = static_cast<AnswerValue>(range - answerValueRanges.begin());
    set.values[which] = range->holds(value) ? std::optional(value) : std::nullopt;
    if (set != shown())
        change(set);
}

void PromptSets::run()
{
    if (m_current == 0 || m_runner.running() || left() == 0)
        return;
    m_told.clear();
    m_chat.noteWork();
    m_runner.start(shown(), prompts(), m_results.all(), m_chat.loadChoices());
    emit changed();
    emit progressed();
}

void PromptSets::stop()
{
    m_runner.stop();
}

void PromptSets::saveTable(const QUrl& url)
{
    const QString path = url.toLocalFile();
    std::vector<SetAnswer> answers = m_results.all();
    std::ranges::stable_sort(answers, {}, &SetAnswer::number);
    const QString suffix = QFileInfo(path).suffix().toLower();
    QString table;
    if (suffix == "html" || suffix == "htm") {
        table = toHtml(answers);
    } else {
        table = csvHead();
        for (const SetAnswer& answer : answers)
            table += csvLine(answer);
    }
    Result<OutputFile> output = OutputFile::open(path);
    const Result<void> written = output ? output->write(table.toStdString()).and_then([&] { return output->finish(); })
                                        : std::unexpected(output.error());
    if (!written)
        return emit problem(written.error());
    m_told = tr("The table is in %1.").arg(QFileInfo(path).fileName());
    emit changed();
}

void PromptSets::closeModel(const QString& file)
{
    if (m_runner.file() == file)
        m_runner.stop();
}

void PromptSets::shutDown()
{
    m_runner.stop();
    dismissUndo();
}

} // namespace alcove
