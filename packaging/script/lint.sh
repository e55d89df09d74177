# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Checking and formatting the sources. clang-format and qmlformat decide how the code looks.

qmlTools=/usr/lib/qt6/bin

# sources PATTERN...: the files of the repository that match, those not yet committed included.
sources() {
    git -C "$checkout" ls-files --cached --others --exclude-standard --deduplicate -- "$@"
}

cppSources() {
    sources '*.h' '*.cpp'
}

shellSources() {
    sources alcove .ci/run '*.sh'
}

# formatSources: rewrites them in place.
formatSources() {
    say "Formatting C++ with clang-format and QML with qmlformat"
    cppSources | onFiles clang-format -i
    sources '*.qml' | onFiles "$qmlTools/qmlformat" --inplace
}

# onFiles COMMAND...: runs it once on all the files that stdin lists, from the top of the checkout.
onFiles() {
    local files
    mapfile -t files
    [ ${#files[@]} -eq 0 ] || quietly "$@" "${files[@]}"
}

# lintSources: every check, all of them even when one fails; the build folder must be up to date.
lintSources() {
    local failed=() name
    for name in cppFormat qmlFormat shell licences qml clangTidy; do
        "check_$name" || failed+=("$name")
    done
    [ ${#failed[@]} -eq 0 ] || die "lint found something: ${failed[*]} (see above)." "./alcove format mends the layout."
    say "Nothing to complain about"
}

check_cppFormat() {
    say "C++ layout (clang-format)"
    cppSources | onFiles clang-format --dry-run --Werror
}

check_qmlFormat() {
    local file status=0
    say "QML layout (qmlformat)"
    while IFS= read -r file; do
        if ! quietly "$qmlTools/qmlformat" "$file" | cmp -s - "$checkout/$file"; then
            echo "$file is not as qmlformat lays it out" >&2
            status=1
        fi
    done < <(sources '*.qml')
    return $status
}

check_shell() {
    say "Shell scripts (shellcheck)"
    shellSources | onFiles shellcheck --severity=style
}

check_licences() {
    say "Licences (REUSE)"
    quietly reuse lint --quiet || quietly reuse lint
}

check_qml() {
    say "QML (qmllint)"
    # It ends with 0 whatever it warns of.
    local said
    if said=$(quietly cmake --build "$build" --target all_qmllint 2>&1) && ! grep -qE '^(Error|Warning|Info): ' <<<"$said"; then
        return
    fi
    printf '%s\n' "$said" >&2
    return 1
}

check_clangTidy() {
    say "C++ (clang-tidy; several minutes)"
    # run-clang-tidy takes regular expressions for files and reads the flags of each from the build folder.
    quietly run-clang-tidy -quiet -p "$build" -j "$(buildJobs)" \
        -extra-arg=-Wno-unknown-warning-option "^$checkout/(app|inference|ui|vulkan_shaders)/.*\.cpp$"
}
