// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/model_library.h"

#include "app/models/header_cache.h"
#include "app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype mostWatched = 500; // the system gives so many watches to all programs of a person together
constexpr qsizetype mostFiles = 100;   // opened from elsewhere

QString cleanPath(const QString& path)
{
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

} // namespace

ModelLibrary::ModelLibrary(Settings& settings, const QString& ownFolder, QString starterModel, const QString& cacheFile,
                           QObject* parent)
    : QObject(parent), m_settings(settings), m_ownFolder(cleanPath(ownFolder)), m_starterModel(std::move(starterModel)),
      m_cacheFile(cacheFile)
{
    m_thread.setMaxThreadCount(1);
    m_settle.setSingleShot(true);
    m_settle.setInterval(500ms);
    connect(&m_settle, &QTimer::timeout, this, &ModelLibrary::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_settle, qOverload<>(&QTimer::start));
}

ModelLibrary::~ModelLibrary()
{
    m_stop = true;
    m_thread.waitForDone();
}

QStringList ModelLibrary::folders() const
{
    return m_settings.modelsOption("folders", QStringList(m_ownFolder)).toStringList();
}

void ModelLibrary::addFolder(const QString& folder)
{
    const QString path = cleanPath(folder);
    QStringList all = folders();
    if (!all.contains(path))
        m_settings.setModelsOption("folders", all << path);
    emit foldersChanged();
    look();
}

void ModelLibrary::removeFolder(const QString& folder)
{
    QStringList all = folders();
    all.removeAll(folder);
    m_settings.setModelsOption("folders", all);
    emit foldersChanged();
    look();
}

void ModelLibrary::addFile(const QString& file)
{
    const QString path = cleanPath(file);
    if (find(path) || path == m_starterModel)
        return;
    QStringList files = m_settings.modelsOption("files", QStringList()).toStringList();
    files.removeAll(path);
    files.prepend(path);
    m_settings.setModelsOption("files", files.first(std::min(files.size(), mostFiles)));
    look();
}

void ModelLibrary::removeFile(const QString& file)
{
    QStringList files = m_settings.modelsOption("files", QStringList()).toStringList();
    files.removeAll(file);
    m_settings.setModelsOption("files", files);
    look();
}

const LibraryModel* ModelLibrary::find(const QString& path) const
{
    const auto place = m_places.constFind(path);
    return place == m_places.cend() ? nullptr : &m_models.at(*place);
}

void ModelLibrary::look()
{
    if (m_looking) {
        m_lookAgain = true;
        return;
    }
    m_looking = true;
    m_settle.stop();
    emit lookingChanged();
    QStringList files = m_settings.modelsOption("files", QStringList()).toStringList();
    if (!m_starterModel.isEmpty())
        files << m_starterModel;
    m_thread.start([this, folders = folders(), files] { lookHere(folders, files); });
}

void ModelLibrary::lookHere(const QStringList& folders, const QStringList& files)
{
    if (folders.contains(m_ownFolder))
        QDir().mkpath(m_ownFolder); // so that it can be watched
    const ModelScan scan = scanForModels(folders, files, m_stop);
    if (!m_cache)
        m_cache = std::make_unique<HeaderCache>(m_cacheFile);
    std::vector<ModelHeader> headers;
    std::vector<bool> known;
    for (const FoundModel& model : scan.models) {
        const auto header = m_cache->find(model);
        headers.push_back(header.value_or(ModelHeader()));
        known.push_back(header.has_value());
    }
    QMetaObject::invokeMethod(this, [=, this] { take(scan, headers, known); }, Qt::QueuedConnection);
    for (size_t i = 0; i < scan.models.size() && !m_stop; ++i) {
        if (known[i])
            continue;
        const ModelHeader header = readModelHeader(scan.models[i].path);
        m_cache->insert(scan.models[i], header);
        QMetaObject::invokeMethod(
            this, [this, path = scan.models[i].path, header] { takeHeader(path, header); }, Qt::QueuedConnection);
    }
    if (m_stop)
        return;
    m_cache->save(scan.models);
    QMetaObject::invokeMethod(this, [this] { endLooking(); }, Qt::QueuedConnection);
}

void ModelLibrary::take(const ModelScan& scan, const std::vector<ModelHeader>& headers, const std::vector<bool>& known)
{
    std::vector<LibraryModel> models;
    m_unread = 0;
    for (size_t i = 0; i < scan.models.size(); ++i) {
        LibraryModel model{.found = scan.models[i], .read = known[i], .header = headers[i]};
        // What could not be read is looked at again each time, and meanwhile stays as it was.
        const LibraryModel* before = known[i] ? nullptr : find(model.found.path);
        if (before && before->found == model.found) {
            model.read = before->read;
            model.header = before->header;
        }
        m_unread += !known[i];
        models.push_back(std::move(model));
    }
    m_models = std::move(models);
    m_places.clear();
    for (size_t i = 0; i < m_models.size(); ++i)
        m_places.insert(m_models[i].found.path, i);
    m_problems = scan.problems;
    m_looked = true;
    watch(scan.folders);
    emit modelsChanged();
    emit foldersChanged();
}

void ModelLibrary::takeHeader(const QString& path, const ModelHeader& header)
{
    const auto place = m_places.constFind(path);
    if (place == m_places.cend())
        return;
    m_models.at(*place).read = true;
    m_models.at(*place).header = header;
    --m_unread;
    emit modelChanged(path);
    emit lookingChanged();
}

void ModelLibrary::watch(const QStringList& folders)
{
    const QStringList wanted = folders.first(std::min(folders.size(), mostWatched));
    const QStringList before = m_watcher.directories();
    const QSet<QString> now(wanted.begin(), wanted.end());
    QStringList gone;
    std::ranges::copy_if(before, std::back_inserter(gone), [&](const QString& each) { return !now.contains(each); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

void ModelLibrary::endLooking()
{
    m_looking = false;
    m_unread = 0;
    emit lookingChanged();
    if (std::exchange(m_lookAgain, false))
        look();
}

} // namespace alcove
