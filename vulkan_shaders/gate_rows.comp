// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y[t] = sigmoid(gate[t]) x[t], a row each.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Gate { float gate[]; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { GateRowsParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i < p.width * p.rows)
        y[i] = x[i] / (1.0 + exp(-gate[i / p.width]));
}
