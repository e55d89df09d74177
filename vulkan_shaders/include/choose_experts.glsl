// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The choice of one token's experts by one group: gating, selection bias, groups of experts, the best k, their weights.
// Ties go to the lower index. Included by kernels that have the router's parameters in p, bias[], and
//   float logit(uint e);
//   void writeChoice(uint c, int expert, float weight);
layout(constant_id = 1) const uint EXPERTS = 64;
layout(constant_id = 2) const uint CHOSEN = 6;
layout(constant_id = 3) const bool BIASED = false; // false: bias is not read

shared float gate[EXPERTS];   // what weighs an expert
shared float choice[EXPERTS]; // what it is chosen by
shared uint chosen[CHOSEN];
shared uint groupIndices[WORKGROUP];

uint groupMin(uint value)
{
    const uint partial = subgroupMin(value);
    if (gl_NumSubgroups == 1)
        return partial;
    barrier();
    if (subgroupElect())
        groupIndices[gl_SubgroupID] = partial;
    barrier();
    uint least = groupIndices[0];
    for (uint s = 1; s < gl_NumSubgroups; ++s)
        least = min(least, groupIndices[s]);
    return least;
}

void applyGating()
{
    float highest = MINUS_INFINITY;
    for (uint e = gl_LocalInvocationID.x; e < EXPERTS; e += WORKGROUP)
        highest = max(highest, logit(e));
    highest = groupMax(highest);
    float total = 0;
    for (uint e = gl_LocalInvocationID.x; e < EXPERTS; e += WORKGROUP) {
        const float logit = logit(e);
        float g = logit;
        if (p.gating == GATING_SOFTMAX)
            g = exp(logit - highest);
        else if (p.gating == GATING_SIGMOID)
            g = 1.0 / (1.0 + exp(-logit));
        gate[e] = g;
        total += g;
    }
    const float scale = p.gating == GATING_SOFTMAX ? 1.0 / groupAdd(total) : 1.0;
    for (uint e = gl_LocalInvocationID.x; e < EXPERTS; e += WORKGROUP) {
        gate[e] *= scale;
        choice[e] = gate[e] + (BIASED ? bias[e] : 0);
    }
    barrier();
}

// The standing of one group of experts: its best, or the sum of its two best.
float groupScore(uint group, uint size)
{
    float best = MINUS_INFINITY;
    float second = MINUS_INFINITY;
    for (uint e = group * size; e < (group + 1) * size; ++e) {
        if (choice[e] > best) {
            second = best;
            best = choice[e];
        } else {
            second = max(second, choice[e]);
        }
    }
    return p.scoreByTwo != 0 && size > 1 ? best + second : best;
}

// Puts the experts of all but the best groups out of the running.
void limitGroups()
{
    const uint size = EXPERTS / p.groups;
    if (gl_LocalInvocationID.x == 0) {
        uint kept = 0; // a bit a group
        for (uint round = 0; round < p.groupsUsed; ++round) {
            uint bestGroup = 0;
            float best = MINUS_INFINITY;
            bool found = false;
            for (uint g = 0; g < p.groups; ++g) {
                const float score = groupScore(g, size);
                if ((kept & (1u << g)) == 0 && (!found || score > best)) {
                    found = true;
                    best = score;
                    bestGroup = g;
                }
            }
            kept |= 1u << bestGroup;
        }
        for (uint e = 0; e < EXPERTS; ++e) {
            if ((kept & (1u << (e / size))) == 0)
                choice[e] = MINUS_INFINITY;
        }
    }
    barrier();
}

void chooseBest()
{
    for (uint c = 0; c < CHOSEN; ++c) {
        float best = MINUS_INFINITY;
        uint where = EXPERTS;
        for (uint e = gl_LocalInvocationID.x; e < EXPERTS; e += WORKGROUP) {
            if (choice[e] > best) {
                best = choice[e];
                where = e;
            }
        }
        const float highest = groupMax(best);
        const uint winner = min(groupMin(best == highest ? where : EXPERTS), EXPERTS - 1);
        if (gl_LocalInvocationID.x == 0) {
            chosen[c] = winner;
            choice[winner] = MINUS_INFINITY;
        }
        barrier();
    }
}

// All invocations of the group call it together.
void chooseExperts()
{
    applyGating();
    if (p.groups > 1)
        limitGroups();
    chooseBest();
    if (gl_LocalInvocationID.x != 0)
        return;
    float highest = MINUS_INFINITY;
    for (uint c = 0; c < CHOSEN; ++c)
        highest = max(highest, gate[chosen[c]]);
    float total = 0;
    for (uint c = 0; c < CHOSEN; ++c) {
        const float g = gate[chosen[c]];
        total += p.gating == GATING_SOFTMAX_OF_CHOSEN ? exp(g - highest) : g;
    }
    for (uint c = 0; c < CHOSEN; ++c) {
        float w = gate[chosen[c]];
        if (p.gating == GATING_SOFTMAX_OF_CHOSEN)
            w = exp(w - highest) / total;
        else if (p.normalize != 0)
            w /= max(total, 6.103515625e-5); // the smallest normal half, as the peers have it
        writeChoice(c, int(chosen[c]), w * p.scale);
    }
}
