// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/model_rows.h"

#include "app/models/model_words.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace alcove {

namespace {

const QString separator = QStringLiteral(" · ");

} // namespace

ModelRows::ModelRows(const ModelLibrary& library, LookUp lookUp, QObject* parent)
    : QAbstractListModel(parent), m_library(library), m_lookUp(std::move(lookUp))
{
    connect(&library, &ModelLibrary::modelsChanged, this, &ModelRows::follow);
    connect(&library, &ModelLibrary::modelChanged, this, &ModelRows::refresh);
    follow();
}

int ModelRows::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

QString ModelRows::name(const LibraryModel& model)
{
    return model.header.name.isEmpty() ? QFileInfo(model.found.path).completeBaseName() : model.header.name;
}

QString ModelRows::state(const LibraryModel& model)
{
    if (!model.read)
        return QStringLiteral("reading");
    if (!model.header.readable())
        return QStringLiteral("damaged");
    return model.header.unsupported.isEmpty() ? QStringLiteral("runnable") : QStringLiteral("unsupported");
}

QString ModelRows::details(const LibraryModel& model)
{
    const ModelHeader& header = model.header;
    if (model.read && !header.readable())
        return QString::fromStdString(header.error.message);
    QStringList parts;
    if (header.parameters > 0)
        parts << countText(header.parameters);
    parts << header.quantization << header.architecture << sizeText(static_cast<quint64>(model.found.bytes));
    parts.removeAll(QString());
    return parts.join(separator);
}

QVariant ModelRows::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LibraryModel* model = m_library.find(m_files.at(index.row()));
    if (!model)
        return {};
    switch (role) {
    case FileRole: return model->found.path;
    case NameRole: return name(*model);
    case FileNameRole: return QFileInfo(model->found.path).fileName();
    case PlaceRole:
        return model->found.folder.isEmpty() ? QFileInfo(model->found.path).fileName()
                                             : QDir(model->found.folder).relativeFilePath(model->found.path);
    case DetailsRole: return details(*model);
    case BytesRole: return model->found.bytes;
    case StateRole: return state(*model);
    case OpenRole: return m_lookUp(*model).open;
    case OpeningRole: return m_lookUp(*model).opening;
    case UsedRole: return m_lookUp(*model).used;
    case FitRole: return m_lookUp(*model).fit;
    default: return {};
    }
}

QHash<int, QByteArray> ModelRows::roleNames() const
{
    return {{FileRole, "file"},   {NameRole, "name"},       {FileNameRole, "fileName"}, {DetailsRole, "details"},
            {BytesRole, "bytes"}, {StateRole, "condition"}, {OpenRole, "open"},         {OpeningRole, "opening"},
            {UsedRole, "used"},   {FitRole, "fit"}};
}

int ModelRows::rowOf(const QString& file) const
{
    return static_cast<int>(m_files.indexOf(file));
}

void ModelRows::refresh(const QString& file)
{
    if (file.isEmpty()) {
        if (!m_files.isEmpty())
            emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    if (const int row = rowOf(file); row >= 0)
        emit dataChanged(index(row), index(row));
}

// Rows that stay keep their place, so that the view does.
void ModelRows::follow()
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (m_library.find(m_files.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_files.removeAt(row);
        endRemoveRows();
    }
    QStringList added;
    for (const LibraryModel& model : m_library.models()) {
        if (!m_files.contains(model.found.path))
            added << model.found.path;
    }
    refresh({});
    if (added.isEmpty())
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row + static_cast<int>(added.size()) - 1);
    m_files << added;
    endInsertRows();
}

} // namespace alcove
