// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The first half of choosing a token: biases and penalties, and what each part of the vocabulary holds. A group a part.
#version 460
#include "include/sampling.glsl"
layout(binding = 0) readonly buffer Logits { uint logits[]; }; // their bits
layout(binding = 1) readonly buffer Params { SampleParams p; };
layout(binding = 2) readonly buffer Entries { SampleEntry entries[]; };
layout(binding = 3) readonly buffer Tokens { uint tokens[]; }; // the step's own, which penalties count as well
layout(binding = 4) writeonly buffer Keys { uint keys[]; };
layout(binding = 5) writeonly buffer Parts { SamplePart parts[]; };
layout(push_constant) uniform Push { SampleShape shape; };

shared float logit[SAMPLE_PART];
shared uint ownTokenListed;

// NaN becomes -infinity, and infinity the highest number.
float usable(uint bits)
{
    if ((bits & 0x7fffffffu) > 0x7f800000u)
        return MINUS_INFINITY;
    return bits == 0x7f800000u ? HIGHEST_NUMBER : uintBitsToFloat(bits);
}

float penalized(float l, uint count)
{
    if (p.repeatPenalty != 1)
        l = l <= 0 ? l * p.repeatPenalty : l / p.repeatPenalty;
    return usable(floatBitsToUint(l - (float(count) * p.frequencyPenalty + p.presencePenalty)));
}

void main()
{
    const uint first = linearGroup() * SAMPLE_PART;
    if (first >= shape.vocabulary)
        return;
    const uint count = min(SAMPLE_PART, shape.vocabulary - first);
    const uint me = gl_LocalInvocationID.x;
    for (uint i = me; i < count; i += WORKGROUP)
        logit[i] = usable(logits[first + i]);
    if (me == 0)
        ownTokenListed = 0;
    barrier();
    for (uint e = me; e < p.biases; e += WORKGROUP) {
        const uint at = entries[e].id - first;
        if (at < count)
            logit[at] = usable(floatBitsToUint(logit[at] + uintBitsToFloat(entries[e].value)));
    }
    barrier();
    if (p.penalizes != 0) {
        const uint own = tokens[0];
        for (uint e = me; e < p.counted; e += WORKGROUP) {
            const SampleEntry entry = entries[p.biases + e];
            const uint at = entry.id - first;
            if (at < count)
                logit[at] = penalized(logit[at], entry.value + (entry.id == own ? 1 : 0));
            if (entry.id == own)
                ownTokenListed = 1;
        }
        barrier();
        if (me == 0 && ownTokenListed == 0 && own - first < count)
            logit[own - first] = penalized(logit[own - first], 1);
        barrier();
    }

    uint best = 0;
    uint possible = 0;
    for (uint i = me; i < count; i += WORKGROUP) {
        const uint key = logit[i] < -HIGHEST_NUMBER ? 0 : keyOf(logit[i]);
        keys[first + i] = key;
        best = max(best, key);
        possible += key != 0 ? 1 : 0;
    }
    best = groupMaxOf(best);
    uint bestId = shape.vocabulary;
    float mass = 0;
    for (uint i = me; i < count && best != 0; i += WORKGROUP) {
        if (logit[i] < -HIGHEST_NUMBER)
            continue;
        if (keyOf(logit[i]) == best)
            bestId = min(bestId, first + i);
        mass += exp(logit[i] - logitOf(best));
    }
    bestId = groupMinOf(bestId);
    mass = groupAdd(mass);
    const float all = groupAdd(float(possible));
    if (me == 0)
        parts[linearGroup()] = SamplePart(best, bestId, uint(all), mass);
}
