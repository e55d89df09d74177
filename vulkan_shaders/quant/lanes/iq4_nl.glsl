// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// IQ4_NL: one block.
#include "include/lanes/iq4_run.glsl"

Run openRun(uint i)
{
    const uint block = i / 32 * 18;
    return Run(openWide(block + 2), half16(block));
}
