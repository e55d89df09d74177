// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/model_status.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QStringList>

#include <cmath>

namespace alcove {

namespace {

const QString separator = QStringLiteral(" · ");

QString size(quint64 bytes)
{
    return QLocale().formattedDataSize(static_cast<qint64>(bytes), 1, QLocale::DataSizeSIFormat);
}

} // namespace

QString loadProgressText(quint64 bytesDone, quint64 bytesTotal, qint64 elapsedMilliseconds)
{
    const QString total = size(bytesTotal);
    QString done = size(bytesDone);
    const QString unit = total.section(' ', -1);
    if (done.endsWith(" " + unit))
        done.chop(unit.size() + 1);
    QStringList parts = {QCoreApplication::translate("Chat", "%1 of %2").arg(done, total)};
    if (elapsedMilliseconds >= 250 && bytesDone > 0) {
        const double rate = static_cast<double>(bytesDone) / (static_cast<double>(elapsedMilliseconds) / 1000);
        const double rest = static_cast<double>(bytesTotal - std::min(bytesDone, bytesTotal)) / rate;
        parts << QCoreApplication::translate("Chat", "%1/s").arg(size(static_cast<quint64>(rate)));
        parts << QCoreApplication::translate("Chat", "%1 s left").arg(static_cast<qint64>(std::ceil(rest)));
    }
    return parts.join(separator);
}

ModelStatus::ModelStatus(ChatEngine& engine, QObject* parent) : QObject(parent), m_engine(engine)
{
    connect(&engine, &ChatEngine::loadProgress, this, [this](quint64 id, quint64 done, quint64 total) {
        if (id != m_lastLoad || total == 0)
            return;
        const double progress = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
        setProgress(progress, loadProgressText(done, total, m_clock.elapsed()));
    });
    connect(&engine, &ChatEngine::loaded, this, [this](quint64 id, const LoadedModel& model) {
        if (id != m_lastLoad)
            return;
        m_model = model;
        m_state = State::Ready;
        setProgress(1, {});
        emit changed();
        emit ready(model.file);
    });
    connect(&engine, &ChatEngine::loadFailed, this, [this](quint64 id, const Error& error) {
        if (id != m_lastLoad)
            return;
        const bool cancelled = error.message.empty();
        m_state = cancelled ? State::None : State::Failed;
        if (cancelled)
            m_file.clear();
        setProgress(0, {});
        emit changed();
        if (!cancelled)
            emit failed(error);
    });
}

void ModelStatus::open(const QString& file)
{
    m_model.reset();
    m_file = file;
    m_state = State::Loading;
    m_clock.start();
    setProgress(0, {});
    emit changed();
    m_engine.load(++m_lastLoad, file);
}

void ModelStatus::cancel()
{
    if (m_state == State::Loading)
        m_engine.cancelLoading();
}

void ModelStatus::unload()
{
    ++m_lastLoad; // nothing that an unfinished load still says is for us
    m_engine.unload();
    m_model.reset();
    m_file.clear();
    m_state = State::None;
    setProgress(0, {});
    emit changed();
}

QString ModelStatus::name() const
{
    if (m_model)
        return QString::fromStdString(m_model->info.name);
    return m_file.isEmpty() ? QString() : QFileInfo(m_file).completeBaseName();
}

QString ModelStatus::details() const
{
    if (!m_model)
        return {};
    QStringList parts = {name(), QString::fromStdString(m_model->info.quantization), size(m_model->info.fileBytes)};
    parts.removeAll(QString());
    return parts.join(separator);
}

QString ModelStatus::deviceName() const
{
    if (!m_model)
        return {};
    QStringList lines = {QString::fromStdString(m_model->device.name)};
    if (!m_model->device.note.empty())
        lines << QString::fromStdString(m_model->device.note);
    if (m_model->weightsInRam > 0)
        lines << tr("%1 of its weights have no room there and lie in this computer's memory, which is slower.")
                     .arg(size(m_model->weightsInRam));
    return lines.join('\n');
}

std::optional<RecommendedSampling> ModelStatus::recommended() const
{
    return m_model ? std::optional(m_model->recommended) : std::nullopt;
}

void ModelStatus::setProgress(double progress, const QString& text)
{
    m_progress = progress;
    m_progressText = text;
    emit progressChanged();
}

} // namespace alcove
