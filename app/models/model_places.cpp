// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/model_places.h"

#include <QFileInfo>
#include <QSet>

namespace alcove {

namespace {

QString setFolder(const char* variable, const QString& fallback)
{
    const QString set = qEnvironmentVariable(variable);
    return set.isEmpty() ? fallback : set;
}

} // namespace

QList<ModelPlace> knownModelPlaces(const QString& home)
{
    const QString cache = setFolder("XDG_CACHE_HOME", home + "/.cache");
    const QString data = setFolder("XDG_DATA_HOME", home + "/.local/share");
    const QString huggingFace = setFolder("HF_HOME", cache + "/huggingface");
    const ModelPlace places[] = {
        {home + "/.lmstudio/models", "LM Studio"}, {cache + "/lm-studio/models", "LM Studio"},
        {data + "/nomic.ai/GPT4All", "GPT4All"},   {data + "/Jan/data/llamacpp/models", "Jan"},
        {data + "/Jan/data/models", "Jan"},        {setFolder("LLAMA_CACHE", cache + "/llama.cpp"), "llama.cpp"},
        {huggingFace + "/hub", "Hugging Face"},
    };
    QList<ModelPlace> there;
    QSet<QString> seen;
    for (const ModelPlace& place : places) {
        const QFileInfo info(place.folder);
        if (!info.isDir() || seen.contains(info.canonicalFilePath()))
            continue;
        seen.insert(info.canonicalFilePath());
        there << ModelPlace{info.absoluteFilePath(), place.owner};
    }
    return there;
}

} // namespace alcove
