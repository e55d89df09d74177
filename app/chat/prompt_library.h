// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Prompts that a person keeps to ask again, by name: the QML singleton `Prompts`. As a model: all of them, by name.
#pragma once

#include "app/storage/prompt_store.h"
#include "inference/result.h"

#include <QAbstractListModel>
#include <QPoint>
#include <QTimer>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <optional>
#include <vector>

class QJSEngine;
class QQmlEngine;

namespace alcove {

class PromptLibrary : public QAbstractListModel {
    Q_OBJECT
    QML_NAMED_ELEMENT(Prompts)
    QML_SINGLETON
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString undoText READ undoText NOTIFY undoTextChanged) // what undo() takes back; empty: nothing
    Q_PROPERTY(QString told READ told NOTIFY toldChanged)             // what came of the last export or import

public:
    enum Role {
        PromptIdRole = Qt::UserRole + 1, // promptId
        NameRole,                        // name
        TextRole,                        // text
    };

    static constexpr int longestName = 60; // characters

    explicit PromptLibrary(Database& database, QObject* parent = nullptr); // it outlives the library

    static void install(QQmlEngine& engine, PromptLibrary& library); // as ChatController::install()
    static PromptLibrary* create(QQmlEngine* engine, QJSEngine*);

    int count() const { return static_cast<int>(m_prompts.size()); }
    QString undoText() const { return m_undoText; }
    QString told() const { return m_told; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    // Those with these letters in their name, the best first: promptId, name, text.
    Q_INVOKABLE QVariantList matching(const QString& query) const;
    // Why a prompt can't be kept so; empty: it can. `id` is its own, 0 for a new one.
    Q_INVOKABLE QString problemWith(qint64 id, const QString& name, const QString& text) const;
    Q_INVOKABLE qint64 save(qint64 id, const QString& name, const QString& text); // gives its id; 0: it can't be kept
    Q_INVOKABLE void remove(qint64 id);
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissUndo();
    // A name for a text that has none yet, from its first words.
    Q_INVOKABLE QString nameFor(const QString& text) const;

    Q_INVOKABLE void exportTo(const QUrl& file);
    Q_INVOKABLE void importFrom(const QUrl& file); // what is here already is left out

    // Where the next {{place}} of a text begins and ends, from `position` on and then from the beginning; -1: none.
    Q_INVOKABLE static QPoint placeAfter(const QString& text, int position);

signals:
    void changed();
    void written(); // a prompt that is to be kept
    void undoTextChanged();
    void toldChanged();
    void problem(const alcove::Error& error);

private:
    void load();
    void put(const PromptRecord& prompt);
    void takeOut(qint64 id);
    QString freeName(const QString& name) const;
    void tell(const QString& text);

    PromptStore m_store;
    std::vector<PromptRecord> m_prompts;
    std::optional<PromptRecord> m_removed;
    QString m_undoText;
    QString m_told;
    QTimer m_undoTimer;
};

} // namespace alcove
