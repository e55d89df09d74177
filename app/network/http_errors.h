// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a request that failed means to a person, and whether asking again may help.
#pragma once

#include "inference/result.h"

#include <QString>

class QNetworkReply;

namespace alcove {

struct HttpFault {
    Error error;
    bool mayPass = false; // by itself: it is worth asking again
    int waitSeconds = 0;  // that the server asked for; 0: it did not
};

// `name`: what was asked for, as the message names it.
HttpFault faultOf(QNetworkReply& reply, const QString& name);

} // namespace alcove
