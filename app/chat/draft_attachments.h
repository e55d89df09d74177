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
    // Another draft is shown. What is still being read for the one before is given up.
    void show(const std::vector<Attachment>& attachments);
    std::vector<Attachment> take();                 // they go along with a question now; none is left
    void setTokens(const std::vector<int>& tokens); // of each of attachments(); empty: not known

signals:
    void countChanged();
    void changed(); // attachments() or reading
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

    void add(Row row);
    void read(const Row& row, const QString& path);
    void finishReading(quint64 id, const Result<Attachment>& attachment);
    void tellProblems();
    void removeRow(int row);
    int rowOf(quint64 id) const;
    void offerUndo(Undo undo, const QString& text);

    std::vector<Row> m_rows;
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
