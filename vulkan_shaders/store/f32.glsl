// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The KV cache as F32.
layout(binding = 2) writeonly buffer Cache { float cache[]; };

const uint UNIT = 1;

void storeUnit(uint i, float values[UNIT]) { cache[i] = values[0]; }
