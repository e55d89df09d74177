// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Conversations out of the window into files: which, in what form and where, how it will look, and the work itself,
// which holds up neither the window nor the database. `Transfer.exporter` in QML.
#pragma once

#include "app/transfer/taken_out.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace alcove {

class Database;
class Settings;
struct ExportPreview;

class Exporter : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Transfer.exporter")
    // Each a map: name, title, suffix, about; picks: what goes along can be chosen; thoughts, remarks: of these too.
    Q_PROPERTY(QVariantList formats READ formats CONSTANT)
    Q_PROPERTY(QString scope MEMBER m_scope NOTIFY selectionChanged) // "one", "chosen" or "all"
    Q_PROPERTY(QString oneId READ oneId NOTIFY selectionChanged)     // empty: there is no one
    Q_PROPERTY(QString oneTitle READ oneTitle NOTIFY selectionChanged)
    Q_PROPERTY(QStringList chosen READ chosen NOTIFY selectionChanged)
    Q_PROPERTY(bool several READ several NOTIFY selectionChanged)

    // These are remembered.
    Q_PROPERTY(QString format MEMBER m_format NOTIFY optionsChanged) // the name of one of `formats`
    Q_PROPERTY(bool wholeTree MEMBER m_wholeTree NOTIFY optionsChanged)
    Q_PROPERTY(bool systemPrompt MEMBER m_systemPrompt NOTIFY optionsChanged)
    Q_PROPERTY(bool reasoning MEMBER m_reasoning NOTIFY optionsChanged)
    Q_PROPERTY(bool models MEMBER m_models NOTIFY optionsChanged)
    Q_PROPERTY(bool timings MEMBER m_timings NOTIFY optionsChanged)
    Q_PROPERTY(bool attachments MEMBER m_attachments NOTIFY optionsChanged)
    Q_PROPERTY(bool each MEMBER m_each NOTIFY optionsChanged) // of several: a file for each, not one for all
    Q_PROPERTY(QString pattern MEMBER m_pattern NOTIFY optionsChanged)
    Q_PROPERTY(QString folder READ folder WRITE setFolder NOTIFY optionsChanged) // a path
    Q_PROPERTY(QString patternProblem READ patternProblem NOTIFY optionsChanged) // empty: none

    Q_PROPERTY(QString name READ name WRITE setName NOTIFY nameChanged) // of the one file, without suffix
    Q_PROPERTY(QString preview READ preview NOTIFY previewChanged)
    Q_PROPERTY(bool previewCut READ previewCut NOTIFY previewChanged)

    Q_PROPERTY(QString state READ state NOTIFY stateChanged)         // "idle", "running", "done" or "failed"
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged) // 0 to 1
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressChanged)
    Q_PROPERTY(QString doneText READ doneText NOTIFY stateChanged)
    Q_PROPERTY(QVariantMap error READ error NOTIFY stateChanged) // message, remedy, details

public:
    Exporter(Database& database, Settings& settings, QObject* parent = nullptr); // both outlive it

    // Where conversations are that the person's database does not have: temporary ones. Null: this is none.
    void setElsewhere(std::function<Database*(const QString& id)> elsewhere) { m_elsewhere = std::move(elsewhere); }

    // Begins anew with this conversation; without an id, with all.
    void open(const QString& id, const QString& title);
    // The same with these; `name` is what their one file is called, unless it is empty.
    void openSeveral(const QStringList& ids, const QString& name);
    void shutDown(); // what runs is given up

    QVariantList formats() const;
    ExportForm form() const; // that is chosen
    QString oneId() const { return m_oneId; }
    QString oneTitle() const { return m_oneTitle; }
    QStringList chosen() const { return m_chosen; }
    bool several() const { return m_scope == "all" || (m_scope == "chosen" && m_chosen.size() != 1); }
    QString folder() const { return m_folder; }
    void setFolder(const QString& folder);
    Q_INVOKABLE void setFolderUrl(const QUrl& folder) { setFolder(folder.toLocalFile()); }
    Q_INVOKABLE QUrl folderUrl() const { return QUrl::fromLocalFile(m_folder); }
    QString patternProblem() const;
    QString name() const;
    void setName(const QString& name);
    QString preview() const { return m_preview; }
    bool previewCut() const { return m_previewCut; }
    QString state() const { return m_state; }
    double progress() const { return m_progress; }
    QString progressText() const { return m_progressText; }
    QString doneText() const { return m_doneText; }
    QVariantMap error() const { return m_error; }

    Q_INVOKABLE void choose(const QString& id, bool chosen);

    // Writes. A file that is there already is never written over: the new one gets a number behind its name.
    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void backToOptions();    // after the end
    Q_INVOKABLE void showFolder() const; // in the system's file manager

signals:
    void selectionChanged();
    void optionsChanged();
    void nameChanged();
    void previewChanged();
    void stateChanged();
    void progressChanged();

private:
    Database& source() const; // of what is selected
    ExportFormatInfo chosenFormat() const;
    ExportOptions options() const;
    ExportSelection selection() const;
    void restoreOptions();
    void saveOptions();
    void makePreview();
    void showPreview(const Result<ExportPreview>& preview);
    void setState(const QString& state);
    void showProgress(qint64 done, qint64 total);
    void finish(const Result<ExportSummary>& summary, const QString& file);

    Database& m_database;
    Settings& m_settings;
    std::function<Database*(const QString& id)> m_elsewhere;
    QString m_scope = "all";
    QString m_oneId;
    QString m_oneTitle;
    QStringList m_chosen;
    QString m_format;
    bool m_wholeTree = false;
    bool m_systemPrompt = true;
    bool m_reasoning = false;
    bool m_models = true;
    bool m_timings = true;
    bool m_attachments = true;
    bool m_each = false;
    QString m_pattern;
    QString m_folder;
    std::optional<QString> m_name; // as a person wrote it
    QString m_suggestedName;       // of the one conversation
    QString m_preview;
    bool m_previewCut = false;
    QTimer m_previewTimer;
    quint64 m_lastPreview = 0;
    QString m_state = "idle";
    double m_progress = 0;
    QString m_progressText;
    QString m_doneText;
    QVariantMap m_error;
    QElapsedTimer m_clock;
    std::shared_ptr<std::atomic<bool>> m_stop; // of the export that runs
};

} // namespace alcove
