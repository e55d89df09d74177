// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a model's file says of itself, as the model page shows it, or why it can't be read.
#pragma once

#include "inference/result.h"

#include <QJsonObject>
#include <QString>

namespace alcove {

struct ModelHeader {
    QString name; // on one line
    QString architecture;
    QString quantization;
    quint64 parameters = 0;
    quint64 activeParameters = 0; // what a token meets
    int experts = 0;              // of a layer that has them; 0: none has
    int chosenExperts = 0;
    qint64 context = 0;  // tokens that the model was trained for; 0: the file does not say
    QString licence;     // as the file names it; empty: it does not
    QString unsupported; // why Alcove can't run it; empty: it can
    Error error;         // why the file can't be read; no message: it was

    bool readable() const { return error.message.empty(); }
    bool runnable() const { return readable() && unsupported.isEmpty(); }
};

// Reads the header of a GGUF file, or of all parts of a split one of which this is the first. From any thread.
ModelHeader readModelHeader(const QString& file);

// Of a header that was read.
QJsonObject modelHeaderToJson(const ModelHeader& header);
ModelHeader modelHeaderFromJson(const QJsonObject& json); // what is missing or of another kind is left empty

} // namespace alcove
