// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/model_scan.h"

#include "inference/model_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace alcove {

namespace {

constexpr qsizetype mostFolders = 20'000; // somebody may have chosen the whole disk

bool isModelName(const QString& name)
{
    return name.endsWith(".gguf", Qt::CaseInsensitive);
}

class Scanner {
public:
    explicit Scanner(const std::atomic<bool>& stop) : m_stop(stop) {}

    void look(const QString& folder)
    {
        const QFileInfo root(folder);
        if (!root.exists())
            return complain(folder, QCoreApplication::translate("Models", "The folder is not there."));
        if (!root.isDir())
            return complain(folder, QCoreApplication::translate("Models", "This is no folder."));
        QStringList waiting = {root.absoluteFilePath()};
        while (!waiting.isEmpty() && !m_stop) {
            const QFileInfo next(waiting.takeLast());
            const QString canonical = next.canonicalFilePath();
            if (canonical.isEmpty() || m_entered.contains(canonical))
                continue;
            if (m_entered.size() >= mostFolders) {
                return complain(folder, QCoreApplication::translate(
                                            "Models", "There are too many folders below it. Choose one further down."));
            }
            m_entered.insert(canonical);
            if (!next.isReadable() || !next.isExecutable()) {
                complain(next.absoluteFilePath(),
                         QCoreApplication::translate("Models", "You have no permission to look into it."));
                continue;
            }
            m_scan.folders << next.absoluteFilePath();
            waiting << lookInto(QDir(next.absoluteFilePath()), folder);
        }
    }

    void add(const QString& file)
    {
        const QFileInfo info(file);
        if (info.isFile())
            addModel(info, QDir(info.absolutePath()).entryInfoList({"*.gguf"}, QDir::Files), {});
    }

    ModelScan take() { return std::move(m_scan); }

private:
    // Gives the folders in it.
    QStringList lookInto(const QDir& place, const QString& root)
    {
        QStringList folders;
        QFileInfoList models;
        for (const QFileInfo& entry :
             place.entryInfoList(QDir::Dirs | QDir::Files | QDir::NoDotAndDotDot, QDir::Name)) {
            if (entry.isDir())
                folders << entry.absoluteFilePath();
            else if (isModelName(entry.fileName()))
                models << entry;
        }
        for (const QFileInfo& model : models)
            addModel(model, models, root);
        std::ranges::reverse(folders); // the last one is looked into first
        return folders;
    }

    // `beside`: the model files of its folder, in the order of their names.
    void addModel(const QFileInfo& file, const QFileInfoList& beside, const QString& root)
    {
        QFileInfoList parts = {file};
        if (const auto split = modelPart(file.fileName().toStdString())) {
            parts.clear();
            for (const QFileInfo& other : beside) {
                const auto part = modelPart(other.fileName().toStdString());
                if (part && part->model == split->model && part->count == split->count)
                    parts << other;
            }
            if (parts.isEmpty())
                parts << file;
        }
        const QFileInfo& first = parts.front();
        const QString canonical = first.canonicalFilePath();
        if (canonical.isEmpty() || m_models.contains(canonical))
            return;
        m_models.insert(canonical);
        FoundModel found{.path = first.absoluteFilePath(),
                         .parts = {},
                         .folder = root,
                         .linkTarget = first.isSymLink() ? canonical : QString()};
        for (const QFileInfo& part : parts) {
            found.parts << part.absoluteFilePath();
            found.bytes += part.size();
            found.modified = std::max(found.modified, part.lastModified().toMSecsSinceEpoch());
        }
        m_scan.models.push_back(std::move(found));
    }

    void complain(const QString& folder, const QString& words) { m_scan.problems << FolderProblem{folder, words}; }

    const std::atomic<bool>& m_stop;
    ModelScan m_scan;
    QSet<QString> m_entered; // canonical paths, as the next
    QSet<QString> m_models;
};

} // namespace

ModelScan scanForModels(const QStringList& folders, const QStringList& files, const std::atomic<bool>& stop)
{
    Scanner scanner(stop);
    for (const QString& folder : folders)
        scanner.look(folder);
    for (const QString& file : files)
        scanner.add(file);
    return scanner.take();
}

} // namespace alcove
