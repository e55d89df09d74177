#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# Every source file names its licence, is of a readable length and has no leftovers; and the check would see it.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
check=$checkout/tests/platform/check_source_files.sh

expect "the sources" "$(bash "$check" "$checkout")" ""

# refused CONTENT EXPECTED: a tree with one file of this content.
refused() {
    rm -rf "$scratch/tree"
    mkdir -p "$scratch/tree/app"
    printf '%s\n' "$1" >"$scratch/tree/app/a.cpp"
    expect "a file of ${#1} characters" "$(bash "$check" "$scratch/tree")" "$2"
}

# In pieces, so that this file has neither a leftover nor a second licence.
word=TO
tag=Identifier
licence="// SPDX-License-$tag: Apache-2.0"
refused 'int a;' 'app/a.cpp does not name its licence'
refused "$licence
$(seq 600)" 'app/a.cpp has 601 lines, more than 500'
refused "$licence
int a; // ${word}DO: think" 'app/a.cpp:2 has a leftover:*'
refused "$licence
int a;  " 'app/a.cpp:2 ends in blanks'
refused "$licence
int a;" ''
