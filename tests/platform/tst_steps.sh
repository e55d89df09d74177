#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# A step keeps its command's output in a log and shows the end of it on failure; it reads nothing of what is meant for
# the program; a lock makes a second ./alcove wait.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
loadParts messages
log=$scratch/logs/step.log

talk() {
    seq 1 50
    echo "it broke" >&2
    return 3
}

said=$(step "Talking" "1 s" "$log" talk 2>&1)
expect "the status" "$?" 3
expect "what is done and how long it may take" "$said" '==> Talking (1 s)*'
expect "the end of the log" "$said" '*| 50*| it broke'
expect "not its beginning" "$said" '*[!0-9]| 32*'
expect "the log is whole" "$(head -n 1 "$log")" 1
expect "success is quiet" "$(step "Working" "" "$log" echo hello 2>&1)" '==> Working'
expect "stdout is the program's" "$(step "Working" "" "$log" echo hello 2>/dev/null)" ''
expect "stdin is the program's" "$(echo question | { step "Reading" "" "$log" cat 2>/dev/null; cat; })" question
expect "die" "$( (die "It failed." "Try again.") 2>&1)" $'alcove: It failed.\n  Try again.'

lock=$scratch/lock
(holdLock "$lock" "testing"; touch "$scratch/held"; sleep 1; touch "$scratch/released") 2>/dev/null &
until [ -e "$scratch/held" ]; do sleep 0.05; done
waited=$( (holdLock "$lock" "testing") 2>&1)
expect "the second one says that it waits" "$waited" '==> Waiting for another ./alcove that is testing'
expect "and waits" "$(ls "$scratch/released")" "$scratch/released"
holdLock "$lock" "testing"
releaseLock
expect "a lock that is free" "$( (holdLock "$lock" "testing") 2>&1)" ''
