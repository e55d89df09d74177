// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The files that go along with the question which is being written, as the composer's chips. `Chat.attachments` in QML.
#pragma once

#include "app/prompt/attachment.h"
#include "inference/result.h"

#include <QAbstractListModel>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>
#include <QtQmlIntegration>

#include <atomic>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace alcove {

class DraftAttachments : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Chat.attachments")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool reading READ reading NOTIFY changed)              // some file's text is not there yet
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoTextChanged) // what undo() takes back; empty: nothing

public:
    enum Role {
        NameRole = Qt::UserRole + 1, // name
        KindRole,                    // kind: "text", "pdf", "pasted"
        TokensRole,                  // tokens: that the model reads of it; -1: not counted yet
        ReadingRole,                 // reading: its text is not there yet
    };

    // A pasted text of at least so many characters becomes a file instead of filling the composer.
    static constexpr qsizetype longPaste = 4000;
    static constexpr int mostFiles = 20;

    explicit DraftAttachments(QObject* parent = nullptr);
    ~DraftAttachments() override; // waits for the page that is being read

    int count() const { return static_cast<int>(m_rows.size()); }
    bool reading() const;
    QString undoText() const { return m_undoText; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // Each becomes a row at once and gets its text when it is read; one that can't be read goes, and problem() says
    // why.
    Q_INVOKABLE void addFiles(const QList<QUrl>& files);
    // Files and long texts on the clipboard. False: there is neither, so it is a text to be pasted where the cursor is.
    Q_INVOKABLE bool paste();
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissUndo();
    Q_INVOKABLE QVariantMap file(int row) const; // what AttachmentView shows: see attachmentView()

    std::vector<Attachment> attachments() const; // those that are read
    // Another draft is shown, the one of a conversation, or "" for a new chat's. What is still being read for the one
    // before goes on, and is there when that is shown again: then `attachments` do not count. No name: a draft that
    // nobody comes back to, as a temporary chat's; what is being read for it ends with it.
    void show(const std::optional<QString>& draft, const std::vector<Attachment>& attachments);
    void setDraft(const QString& draft);            // what is shown belongs to this one from now on
    void forgetOthers();                            // what is being read for other drafts is given up
    std::vector<Attachment> take();                 // they go along with a question now; none is left
    void setTokens(const std::vector<int>& tokens); // of each of attachments(); empty: not known

signals:
    void countChanged();
    void changed(); // attachments() or reading
    // Everything is read of a draft that is no longer shown.
    void readElsewhere(const QString& draft, const std::vector<alcove::Attachment>& attachments);
    void undoTextChanged();
    void textWanted(const QString& text); // a pasted text that is to stand in the question after all
    void problem(const alcove::Error& error);

private:
    struct Row {
        quint64 id = 0;
        Attachment attachment;
        std::shared_ptr<std::atomic<bool>> cancel; // null: it is read
        int tokens = -1;
    };
    struct Undo {
        Row row;
        int place = 0;
        bool pasted = false; // undoing takes the row away and gives its text back
    };

    using Rows = std::vector<Row>;

    void add(Row row);
    void showRows(Rows rows);
    static void giveUp(const Rows& rows);
    static bool reading(const Rows& rows);
    static std::vector<Attachment> attachments(const Rows& rows); // those that are read
    void finishElsewhere(quint64 id, const Result<Attachment>& attachment);
    void read(const Row& row, const QString& path);
    void finishReading(quint64 id, const Result<Attachment>& attachment);
    void tellProblems();
    void removeRow(int row);
    int rowOf(quint64 id) const;
    void offerUndo(Undo undo, const QString& text);

    Rows m_rows;
    std::optional<QString> m_draft = QString(); // which is shown; none: one that nobody comes back to
    std::map<QString, Rows> m_elsewhere;        // of drafts that were left while files were being read
    quint64 m_lastId = 0;
    std::vector<Error> m_problems; // of the files that are being read
    std::optional<Undo> m_undo;
    QString m_undoText;
    QTimer m_undoTimer;
    QThreadPool m_pool;
};

// name, kind, size in words, the beginning of the text, and how many characters of it are left out.
QVariantMap attachmentView(const Attachment& attachment);

// "text", "pdf", "pasted".
QString kindName(AttachmentKind kind);

} // namespace alcove
