// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QtTypes>

#include <functional>

namespace alcove {

// Told now and then how much of the work is done, in conversations or bytes. False stops it, and leaves nothing behind.
// It may be empty.
using TransferProgress = std::function<bool(qint64 done, qint64 total)>;

inline bool mayGoOn(const TransferProgress& progress, qint64 done, qint64 total)
{
    return !progress || progress(done, total);
}

} // namespace alcove
