// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The page of models to get, and everything that is being downloaded. What was under way at the last end of the program
// is there again, and goes on when the network is on. The QML singleton `Downloads`.
#pragma once

#include "app/network/download.h"

#include <QObject>
#include <QVariantList>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <memory>
#include <vector>

class QJSEngine;
class QQmlEngine;

namespace alcove {

class Downloads : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged) // its page
    // The catalogue, each a map: id, name, about, parameters, size, bytes, licence, context, page.
    Q_PROPERTY(QVariantList models READ models CONSTANT)
    Q_PROPERTY(
        QVariantMap present READ present NOTIFY presentChanged)      // the file (url) by the id, of those that are here
    Q_PROPERTY(QList<QObject*> list READ list NOTIFY listChanged)    // Download, the first one begun first
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) // of what is under way; -1: nothing is
    Q_PROPERTY(double freeBytes READ freeBytes NOTIFY presentChanged) // on the disk with the folder
    Q_PROPERTY(QString freeText READ freeText NOTIFY presentChanged)
    Q_PROPERTY(QString folder READ folder CONSTANT)
    // What an address leads to: "", "looking", "found", "failed".
    Q_PROPERTY(QString lookState READ lookState NOTIFY lookChanged)
    Q_PROPERTY(QString lookTitle READ lookTitle NOTIFY lookChanged)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY lookChanged) // each a map: name, detail, bytes, size
    Q_PROPERTY(QVariantMap lookError READ lookError NOTIFY lookChanged)

public:
    // `folder`: where finished models lie; made when it is needed. `network` outlives it.
    Downloads(NetworkAccess& network, const QString& folder, const QString& language, QObject* parent = nullptr);
    ~Downloads() override;

    static void install(QQmlEngine& engine, Downloads& downloads);
    static Downloads* create(QQmlEngine* engine, QJSEngine*);

    bool isShown() const { return m_shown; }
    Q_INVOKABLE void open(); // the page
    Q_INVOKABLE void close();

    QVariantList models() const;
    QVariantMap present() const;
    QList<QObject*> list() const;
    double progress() const;
    double freeBytes() const;
    QString freeText() const;
    QString folder() const { return m_folder; }

    Q_INVOKABLE void get(const QString& catalogueId);
    Q_INVOKABLE void look(const QString& address);
    Q_INVOKABLE void stopLooking();
    Q_INVOKABLE void choose(int choice);

    QString lookState() const { return m_lookState; }
    QString lookTitle() const;
    QVariantList choices() const;
    QVariantMap lookError() const;

    void shutDown(); // after the network's

signals:
    void shownChanged();
    void presentChanged();
    void listChanged();
    void progressChanged();
    void lookChanged();
    void lookEndAsked();
    void finished(const QString& file); // a model is whole, at this path

private:
    void findUnfinished();
    void add(std::unique_ptr<Download> download);
    void follow(Download& download);
    void drop(Download* download);
    void beginNext();
    void setLook(const QString& state);

    NetworkAccess& m_network;
    QString m_folder;
    TransferPatience m_patience;
    QList<CatalogueModel> m_catalogue;
    std::vector<std::unique_ptr<Download>> m_downloads;
    bool m_shown = false;
    QString m_lookState;
    quint64 m_looks = 0;
    HubRepository m_found;
    Error m_lookError;
};

} // namespace alcove
