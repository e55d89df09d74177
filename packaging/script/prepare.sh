# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# prepare SECTION...: everything that the verbs need before they build.
prepare() {
    mkdir -p "$cache"
    cache=$(readlink -f "$cache")
    root=$cache/${root##*/}
    kind=$(systemKind)
    if [ "$kind" = native ]; then
        local packages
        mapfile -t packages < <(wantedPackages "$@")
        installOnSystem "that Alcove needs" "${packages[@]}"
    else
        prepareRoot "$@"
        chooseEntrance
    fi
    # What the tools keep between runs stays in the one cache folder; ccache then serves every checkout.
    export XDG_CACHE_HOME=$cache CCACHE_DIR=$cache/ccache CCACHE_BASEDIR=$checkout CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
    export CCACHE_MAXSIZE=3G npm_config_cache=$cache/npm
    # A proxy that re-signs TLS is trusted by the system, and npm by itself does not ask the system.
    [ ! -r /etc/ssl/certs/ca-certificates.crt ] ||
        export NODE_EXTRA_CA_CERTS=${NODE_EXTRA_CA_CERTS:-/etc/ssl/certs/ca-certificates.crt}
    export ALCOVE_CACHE=$cache # for an ./alcove that is run in there
}
