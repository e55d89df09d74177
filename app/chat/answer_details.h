// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// All that is known about how an answer came to be, in lines for people.
#pragma once

#include "app/storage/records.h"

#include <QVariantList>

namespace alcove {

// Maps of `title` and `value`. What is not known has no line; an answer out of another program may have none.
QVariantList answerDetails(const MessageRecord& answer);

} // namespace alcove
