# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Alcove in the menu of the desktop. What is put there starts the ./alcove of this checkout, which alone knows whether
# the private root has to be entered; so it is the same on every system, and runs what was last built here.

# menuOptions [--prefix DIR] [--remove]: sets $prefix and $removing.
menuOptions() {
    prefix=${HOME:?is not set}/.local
    removing=""
    while [ $# -gt 0 ]; do
        case "$1" in
        --remove) removing=yes ;;
        --prefix=?*) prefix=${1#--prefix=} ;;
        --prefix)
            [ -n "${2:-}" ] || die "--prefix needs the name of a folder."
            prefix=$2
            shift
            ;;
        *) die "install takes --prefix DIR and --remove, and not '$1'." ;;
        esac
        shift
    done
    prefix=$(readlink -m "$prefix")
}

# The files below $prefix, which are what --remove takes away. The programs come first: they tell whose the rest is.
menuFiles() {
    local id=org.alcove.Alcove
    printf '%s\n' bin/alcove bin/alcove-cli "share/applications/$id.desktop" "share/metainfo/$id.metainfo.xml" \
        "share/mime/packages/$id.xml" "share/icons/hicolor/scalable/apps/$id.svg"
}

launcherMark="# Made by './alcove install'; './alcove install --remove' takes it away."

# isLauncher FILE: whether it is a program that putIntoMenu wrote.
isLauncher() {
    grep -qxF "$launcherMark" "$1" 2>/dev/null
}

putIntoMenu() {
    local file source
    for file in bin/alcove bin/alcove-cli; do
        [ ! -e "$prefix/$file" ] || isLauncher "$prefix/$file" ||
            die "$prefix/$file is there already, and './alcove install' did not make it." \
                "Take it away, or choose another folder: ./alcove install --prefix DIR"
    done
    while IFS= read -r file; do
        if ! mkdir -p "$prefix/${file%/*}" 2>/dev/null || [ ! -w "$prefix/${file%/*}" ]; then
            die "$prefix/${file%/*} can't be written to." "Choose another folder: ./alcove install --prefix DIR"
        fi
        source=$checkout/packaging/desktop/${file##*/}
        case "$file" in
        bin/*) launcher "${file##*/}" >"$prefix/$file" && chmod 755 "$prefix/$file" ;;
        *.desktop) menuEntry "$source" >"$prefix/$file" ;;
        *) install -m 644 "$source" "$prefix/$file" ;;
        esac
    done < <(menuFiles)
    refreshMenu
    say "Alcove is in the menu; $prefix/bin/alcove and alcove-cli start it too"
    [[ :$PATH: == *":$prefix/bin:"* ]] || say "For the terminal, add $prefix/bin to PATH"
    [[ :${XDG_DATA_HOME:-$HOME/.local/share}:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}: == *":$prefix/share"[:/]* ]] ||
        say "Menus do not look into $prefix/share unless XDG_DATA_DIRS names it"
    say "It runs what is built in $checkout, so that folder has to stay; './alcove install --remove' undoes this"
}

# launcher NAME: a program that starts the one of the checkout.
launcher() {
    printf '#!/usr/bin/env bash\n%s\nexec %q exec %q "$@"\n' "$launcherMark" "$checkout/alcove" "$1"
}

# menuEntry TEMPLATE: the entry with the launcher's path, because menus are not told what a terminal's PATH has. It
# disappears from the menu with the checkout. Where sudo may have to ask for a password, it needs a terminal for that.
menuEntry() {
    local line
    while IFS= read -r line; do
        case "$line" in
        Exec=alcove*) line=Exec=$(execWord "$prefix/bin/alcove")${line#Exec=alcove} ;;
        TryExec=*) line=TryExec=${checkout//\\/\\\\}/alcove ;;
        Terminal=*) [ "${entrance:-direct}" = direct ] || line=Terminal=true ;;
        esac
        printf '%s\n' "$line"
    done <"$1"
}

# execWord TEXT: as a word of an Exec line, which is quoted like a shell's and then once more as a string.
execWord() {
    sed -e 's/[\\"`$]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g' -e 's/.*/"&"/' <<<"$1"
}

removeFromMenu() {
    local file
    isLauncher "$prefix/bin/alcove" ||
        die "there is no Alcove in $prefix that './alcove install' put there." \
            "If it went into another folder: ./alcove install --remove --prefix DIR"
    while IFS= read -r file; do
        rm -f "$prefix/$file"
    done < <(menuFiles)
    refreshMenu
    while IFS= read -r file; do
        [ ! -d "$prefix/${file%/*}" ] ||
            (cd "$prefix" && rmdir -p --ignore-fail-on-non-empty "${file%/*}")
    done < <(menuFiles)
    say "Alcove is no longer in the menu; what it keeps for you stays where it is"
}

# The lists that desktops make of these folders, where this system has the programs that make them.
refreshMenu() {
    ! command -v update-desktop-database >/dev/null || update-desktop-database -q "$prefix/share/applications"
    # It warns that the folder is not searched; putIntoMenu says so itself.
    ! command -v update-mime-database >/dev/null || update-mime-database "$prefix/share/mime" 2>/dev/null ||
        say "The list of file types in $prefix/share/mime could not be made anew"
    touch "$prefix/share/icons/hicolor" # a list of icons that is older than the folder does not count
}
