// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// How the positions that a token sees are shared out among groups, so that a long conversation keeps a whole card busy:
// into parts of whole rounds of attention.comp, which takes ROUND positions in one, at most PARTS of them. Included by
// kernels that have StepParams step and p with heads and window, so that whoever makes the parts and whoever puts them together agree.

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
    const uint rounds = (seen.end - seen.oldest + ROUND - 1) / ROUND;
    const uint roundsEach = (rounds + PARTS - 1) / PARTS;
    seen.partLength = roundsEach * ROUND;
    seen.parts = (rounds + roundsEach - 1) / roundsEach;
    return seen;
}

// Where a part's result begins: the sums of its values, its highest score, and the sum of its weights.
uint partStart(uint token, uint head, uint part)
{
    return ((token * p.heads + head) * PARTS + part) * (VALUE_WIDTH + 2);
}
