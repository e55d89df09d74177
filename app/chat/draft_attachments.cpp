// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/draft_attachments.h"

#include "app/attachments/file_reading.h"
#include "app/storage/attachment_rows.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>

#include <algorithm>
#include <chrono>
#include <utility>

namespace alcove {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype mostShown = 200'000; // characters: a text area lays out all that it has

} // namespace

QString kindName(AttachmentKind kind)
{
    return nameOf(kind);
}

QVariantMap attachmentView(const Attachment& attachment)
{
    const qsizetype left = std::max<qsizetype>(0, attachment.text.size() - mostShown);
    return {{"name", attachment.name},
            {"kind", nameOf(attachment.kind)},
            {"size", QLocale().formattedDataSize(attachment.size, 1, QLocale::DataSizeSIFormat)},
            {"text", attachment.text.first(attachment.text.size() - left)},
            {"left", left}};
}

DraftAttachments::DraftAttachments(QObject* parent) : QAbstractListModel(parent), m_undoTimer(this)
{
    m_pool.setMaxThreadCount(1);
    m_undoTimer.setSingleShot(true);
    m_undoTimer.setInterval(8s);
    connect(&m_undoTimer, &QTimer::timeout, this, &DraftAttachments::dismissUndo);
}

DraftAttachments::~DraftAttachments()
{
    giveUp(m_rows);
    forgetOthers();
    m_pool.clear();
    m_pool.waitForDone();
}

bool DraftAttachments::reading() const
{
    return reading(m_rows);
}

bool DraftAttachments::reading(const Rows& rows)
{
    return std::ranges::any_of(rows, [](const Row& row) { return row.cancel != nullptr; });
}

void DraftAttachments::giveUp(const Rows& rows)
{
    for (const Row& row : rows) {
        if (row.cancel)
            *row.cancel = true;
    }
}

int DraftAttachments::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant DraftAttachments::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(static_cast<size_t>(index.row()));
    switch (role) {
    case NameRole:
    case Qt::DisplayRole: return row.attachment.name;
    case KindRole: return nameOf(row.attachment.kind);
    case TokensRole: return row.tokens;
    case ReadingRole: return row.cancel != nullptr;
    default: return {};
    }
}

QHash<int, QByteArray> DraftAttachments::roleNames() const
{
    return {{NameRole, "name"}, {KindRole, "kind"}, {TokensRole, "tokens"}, {ReadingRole, "reading"}};
}

void DraftAttachments::add(Row row)
{
    beginInsertRows({}, count(), count());
    m_rows.push_back(std::move(row));
    endInsertRows();
    emit countChanged();
}

void DraftAttachments::addFiles(const QList<QUrl>& files)
{
    for (const QUrl& file : files) {
        if (!file.isLocalFile()) {
            m_problems.push_back({tr("%1 is not a file on this computer.").arg(file.toDisplayString()).toStdString(),
                                  tr("Save it here, and attach that.").toStdString(),
                                  {}});
            continue;
        }
        if (count() >= mostFiles) {
            m_problems.push_back(
                {tr("At most %n files go along with a question.", nullptr, mostFiles).toStdString(), {}, {}});
            break;
        }
        const QString path = file.toLocalFile();
        Row row{.id = ++m_lastId, .cancel = std::make_shared<std::atomic<bool>>(false)};
        row.attachment.name = QFileInfo(path).fileName();
        if (path.endsWith(".pdf", Qt::CaseInsensitive))
            row.attachment.kind = AttachmentKind::Pdf;
        read(row, path);
        add(std::move(row));
    }
    dismissUndo();
    tellProblems();
    emit changed();
}

void DraftAttachments::read(const Row& row, const QString& path)
{
    m_pool.start([this, path, id = row.id, cancel = row.cancel] {
        const Result<Attachment> attachment = readAttachment(path, *cancel);
        if (!*cancel)
            QMetaObject::invokeMethod(
                this, [this, id, attachment] { finishReading(id, attachment); }, Qt::QueuedConnection);
    });
}

void DraftAttachments::finishReading(quint64 id, const Result<Attachment>& attachment)
{
    const int place = rowOf(id);
    if (place < 0)
        return finishElsewhere(id, attachment);
    if (attachment) {
        Row& row = m_rows.at(static_cast<size_t>(place));
        row.attachment = *attachment;
        row.cancel.reset();
        emit dataChanged(index(place), index(place));
    } else {
        m_problems.push_back(attachment.error());
        removeRow(place);
    }
    tellProblems();
    emit changed();
}

void DraftAttachments::finishElsewhere(quint64 id, const Result<Attachment>& attachment)
{
    for (auto& [draft, rows] : m_elsewhere) {
        const auto row = std::ranges::find(rows, id, &Row::id);
        if (row == rows.end())
            continue; // it was given up, or is another's
        if (attachment) {
            row->attachment = *attachment;
            row->cancel.reset();
        } else {
            rows.erase(row);
            m_problems.push_back(attachment.error());
        }
        if (!reading(rows))
            emit readElsewhere(draft, attachments(rows));
        return tellProblems();
    }
}

// Together, once all files are read: one card has room for one problem.
void DraftAttachments::tellProblems()
{
    if (m_problems.empty() || reading())
        return;
    const std::vector<Error> problems = std::exchange(m_problems, {});
    if (problems.size() == 1) {
        emit problem(problems.front());
        return;
    }
    QStringList each;
    for (const Error& error : problems)
        each << QString::fromStdString(error.message);
    emit problem({tr("%n files could not be attached.", nullptr, static_cast<int>(problems.size())).toStdString(),
                  each.join("\n").toStdString(),
                  {}});
}

bool DraftAttachments::paste()
{
    const QMimeData* content = QGuiApplication::clipboard()->mimeData();
    if (!content)
        return false;
    const QList<QUrl> urls = content->urls();
    if (!urls.isEmpty() && std::ranges::all_of(urls, &QUrl::isLocalFile)) {
        addFiles(urls);
        return true;
    }
    QString text = content->text();
    if (text.size() < longPaste || count() >= mostFiles)
        return false;
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    Row row{.id = ++m_lastId,
            .attachment = {
                .kind = AttachmentKind::Pasted, .name = tr("Pasted text"), .text = text, .size = text.toUtf8().size()}};
    add(row);
    offerUndo({.row = row, .place = count() - 1, .pasted = true}, tr("The long text became a file"));
    emit changed();
    return true;
}

int DraftAttachments::rowOf(quint64 id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void DraftAttachments::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    emit countChanged();
}

void DraftAttachments::remove(int row)
{
    if (row < 0 || row >= count())
        return;
    const Row removed = m_rows.at(static_cast<size_t>(row));
    removeRow(row);
    if (removed.cancel) {
        *removed.cancel = true;
        dismissUndo();
    } else {
        offerUndo({.row = removed, .place = row}, tr("“%1” removed").arg(removed.attachment.name));
    }
    tellProblems();
    emit changed();
}

void DraftAttachments::offerUndo(Undo undo, const QString& text)
{
    m_undo = std::move(undo);
    m_undoText = text;
    m_undoTimer.start();
    emit undoTextChanged();
}

void DraftAttachments::undo()
{
    if (!m_undo)
        return;
    const Undo undo = *m_undo;
    dismissUndo();
    if (undo.pasted) {
        if (const int row = rowOf(undo.row.id); row >= 0)
            removeRow(row);
        emit textWanted(undo.row.attachment.text);
    } else {
        const int place = std::min(undo.place, count());
        beginInsertRows({}, place, place);
        m_rows.insert(m_rows.begin() + place, undo.row);
        endInsertRows();
        emit countChanged();
    }
    emit changed();
}

void DraftAttachments::dismissUndo()
{
    m_undoTimer.stop();
    m_undo.reset();
    if (std::exchange(m_undoText, {}).isEmpty())
        return;
    emit undoTextChanged();
}

QVariantMap DraftAttachments::file(int row) const
{
    return row < 0 || row >= count() ? QVariantMap() : attachmentView(m_rows.at(static_cast<size_t>(row)).attachment);
}

std::vector<Attachment> DraftAttachments::attachments() const
{
    return attachments(m_rows);
}

std::vector<Attachment> DraftAttachments::attachments(const Rows& rows)
{
    std::vector<Attachment> list;
    for (const Row& row : rows) {
        if (!row.cancel)
            list.push_back(row.attachment);
    }
    return list;
}

void DraftAttachments::show(const std::optional<QString>& draft, const std::vector<Attachment>& attachments)
{
    if (m_draft && reading())
        m_elsewhere[*m_draft] = m_rows;
    else
        giveUp(m_rows);
    m_draft = draft;
    Rows rows;
    if (const auto begun = draft ? m_elsewhere.find(*draft) : m_elsewhere.end(); begun != m_elsewhere.end()) {
        rows = std::move(begun->second);
        m_elsewhere.erase(begun);
    } else {
        for (const Attachment& attachment : attachments)
            rows.push_back({.id = ++m_lastId, .attachment = attachment});
    }
    showRows(std::move(rows));
}

void DraftAttachments::setDraft(const QString& draft)
{
    m_draft = draft;
}

void DraftAttachments::forgetOthers()
{
    for (const auto& [draft, rows] : m_elsewhere)
        giveUp(rows);
    m_elsewhere.clear();
}

void DraftAttachments::showRows(Rows rows)
{
    dismissUndo();
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    emit countChanged();
    emit changed();
}

std::vector<Attachment> DraftAttachments::take()
{
    std::vector<Attachment> list = attachments();
    giveUp(m_rows);
    showRows({});
    return list;
}

void DraftAttachments::setTokens(const std::vector<int>& tokens)
{
    size_t next = 0;
    for (int place = 0; place < count(); ++place) {
        Row& row = m_rows.at(static_cast<size_t>(place));
        if (row.cancel)
            continue;
        const int counted = next < tokens.size() ? tokens[next] : -1;
        ++next;
        if (std::exchange(row.tokens, counted) != counted)
            emit dataChanged(index(place), index(place), {TokensRole});
    }
}

} // namespace alcove
