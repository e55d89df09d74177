// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A set of prompts that several models answer unattended, and what they answered.
#pragma once

#include "app/prompt/answer_settings.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace alcove {

// One model's answer to one prompt: a row of the table.
struct SetAnswer {
    int number = 0; // of the prompt, from 1
    QString tag;
    QString prompt;
    QString file; // the model's
    QString model;
    QString device;
    QString text;
    QString reasoning;
    QString finish; // "error: ..." where there is no answer
    int tokens = 0;
    double tokensPerSecond = 0;
    double firstTokenSeconds = 0;
    double seconds = 0;

    bool operator==(const SetAnswer&) const = default;
};

struct PromptSetRecord {
    qint64 id = 0; // from newMessageId()
    QString name;
    QString text; // as parsePromptSet() reads it
    QDateTime updated;
    QStringList models;  // the files of those that are to answer, in their order
    AnswerValues values; // for all answers

    bool operator==(const PromptSetRecord&) const = default;
};

} // namespace alcove
