// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A folder among the system's temporary ones that only this person may look into, and that goes with its object.
#pragma once

#include "inference/result.h"

#include <QString>

#include <memory>

class QLockFile;
class QTemporaryDir;

namespace alcove {

class PrivateFolder {
public:
    PrivateFolder();
    ~PrivateFolder();

    // One that is empty; made when it is asked for. Nothing is on the disk before.
    Result<QString> newFolder();

    // What programs left there that were killed.
    static void removeLeftovers();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLockFile> m_lock; // says that it is in use
    int m_made = 0;
};

} // namespace alcove
