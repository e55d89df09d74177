// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Rows of one weight, ROWS at a time: what paired_rows.glsl is for two.
const uint RESULTS = ROWS;
void chooseWeight(uint r) {}
uint resultOf(uint r) { return r; }
