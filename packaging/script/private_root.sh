# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Making and updating the private Debian 13 root: a folder in the user's cache with the compiler and libraries that
# this system is too old to offer. Its files belong to root, like those of a system; entering it needs no such rights.

rootSuite=trixie
# The number grows when a root that is already there cannot be brought up to date by installing packages.
rootName=root-$rootSuite-1

# prepareRoot SECTION...: makes the root unless it is there, and installs the packages of these sections it lacks.
# $root.packages lists what has been installed, so that several checkouts share one root.
prepareRoot() {
    local missing
    mapfile -t missing < <(rootLacks "$@")
    [ ! -d "$root" ] || [ ${#missing[@]} -gt 0 ] || return 0
    requireRootTools
    needRoot "for the private Debian 13 root in $root"
    holdLock "$cache/root.lock" "preparing the private root"
    [ -d "$root" ] || makeRoot
    mapfile -t missing < <(rootLacks "$@") # another ./alcove may have installed them meanwhile
    [ ${#missing[@]} -eq 0 ] || installInRoot "${missing[@]}"
    releaseLock
}

rootLacks() {
    LC_ALL=C comm -23 <(wantedPackages "$@") <(cat "$root.packages" 2>/dev/null)
}

requireRootTools() {
    local packages=() free
    command -v mmdebstrap >/dev/null || packages+=(mmdebstrap)
    command -v bwrap >/dev/null || packages+=(bubblewrap)
    [ -e "$debianKeyring" ] || packages+=(debian-archive-keyring)
    [ ${#packages[@]} -eq 0 ] || installOnSystem "that make a private Debian 13 root" "${packages[@]}"
    free=$(df --output=avail -m "$cache" | tail -n 1)
    [ -d "$root" ] || [ "$free" -ge 4000 ] ||
        die "there are only $free MB free in $cache, and the private Debian 13 root needs 4000 while it is made." \
            "Free some space, or set XDG_CACHE_HOME to a folder on another disk."
}

debianKeyring=/usr/share/keyrings/debian-archive-keyring.gpg

makeRoot() {
    local mirror tries=()
    mirror=$(debianMirror)
    tries=("$mirror")
    [ "$mirror" = "$debianDefaultMirror" ] || tries+=("$debianDefaultMirror")
    say "This system's Qt is older than 6.8, so Alcove is built in a private Debian 13 root: $root"
    say "It is made once (about 4 minutes, 2 GB); './alcove clean root' deletes it."
    for mirror in "${tries[@]}"; do
        removeUnfinishedRoot
        if step "Making the bare root from $mirror" "about 1 minute" "$cache/logs/root.log" bareRoot "$mirror"; then
            step "Taking over this system's certificates and settings" "" "$cache/logs/root.log" takeOverHostSettings ||
                die "the private root could not take over this system's certificates (see above)."
            : >"$root.packages"
            asRoot mv "$root.partial" "$root"
            return
        fi
    done
    removeUnfinishedRoot
    die "the private Debian 13 root could not be made from ${tries[*]} (see above)." \
        "Is the network there, and the proxy (http_proxy) right? The mirror is the one in /etc/apt." \
        "In a container, mounting file systems must be allowed (docker run --privileged)."
}

# What an interrupted run left. It never lies under the final name, so it is never taken for a root.
removeUnfinishedRoot() {
    [ -e "$root.partial" ] || return 0
    ! grep -q " $root.partial/" /proc/self/mounts ||
        die "something is still mounted below $root.partial." "Unmount it (or restart the computer), then try again."
    asRoot rm -rf --one-file-system "$root.partial"
}

# bareRoot MIRROR: apt and the certificates, nothing else. The host's apt settings reach its mirrors, so they are kept.
# What mmdebstrap mounts is mounted in a namespace of its own, which goes away with it even when it is killed.
bareRoot() {
    local mirror=$1 security options=() line
    security=$mirror-security
    [ "$mirror" = "$debianDefaultMirror" ] || security=$(debianSecurityMirror)
    while IFS= read -r line; do
        options+=("--aptopt=$line")
    done < <(aptNetworkSettings)
    local signed="[signed-by=$debianKeyring]"
    asRoot env DEBIAN_FRONTEND=noninteractive ${http_proxy:+"http_proxy=$http_proxy"} \
        ${https_proxy:+"https_proxy=$https_proxy"} ${no_proxy:+"no_proxy=$no_proxy"} TMPDIR=/tmp \
        unshare --mount mmdebstrap --mode=root --variant=apt --include=ca-certificates \
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/man/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --aptopt='Acquire::Languages "none"' "${options[@]}" "$rootSuite" "$root.partial" \
        "deb $signed $mirror $rootSuite main" "deb $signed $mirror $rootSuite-updates main" \
        "deb $signed $security $rootSuite-security main"
}

# Certificates that this system trusts besides the usual ones (a proxy that signs anew, say) and npm's settings; files
# that enterRoot lays this system's own over must exist; no service is ever started in here.
takeOverHostSettings() {
    local new=$root.partial certificate
    for certificate in /usr/local/share/ca-certificates/*.crt /usr/local/share/ca-certificates/*/*.crt; do
        [ ! -r "$certificate" ] || asRoot install -D -m 644 "$certificate" -t "$new/usr/local/share/ca-certificates"
    done
    [ ! -r /etc/npmrc ] || asRoot install -m 644 /etc/npmrc "$new/etc/npmrc"
    asRoot mkdir -p "$new/usr/local/share/fonts/system" "$new/usr/local/share/fonts/local"
    asRoot rm -f "$new/etc/resolv.conf" "$new/etc/hosts" "$new/etc/machine-id"
    asRoot touch "$new/etc/resolv.conf" "$new/etc/hosts" "$new/etc/machine-id"
    printf '#!/bin/sh\nexit 101\n' | asRoot tee "$new/usr/sbin/policy-rc.d" >/dev/null
    asRoot chmod 755 "$new/usr/sbin/policy-rc.d"
    asAdministratorIn "$new" update-ca-certificates
}

# asAdministratorIn ROOT COMMAND...: runs it as root, with the root's files writable. Only the package manager needs it.
asAdministratorIn() {
    local where=$1 resolver
    shift
    resolver=$(readlink -f /etc/resolv.conf)
    asRoot bwrap --die-with-parent --bind "$where" / --dev-bind /dev /dev --proc /proc --perms 1777 --tmpfs /tmp \
        --ro-bind-try "$resolver" /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts \
        --clearenv --setenv HOME /root --setenv LC_ALL C.UTF-8 --setenv DEBIAN_FRONTEND noninteractive \
        --setenv PATH /usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
        ${http_proxy:+--setenv http_proxy "$http_proxy"} ${https_proxy:+--setenv https_proxy "$https_proxy"} \
        ${no_proxy:+--setenv no_proxy "$no_proxy"} --chdir / "$@"
}

installInRoot() {
    local log=$cache/logs/root.log installed
    # A run that was interrupted may have left packages half configured.
    step "Installing $# packages in the private root" "$([ $# -gt 10 ] && echo '2 to 4 minutes' || echo 'about 30 s')" \
        "$log" asAdministratorIn "$root" sh -c \
        'dpkg --configure -a && apt-get update && apt-get install -y --no-install-recommends "$@" && apt-get clean' \
        sh "$@" ||
        die "the packages could not be installed in the private root (see above)." \
            "Check the network and run the command again: what was downloaded and installed is kept." \
            "Should it fail in the same way again: './alcove clean root', then once more."
    installed=$(printf '%s\n' "$@" | LC_ALL=C sort -u - "$root.packages")
    printf '%s\n' "$installed" >"$root.packages.new"
    mv "$root.packages.new" "$root.packages"
}

# cleanRoot: deletes the root and everything that came with it.
cleanRoot() {
    [ -e "$root" ] || [ -e "$root.partial" ] || return 0
    needRoot "to delete $root, whose files belong to root"
    holdLock "$cache/root.lock" "preparing the private root"
    removeUnfinishedRoot
    rm -f "$root.packages"
    asRoot rm -rf --one-file-system "$root"
    releaseLock
}
