# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# What ./alcove says. Everything goes to stderr: stdout belongs to the program that is run.

say() {
    printf '%s\n' "==> $*" >&2
}

# die WHAT [WHAT TO DO...]: one line a reason or remedy.
die() {
    printf 'alcove: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '  %s\n' "$@" >&2
    exit 1
}

# One line that says what a running step's log says last; every second on a terminal, every minute in a log.
watchLog() {
    local log=$1 owner=$2 started=$SECONDS elapsed last next=60
    [ -z "${lockFd:-}" ] || exec {lockFd}>&- # its last sleep may outlive the step, and must not hold the lock
    while sleep 1 && kill -0 "$owner" 2>/dev/null; do
        elapsed=$((SECONDS - started))
        if [ -t 2 ]; then
            last=$(tail -n 1 "$log" 2>/dev/null | tr -cd '[:print:]' | cut -c "1-$((${COLUMNS:-80} - 12))")
            printf '\r\033[K    %4d s  %s' "$elapsed" "$last" >&2
        elif [ $elapsed -ge $next ]; then
            next=$((next + 60))
            printf '    %4d s  %s\n' "$elapsed" "$(tail -n 1 "$log" 2>/dev/null | cut -c 1-100)" >&2
        fi
    done
}

# step WHAT HOW-LONG LOG COMMAND...: runs a command with its output in a file. Returns the command's status; what to say
# about a failure is the caller's, who knows the remedy. The command stays in the foreground so that Ctrl-C reaches it.
step() {
    local what=$1 expected=$2 log=$3 started=$SECONDS status=0 watcher
    shift 3
    mkdir -p "$(dirname "$log")"
    say "$what${expected:+ ($expected)}"
    : >"$log"
    watchLog "$log" $$ &
    watcher=$!
    "$@" >"$log" 2>&1 </dev/null || status=$?
    kill "$watcher" 2>/dev/null || true
    wait "$watcher" 2>/dev/null || true
    [ ! -t 2 ] || printf '\r\033[K' >&2
    if [ $status -eq 0 ]; then
        [ $((SECONDS - started)) -lt 5 ] || printf '    done in %d s\n' $((SECONDS - started)) >&2
    else
        printf '    failed after %d s; the last lines of %s:\n' $((SECONDS - started)) "$log" >&2
        tail -n "${ALCOVE_LOG_LINES:-20}" "$log" | cut -c 1-300 | sed 's/^/    | /' >&2
    fi
    return $status
}

# holdLock FILE WHAT: takes the lock until the process ends or releaseLock; says so when somebody else has it.
holdLock() {
    mkdir -p "$(dirname "$1")"
    exec {lockFd}>"$1"
    if ! flock -n "$lockFd"; then
        say "Waiting for another ./alcove that is $2"
        flock "$lockFd"
    fi
}

releaseLock() {
    exec {lockFd}>&-
    unset lockFd
}

# asRoot COMMAND...: runs it with the rights of root.
asRoot() {
    if [ "$EUID" -eq 0 ]; then
        "$@"
    else
        sudo -- "$@"
    fi
}

# needRoot WHY: makes sure, before a quiet step starts, that asRoot will work, with the password asked where it is seen.
needRoot() {
    [ "$EUID" -ne 0 ] || return 0
    command -v sudo >/dev/null ||
        die "the rights of root are needed $1, and this system has no sudo." \
            "Run ./alcove as root once, or ask whoever looks after this computer to."
    say "sudo is used $1; it may ask for your password"
    sudo -v || die "sudo was refused, and the rights of root are needed $1."
}
