// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Where models lie on this computer, as far as that can be known: a folder of Alcove's own, and those of other
// programs.
#pragma once

#include <QList>
#include <QString>

namespace alcove {

struct ModelPlace {
    QString folder;
    QString owner; // the program that keeps models there
};

// Of the places where LM Studio, GPT4All, Jan, llama.cpp and Hugging Face's tools keep models, those that are there.
// They are looked for below `home`; XDG_CACHE_HOME, XDG_DATA_HOME, HF_HOME and LLAMA_CACHE count where they are set.
QList<ModelPlace> knownModelPlaces(const QString& home);

} // namespace alcove
