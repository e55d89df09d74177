// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The KV cache as F32.
layout(binding = 2) writeonly buffer Cache { float cache[]; };

void store1(uint i, float value) { cache[i] = value; }
