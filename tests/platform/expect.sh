# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# What the shell tests share: expectations, a folder that goes away, and a last line like that of Qt Test.

set -uo pipefail
shopt -s nullglob

checkout=$(readlink -f "$(dirname "${BASH_SOURCE[0]}")/../..")
testData=$checkout/tests/platform/data
scratch=$(mktemp -d)
passed=0
failed=0

finish() {
    # A background part that is killed as it starts may still have this trap.
    [ "$BASHPID" = "$$" ] || return 0
    rm -rf "$scratch"
    echo "Totals: $passed passed, $failed failed, 0 skipped"
    if [ $failed -gt 0 ] || [ $passed -eq 0 ]; then
        exit 1
    fi
}
trap finish EXIT

# expect WHAT ACTUAL EXPECTED: EXPECTED is a pattern as in `case`.
expect() {
    # shellcheck disable=SC2254 # it is a pattern
    case "$2" in
    $3) passed=$((passed + 1)) ;;
    *)
        failed=$((failed + 1))
        printf 'FAIL   : %s\n   is:       %s\n   expected: %s\n' "$1" "$2" "$3"
        ;;
    esac
}

# loadParts NAME...: parts of ./alcove, with a cache folder of the test's own.
loadParts() {
    local part
    cache=$scratch/cache
    mkdir -p "$cache"
    for part in "$@"; do
        # shellcheck source=/dev/null
        . "$checkout/packaging/script/$part.sh"
    done
}
