// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The sets of prompts that a person keeps, one of them shown with its models and its table of answers: `Compare.sets`.
// Answers are in the database as soon as they are there, so that a run goes on with
// what is left whatever ended it.
#pragma once

#include "app/compare/prompt_set_results.h"
#include "app/compare/prompt_set_runner.h"
#include "app/storage/prompt_set_store.h"

#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <functional>
#include <vector>

namespace alcove {

class ChatController;

class PromptSets : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The sets of Compare.sets")
    Q_PROPERTY(QVariantList all READ all NOTIFY listChanged) // by name: name (its id), title
    Q_PROPERTY(double current READ current NOTIFY changed)   // the id of the set that is shown; 0: none
    Q_PROPERTY(QString name READ name NOTIFY changed)        // of it, as all that follows
    Q_PROPERTY(QString text READ text NOTIFY changed)
    Q_PROPERTY(QVariantList models READ models NOTIFY changed) // that are to answer: name, file
    Q_PROPERTY(bool canAddModel READ canAddModel NOTIFY changed)
    Q_PROPERTY(QVariantMap values READ values NOTIFY changed) // temperature, seed, max_tokens; -1: as usual
    Q_PROPERTY(int left READ left NOTIFY changed)             // answers that the chosen models have not given yet
    Q_PROPERTY(alcove::PromptSetResults* results READ results CONSTANT)
    Q_PROPERTY(bool running READ running NOTIFY changed)
    Q_PROPERTY(QString runningOther READ runningOther NOTIFY changed) // the name of another set that runs; empty: none
    Q_PROPERTY(double progress READ progress NOTIFY progressed)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressed)
    Q_PROPERTY(QString undoText READ undoText NOTIFY changed) // what undo() takes back; empty: nothing
    Q_PROPERTY(QString told READ told NOTIFY changed)         // where the table was saved

public:
    static constexpr int longestName = 60; // characters
    static constexpr int mostModels = 8;

    // Both outlive it.
    PromptSets(Database& database, EnginePool& engines, ChatController& chat, QObject* parent = nullptr);

    QVariantList all() const;
    double current() const { return static_cast<double>(m_current); }
    QString name() const { return shown().name; }
    QString text() const { return shown().text; }
    QVariantList models() const;
    bool canAddModel() const { return shown().models.size() < mostModels; }
    QVariantMap values() const;
    int left() const;
    PromptSetResults* results() { return &m_results; }
    bool running() const { return m_current != 0 && m_runner.set() == m_current; }
    QString runningOther() const;
    double progress() const;
    QString progressText() const { return m_runner.running() ? m_runner.words() : QString(); }
    QString undoText() const { return m_undoText; }
    QString told() const { return m_told; }

    Q_INVOKABLE void choose(double id);
    // Why a set can't be kept so; empty: it can. `id` is its own, 0 for a new one.
    Q_INVOKABLE QString problemWith(double id, const QString& name, const QString& text) const;
    // Answers to prompts that stay are kept. Gives its id, and shows it; 0: it can't be kept.
    Q_INVOKABLE double save(double id, const QString& name, const QString& text);
    Q_INVOKABLE void importFrom(const QUrl& file); // one prompt a line, or JSON objects: see prompt_set.h
    Q_INVOKABLE void remove();                     // the shown one; undo() brings it back
    Q_INVOKABLE void undo();
    Q_INVOKABLE void dismissUndo();

    Q_INVOKABLE void addModel(const QUrl& file);
    Q_INVOKABLE void removeModel(int place);
    Q_INVOKABLE void setValue(const QString& name, double value); // out of its range: as usual

    Q_INVOKABLE void run(); // what is left
    Q_INVOKABLE void stop();
    Q_INVOKABLE void startOver();                 // without the answers; undo() brings them back
    Q_INVOKABLE void saveTable(const QUrl& file); // CSV, or HTML where its name ends so

    void closeModel(const QString& file); // a run that uses it ends
    void shutDown();                      // before the database closes, or gets another content

signals:
    void listChanged();
    void changed();
    void progressed();
    void problem(const alcove::Error& error);

private:
    const PromptSetRecord& shown() const; // an empty one when there is none
    std::vector<SetPrompt> prompts() const;
    QString nameOf(qint64 id) const;
    QString freeName(const QString& name) const;
    void load();
    void put(const PromptSetRecord& set);
    void change(const PromptSetRecord& set); // the shown one
    void offerUndo(const QString& text, std::function<void()> takeBack, std::function<void()> makeFinal);

    PromptSetStore m_store;
    ChatController& m_chat;
    PromptSetRunner m_runner;
    PromptSetResults m_results;
    std::vector<PromptSetRecord> m_sets;
    qint64 m_current = 0;
    quint64 m_choosing = 0;                 // how often a set was chosen
    std::vector<SetAnswer> m_cameMeanwhile; // while the shown set's answers are read
    std::function<void()> m_takeBack;
    std::function<void()> m_makeFinal;
    QString m_undoText;
    QString m_told;
    QTimer m_undoTimer;
};

} // namespace alcove
