// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Encoded blocks as vectors of whole numbers of 16 bits, for what multiplies or decodes them: see cpu_rows.cpp.
//
// A format is a struct of
//   type       its encoding;
//   Vectors    the vectors that it gives its numbers in;
//   scaled     how many neighbours share a scale: 16 or 32;
//   minima     whether something is taken off every number after scaling;
//   most       the largest that a number can be with its whole scale (blocks of 256);
//   factors()  what all of a block is multiplied with;
//   wholes()   writes the whole scales of a block of 256, and its whole minima where there are any, one for every
//              `scaled` numbers (in a block of 32 they are 1);
//   forEach()  calls use(numbers, first) for all of a block's numbers, `first` being where they stand in it.
// A weight is factors.scale · scale · number - factors.minimum · minimum.
// Compiled once a set of vector instructions: what it includes has Highway's guards.
#ifndef ALCOVE_FORMATS
#define ALCOVE_FORMATS(use)                                                                                            \
    use(Q8_0) use(Q4_0) use(Q4_1) use(Q5_0) use(Q5_1) use(IQ4_NL) use(IQ4_XS) use(MXFP4) use(Q2_K) use(Q3_K) use(Q4_K) \
        use(Q5_K) use(Q6_K) use(TQ1_0) use(TQ2_0) use(IQ1_S) use(IQ1_M) use(IQ2_XXS) use(IQ2_XS) use(IQ2_S)            \
            use(IQ3_XXS) use(IQ3_S)
#endif

#include "inference/ops/cpu_unpack_blocks-inl.h"
#include "inference/ops/cpu_unpack_codebooks-inl.h"
#include "inference/ops/cpu_unpack_super-inl.h"
