// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/starter_model.h"

#include <QCoreApplication>
#include <QDir>

namespace alcove {

QString starterModel()
{
    const QString chosen = qEnvironmentVariable("ALCOVE_STARTER_MODEL");
    if (!chosen.isEmpty())
        return chosen;
    const QDir folder(QDir::cleanPath(QCoreApplication::applicationDirPath() + "/../share/alcove"));
    const QStringList models = folder.entryList({"*.gguf"}, QDir::Files, QDir::Name);
    return models.isEmpty() ? QString() : folder.filePath(models.first());
}

} // namespace alcove
