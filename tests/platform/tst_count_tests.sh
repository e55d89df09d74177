#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# The last line of ./alcove test, from files in the form that ctest writes.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
loadParts messages build

# testCase NAME STATUS OUTPUT
testCase() {
    printf '\t<testcase name="%s" classname="%s" time="0.1" status="%s">\n\t\t<system-out>%s</system-out>\n\t</testcase>\n' \
        "$1" "$1" "$2" "$3"
}
report() {
    printf '<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="Linux" tests="9" failures="9">\n'
    cat
    printf '</testsuite>\n'
}
counted() {
    report | countTests
}

qtPasses='PASS   : tst_A::a()
Totals: 12 passed, 0 failed, 0 skipped, 0 blacklisted, 5ms'
qtSkips='SKIP   : tst_B::table() the large tables are not there: &quot;/x&quot;
Totals: 3 passed, 0 failed, 1 skipped, 0 blacklisted, 5ms'
qtFails='FAIL!  : tst_C::c() wrong
Totals: 4 passed, 2 failed, 0 skipped, 0 blacklisted, 5ms'

expect "Qt Test" "$(testCase a run "$qtPasses" | counted)" '12 passed, 0 failed'
expect "another program" "$(testCase a run "fine" | counted)" '1 passed, 0 failed'
expect "another one fails" "$(testCase a fail "bad" | counted)" '0 passed, 1 failed'
expect "failed functions" "$(testCase a fail "$qtFails" | counted)" '4 passed, 2 failed'
expect "a crash after passing" "$(testCase a fail "$qtPasses" | counted)" '12 passed, 1 failed'
expect "a crash without totals" "$(testCase a fail "PASS   : tst_A::a()" | counted)" '0 passed, 1 failed'
expect "a program that is missing" "$(testCase a notrun "" | counted)" '*0 passed, 0 failed, 1 skipped'
expect "a skip and its reason" "$(testCase a run "$qtSkips" | counted)" \
    $'    skipped: tst_B::table() the large tables are not there: "/x"\n3 passed, 0 failed, 1 skipped'
expect "all together" "$({ testCase a run "$qtPasses"; testCase b run "$qtSkips"; testCase c fail "$qtFails"; } |
    counted | tail -n 1)" '19 passed, 2 failed, 1 skipped'
