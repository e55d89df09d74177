// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Chooses the experts of each token by its logits, a group a token.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer Logits { float logits[]; };
layout(binding = 1) readonly buffer Bias { float bias[]; };
layout(binding = 2) writeonly buffer Ids { int ids[]; };
layout(binding = 3) writeonly buffer Weights { float weights[]; };
layout(push_constant) uniform Push { RouteParams p; };

uint token;
float logit(uint e);
void writeChoice(uint c, int expert, float weight);
#include "include/choose_experts.glsl"

float logit(uint e) { return logits[token * EXPERTS + e]; }
void writeChoice(uint c, int expert, float weight)
{
    ids[token * CHOSEN + c] = expert;
    weights[token * CHOSEN + c] = weight;
}

void main()
{
    token = linearGroup();
    if (token < p.tokens)
        chooseExperts();
}
