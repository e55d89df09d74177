// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/network/downloads.h"

#include "app/chat/error_map.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QQmlEngine>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

constexpr char engineProperty[] = "alcoveDownloads";
constexpr qsizetype mostAtOnce = 2; // more only share the same line

QString size(double bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

QString billions(double parameters)
{
    const double count = parameters / 1e9;
    return QLocale().toString(count, 'f', count < 100 ? 1 : 0);
}

QString targetOf(const QString& folder, const HubFile& file)
{
    return folder + "/" + file.path.section('/', -1);
}

bool isThere(const QString& folder, const HubFile& file)
{
    const QFileInfo info(targetOf(folder, file));
    return info.isFile() && (file.bytes == 0 || info.size() == file.bytes);
}

QVariantMap mapOf(const CatalogueModel& model)
{
    return {
        {"id", model.id},
        {"name", model.name},
        {"about", model.about},
        {"parameters",
         Downloads::tr("%1 billion parameters, %2 at a time").arg(billions(model.parameters), billions(model.active))},
        {"size", size(double(model.bytes))},
        {"bytes", double(model.bytes)},
        {"licence", model.licence},
        {"quantization", model.quantization},
        {"context", model.context},
        {"page", repositoryPage(model.repository)}};
}

// The folder that exists, of which it is or will be a part.
QStorageInfo storageOf(QString folder)
{
    while (!QFileInfo::exists(folder) && folder != QFileInfo(folder).absolutePath())
        folder = QFileInfo(folder).absolutePath();
    return QStorageInfo(folder);
}

} // namespace

Downloads::Downloads(NetworkAccess& network, const QString& folder, const QString& language, QObject* parent)
    : QObject(parent), m_network(network), m_folder(folder), m_catalogue(catalogue(language))
{
    connect(&m_network, &NetworkAccess::onChanged, this, [this] {
        stopLooking();
        for (const auto& download : m_downloads) {
            if (!m_network.isOn())
                download->loseNetwork();
            else if (download->state() == "offline")
                download->resume();
        }
    });
    findUnfinished();
    beginNext();
}

Downloads::~Downloads() = default;

void Downloads::install(QQmlEngine& engine, Downloads& downloads)
{
    engine.setProperty(engineProperty, QVariant::fromValue(&downloads));
}

Downloads* Downloads::create(QQmlEngine* engine, QJSEngine*)
{
    auto* downloads = engine->property(engineProperty).value<Downloads*>();
    Q_ASSERT_X(downloads, "Downloads", "install() comes before QML that uses Downloads");
    QJSEngine::setObjectOwnership(downloads, QJSEngine::CppOwnership);
    return downloads;
}

void Downloads::open()
{
    // What is done and was seen need not be told again.
    for (size_t index = m_downloads.size(); index-- > 0;) {
        if (!m_shown && m_downloads[index]->state() == "done")
            drop(m_downloads[index].get());
    }
    emit presentChanged();
    if (std::exchange(m_shown, true))
        return;
    emit shownChanged();
}

void Downloads::close()
{
    stopLooking();
    if (std::exchange(m_shown, false))
        emit shownChanged();
}

QVariantList Downloads::models() const
{
    QVariantList maps;
    for (const CatalogueModel& model : m_catalogue)
        maps << mapOf(model);
    return maps;
}

QVariantMap Downloads::present() const
{
    QVariantMap files;
    for (const CatalogueModel& model : m_catalogue) {
        if (std::ranges::all_of(model.files, [&](const HubFile& file) { return isThere(m_folder, file); }))
            files[model.id] = QUrl::fromLocalFile(targetOf(m_folder, model.files.constFirst()));
    }
    return files;
}

QList<QObject*> Downloads::list() const
{
    QList<QObject*> objects;
    for (const auto& download : m_downloads)
        objects << download.get();
    return objects;
}

double Downloads::progress() const
{
    double done = 0;
    double total = 0;
    for (const auto& download : m_downloads) {
        if (download->isActive()) {
            done += double(download->done());
            total += double(download->total());
        }
    }
    return total > 0 ? done / total : -1;
}

double Downloads::freeBytes() const
{
    return double(storageOf(m_folder).bytesAvailable());
}

QString Downloads::freeText() const
{
    return size(freeBytes());
}

void Downloads::get(const QString& catalogueId)
{
    for (const auto& download : m_downloads) {
        if (download->catalogueId() == catalogueId && download->state() != "done") {
            download->resume();
            return;
        }
    }
    const auto model = std::ranges::find(m_catalogue, catalogueId, &CatalogueModel::id);
    if (model == m_catalogue.end())
        return;
    add(std::make_unique<Download>(m_network, m_patience, *model, m_folder));
    beginNext();
}

void Downloads::look(const QString& address)
{
    stopLooking();
    const Result<HubAddress> parsed = parseHubAddress(address);
    if (!parsed || !m_network.isOn()) {
        m_lookError =
            parsed
                ? Error{tr("The network is off.").toStdString(), tr("Turn it on to look for models.").toStdString(), {}}
                : parsed.error();
        setLook("failed");
        return;
    }
    auto lookup = std::make_unique<RepositoryLookup>(*parsed, m_patience.silence);
    const quint64 run = ++m_looks;
    connect(lookup.get(), &RepositoryLookup::found, this, [this, run](const HubRepository& repository) {
        if (run != m_looks)
            return;
        m_found = repository;
        setLook("found");
    });
    connect(lookup.get(), &RepositoryLookup::failed, this, [this, run](const Error& error) {
        if (run != m_looks)
            return;
        m_lookError = error;
        setLook("failed");
    });
    connect(this, &Downloads::lookEndAsked, lookup.get(), &QObject::deleteLater);
    m_found = {.address = *parsed};
    setLook("looking");
    m_network.run(std::move(lookup));
}

void Downloads::stopLooking()
{
    ++m_looks;
    emit lookEndAsked();
    m_found = {};
    setLook({});
}

void Downloads::choose(int choice)
{
    const QList<HubModel> models = m_found.wanted();
    if (choice < 0 || choice >= models.size())
        return;
    const HubModel& model = models[choice];
    DownloadPlan plan{.folder = m_folder, .title = model.name(), .files = filesOf(model, m_found)};
    for (const auto& download : m_downloads) { // the same files, from here or from the catalogue
        if (!download->plan().files.isEmpty() && download->plan().stateFile() == plan.stateFile() &&
            download->state() != "done") {
            download->resume();
            return;
        }
    }
    add(std::make_unique<Download>(m_network, m_patience, plan));
    beginNext();
}

QString Downloads::lookTitle() const
{
    QStringList parts{m_found.address.repository};
    if (!m_found.licence.isEmpty())
        parts << m_found.licence;
    if (!m_found.architecture.isEmpty())
        parts << m_found.architecture;
    return parts.join(" · ");
}

QVariantList Downloads::choices() const
{
    QVariantList maps;
    if (m_lookState != "found")
        return maps;
    const QList<HubModel> models = m_found.wanted();
    for (const HubModel& model : models) {
        const int parts = static_cast<int>(model.files.size());
        maps << QVariantMap{{"name", model.name()},
                            {"detail", parts > 1 ? tr("%n parts", nullptr, parts) : model.quantization},
                            {"size", size(double(model.bytes()))},
                            {"bytes", double(model.bytes())}};
    }
    return maps;
}

QVariantMap Downloads::lookError() const
{
    return m_lookState == "failed" ? toMap(m_lookError) : QVariantMap();
}

void Downloads::shutDown()
{
    for (const auto& download : m_downloads) {
        download->disconnect(this);
        download->deleteIfCancelled();
    }
}

void Downloads::findUnfinished()
{
    const QFileInfoList states = QDir(m_folder).entryInfoList({"*.download"}, QDir::Files, QDir::Time | QDir::Reversed);
    for (const QFileInfo& state : states) {
        if (const Result<DownloadPlan> plan = loadPlan(state.absoluteFilePath()))
            add(std::make_unique<Download>(m_network, m_patience, *plan));
    }
}

void Downloads::add(std::unique_ptr<Download> download)
{
    Download* added = download.get();
    QQmlEngine::setObjectOwnership(added, QQmlEngine::CppOwnership);
    connect(added, &Download::progressChanged, this, &Downloads::progressChanged);
    connect(added, &Download::stateChanged, this, [this, added] { follow(*added); });
    connect(added, &Download::gone, this, [this, added] { drop(added); });
    m_downloads.push_back(std::move(download));
    emit listChanged();
}

void Downloads::follow(Download& download)
{
    if (download.state() == "done") {
        emit presentChanged();
        emit finished(download.plan().firstTarget());
    }
    // Not from inside of what has just changed its state.
    QMetaObject::invokeMethod(this, &Downloads::beginNext, Qt::QueuedConnection);
}

void Downloads::drop(Download* download)
{
    const auto place = std::ranges::find(m_downloads, download, &std::unique_ptr<Download>::get);
    if (place == m_downloads.end())
        return;
    place->release()->deleteLater(); // its page may still show it
    m_downloads.erase(place);
    emit listChanged();
    emit progressChanged();
}

void Downloads::beginNext()
{
    qsizetype active = std::ranges::count_if(m_downloads, [](const auto& download) { return download->isActive(); });
    for (const auto& download : m_downloads) {
        if (download->state() == "queued" && (active < mostAtOnce || !m_network.isOn())) {
            download->begin();
            ++active;
        }
    }
}

void Downloads::setLook(const QString& state)
{
    if (state == m_lookState && state.isEmpty())
        return;
    m_lookState = state;
    emit lookChanged();
}

} // namespace alcove
