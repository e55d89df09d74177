// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Puts the vectors that meet the same expert side by side and cuts them into tiles: one group for all, each invocation
// takes whole experts. The order holds, for each of p.tiles tiles, its expert, its first place in the list behind the
// tiles and how many places it has (0: the tile is not used), and then the list of vectors.
#version 460
#include "include/group.glsl"
#include "include/params.h"
layout(binding = 0) readonly buffer Ids { int ids[]; };
layout(binding = 1) writeonly buffer Order { uint order[]; };
layout(push_constant) uniform Push { GroupExpertsParams p; };
layout(constant_id = 1) const uint EXPERTS = 64;

shared uint counts[EXPERTS];
shared uint places[EXPERTS];     // where an expert's vectors begin in the list
shared uint firstTiles[EXPERTS]; // and its tiles
shared uint usedTiles;

void main()
{
    for (uint e = gl_LocalInvocationID.x; e < EXPERTS; e += WORKGROUP) {
        uint count = 0;
        for (uint j = 0; j < p.vectors; ++j)
            count += uint(ids[j]) == e ? 1 : 0;
        counts[e] = count;
    }
    barrier();
    if (gl_LocalInvocationID.x == 0) {
        uint place = 0;
        uint tile = 0;
        for (uint e = 0; e < EXPERTS; ++e) {
            places[e] = place;
            firstTiles[e] = tile;
            place += counts[e];
            tile += (counts[e] + p.tileVectors - 1) / p.tileVectors;
        }
        usedTiles = tile;
    }
    barrier();
    for (uint t = usedTiles + gl_LocalInvocationID.x; t < p.tiles; t += WORKGROUP)
        order[t * 3 + 2] = 0;
    for (uint e = gl_LocalInvocationID.x; e < EXPERTS; e += WORKGROUP) {
        for (uint done = 0; done < counts[e]; done += p.tileVectors) {
            const uint tile = (firstTiles[e] + done / p.tileVectors) * 3;
            order[tile] = e;
            order[tile + 1] = places[e] + done;
            order[tile + 2] = min(p.tileVectors, counts[e] - done);
        }
        uint next = p.tiles * 3 + places[e];
        for (uint j = 0; j < p.vectors && counts[e] > 0; ++j) {
            if (uint(ids[j]) == e) {
                order[next] = j;
                ++next;
            }
        }
    }
}
