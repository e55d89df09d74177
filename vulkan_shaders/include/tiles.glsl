// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which vectors a group multiplies: neighbours or, GROUPED, those that meet the same expert. Included by kernels that have
// MatmulParams p, GROUPED and the order[] that group_experts.comp makes.

// This group's vectors: so many, the first of them, and where its matrix begins.
uint vectors;
uint firstVector;
uint weightStart;

// False: there is nothing to do. `most` is how many vectors a tile holds.
bool findTile(uint most)
{
    if (!GROUPED) {
        firstVector = gl_WorkGroupID.y * most;
        vectors = min(most, p.vectors - firstVector);
        weightStart = 0;
        return true;
    }
    const uint tile = gl_WorkGroupID.y * 3;
    const uint matrix = order[tile] - p.firstMatrix;
    vectors = order[tile + 2];
    firstVector = p.tiles * 3 + order[tile + 1];
    weightStart = matrix * p.rows * p.inner;
    return vectors > 0 && matrix < p.matrices;
}

// Where the v-th vector of the tile stands among all.
uint vectorAt(uint v) { return GROUPED ? order[firstVector + v] : firstVector + v; }
uint inputOf(uint v) { return vectorAt(v) / p.sharers * p.inner; }
uint outputOf(uint v) { return vectorAt(v) * p.outputRows + p.firstRow; }
