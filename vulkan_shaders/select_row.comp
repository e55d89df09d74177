// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// y = the row of the step's last token.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer X { float x[]; };
layout(binding = 1) readonly buffer Step { StepParams step; };
layout(binding = 2) writeonly buffer Y { float y[]; };
layout(push_constant) uniform Push { SelectRowParams p; };

void main()
{
    const uint i = linearInvocation();
    if (i < p.width)
        y[i] = x[(step.tokenCount - 1) * p.width + i];
}
