// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Dot products of neighbouring rows of a weight with one vector, as cards like it: a group takes ROWS rows, and its
// invocations split the inner dimension, so that the group reads the weights in one sweep: a run at a time where the
// encoding has runs (RUNS; see runs.glsl) and rows are made of whole ones, else four neighbours at a time.
// Included after "decode.glsl", paired_rows.glsl and group.glsl; the vector is x[] of the including kernel, and x4[] where
// it lies in memory. A kernel that names the binding of a norm, NORM_BINDING, multiplies with the vector as that leaves
// it, adds up its squares on the way, and has an `epsilon` in p; its vector begins at 0.
// ROWS_BY_SUBGROUP: what is said of a group holds for each of its subgroups, which take rows of their own. ROWS_BY_TEAM: or
// for each TEAM of neighbours, where rows are short.
#ifdef ROWS_BY_SUBGROUP
#define DOT_LANE gl_SubgroupInvocationID
#define DOT_LANES (WORKGROUP / gl_NumSubgroups)
#define DOT_ADD subgroupAdd
#elif defined(ROWS_BY_TEAM)
#extension GL_KHR_shader_subgroup_clustered : require
const uint TEAM = 4;
float teamAdd(float value) { return subgroupClusteredAdd(value, TEAM); }
#define DOT_LANE (gl_LocalInvocationID.x % TEAM)
#define DOT_LANES TEAM
#define DOT_ADD teamAdd
#else
#define DOT_LANE gl_LocalInvocationID.x
#define DOT_LANES WORKGROUP
#define DOT_ADD groupAdd
#endif
const uint GROUP_ROWS = RESULTS; // that a group takes

#ifdef NORM_BINDING
layout(binding = NORM_BINDING) readonly buffer Norm { float norm[]; };
layout(binding = NORM_BINDING) readonly buffer NormByFour { vec4 norm4[]; };
float rootMeanSquare; // of the vector
#endif

// Which row the n-th result of this invocation is of, and whether this invocation is the one that has to write it.
uint rowOf(uint firstRow, uint n) { return firstRow + n; }
bool writes(uint firstRow, uint n, uint rows) { return firstRow + n < rows && DOT_LANE == 0; }

#ifdef RUNS
// What rowTotals() does, before the invocations' sums are added up.
void addRuns(uint weightStart, uint firstRow, uint rows, uint inner, uint xStart, inout float totals[ROWS],
             inout float squares)
{
    const uint fours = RUN / SCALES / 4; // of a scale
    for (uint n = DOT_LANE; n < inner / RUN; n += DOT_LANES) {
        Run runs[ROWS]; // what memory gives is on its way before the first of it is needed
        for (uint r = 0; r < ROWS; ++r) {
            chooseWeight(r);
            runs[r] = openRun(weightStart + min(firstRow + resultOf(r), rows - 1) * inner, n);
        }
        vec4 xs[RUN / 4];
        float sums[SCALES];
        for (uint s = 0; s < SCALES; ++s) {
            sums[s] = 0;
            const uint first = (xStart + placeOf(n, s)) / 4;
            for (uint f = 0; f < fours; ++f) {
                vec4 four = x4[first + f];
#ifdef NORM_BINDING
                squares += dot(four, four);
                four *= norm4[first + f];
#endif
                xs[s * fours + f] = four;
                if (OFFSETS)
                    sums[s] += four.x + four.y + (four.z + four.w);
            }
        }
        addRun(runs, n, xs, sums, 1, totals);
    }
}
#endif

// The rows from firstRow on (the last row again where there are no more) of a weight of `rows` rows that begins at
// element `weightStart`, times the vector that begins at x[xStart]. All invocations of the group call it together.
void rowTotals(uint weightStart, uint firstRow, uint rows, uint inner, uint xStart, out float totals[ROWS])
{
    for (uint r = 0; r < ROWS; ++r)
        totals[r] = 0;
    const uint lane = DOT_LANE;
    float squares = 0;
#ifdef RUNS
    const bool byRuns = WHOLE_RUNS || (inner % RUN == 0 && xStart % 4 == 0);
    if (byRuns)
        addRuns(weightStart, firstRow, rows, inner, xStart, totals, squares);
#else
    const bool byRuns = false;
#endif
    const uint whole = inner & ~3u;
    for (uint k = lane * 4; !byRuns && k < whole; k += DOT_LANES * 4) {
#ifdef NORM_BINDING
        const vec4 seen = x4[k / 4];
        squares += dot(seen, seen);
        const vec4 xs = seen * norm4[k / 4];
#else
        const uint at = xStart + k;
        const vec4 xs = vec4(x[at], x[at + 1], x[at + 2], x[at + 3]);
#endif
        for (uint r = 0; r < ROWS; ++r) {
            chooseWeight(r);
            totals[r] += dot(decode4(weightStart + min(firstRow + resultOf(r), rows - 1) * inner + k), xs);
        }
    }
    for (uint k = whole + lane; !byRuns && k < inner; k += DOT_LANES) {
        float one = x[xStart + k];
#ifdef NORM_BINDING
        squares += one * one;
        one *= norm[k];
#endif
        for (uint r = 0; r < ROWS; ++r) {
            chooseWeight(r);
            totals[r] += decode1(weightStart + min(firstRow + resultOf(r), rows - 1) * inner + k) * one;
        }
    }
    for (uint r = 0; r < ROWS; ++r)
        totals[r] = DOT_ADD(totals[r]);
#ifdef NORM_BINDING
    rootMeanSquare = sqrt(DOT_ADD(squares) / float(inner) + p.epsilon);
    for (uint r = 0; r < ROWS; ++r)
        totals[r] /= rootMeanSquare;
#endif
}
