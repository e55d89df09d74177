// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The second half of choosing a token: top-k, top-p, min-p, temperature and the draw, by one group. Each of these leaves
// the first of the candidates in the order of sampling (the highest logit first, the lowest id of a tie), and the draw
// finds one by what those before it weigh; so all are one search for a place in that order, and nothing is ever sorted.
#version 460
#include "include/sampling.glsl"
layout(binding = 0) readonly buffer Keys { uint keys[]; };
layout(binding = 1) readonly buffer Parts { SamplePart parts[]; };
layout(binding = 2) readonly buffer Params { SampleParams p; };
layout(binding = 3) buffer Candidates { uvec2 candidates[]; }; // key and ~id; a column an invocation
layout(binding = 4) writeonly buffer Next { int next; };       // where the step that follows reads its token
layout(binding = 5) writeonly buffer Chosen { int chosen; };   // where the host reads it
layout(push_constant) uniform Push { SampleShape shape; };

shared vec3 groupVectors[WORKGROUP];

vec3 groupAdd3(vec3 value)
{
    const vec3 partial = subgroupAdd(value);
    if (gl_NumSubgroups == 1)
        return partial;
    barrier(); // an earlier call may still be reading
    if (subgroupElect())
        groupVectors[gl_SubgroupID] = partial;
    barrier();
    vec3 total = vec3(0);
    for (uint s = 0; s < gl_NumSubgroups; ++s)
        total += groupVectors[s];
    return total;
}

uint held = 0;           // candidates of this invocation
uvec2 cutoff = uvec2(0); // the last one that is left, by key and ~id
float highest = 0;       // logit

uvec2 candidate(uint i) { return candidates[i * WORKGROUP + gl_LocalInvocationID.x]; }

void hold(uint key, uint id)
{
    candidates[held * WORKGROUP + gl_LocalInvocationID.x] = uvec2(key, ~id);
    ++held;
}

bool left(uvec2 c) { return c.x > cutoff.x || (c.x == cutoff.x && c.y >= cutoff.y); }

// Coldness 0: each weighs 1.
float weight(uint key, float coldness)
{
    if (coldness == 0)
        return 1;
    const float below = max(logitOf(key) - highest, -HIGHEST_NUMBER);
    return exp(max(below * coldness, -200.0)); // which is 0
}

float totalWeight(float coldness)
{
    float sum = 0;
    for (uint i = 0; i < held; ++i) {
        const uvec2 c = candidate(i);
        sum += left(c) ? weight(c.x, coldness) : 0;
    }
    return groupAdd(sum);
}

const uint BY_KEY = 0;
const uint BY_ID = 1;        // the lowest first
const uint BY_ID_OF_KEY = 2; // among those that have `key`

// A place in an order of those that are left: where they, down to it, weigh more than `target` together with `above`;
// `reaching`: as much.
struct Search {
    uint order;
    uint key;
    float coldness;
    float above;
    vec2 target; // the number and what rounding took from it: weights that are all equal add up exactly
    bool reaching;
};

bool counts(uvec2 c, Search s) { return left(c) && (s.order != BY_ID_OF_KEY || c.x == s.key); }

// The key or ~id of that place; of the last one that weighs anything, where rounding keeps the sum below the target. It
// is found two bits at a time, from the highest.
uint reach(Search s)
{
    const vec3 target = vec3(s.target.x);
    const vec3 rest = vec3(s.target.y);
    const int bits = s.order == BY_KEY ? 32 : (findMSB(shape.vocabulary) + 2) & ~1;
    uint value = s.order == BY_KEY ? 0 : ~0u << bits;
    for (int bit = bits - 2; bit >= 0; bit -= 2) {
        const uvec3 steps = value + (uvec3(1, 2, 3) << bit);
        vec3 sums = vec3(0);
        for (uint i = 0; i < held; ++i) {
            const uvec2 c = candidate(i);
            const bvec3 beyond = greaterThanEqual(uvec3(s.order == BY_KEY ? c.x : c.y), steps);
            if (beyond.x && counts(c, s))
                sums += mix(vec3(0), vec3(weight(c.x, s.coldness)), beyond);
        }
        sums = groupAdd3(sums) + s.above - target;
        const bvec3 enough = s.reaching ? greaterThanEqual(sums, rest) : greaterThan(sums, rest);
        value += (uint(enough.x) + uint(enough.y) + uint(enough.z)) << bit;
    }
    uint last = ~0u;
    for (uint i = 0; i < held; ++i) {
        const uvec2 c = candidate(i);
        const uint v = s.order == BY_KEY ? c.x : c.y;
        if (v >= value && counts(c, s) && weight(c.x, s.coldness) > 0)
            last = min(last, v);
    }
    return groupMinOf(last);
}

// part * whole, and what rounding took from it: of halves of their bits the products are exact. (Not every device's fma()
// rounds once.)
vec2 share(float part, float whole)
{
    const float a = uintBitsToFloat(floatBitsToUint(part) & 0xfffff000u);
    const float b = uintBitsToFloat(floatBitsToUint(whole) & 0xfffff000u);
    precise const float product = part * whole;
    precise const float rest = a * b - product + a * (whole - b) + (part - a) * b + (part - a) * (whole - b);
    return vec2(product, rest);
}

// What weighs more than `key` does, together.
float weightAbove(uint key, float coldness)
{
    float sum = 0;
    for (uint i = 0; i < held; ++i) {
        const uvec2 c = candidate(i);
        sum += c.x > key && left(c) ? weight(c.x, coldness) : 0;
    }
    return groupAdd(sum);
}

void choose(int id)
{
    if (gl_LocalInvocationID.x == 0) {
        next = id;
        chosen = id;
    }
}

// Each is a search, and all go through the same code, which is long once drivers have unrolled it.
const uint STAGE_PARTS = 0; // the k-th of the parts' highest keys: none of the k highest of all lies below
const uint STAGE_TOP_K = 1;
const uint STAGE_TOP_P = 2;
const uint STAGE_DRAW = 3;

void main()
{
    const uint me = gl_LocalInvocationID.x;
    uint best = 0;
    for (uint i = me; i < shape.parts; i += WORKGROUP)
        best = max(best, parts[i].best);
    best = groupMaxOf(best);
    if (best == 0) {
        choose(-1);
        return;
    }
    highest = logitOf(best);
    uint bestId = shape.vocabulary;
    vec3 sums = vec3(0);
    for (uint i = me; i < shape.parts; i += WORKGROUP) {
        if (parts[i].best == best)
            bestId = min(bestId, parts[i].bestId);
        if (parts[i].possible != 0) {
            sums += vec3(float(parts[i].possible), parts[i].mass * weight(parts[i].best, 1), 1);
            hold(parts[i].best, parts[i].bestId);
        }
    }
    bestId = groupMinOf(bestId);
    if (p.greedy != 0) {
        choose(int(bestId));
        return;
    }
    sums = groupAdd3(sums);
    const bool limited = p.topK != 0 && float(p.topK) < sums.x;
    const bool sorted = limited || p.topP < 1;
    float mass = sums.y;
    // The least key that can be left. Without top-k: what lies below weighs less together than top-p leaves out.
    float below = p.leastLog;
    if (p.topP < 1)
        below = max(below, log((1 - p.topP) * mass / sums.x) - 1);
    uint least = limited ? 1 : max(keyOf(highest + below), 1);

    for (uint stage = limited && float(p.topK) <= sums.z ? STAGE_PARTS : STAGE_TOP_K; stage <= STAGE_DRAW; ++stage) {
        Search s = Search(BY_KEY, 0, 0, 0, vec2(float(p.topK), 0), true);
        if (stage == STAGE_TOP_K) {
            held = 0;
            for (uint i = me; i < shape.vocabulary; i += WORKGROUP) {
                if (keys[i] >= least)
                    hold(keys[i], i);
            }
            if (!limited)
                continue;
        } else if (stage == STAGE_TOP_P) {
            if (p.topP >= 1)
                continue;
            if (limited)
                mass = totalWeight(1);
            s.coldness = 1;
            s.target = share(max(p.topP, 1e-30), mass);
        } else if (stage == STAGE_DRAW) {
            const uint leastLikely = keyOf(highest + p.leastLog);
            if (leastLikely > cutoff.x)
                cutoff = uvec2(leastLikely, 0);
            s.coldness = p.coldness;
            const float total = totalWeight(p.coldness);
            s.target = share(p.chance, total) + vec2(0, p.chanceRest * total);
            s.reaching = false;
            s.order = sorted ? BY_KEY : BY_ID;
        }
        uvec2 found = uvec2(0);
        while (true) {
            const uint value = reach(s);
            if (s.order != BY_KEY) {
                found.y = value;
                break;
            }
            found.x = value;
            if (stage == STAGE_PARTS)
                break;
            s.above = weightAbove(value, s.coldness);
            s.key = value;
            s.order = BY_ID_OF_KEY;
        }
        if (stage == STAGE_PARTS)
            least = found.x;
        else if (stage == STAGE_DRAW)
            choose(int(~found.y));
        else
            cutoff = found;
    }
}
