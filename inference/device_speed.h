// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How fast a device's memory is, without a model: what the speed of a model there can be told from in advance.
#pragma once

#include "inference/result.h"

#include <atomic>
#include <string>

namespace alcove {

// Copies 256 MB (less where the device allows less) a few times within the device's own memory, which takes about half
// a second, and gives bytes a second, read and written ones together. It waits for its turn at the device, so that it
// neither slows down an answer nor is slowed down by one; `stop` ends the waiting, as an error without a message.
Result<double> measureDeviceCopy(const std::string& device, const std::atomic<bool>& stop);

} // namespace alcove
