// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What files in quant/runs are made of: how one invocation of a card reads RUN numbers of a row at once. What each has:
//   WHOLE_RUNS: whether rows are always made of whole runs, and vectors begin at multiples of four
//   RUN: how many; SCALES: how many scales a run has, for RUN / SCALES neighbours each; OFFSETS: whether a weight is
//     scale.x * number + scale.y, and not scale.x * number
//   uint placeOf(uint n, uint s): where in the row the neighbours begin that share the s-th scale of run n
//   Run openRun(uint row, uint n): what memory has of run n of the row that begins at element `row`
//   void scalesOf(Run run, uint n, out vec2 scales[SCALES])
//   vec4 fourOf(Run run, uint n, uint f): the f-th four of the run's numbers

// Four bytes as numbers, which a card converts in one instruction each.
vec4 bytesOf(uint word) { return vec4(word & 255, word >> 8 & 255, word >> 16 & 255, word >> 24); }

// Bits 0 to 3 of a word, one to a byte.
uint bitToEach(uint bits) { return (bits & 15) * 0x204081u & 0x01010101u; }
