#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# check_source_files.sh CHECKOUT: whether every file that can carry one begins with its licence, is not longer than one
# reads in one go, and has no leftovers. Prints what does not and exits with 1.

set -euo pipefail
shopt -s nullglob
cd "$1"

mapfile -t files < <(find alcove .ci app cmake inference packaging resources tests ui vulkan_shaders ./*.txt ./*.toml \
    .clang* -type f ! -path '*/data/*' ! -path '*/corpus/*' \( -name '*.h' -o -name '*.cpp' -o -name '*.def' \
    -o -name '*.qml' -o -name '*.comp' -o -name '*.glsl' -o -name '*.cmake' -o -name '*.txt' -o -name '*.sh' \
    -o -name '*.toml' -o -name '*.py' -o -name '*.js' -o -name '*.in' -o -name alcove -o -name run \
    -o -name '.clang*' \) 2>/dev/null | LC_ALL=C sort)

# Letters are in brackets so that this file has none of these words.
awk -v longest=500 '
    function complain(file, what) {
        print file " " what
        wrong = 1
    }
    function finish() {
        if (file == "") return
        if (!licensed) complain(file, "does not name its licence")
        if (lines > longest) complain(file, "has " lines " lines, more than " longest)
    }
    FNR == 1 {
        finish()
        file = FILENAME
        licensed = 0
    }
    { lines = FNR }
    FNR <= 8 && /SPDX-License-[I]dentifier: Apache-2\.0/ { licensed = 1 }
    /(^|[^A-Za-z0-9_])([T]ODO|[F]IXME|[X]XX|[H]ACK|[W]IP)([^A-Za-z0-9_]|$)/ { complain(file ":" FNR, "has a leftover: " $0) }
    /[ \t]$/ { complain(file ":" FNR, "ends in blanks") }
    END {
        finish()
        exit wrong
    }' "${files[@]}"
