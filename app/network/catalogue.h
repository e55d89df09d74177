// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The models that Alcove offers to download: resources/models.json, which lies in the program.
#pragma once

#include "app/network/hub_repository.h"
#include "inference/result.h"

#include <QList>
#include <QString>

namespace alcove {

struct CatalogueModel {
    QString id;
    QString name;
    QString about; // one sentence, in the window's language
    QString architecture;
    QString quantization;
    QString licence;       // an SPDX identifier, or the name of one that SPDX does not know
    double parameters = 0; // of all experts
    double active = 0;     // that a token meets
    int context = 0;       // tokens
    qint64 bytes = 0;      // of all files; where the catalogue does not know it exactly, about
    QString repository;
    QString revision;
    QList<HubFile> files; // bytes 0 and no sha256 where the catalogue does not know them
};

// `json`: the catalogue; `language`: as "de" or "zh_CN"; what has no words in it is told in English.
Result<QList<CatalogueModel>> parseCatalogue(const QByteArray& json, const QString& language);

// The one in the program.
QList<CatalogueModel> catalogue(const QString& language);

// What Hugging Face says of a catalogue's model; fails when it does not have its files, or others by the same names.
Result<HubModel> matched(const CatalogueModel& model, const HubRepository& repository);

} // namespace alcove
