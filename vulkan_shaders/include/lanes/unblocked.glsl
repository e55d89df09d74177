// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// F32, F16 and BF16, whose rows may have any length, so that a run may begin at any number. The including file names the
// BYTES of a number.
#include "include/lanes/wide_words.glsl"

const bool BLOCKED = false;
const uint RUN = 32;
const uint STEPS = 4;
const uint OCTETS = 1;
struct Run {
    Wide words;
};

Run openRun(uint i) { return Run(openWide(i * BYTES)); }
uint octetOf(uint s, uint c) { return s * 8; }
