// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Reads an answer aloud, where the system has a voice. In QML: the singleton `ReadAloud`.
#pragma once

#include <QObject>
#include <QString>
#include <QtQmlIntegration>

#include <memory>

namespace alcove {

class Voice;

class ReadAloud : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(bool available READ isAvailable CONSTANT) // this computer can speak, as far as is known without trying
    Q_PROPERTY(double message READ message NOTIFY messageChanged)  // the id of the one that is read; 0: none
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged) // why the voice can't be heard; empty: it can

public:
    explicit ReadAloud(QObject* parent = nullptr);
    ~ReadAloud() override;

    bool isAvailable() const;
    double message() const { return m_message; }
    QString problem() const { return m_problem; }

    // Reads this Markdown text, from its begin; if the message is being read, stops.
    Q_INVOKABLE void toggle(double message, const QString& markdown);
    Q_INVOKABLE void stop();
    Q_INVOKABLE void clearProblem();

signals:
    void messageChanged();
    void problemChanged();

private:
    void noteSilence();
    void setMessage(double message);
    void giveUp();

    std::unique_ptr<Voice> m_voice; // made when something is first read
    double m_message = 0;
    QString m_problem;
};

} // namespace alcove
