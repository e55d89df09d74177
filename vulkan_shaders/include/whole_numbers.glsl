// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How quantize_vectors.comp keeps vectors for matmul_dot.comp: in blocks of 32 whole numbers of 16 bits and their scale, so
// that x is about scale · (256 · coarse + fine). Both are signed bytes, four of neighbours to a word: eight words of the
// coarse ones, eight of the fine ones, the scale, and the sum of each half of the block, which a format's minima are
// multiplied with. A byte alone would let a router's near tie fall the other way.
const uint BLOCK = 32;
const uint PARTS = 5; // of four words
const uint COARSE = 0;
const uint FINE = 2;
const uint SCALE = 4;
