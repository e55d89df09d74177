// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/header_cache.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QSaveFile>
#include <QSet>

#include <utility>

namespace alcove {

namespace {

// What another version of the program has written is read anew, because it may have run other models; what was written
// in another language as well.
QString version()
{
    return "1 " + QCoreApplication::applicationVersion() + " " + QLocale().name();
}

constexpr qint64 largest = 64 << 20; // bytes; ours are some hundred a model

} // namespace

HeaderCache::HeaderCache(QString file) : m_file(std::move(file))
{
    QFile stored(m_file);
    if (!stored.open(QIODevice::ReadOnly) || stored.size() > largest)
        return;
    const QJsonObject all = QJsonDocument::fromJson(stored.readAll()).object();
    if (all["version"].toString() != version())
        return;
    for (const QJsonValue& value : all["models"].toArray()) {
        const QJsonObject entry = value.toObject();
        m_entries.insert(entry["path"].toString(), {.bytes = entry["bytes"].toInteger(),
                                                    .modified = entry["modified"].toInteger(),
                                                    .header = modelHeaderFromJson(entry["header"].toObject())});
    }
}

std::optional<ModelHeader> HeaderCache::find(const FoundModel& model) const
{
    const auto entry = m_entries.constFind(model.path);
    if (entry == m_entries.cend() || entry->bytes != model.bytes || entry->modified != model.modified)
        return std::nullopt;
    return entry->header;
}

void HeaderCache::insert(const FoundModel& model, const ModelHeader& header)
{
    if (!header.readable())
        return;
    m_entries.insert(model.path, {.bytes = model.bytes, .modified = model.modified, .header = header});
    m_changed = true;
}

void HeaderCache::save(const std::vector<FoundModel>& models)
{
    QSet<QString> known;
    for (const FoundModel& model : models)
        known.insert(model.path);
    m_changed |= m_entries.removeIf([&](const auto& entry) { return !known.contains(entry.key()); }) > 0;
    if (!std::exchange(m_changed, false))
        return;
    QJsonArray entries;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry) {
        entries.append(QJsonObject{{"path", entry.key()},
                                   {"bytes", entry->bytes},
                                   {"modified", entry->modified},
                                   {"header", modelHeaderToJson(entry->header)}});
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(QJsonDocument(QJsonObject{{"version", version()}, {"models", entries}}).toJson(QJsonDocument::Compact));
    file.commit();
}

} // namespace alcove
