// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What latent attention remembers of a token: the latent, normalised, and behind it the rotary key, turned. Included by
// kernels that have latent[], norm[], turns[], StepParams step, storeUnit() and p with rank, rotary, rowWidth and epsilon.

// Component i of a pair of neighbours, turned.
float turned(float a, float b, vec2 turn, uint i)
{
    return i % 2 == 0 ? a * turn.x - b * turn.y : a * turn.y + b * turn.x;
}

float rotaryAt(uint token, uint first, uint i)
{
    const uint pair = i / 2;
    const uint at = first + pair * 2;
    return turned(latent[at], latent[at + 1], turns[token * p.rotary / 2 + pair], i);
}

// Writes one token's row, by a whole group: a unit of the cache's format an invocation, the last one filled up with zeros.
void storeRow(uint token)
{
    const uint width = p.rank + p.rotary;
    const uint first = token * width;
    float sum = 0;
    for (uint i = gl_LocalInvocationID.x; i < p.rank; i += WORKGROUP)
        sum += latent[first + i] * latent[first + i];
    const float scale = 1.0 / sqrt(groupAdd(sum) / float(p.rank) + p.epsilon);
    for (uint unit = gl_LocalInvocationID.x * UNIT; unit < width; unit += WORKGROUP * UNIT) {
        float values[UNIT];
        for (uint u = 0; u < UNIT; ++u) {
            const uint i = unit + u;
            values[u] = 0;
            if (i < p.rank)
                values[u] = latent[first + i] * scale * norm[i];
            else if (i < width)
                values[u] = rotaryAt(token, first + p.rank, i - p.rank);
        }
        storeUnit((step.firstPosition + token) * p.rowWidth + unit, values);
    }
}
