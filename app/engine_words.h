// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What the engine says, in the window's language. Whatever takes words from the engine passes them through here once;
// behind it they are as the application's own, which are left alone. For any thread.
#pragma once

#include "inference/engine.h"
#include "inference/result.h"

#include <QString>

namespace alcove {

// Numbers are written as the language writes them.
QString wordsOf(const Wording& said);

Error translated(const Error& error); // but for its details
DeviceInfo translated(DeviceInfo device);
DeviceList translated(DeviceList list);

} // namespace alcove
