// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Rows of one weight, or of two of one shape and one encoding at once: those of a SwiGLU network that make gate and up,
// of which silu(gate) * up is the result. Included before "decode.glsl" by kernels that multiply rows; the other weight
// is their binding 3, which is not read where there is none.
layout(constant_id = 1) const bool PAIRED = false;
#define SECOND_WEIGHTS 3
bool readsSecond = false;

const uint ROWS = 4;                             // that are multiplied together,
const uint RESULTS = PAIRED ? ROWS / 2 : ROWS; // and what comes of them

// Row r of those read together is of the result resultOf(r); what is read next is from its weight.
void chooseWeight(uint r) { readsSecond = PAIRED && r % 2 == 1; }
uint resultOf(uint r) { return PAIRED ? r / 2 : r; }

// The n-th result of the rows' totals.
float result(float totals[ROWS], uint n)
{
    if (!PAIRED)
        return totals[n];
    const float gate = totals[2 * n];
    return gate / (1.0 + exp(-gate)) * totals[2 * n + 1];
}
