#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# The list of packages is read by sections, and only what is missing is installed: here by a stand-in for apt-get.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
loadParts messages packages private_root
root=$scratch/root

real=$(wantedPackages build test lint train)
expect "the list has the compiler" "$real" $'*\ng++-14\n*'
expect "no package stands in it twice" "$(grep -cE '^[a-z0-9]' "$checkout/packaging/debian-packages.txt")" "$(wc -l <<<"$real")"

checkout=$scratch/checkout
mkdir -p "$checkout/packaging" "$scratch/bin"
cat >"$checkout/packaging/debian-packages.txt" <<'LIST'
# a comment
[build]
zlib
cmake # why
[ test ]
xvfb
LIST
expect "a section" "$(wantedPackages build)" $'cmake\nzlib'
expect "two sections" "$(wantedPackages test build)" $'cmake\nxvfb\nzlib'
expect "no section" "$(wantedPackages)" ''

# What the stand-ins know is in files; a package is installed by writing its name there.
cat >"$scratch/bin/dpkg-query" <<SCRIPT
sed 's/^/ii  /' "$scratch/installed"
echo 'rc  removed-but-configured'
SCRIPT
cat >"$scratch/bin/apt-get" <<SCRIPT
echo "\$*" >>"$scratch/calls"
[ ! -e "$scratch/broken" ] || { echo 'E: no such host'; exit 100; }
SCRIPT
cp "$scratch/bin/apt-get" "$scratch/bin/apt-get-logged"
chmod +x "$scratch"/bin/*
PATH=$scratch/bin:$PATH
asRoot() { "$@"; }
needRoot() { :; }
aptUpdated() { [ ! -e "$scratch/stale" ]; }
calls() {
    cat "$scratch/calls" 2>/dev/null
    rm -f "$scratch/calls"
}

printf '%s\n' cmake zlib >"$scratch/installed"
expect "what is missing" "$(notInstalled zlib removed-but-configured cmake)" removed-but-configured
installOnSystem "for a test" cmake zlib
expect "nothing is missing: apt is not run" "$(calls)" ''
installOnSystem "for a test" cmake xvfb 2>/dev/null
expect "only what is missing" "$(calls)" '*install -y --no-install-recommends xvfb'
touch "$scratch/stale"
installOnSystem "for a test" xvfb 2>/dev/null
expect "an old list is read anew first" "$(calls)" $'*update\n*install*xvfb'
touch "$scratch/broken"
expect "no network: what failed, and what to do" "$( (installOnSystem "for a test" xvfb) 2>&1)" \
    '*E: no such host*apt could not read the list*Check the network*'

printf 'zlib\n' >"$root.packages"
expect "what the private root lacks" "$(rootLacks build)" cmake
printf '%s\n' a cmake zlib >"$root.packages"
expect "a root that has more" "$(rootLacks build)" ''
mkdir "$root"
expect "a complete root is left alone" "$(prepareRoot build 2>&1)" ''
