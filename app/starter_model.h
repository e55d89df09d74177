// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The model that comes with Alcove, for who has none yet.
#pragma once

#include <QString>

namespace alcove {

// $ALCOVE_STARTER_MODEL when it is set; else the first GGUF file of share/alcove beside the folder of this program,
// which is where an installation puts it. Empty: there is none. Needs the QCoreApplication, which knows where the
// program is.
QString starterModel();

} // namespace alcove
