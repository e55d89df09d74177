// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/chat/text_saver.h"

#include "app/chat/table_text.h"

#include <QDir>
#include <QSaveFile>

namespace alcove {

void TextSaver::save(const QUrl& file, const QString& text)
{
    QSaveFile target(file.toLocalFile());
    const QByteArray bytes = text.toUtf8();
    const bool saved = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
    m_problem =
        saved ? QString()
              : tr("%1 can't be written: %2").arg(QDir::toNativeSeparators(target.fileName()), target.errorString());
    emit changed();
}

QString TextSaver::tableAsMarkdown(const QString& html) const
{
    return alcove::tableAsMarkdown(html);
}

QString TextSaver::tableAsCsv(const QString& html) const
{
    return alcove::tableAsCsv(html);
}

} // namespace alcove
