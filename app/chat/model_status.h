// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which model is open or being opened, in the words that a window shows.
#pragma once

#include "app/chat/chat_engine.h"

#include <QElapsedTimer>
#include <QObject>

#include <optional>

namespace alcove {

// "1.2 of 2.7 GB · 800 MB/s · 2 s left"; without rate and rest in the first quarter of a second.
QString loadProgressText(quint64 bytesDone, quint64 bytesTotal, qint64 elapsedMilliseconds);

class ModelStatus : public QObject {
    Q_OBJECT

public:
    enum class State { None, Loading, Ready, Failed };

    explicit ModelStatus(ChatEngine& engine, QObject* parent = nullptr); // the engine outlives it

    void open(const QString& file);
    void cancel();
    void unload();

    State state() const { return m_state; }
    const std::optional<LoadedModel>& model() const { return m_model; } // unless Ready: none
    QString name() const;                                               // of the model; of the file until it is loaded
    QString details() const;                // "TinyStories 656K · F16 · 2.7 MB"; empty unless Ready
    QString deviceName() const;             // and on a line of its own why it is this one, where that is not plain
    QString file() const { return m_file; } // empty: none is open or was to be opened
    int contextSize() const { return m_model ? m_model->contextSize : 0; } // tokens
    std::optional<RecommendedSampling> recommended() const;
    ThinkingSupport thinking() const { return m_model ? m_model->thinking : ThinkingSupport(); }
    double progress() const { return m_progress; }
    QString progressText() const { return m_progressText; }

signals:
    void changed();
    void progressChanged();
    void ready(const QString& file);
    void failed(const alcove::Error& error);

private:
    void setProgress(double progress, const QString& text);

    ChatEngine& m_engine;
    State m_state = State::None;
    quint64 m_lastLoad = 0;
    QString m_file;
    std::optional<LoadedModel> m_model;
    double m_progress = 0;
    QString m_progressText;
    QElapsedTimer m_clock;
};

} // namespace alcove
