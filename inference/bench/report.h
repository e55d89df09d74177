// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "inference/bench/measure.h"

#include <string>

namespace alcove::bench {

std::string asText(const Report& report);
std::string asJson(const Report& report); // one line

} // namespace alcove::bench
