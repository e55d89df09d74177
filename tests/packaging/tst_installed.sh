#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# tst_installed.sh BUILD CMAKE: what `cmake --install` puts where, and that the programs run from there, with nothing of
# the checkout: the window on an X server of its own, as a desktop sees it.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/../platform/expect.sh"
build=$1
cmake=$2
id=org.alcove.Alcove
started=()
stopAll() {
    [ "$BASHPID" != "$$" ] || [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null
    wait 2>/dev/null
    finish
}
trap stopAll EXIT

# A package's way: installed for /usr, below a folder that stands for the system.
DESTDIR=$scratch/system "$cmake" --install "$build" --prefix /usr --strip >"$scratch/log" 2>&1 || cat "$scratch/log"
prefix=$scratch/system/usr
wanted=(bin/alcove bin/alcove-cli "share/applications/$id.desktop" "share/icons/hicolor/scalable/apps/$id.svg"
    "share/metainfo/$id.metainfo.xml" "share/mime/packages/$id.xml")
for file in "$checkout"/LICENSES/*.txt; do wanted+=("share/licenses/alcove/${file##*/}"); done
for file in "$checkout"/resources/starter_model/*.gguf; do wanted+=("share/alcove/${file##*/}"); done
expect "every file in its place, and no other" "$(cd "$scratch/system" && find . -type f | LC_ALL=C sort)" \
    "$(printf './usr/%s\n' "${wanted[@]}" | LC_ALL=C sort)"
for program in alcove alcove-cli; do
    expect "$program does not know the checkout" "$(grep -cF "$checkout" "$prefix/bin/$program")" 0
done

# installed PROGRAM [ARGUMENT...]: as a person's session starts it, who never had a checkout.
mkdir "$scratch/home"
installed() {
    (cd / && exec env -i HOME="$scratch/home" PATH=/usr/bin:/bin ${LD_PRELOAD:+"LD_PRELOAD=$LD_PRELOAD"} \
        ${ASAN_OPTIONS:+"ASAN_OPTIONS=$ASAN_OPTIONS"} LC_ALL=C.UTF-8 "${session[@]}" "$prefix/bin/$1" "${@:2}")
}
session=(QT_QPA_PLATFORM=offscreen)
expect "the command line's version" "$(installed alcove-cli --version)" 'alcove-cli [0-9]*'
expect "the window's" "$(installed alcove --version)" 'alcove [0-9]*'
expect "the devices" "$(installed alcove-cli devices)" '*cpu*'

# The starter model is found beside the program, and the environment goes before it.
asked() {
    printf 'Once upon a time\n' | installed alcove-cli chat --greedy -n 4 --device cpu 2>&1
}
rm -rf "$prefix/share/alcove"
expect "no starter model" "$(asked)" '*model*'
mkdir "$prefix/share/alcove"
cp "$checkout/tests/data/models/tinystories-656k-f16.gguf" "$prefix/share/alcove/a.gguf"
echo "no model" >"$prefix/share/alcove/b.gguf"
expect "the installed starter model answers" "$(asked)" '*,*'
session+=(ALCOVE_STARTER_MODEL="$scratch/mine.gguf")
expect "the environment's goes before it" "$(asked)" '*mine.gguf*'

# The window.
mkfifo "$scratch/number"
Xvfb -displayfd 3 -screen 0 1280x800x24 -nolisten tcp 3>"$scratch/number" 2>/dev/null &
started+=($!)
read -r number <"$scratch/number"
session=(DISPLAY=":$number" QT_QUICK_BACKEND=software)
installed alcove --device cpu >"$scratch/said" 2>&1 &
window=$!
started+=("$window")
settings=$scratch/home/.local/share/Alcove/alcove/settings.ini
for ((tries = 0; tries < 600; tries++)); do
    grep -q '^last=.*gguf' "$settings" 2>/dev/null && break
    sleep 0.1
done
expect "it opens the starter model" "$(grep '^last=' "$settings")" "last=$prefix/share/alcove/a.gguf"
# ctest hands its log down to everything that it starts, and sanitizers are loaded with a library of the tests.
expect "it reads nothing of the checkout" "$({ cat "/proc/$window/maps"; readlink "/proc/$window"/fd/*; } |
    grep -vF -e "$build/Testing/" -e "$build/tests/libalcove_keep_libraries.so" | grep -cF "$checkout")" 0
export DISPLAY=":$number"
shown=$(xwininfo -root -tree | awk '/"[^"]*Alcove": \("/ { print $1; exit }')
class=$(sed -n 's/^StartupWMClass=//p' "$prefix/share/applications/$id.desktop")
expect "the menu entry knows its window" "$(xprop -id "$shown" WM_CLASS)" "*, \"$class\""
expect "the window has its icon" "$(xprop -id "$shown" -notype 32c _NET_WM_ICON | head -c 100)" '*= 16, 16, *'
expect "a second start raises it" "$(installed alcove --new-chat 2>&1)" '*already open*'
expect "and it lives" "$(kill -0 "$window" 2>&1)" ''
kill "$window"
wait "$window" 2>/dev/null
expect "without a complaint" "$(cat "$scratch/said")" ''
