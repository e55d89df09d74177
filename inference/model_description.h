// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What a model file says of itself.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/types.h"

namespace alcove {

ModelInfo describeModel(const GgufFile& file);

} // namespace alcove
