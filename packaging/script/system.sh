# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# What this system is: whether it can build Alcove itself, and which mirror and settings its apt uses.
# ALCOVE_SYSTEM_ROOT, empty on a real run, is where the tests keep the /etc of other systems.

# osField NAME: a field of /etc/os-release, empty when it has none.
osField() {
    sed -n "s/^$1=//p" "${ALCOVE_SYSTEM_ROOT:-}/etc/os-release" 2>/dev/null | head -n 1 | tr -d "\"'"
}

# versionAtLeast A B: A >= B, as Debian compares versions.
versionAtLeast() {
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# The version of Qt that apt would install, empty without apt.
offeredQt() {
    LC_ALL=C apt-cache policy qt6-base-dev 2>/dev/null | sed -n 's/^ *Candidate: *\([0-9][0-9.]*\).*/\1/p'
}

# systemKind: "native" when this system's own packages are new enough (Qt 6.8), else "private". ALCOVE_ROOT overrides.
systemKind() {
    local id version qt
    case "${ALCOVE_ROOT:-}" in
    native | private)
        echo "$ALCOVE_ROOT"
        return
        ;;
    "") ;;
    *) die "ALCOVE_ROOT is '$ALCOVE_ROOT', and it can only be 'native' or 'private'." ;;
    esac
    id=$(osField ID)
    version=$(osField VERSION_ID)
    if [ -n "$version" ]; then
        case "$id" in
        debian)
            if versionAtLeast "$version" 13; then echo native; else echo private; fi
            return
            ;;
        ubuntu)
            if versionAtLeast "$version" 25.04; then echo native; else echo private; fi
            return
            ;;
        esac
    fi
    qt=$(offeredQt)
    if [ -n "$qt" ] && versionAtLeast "$qt" 6.8; then echo native; else echo private; fi
}

# aptSources: every enabled binary source of apt, a line each: URI SUITE COMPONENTS.
aptSources() {
    local apt=${ALCOVE_SYSTEM_ROOT:-}/etc/apt file
    for file in "$apt/sources.list" "$apt"/sources.list.d/*.list; do
        [ -r "$file" ] || continue
        sed -E -e 's/#.*//' -e '/^[[:space:]]*deb[[:space:]]/!d' \
            -e 's/^[[:space:]]*deb[[:space:]]+(\[[^]]*\][[:space:]]*)?//' "$file"
    done
    for file in "$apt"/sources.list.d/*.sources; do
        [ -r "$file" ] || continue
        awk '
            function flush(   u, s, i, j, n, m) {
                if (types ~ /(^| )deb( |$)/ && enabled != "no") {
                    n = split(uris, u, " "); m = split(suites, s, " ")
                    for (i = 1; i <= n; i++) for (j = 1; j <= m; j++) print u[i], s[j], components
                }
                types = uris = suites = components = enabled = field = ""
            }
            /^#/ { next }
            /^[ \t]*$/ { flush(); next }
            /^[^ \t:]+:/ { field = tolower($1); sub(/:.*/, "", field); sub(/^[^:]*:[ \t]*/, "") }
            field == "types" { types = types " " $0 }
            field == "uris" { uris = uris " " $0 }
            field == "suites" { suites = suites " " $0 }
            field == "components" { components = components " " $0 }
            field == "enabled" { enabled = tolower($1) }
            END { flush() }' "$file"
    done
}

# plainUri URI: apt's mirror+file: lists name a file of mirrors; the first one stands for it.
plainUri() {
    local list
    case "$1" in
    mirror+file:*)
        list=${1#mirror+file:}
        sed -n 's/^\(https\{0,1\}:[^[:space:]]*\).*/\1/p' "${ALCOVE_SYSTEM_ROOT:-}/${list#//}" 2>/dev/null | head -n 1
        ;;
    http:* | https:*) echo "$1" ;;
    esac
}

# debianMirror: where the packages of Debian come from. On Debian the host's own mirror (many vendors have a repository
# that is called .../debian too, so the one that carries the -updates suite is preferred); elsewhere Debian's.
debianMirror() {
    local uri suite components first=""
    if [ "$(osField ID)" = debian ]; then
        while read -r uri suite components; do
            uri=$(plainUri "$uri")
            [[ ${uri%/} == */debian && " $components " == *" main "* ]] || continue
            if [[ $suite == *-updates ]]; then
                echo "${uri%/}"
                return
            fi
            first=${first:-${uri%/}}
        done < <(aptSources)
    fi
    echo "${first:-$debianDefaultMirror}"
}

debianDefaultMirror=http://deb.debian.org/debian

# debianSecurityMirror: the host's own mirror of security updates, or Debian's.
debianSecurityMirror() {
    local uri suite _
    if [ "$(osField ID)" = debian ]; then
        while read -r uri suite _; do
            uri=$(plainUri "$uri")
            if [[ $suite == *-security && -n $uri ]]; then
                echo "${uri%/}"
                return
            fi
        done < <(aptSources)
    fi
    echo "$debianDefaultMirror-security"
}

# aptNetworkSettings: the host's settings for apt that a private root needs to reach the same mirror, as apt.conf lines.
aptNetworkSettings() {
    apt-config dump 2>/dev/null |
        grep -E '^Acquire::(https?|ForceIPv4|ForceIPv6|Check-Valid-Until|Check-Date|Retries)(::[^ ]*)? "[^"]' || true
}
