// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The part of Models that says what it knows: maps of texts for the window.
#include "app/chat/chat_controller.h"
#include "app/models/model_places.h"
#include "app/models/model_words.h"
#include "app/models/models.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <ranges>

namespace alcove {

namespace {

constexpr int mostRecent = 8; // a menu's lines

QString line(const QStringList& parts)
{
    QStringList said = parts;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

// The person's own folder as ~, which is short.
QString shownFolder(const QString& folder)
{
    const QString home = QDir::homePath();
    return folder == home || folder.startsWith(home + "/") ? "~" + folder.sliced(home.size()) : folder;
}

quint64 sum(const MemoryUse& use)
{
    return use.graphics + use.ram + use.mapped;
}

} // namespace

QVariantList Models::folders() const
{
    QVariantList all;
    for (const QString& folder : m_library.folders()) {
        QStringList problems;
        for (const FolderProblem& problem : m_library.problems()) {
            if (problem.folder == folder)
                problems << problem.words;
            else if (problem.folder.startsWith(folder + "/"))
                problems << tr("%1: %2").arg(problem.folder.sliced(folder.size() + 1), problem.words);
        }
        const auto count = std::ranges::count(m_library.models(), folder,
                                              [](const LibraryModel& model) { return model.found.folder; });
        all << QVariantMap{{"folder", folder},
                           {"title", shownFolder(folder)},
                           {"count", static_cast<int>(count)},
                           {"problem", problems.join('\n')}};
    }
    return all;
}

QVariantList Models::suggestions() const
{
    QVariantList all;
    for (const ModelPlace& place : knownModelPlaces(QDir::homePath())) {
        if (!m_library.folders().contains(place.folder)) {
            all << QVariantMap{{"folder", place.folder}, {"title", shownFolder(place.folder)}, {"owner", place.owner}};
        }
    }
    return all;
}

QString Models::nameOf(const QString& file) const
{
    const LibraryModel* model = m_library.find(file);
    return model ? ModelRows::name(*model) : QFileInfo(file).completeBaseName();
}

ModelRows::Besides Models::besides(const LibraryModel& model) const
{
    const QString& file = model.found.path;
    return {.open = m_openFiles.contains(file),
            .opening = m_opening == file,
            .used = used(file),
            .fit = model.runnable() ? fit(file) : QVariantMap()};
}

QVariantMap Models::fit(const QString& file) const
{
    const Result<MemoryPlan>* plan = m_estimator.plan(file);
    if (!plan)
        return {};
    FitEstimate estimate = estimateFit(*plan, m_open.memory());
    // A model that is open is not in its own way.
    if (estimate.verdict == FitEstimate::Verdict::Beside && m_openFiles.contains(file))
        estimate.verdict = estimate.weightsInRam > 0 ? FitEstimate::Verdict::PartInRam : FitEstimate::Verdict::Fits;
    return fitWords(estimate, m_estimator.bytesPerSecond(estimate.deviceId));
}

QVariantMap Models::current() const
{
    const LibraryModel* model = m_library.find(m_current);
    return model ? describe(*model) : QVariantMap();
}

QVariantMap Models::describe(const LibraryModel& model) const
{
    const ModelHeader& header = model.header;
    const FoundModel& found = model.found;
    const QLocale locale;
    QString parameters = header.parameters > 0 ? countText(header.parameters) : QString();
    if (header.activeParameters > 0 && header.activeParameters < header.parameters)
        parameters = tr("%1, of which a token uses %2").arg(parameters, countText(header.activeParameters));
    const QString experts = header.experts > 0
                                ? tr("%1 a layer, of which a token uses %2")
                                      .arg(locale.toString(header.experts), locale.toString(header.chosenExperts))
                                : QString();
    QString size = sizeText(static_cast<quint64>(found.bytes));
    if (found.parts.size() > 1)
        size = tr("%1 in %n files", nullptr, static_cast<int>(found.parts.size())).arg(size);
    const bool starter = found.path == m_library.starterModel();
    const bool open = m_openFiles.contains(found.path);
    return {{"file", found.path},
            {"name", ModelRows::name(model)},
            {"fileName", QFileInfo(found.path).fileName()},
            {"place", shownFolder(QFileInfo(found.path).absolutePath())},
            {"state", ModelRows::state(model)},
            {"architecture", header.architecture},
            {"parameters", parameters},
            {"experts", experts},
            {"quantization", header.quantization},
            {"context", header.context > 0 ? tr("%1 tokens").arg(locale.toString(header.context)) : QString()},
            {"size", size},
            {"licence", header.licence},
            {"used", usedText(used(found.path))},
            {"unsupported", header.unsupported},
            {"message", QString::fromStdString(header.error.message)},
            {"remedy", QString::fromStdString(header.error.remedy)},
            {"details", QString::fromStdString(header.error.details)},
            {"fit", model.runnable() ? fit(found.path) : QVariantMap()},
            {"open", open},
            {"chats", m_chatFile == found.path},
            {"opening", m_opening == found.path},
            {"starter", starter},
            {"link", found.linkTarget},
            {"trashable", !starter && found.linkTarget.isEmpty()},
            {"forgettable", !starter && found.folder.isEmpty()}};
}

QVariantList Models::open() const
{
    QVariantList all;
    for (const EnginePool::OpenModel& model : std::views::reverse(m_engines.openModels())) {
        all << QVariantMap{{"file", model.file},
                           {"name", QString::fromStdString(model.model.info.name)},
                           {"memory", sum(model.model.memory) > 0 ? sizeText(sum(model.model.memory)) : QString()},
                           {"device", QString::fromStdString(model.model.device.name)},
                           {"used", usedText(model.used)},
                           {"chats", model.file == m_chatFile},
                           {"answering", model.answering}};
    }
    return all;
}

QString Models::openMemory() const
{
    quint64 bytes = 0;
    for (const EnginePool::OpenModel& model : m_engines.openModels())
        bytes += sum(model.model.memory);
    return bytes > 0 ? sizeText(bytes) : QString();
}

QVariantMap Models::offer() const
{
    if (m_open.offered().isEmpty())
        return {};
    QStringList names;
    for (const QString& file : m_open.toUnload())
        names << nameOf(file);
    const QString wanted = nameOf(m_open.offered());
    return {{"words", tr("There is no room for %1 beside the models that are open.").arg(wanted)},
            {"action", tr("Unload %1 and open %2").arg(QLocale().createSeparatedList(names), wanted)}};
}

// Those that were used, the last one first, then others that can be run, by name.
QVariantList Models::recent() const
{
    std::vector<const LibraryModel*> models;
    for (const LibraryModel& model : m_library.models()) {
        if (!model.read || model.header.runnable())
            models.push_back(&model);
    }
    std::ranges::stable_sort(models, [this](const LibraryModel* one, const LibraryModel* other) {
        const QDateTime oneUsed = used(one->found.path);
        const QDateTime otherUsed = used(other->found.path);
        if (oneUsed != otherUsed)
            return oneUsed.isValid() && (!otherUsed.isValid() || oneUsed > otherUsed);
        return ModelRows::name(*one).localeAwareCompare(ModelRows::name(*other)) < 0;
    });
    QVariantList all;
    for (const LibraryModel* model : models | std::views::take(mostRecent)) {
        const QString& file = model->found.path;
        all << QVariantMap{
            {"file", file},
            {"url", QUrl::fromLocalFile(file)},
            {"name", ModelRows::name(*model)},
            {"details", line({model->header.quantization, sizeText(static_cast<quint64>(model->found.bytes))})},
            {"open", m_openFiles.contains(file)},
            {"chats", m_chatFile == file}};
    }
    return all;
}

} // namespace alcove
