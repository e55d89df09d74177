#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# Which systems build Alcove themselves, and which mirror the private root of the others is made from. The systems are
# folders with an /etc of their own.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
loadParts messages system
unset ALCOVE_ROOT

# On these systems the version alone decides; asking apt would be a mistake.
offeredQt() {
    echo asked >&2
    echo "$qtOfApt"
}

# kindOf SYSTEM [QT-OF-APT]
kindOf() {
    local qtOfApt=${2:-}
    ALCOVE_SYSTEM_ROOT=$testData/$1 systemKind 2>&1
}

expect "Debian 12" "$(kindOf debian12)" private
expect "Debian 13" "$(kindOf debian13)" native
expect "Ubuntu 24.04" "$(kindOf ubuntu2404)" private
expect "Ubuntu 25.04" "$(kindOf ubuntu2504)" native
expect "Ubuntu 25.10" "$(kindOf ubuntu2510)" native
expect "Debian sid has no version" "$(kindOf debiansid 6.9.2)" $'asked\nnative'
expect "a derivative with an old Qt" "$(kindOf mint 6.4.2)" $'asked\nprivate'
expect "a derivative with a new Qt" "$(kindOf mint 6.10.1)" $'asked\nnative'
expect "a system without apt" "$(kindOf mint '')" $'asked\nprivate'
expect "no /etc/os-release" "$(kindOf nowhere '')" $'asked\nprivate'
expect "the override" "$(ALCOVE_ROOT=native kindOf debian12)" native
expect "the other override" "$(ALCOVE_ROOT=private kindOf debian13)" private
expect "a wrong override" "$(ALCOVE_ROOT=both kindOf debian13)" "*ALCOVE_ROOT is 'both'*"

mirrorOf() {
    ALCOVE_SYSTEM_ROOT=$testData/$1 debianMirror
}
securityOf() {
    ALCOVE_SYSTEM_ROOT=$testData/$1 debianSecurityMirror
}

expect "deb822, among vendors' repositories" "$(mirrorOf debian12)" https://mirror.example.org/pub/debian
expect "its security mirror" "$(securityOf debian12)" https://mirror.example.org/pub/debian-security
expect "one-line sources without -updates" "$(mirrorOf debian12-oneline)" http://ftp.example.org/debian
expect "their security mirror" "$(securityOf debian12-oneline)" http://security.example.org/debian-security
expect "a list of mirrors" "$(mirrorOf debian12-cloud)" https://cloud.example.org/debian
expect "a list of security mirrors" "$(securityOf debian12-cloud)" https://cloud.example.org/debian-security
expect "Ubuntu's own mirror has no Debian" "$(mirrorOf ubuntu2404)" http://deb.debian.org/debian
expect "and no security updates of it" "$(securityOf ubuntu2404)" http://deb.debian.org/debian-security
expect "no sources at all" "$(mirrorOf debian13)" http://deb.debian.org/debian

expect "every suite of a paragraph" "$(ALCOVE_SYSTEM_ROOT=$testData/debian12 aptSources | grep -c 'pub/debian/ ')" 2
expect "what is disabled" "$(ALCOVE_SYSTEM_ROOT=$testData/debian12 aptSources | grep -c disabled)" 0
expect "what is commented out" "$(ALCOVE_SYSTEM_ROOT=$testData/debian12 aptSources | grep -c old.example)" 0
