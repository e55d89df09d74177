// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// JSON numbers within bounds as parts of a grammar.
#pragma once

#include "inference/text/json_schema_refusal.h"

#include <string>

namespace alcove {

// The integers that minimum, maximum and their exclusive forms in `schema` allow, of at most 15 digits where a bound is
// missing. Refuses bounds that nothing lies between.
std::string gbnfOfIntegers(const Json& schema);

// The same with fractions of up to six digits behind the integers that have room above (below zero: beneath) them.
std::string gbnfOfNumbers(const Json& schema);

} // namespace alcove
