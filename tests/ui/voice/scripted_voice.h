// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A voice for tests that nobody hears. What it was told to say is the application's property "spoken", a list; each
// text takes it as many milliseconds as the property "spokenFor" says. With the property "voiceBroken" it can't be
// made.
#pragma once

#include <QTextToSpeechEngine>
#include <QTextToSpeechPlugin>
#include <QTimer>

class ScriptedVoice : public QTextToSpeechEngine {
    Q_OBJECT

public:
    explicit ScriptedVoice(QObject* parent);

    QList<QLocale> availableLocales() const override { return {QLocale()}; }
    QList<QVoice> availableVoices() const override { return {voice()}; }
    void say(const QString& text) override;
    void synthesize(const QString&) override {}
    void stop(QTextToSpeech::BoundaryHint) override;
    void pause(QTextToSpeech::BoundaryHint) override {}
    void resume() override {}
    double rate() const override { return 0; }
    bool setRate(double) override { return false; }
    double pitch() const override { return 0; }
    bool setPitch(double) override { return false; }
    QLocale locale() const override { return QLocale(); }
    bool setLocale(const QLocale&) override { return true; }
    double volume() const override { return 1; }
    bool setVolume(double) override { return false; }
    QVoice voice() const override { return createVoice("Scripted", QLocale(), QVoice::Unknown, QVoice::Other, {}); }
    bool setVoice(const QVoice&) override { return true; }
    QTextToSpeech::State state() const override { return m_state; }
    QTextToSpeech::ErrorReason errorReason() const override;
    QString errorString() const override;

private:
    void become(QTextToSpeech::State state);

    QTextToSpeech::State m_state = QTextToSpeech::Ready;
    QTimer m_speaking;
};

class ScriptedVoicePlugin : public QObject, public QTextToSpeechPlugin {
    Q_OBJECT
    Q_INTERFACES(QTextToSpeechPlugin)
    Q_PLUGIN_METADATA(IID "org.qt-project.qt.speech.tts.plugin/6.0" FILE "scripted_voice.json")

public:
    QTextToSpeechEngine* createTextToSpeechEngine(const QVariantMap&, QObject* parent, QString*) const override
    {
        return new ScriptedVoice(parent);
    }
};
