// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A run of a format that has no quicker way to decode many neighbours than four by four.
const uint RUN = 32;

void decodeRun(uint i, out vec4 run[RUN / 4])
{
    for (uint j = 0; j < RUN / 4; ++j)
        run[j] = decode4(i + j * 4);
}
