// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_XS: the 32 elements of one scale.
#include "include/lanes/iq4_run.glsl"

Run openRun(uint i) { return Run(openWide(i / 256 * 136 + 8 + i / 32 % 8 * 16), scaleOf(i)); }
