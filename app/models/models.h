// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The models of this computer, for the window: the QML singleton `Models`. It brings together the library, what is
// open, how everything fits, and the trash.
#pragma once

#include "app/models/fit_estimator.h"
#include "app/models/model_library.h"
#include "app/models/model_list_model.h"
#include "app/models/model_rows.h"
#include "app/models/model_trash.h"
#include "app/models/open_models.h"

#include <QTimer>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <optional>

class QJSEngine;
class QQmlEngine;

namespace alcove {

class Models : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(alcove::ModelListModel* list READ list CONSTANT)
    Q_PROPERTY(int total READ total NOTIFY libraryChanged) // whatever the list's filter
    Q_PROPERTY(bool looking READ looking NOTIFY lookingChanged)
    Q_PROPERTY(bool looked READ looked NOTIFY libraryChanged)
    Q_PROPERTY(int unread READ unread NOTIFY lookingChanged)
    Q_PROPERTY(QVariantList folders READ folders NOTIFY foldersChanged) // each: folder, problem (empty: none)
    // Folders of other programs that are there and not watched, each: folder, owner.
    Q_PROPERTY(QVariantList suggestions READ suggestions NOTIFY foldersChanged)
    Q_PROPERTY(QString currentFile READ currentFile WRITE setCurrentFile NOTIFY currentChanged) // that is looked at
    // All about it: see describe(); empty while it is not there.
    Q_PROPERTY(QVariantMap current READ current NOTIFY currentChanged)
    // In memory, the last used one first, each: file, name, memory, used, device, chats (the chat answers with it),
    // answering.
    Q_PROPERTY(QVariantList open READ open NOTIFY openChanged)
    Q_PROPERTY(QString openMemory READ openMemory NOTIFY openChanged) // of all of them; empty: none
    Q_PROPERTY(QString opening READ opening NOTIFY openChanged)       // a file; empty: none
    // A model that has no room: words, action. Empty: there is none.
    Q_PROPERTY(QVariantMap offer READ offer NOTIFY openChanged)
    Q_PROPERTY(QVariantList recent READ recent NOTIFY recentChanged) // for menus: file, url, name, details, open, chats
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoTextChanged) // empty: nothing to undo

public:
    struct Places {
        QString ownFolder;    // for models
        QString starterModel; // empty: there is none
        QString cacheFile;
    };

    // All outlive it.
    Models(const Places& places, Settings& settings, EnginePool& engines, ChatController& chat,
           CompareController& compare, QObject* parent = nullptr);
    ~Models() override;

    static void install(QQmlEngine& engine, Models& models); // as ChatController::install()
    static Models* create(QQmlEngine* engine, QJSEngine*);

    ModelLibrary& library() { return m_library; }
    OpenModels& opener() { return m_open; }
    ModelListModel* list() { return &m_list; }
    int total() const { return static_cast<int>(m_library.models().size()); }
    bool looking() const { return m_library.looking(); }
    bool looked() const { return m_library.looked(); }
    int unread() const { return m_library.unread(); }
    QVariantList folders() const;
    QVariantList suggestions() const;
    QString currentFile() const { return m_current; }
    void setCurrentFile(const QString& file);
    QVariantMap current() const;
    QVariantList open() const;
    QString openMemory() const;
    QString opening() const { return m_open.opening(); }
    QVariantMap offer() const;
    QVariantList recent() const;
    QString undoText() const { return m_undoText; }

    Q_INVOKABLE void look() { m_library.look(); }
    Q_INVOKABLE void openFile(const QString& file); // for the chat
    Q_INVOKABLE void openUrl(const QUrl& file);     // the same for one that a person has chosen
    Q_INVOKABLE void cancel() { m_open.cancel(); }
    Q_INVOKABLE void unload(const QString& file) { m_open.unload(file); }
    Q_INVOKABLE void acceptOffer() { m_open.acceptOffer(); }
    Q_INVOKABLE void refuseOffer() { m_open.refuseOffer(); }

    // Folders are watched from then on; files are listed.
    Q_INVOKABLE void addUrls(const QList<QUrl>& urls);
    Q_INVOKABLE bool mayAdd(const QList<QUrl>& urls) const; // there is a folder or a model file among them
    Q_INVOKABLE void addFolder(const QUrl& folder);
    Q_INVOKABLE void addSuggestion(const QString& folder) { m_library.addFolder(folder); }
    Q_INVOKABLE void removeFolder(const QString& folder);
    Q_INVOKABLE void showInFolder(const QString& file) const;

    // Another answer by this model, which is opened first. Given up when another conversation or model is looked at
    // before.
    Q_INVOKABLE void answerWith(const QString& file, qint64 message);

    // Both take a model from the list, and undo() brings it back.
    Q_INVOKABLE void trash(const QString& file);
    Q_INVOKABLE void forget(const QString& file);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissUndo();

    // Somebody looks at this model's row, or no longer: how it fits is found out for those alone.
    Q_INVOKABLE void wantFit(const QString& file) { m_estimator.want(file); }
    Q_INVOKABLE void leaveFit(const QString& file) { m_estimator.leave(file); }

signals:
    void libraryChanged();
    void lookingChanged();
    void foldersChanged();
    void currentChanged();
    void openChanged();
    void recentChanged();
    void undoTextChanged();
    void opened(const QString& file); // as it was asked for: the chat answers with it

private:
    ModelRows::Besides besides(const LibraryModel& model) const;
    QVariantMap fit(const QString& file) const;
    QVariantMap describe(const LibraryModel& model) const;
    QString nameOf(const QString& file) const;
    QDateTime used(const QString& file) const;
    void noteUsed(const QString& file);
    void offerUndo(const QString& text, std::function<void()> undo);
    void noteOpen();
    void followConversation(); // opens its model, where the person wants that
    void goOnToAnswer();

    Settings& m_settings;
    EnginePool& m_engines;
    ChatController& m_chat;
    ModelLibrary m_library;
    FitEstimator m_estimator;
    OpenModels m_open;
    ModelRows m_rows;
    ModelListModel m_list;
    ModelTrash m_trash;
    QHash<QString, QDateTime> m_used;
    QStringList m_openFiles; // as of the last change
    // What answerWith() waits for.
    struct WantedAnswer {
        QString file;
        qint64 message = 0;
        bool opening = false; // it has begun
    };
    std::optional<WantedAnswer> m_wantedAnswer;
    QString m_chatFile;
    QString m_opening;
    QString m_current;
    QString m_undoText;
    std::function<void()> m_undo;
    QTimer m_undoTimer;
};

} // namespace alcove
