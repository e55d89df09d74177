// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The sixteen levels of IQ4_NL and IQ4_XS, which follow the bell curve of weights. Each is 128 more in a byte here: an
// array that is read by index would be a ladder of branches, or a read of memory for each weight.
float iq4Level(uint q)
{
    const uint low = (q & 4) != 0 ? 0x766A5D4Fu : 0x3F2D1801u;
    const uint high = (q & 4) != 0 ? 0xF1D9C5B5u : 0xA6998D81u;
    return float(((q & 8) != 0 ? high : low) >> (q & 3) * 8 & 255) - 128;
}

vec4 iq4Levels(uvec4 q) { return vec4(iq4Level(q.x), iq4Level(q.y), iq4Level(q.z), iq4Level(q.w)); }
