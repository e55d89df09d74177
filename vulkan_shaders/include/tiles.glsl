// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Which vectors a group multiplies with which matrix: neighbours with the only one, every height-th with one of a stack
// or, GROUPED, those that meet the same expert. Included by kernels that have MatmulParams p, GROUPED and the order[]
// that group_experts.comp makes.

// This group's vectors: so many, the first of them, and where its matrix begins.
uint vectors;
uint firstVector;
uint weightStart;

// False: there is nothing to do. `most` is how many vectors a tile holds.
bool findTile(uint most)
{
    uint matrix = gl_WorkGroupID.z;
    if (GROUPED) {
        const uint tile = gl_WorkGroupID.y * 3;
        matrix = order[tile] - p.firstMatrix;
        firstVector = p.tiles * 3 + order[tile + 1];
        vectors = order[tile + 2];
    } else {
        firstVector = gl_WorkGroupID.y * most;
        vectors = min(most, p.vectors - firstVector);
    }
    weightStart = matrix * p.rows * p.inner;
    return vectors > 0 && matrix < p.matrices;
}

// Where the v-th vector of the tile stands among all.
uint vectorAt(uint v)
{
    return GROUPED ? order[firstVector + v] : (firstVector + v) * p.height + p.firstMatrix + gl_WorkGroupID.z;
}
uint inputOf(uint v) { return vectorAt(v) / p.sharers * p.fromWidth; }
uint outputOf(uint v) { return vectorAt(v) * p.toWidth + p.firstRow; }
