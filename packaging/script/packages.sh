# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# The list of packages, and apt on this system.

# wantedPackages SECTION...: the packages of these sections of debian-packages.txt, sorted.
wantedPackages() {
    awk -v sections=" $* " '
        { sub(/#.*/, "") }
        /^\[/ { gsub(/[][ \t]/, ""); wanted = index(sections, " " $0 " ") > 0; next }
        wanted && NF { print $1 }' "$checkout/packaging/debian-packages.txt" | LC_ALL=C sort -u
}

# notInstalled PACKAGE...: those of them that this system's dpkg does not have.
notInstalled() {
    # shellcheck disable=SC2016 # the fields are dpkg's
    LC_ALL=C comm -23 <(printf '%s\n' "$@" | LC_ALL=C sort -u) \
        <(dpkg-query -Wf '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^.i *//p' | LC_ALL=C sort -u)
}

# installOnSystem WHY PACKAGE...: installs what is missing; apt is not run at all when nothing is.
installOnSystem() {
    local why=$1 missing log=$cache/logs/apt.log
    shift
    mapfile -t missing < <(notInstalled "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    command -v apt-get >/dev/null ||
        die "these packages are missing, and this system has no apt to install them with: ${missing[*]}" \
            "Install them with your system's own package manager and run the command again."
    needRoot "to install packages $why"
    holdLock "$cache/apt.lock" "installing packages"
    aptUpdated ||
        step "Reading the list of packages" "10 to 60 s" "$log" asRoot apt-get -o DPkg::Lock::Timeout=300 update ||
        die "apt could not read the list of packages (see above)." \
            "Check the network connection, the proxy and /etc/apt, then run the command again."
    step "Installing ${#missing[@]} packages $why: ${missing[*]:0:6}$([ ${#missing[@]} -le 6 ] || echo ' …')" \
        "$([ ${#missing[@]} -le 6 ] && echo 'about 20 s' || echo '2 to 5 minutes')" "$log" \
        asRoot env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y \
        --no-install-recommends "${missing[@]}" ||
        die "apt could not install the packages (see above)." \
            "Run 'sudo apt-get update', check that this system's main archive (on Ubuntu: universe too) is enabled in" \
            "/etc/apt, then run the command again."
    releaseLock
}

# Whether the lists of packages are there and younger than a day.
aptUpdated() {
    [ -n "$(find /var/lib/apt/lists -maxdepth 1 -name '*_Packages*' -mtime -1 -print -quit 2>/dev/null)" ]
}
