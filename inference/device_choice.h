// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which device a model runs on.
#pragma once

#include "inference/engine.h"
#include "inference/ops/backend.h"

#include <memory>
#include <string>

namespace alcove {

// The backend for `wanted`: "auto" (the best usable device), "cpu", "vulkan" (the best Vulkan device) or "vulkan:N".
Result<std::unique_ptr<Backend>> createBackend(const std::string& wanted, uint64_t weightBytes,
                                               const std::filesystem::path& cacheFolder, DeviceUse use);

} // namespace alcove
