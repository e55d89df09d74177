// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/models/model_header.h"

#include "app/engine_words.h"
#include "inference/model_file.h"

#include <QFile>

#include <algorithm>
#include <limits>

namespace alcove {

namespace {

// A file may say anything: no line ends, and no more than a list can show.
QString shortLine(const std::string& text)
{
    constexpr qsizetype longest = 200;
    return QString::fromStdString(text).simplified().left(longest);
}

int toInt(uint32_t number)
{
    return static_cast<int>(std::min<uint32_t>(number, std::numeric_limits<int>::max()));
}

// Numbers of JSON are doubles: a count beyond 2^53 is no longer exact, and nobody would see it.
quint64 count(const QJsonValue& value)
{
    const double number = value.toDouble();
    return number > 0 && number < 1e18 ? static_cast<quint64>(number) : 0;
}

} // namespace

ModelHeader readModelHeader(const QString& file)
{
    ModelHeader header;
    const Result<FileSummary> summary = inspectModelFile(QFile::encodeName(file).toStdString());
    if (!summary) {
        header.error = translated(summary.error());
        return header;
    }
    const ModelInfo& model = summary->model;
    header.name = shortLine(model.name);
    header.architecture = shortLine(model.architecture);
    header.quantization = shortLine(model.quantization);
    header.parameters = model.parameters;
    header.activeParameters = model.activeParameters;
    header.experts = toInt(model.experts);
    header.chosenExperts = toInt(model.chosenExperts);
    header.context = model.trainedContext;
    header.licence = shortLine(model.licence);
    header.unsupported = wordsOf(summary->unsupported);
    return header;
}

QJsonObject modelHeaderToJson(const ModelHeader& header)
{
    return {{"name", header.name},
            {"architecture", header.architecture},
            {"quantization", header.quantization},
            {"parameters", static_cast<double>(header.parameters)},
            {"active", static_cast<double>(header.activeParameters)},
            {"experts", header.experts},
            {"chosen", header.chosenExperts},
            {"context", static_cast<double>(header.context)},
            {"licence", header.licence},
            {"unsupported", header.unsupported}};
}

ModelHeader modelHeaderFromJson(const QJsonObject& json)
{
    ModelHeader header;
    header.name = json["name"].toString();
    header.architecture = json["architecture"].toString();
    header.quantization = json["quantization"].toString();
    header.parameters = count(json["parameters"]);
    header.activeParameters = count(json["active"]);
    header.experts = json["experts"].toInt();
    header.chosenExperts = json["chosen"].toInt();
    header.context = static_cast<qint64>(count(json["context"]));
    header.licence = json["licence"].toString();
    header.unsupported = json["unsupported"].toString();
    return header;
}

} // namespace alcove
