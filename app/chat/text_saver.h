// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Saves a part of an answer as a file, or makes another form of it.
#pragma once

#include <QObject>
#include <QUrl>
#include <QtQmlIntegration>

namespace alcove {

class TextSaver : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString problem READ problem NOTIFY changed) // why the last text was not saved; empty: it was

public:
    using QObject::QObject;

    QString problem() const { return m_problem; }
    // Over the file that may be there, whole or not at all.
    Q_INVOKABLE void save(const QUrl& file, const QString& text);
    Q_INVOKABLE QString tableAsMarkdown(const QString& html) const;
    Q_INVOKABLE QString tableAsCsv(const QString& html) const;

signals:
    void changed();

private:
    QString m_problem;
};

} // namespace alcove
