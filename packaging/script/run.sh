# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Starting what was built.

# starterModel: the model that a first conversation starts with: the one that comes with Alcove, or else the small
# story teller of the tests.
starterModel() {
    local file
    for file in "$checkout"/resources/starter_model/*.gguf "$checkout/tests/data/models/tinystories-656k-f16.gguf"; do
        if [ -e "$file" ]; then
            echo "$file"
            return
        fi
    done
}

# offerStarterModel: tells the programs of a checkout about it; an installed one has it beside itself.
offerStarterModel() {
    ALCOVE_STARTER_MODEL=${ALCOVE_STARTER_MODEL:-$(starterModel)}
    export ALCOVE_STARTER_MODEL
}

# hasDisplay: whether a window could be opened: a Wayland socket, or an X server that lets us in.
hasDisplay() {
    local socket=${WAYLAND_DISPLAY:-}
    [ -z "$socket" ] || [[ $socket == /* ]] || socket=${XDG_RUNTIME_DIR:-/nowhere}/$socket
    [ -z "$socket" ] || [ ! -S "$socket" ] || return 0
    [ -n "${DISPLAY:-}" ] && (inside timeout 5 xdpyinfo) >/dev/null 2>&1 </dev/null
}

# builtProgram NAME: the path of a program of the build, nothing when it has not been built.
builtProgram() {
    local folder
    for folder in bin tests; do
        if [ -f "$build/$folder/$1" ] && [ -x "$build/$folder/$1" ]; then
            echo "$build/$folder/$1"
            return
        fi
    done
}

# runProgram NAME [ARGUMENT...]: a program of the build as it was last built (it is built when it is not there yet), or
# one of the tools that the build uses.
runProgram() {
    local name=$1 path
    shift
    path=$(builtProgram "$name")
    if [ -z "$path" ] && ! (inside sh -c "command -v '$name'") >/dev/null 2>&1; then
        buildTargets "$name" "$name"
        path=$(builtProgram "$name")
    fi
    case "$name" in
    alcove | alcove-cli) offerStarterModel ;;
    esac
    inside "${path:-$name}" "$@"
}

# openAlcove [ARGUMENT...]: the window, or the same chat in the terminal where there is no display.
openAlcove() {
    offerStarterModel
    if hasDisplay; then
        inside "$build/bin/alcove" "$@"
    fi
    say "There is no display (neither WAYLAND_DISPLAY nor a DISPLAY that answers), so the chat opens in the terminal"
    # A file on the command line is the model, as it is for the window.
    [ $# -eq 0 ] || [[ $1 == -* ]] || set -- --model "$@"
    inside "$build/bin/alcove-cli" chat "$@"
}
