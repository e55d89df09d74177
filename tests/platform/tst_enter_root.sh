#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# What the private root is entered with: the command line of a stand-in for bwrap.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
loadParts messages enter_root
kind=private
entrance=direct
root=$scratch/root
mkdir -p "$root"/{usr,etc,var,boot,root,tmp} "$scratch/bin"
ln -s usr/bin "$root/bin"
touch "$root/etc/passwd" "$root/etc/group"

cat >"$scratch/bin/bwrap" <<'SCRIPT'
#!/bin/sh
[ "$*" != "--ro-bind / / true" ] || exit "${namespaces:-0}"
printf '%s\n' "$@"
SCRIPT
cat >"$scratch/bin/sudo" <<'SCRIPT'
#!/bin/sh
[ "$1" != -v ] || exit 0
[ "$1" != -- ] || shift
echo "sudo $1"
shift
printf '%s\n' "$@"
SCRIPT
chmod +x "$scratch"/bin/*
PATH=$scratch/bin:$PATH

# entered COMMAND...: the words of the command line between blanks.
entered() {
    (inside "$@") 2>/dev/null | tr '\n' ' '
}

line=$(entered alcove 'a file')
expect "the command" "$line" '* -- alcove a file '
expect "the root's system" "$line" "* --ro-bind $root/usr /usr *"
expect "its links" "$line" '* --symlink usr/bin /bin *'
expect "not its home of root" "$line" "*[!$]* --dev-bind /dev /dev *"
expect "not its /boot" "$(grep -c "$root/boot" <<<"$line")" 0
expect "the folder of the test" "$(cd "$scratch" && entered true)" "* --chdir $scratch *"
expect "a folder of the system" "$(cd /usr && entered true)" "* --chdir $checkout *"
expect "the user's language, UTF-8" "$(LC_ALL=POSIX entered true)" \
    '* --setenv LANG POSIX --unsetenv LC_ALL --setenv LC_CTYPE C.UTF-8 *'
expect "the host's Qt plugins" "$line" '* --unsetenv QT_PLUGIN_PATH *'
kind=native
expect "on a new system there is no root" "$( (inside echo hello))" hello
kind=private

if [ "$EUID" -eq 0 ]; then
    # Only an ordinary user is ever sent through sudo.
    expect "root needs no user namespace" "$(namespaces=1 chooseEntrance 2>&1; echo "$entrance")" direct
else
    expect "the names of the user" "$line" "* --ro-bind $cache/names/passwd /etc/passwd *"
    expect "in there" "$(cut -d: -f3 "$cache/names/passwd")" "*$EUID"
    export namespaces=1 ALCOVE_TEST_VARIABLE='two words'
    expect "no user namespaces: it is said" "$(chooseEntrance 2>&1)" '*forbids user namespaces*sudo is used*'
    chooseEntrance 2>/dev/null
    line=$(entered alcove 'a file')
    expect "no user namespaces: through sudo" "$line" 'sudo bwrap *'
    expect "and as the user again" "$line" "* -- setpriv --reuid $EUID --regid * -- alcove a file "
    expect "with the environment" "$line" '* --setenv ALCOVE_TEST_VARIABLE two words *'
fi
