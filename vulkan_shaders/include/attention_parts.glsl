// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the positions that a token sees are shared out among groups, so that a long conversation keeps a whole card busy:
// into parts of whole rounds of WORKGROUP positions, at most PARTS of them. Included by kernels that have StepParams step
// and AttentionParams p, so that whoever makes the parts and whoever puts them together agree.

// Positions [oldest, end) are seen, `partLength` of them a part; the last part may be shorter.
struct Seen {
    uint oldest;
    uint end;
    uint partLength;
    uint parts;
};

Seen seenBy(uint token)
{
    Seen seen;
    seen.end = step.firstPosition + token + 1;
    seen.oldest = p.window != 0 && seen.end > p.window ? seen.end - p.window : 0;
    const uint rounds = (seen.end - seen.oldest + WORKGROUP - 1) / WORKGROUP;
    const uint roundsEach = (rounds + PARTS - 1) / PARTS;
    seen.partLength = roundsEach * WORKGROUP;
    seen.parts = (rounds + roundsEach - 1) / roundsEach;
    return seen;
}

// Where a part's result begins: the sums of its values, its highest score, and the sum of its weights.
uint partStart(uint token, uint head, uint part)
{
    return ((token * p.heads + head) * PARTS + part) * (VALUE_WIDTH + 2);
}
