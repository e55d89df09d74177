#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# `./alcove install`: the menu entry and the programs that it puts below a prefix start the checkout's Alcove, whatever
# the folders are called, and all of it goes again.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
loadParts messages install
id=org.alcove.Alcove
export LC_ALL=C.UTF-8

# A checkout and a prefix whose names have everything that has to be quoted.
real=$checkout
checkout="$scratch/it's \$HOME \"100%\" \\n"
mkdir -p "$checkout/packaging"
ln -s "$real/packaging/desktop" "$checkout/packaging/desktop"
cat >"$checkout/alcove" <<'SCRIPT'
#!/bin/sh
printf '%s|' "$@"
SCRIPT
chmod +x "$checkout/alcove"
HOME="$scratch/a \`home\` with % and \$ and \\"
PATH=/usr/bin:/bin
unset XDG_DATA_HOME XDG_DATA_DIRS

# at FILE: below the prefix.
at() {
    echo "$prefix/$1"
}
listed() {
    (cd "$prefix" 2>/dev/null && find . -type f ! -path './share/mime/[!p]*' ! -name mimeinfo.cache | LC_ALL=C sort)
}

# started LINE [WORD...]: what an Exec line of the menu entry starts, read as the specification says: a string's
# backslashes first, then words that are quoted as a shell's, then the fields.
started() {
    local line
    line=$(grep -m 1 "^Exec=.*$1" "$(at "share/applications/$id.desktop")")
    line=${line#Exec=}
    line=${line//\\\\/\\}
    line=${line//%f/\"\$2\"}
    line=${line//%%/%}
    eval "$line"
}

menuOptions
expect "the usual place" "$prefix" "*and \$ and \\\\/.local"
putIntoMenu 2>"$scratch/said"
expect "what is put there" "$(listed)" "$(printf './%s\n' bin/alcove bin/alcove-cli share/applications/$id.desktop \
    share/icons/hicolor/scalable/apps/$id.svg share/metainfo/$id.metainfo.xml share/mime/packages/$id.xml)"
expect "the entry is valid" "$(desktop-file-validate "$(at share/applications/$id.desktop)" 2>&1)" ''
expect "it opens a file" "$(started %f '/models/a b.gguf')" 'exec|alcove|/models/a b.gguf|'
expect "it begins a new chat" "$(started new-chat)" 'exec|alcove|--new-chat|'
expect "it goes with the checkout" "$(sed -n 's/^TryExec=//p' "$(at share/applications/$id.desktop)")" \
    "${checkout//\\/\\\\\\\\}/alcove"
expect "it needs no terminal" "$(grep Terminal= "$(at share/applications/$id.desktop)")" Terminal=false
expect "all else of it is the installed one's" \
    "$(diff "$real/packaging/desktop/$id.desktop" "$(at share/applications/$id.desktop)" | grep -c '^>')" 3
expect "the command line" "$("$(at bin/alcove-cli)" run 'a b' '"x"')" 'exec|alcove-cli|run|a b|"x"|'
expect "models have a type" "$(cat "$(at share/mime/globs2)")" "*gguf*"
expect "where the terminal looks is said" "$(cat "$scratch/said")" '*to PATH*has to stay*'
expect "the menu looks there" "$(grep -c XDG_DATA_DIRS "$scratch/said")" 0
putIntoMenu 2>/dev/null
expect "a second time is no harm" "$(started %f x)" 'exec|alcove|x|'

mkdir "$(at share/applications/other)"
menuOptions --remove
removeFromMenu 2>/dev/null
expect "all of it goes" "$(listed)" ''
expect "with its folders, and no others" "$(cd "$prefix" && echo bin* share/icons* share/applications/*/)" \
    'share/applications/other/'
expect "a second time is told" "$( (removeFromMenu) 2>&1)" "*there is no Alcove in*"

# Where the private root is entered through sudo, that has to be able to ask.
menuOptions --prefix "$scratch/other"
# shellcheck disable=SC2034 # menuEntry reads it
entrance=sudo
putIntoMenu 2>"$scratch/said"
expect "with a terminal for sudo" "$(grep Terminal= "$(at share/applications/$id.desktop)")" Terminal=true
expect "a prefix where menus do not look" "$(cat "$scratch/said")" "*$scratch/other/share unless XDG_DATA_DIRS*"
XDG_DATA_DIRS=/usr/share:$scratch/other/share/ putIntoMenu 2>"$scratch/said"
expect "unless they are told" "$(grep -c 'unless' "$scratch/said")" 0

# What is somebody else's stays.
menuOptions --prefix "$scratch/foreign"
mkdir -p "$prefix/bin"
echo "a program" >"$prefix/bin/alcove"
expect "another Alcove is not written over" "$( (putIntoMenu) 2>&1)" "*is there already*"
expect "nor taken away" "$( (removeFromMenu) 2>&1)" "*there is no Alcove in*"
expect "nor anything put beside it" "$(listed)" ./bin/alcove
