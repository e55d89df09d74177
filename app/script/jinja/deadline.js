// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// The time that a template has. Its own steps look at the clock: Qt's way to interrupt a script from another thread
// runs on into the script's handlers of exceptions without one, and then hangs or crashes.

let end = Infinity;
let steps = 0;

// From now on this many milliseconds.
export function startClock(limit) {
    end = Date.now() + limit;
}

// Called at every step of a template, and in what a single step may do often. Throws when the time is over.
export function tick() {
    if ((++steps & 15) === 0 && Date.now() > end) throw new Error("it takes too long");
}
