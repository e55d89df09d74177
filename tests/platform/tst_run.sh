#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# The window where there is a display, the terminal where there is none, with stdin left to the program.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
loadParts messages enter_root run
kind=native
unset WAYLAND_DISPLAY DISPLAY XDG_RUNTIME_DIR ALCOVE_STARTER_MODEL
build=$scratch/build
mkdir -p "$build/bin" "$build/tests" "$scratch/bin"

for name in alcove alcove-cli; do
    cat >"$build/bin/$name" <<SCRIPT
#!/bin/sh
echo "$name\${*:+ \$*} with \${ALCOVE_STARTER_MODEL##*/}"
[ -t 0 ] || sed 's/^/answer to /'
SCRIPT
    chmod +x "$build/bin/$name"
done

# opened [ARGUMENT...]: what is started, its input being two questions.
opened() {
    printf 'one\ntwo\n' | (openAlcove "$@") 2>"$scratch/said" | tr '\n' ';'
}

expect "no display: the terminal answers and ends" "$(opened)" \
    'alcove-cli chat with alcove-starter-q8_0.gguf;answer to one;answer to two;'
expect "and it is said" "$(cat "$scratch/said")" '==> There is no display*terminal'
expect "a file is the model" "$(opened '/a b.gguf')" 'alcove-cli chat --model /a b.gguf with*'
expect "an option stays one" "$(opened --device cpu)" 'alcove-cli chat --device cpu with*'
expect "the user's own starter" "$(ALCOVE_STARTER_MODEL=/m/own.gguf opened)" '*with own.gguf;*'

# A display that names a socket which is not there is none; one that is there is.
export XDG_RUNTIME_DIR=$scratch/runtime WAYLAND_DISPLAY=wayland-0
mkdir "$XDG_RUNTIME_DIR"
expect "a dead Wayland display" "$(opened)" 'alcove-cli chat *'
python3 -c 'import socket, sys; socket.socket(socket.AF_UNIX).bind(sys.argv[1])' "$XDG_RUNTIME_DIR/wayland-0"
expect "a Wayland display" "$(opened x.gguf)" 'alcove x.gguf with *'
expect "nothing is said then" "$(cat "$scratch/said")" ''
WAYLAND_DISPLAY=$XDG_RUNTIME_DIR/wayland-0
expect "a Wayland display by its path" "$(opened)" 'alcove with *'
unset WAYLAND_DISPLAY

# The X server that xdpyinfo finds, or not.
printf '#!/bin/sh\n[ "%s" = :7 ]\n' "\$DISPLAY" >"$scratch/bin/xdpyinfo"
chmod +x "$scratch/bin/xdpyinfo"
PATH=$scratch/bin:$PATH
export DISPLAY=:8
expect "an X server that does not answer" "$(opened)" 'alcove-cli chat *'
DISPLAY=:7
expect "an X server" "$(opened)" 'alcove with *'

# exec finds the programs of the build first, then the system's, and builds what is neither.
buildTargets() {
    echo "build $2"
    printf '#!/bin/sh\necho "new one $*"\n' >"$build/tests/$2"
    chmod +x "$build/tests/$2"
}
expect "exec of a program" "$( (runProgram alcove-cli run -n 1) </dev/null)" 'alcove-cli run -n 1 with*'
expect "which knows the starter model" "$( (runProgram alcove x.gguf) </dev/null)" 'alcove x.gguf with alcove-starter*'
expect "exec of a tool" "$( (runProgram printf '%s|' 'a b' c))" 'a b|c|'
expect "exec of what is not built yet" "$( (runProgram tst_new 'a b'))" $'build tst_new\nnew one a b'

checkout=$scratch/checkout
mkdir -p "$checkout/resources/starter_model" "$checkout/tests/data/models"
touch "$checkout/tests/data/models/tinystories-656k-f16.gguf"
expect "the tests' model" "$(starterModel)" '*/tinystories-656k-f16.gguf'
touch "$checkout/resources/starter_model/real.gguf"
expect "the starter model goes before" "$(starterModel)" '*/starter_model/real.gguf'
rm -r "$checkout/resources" "$checkout/tests"
expect "no model at all" "$(starterModel)" ''
