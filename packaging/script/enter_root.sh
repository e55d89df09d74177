# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash

# Entering the private root. It is a set of tools, not a sandbox: a program in there sees the user's own files, /tmp,
# the display and the devices as outside, and only the system's folders are Debian 13's.

# inside COMMAND...: runs a command where Alcove is built, in the current folder: the private root, or this system.
# It replaces the shell, so call it in a subshell when something follows.
inside() {
    if [ "$kind" = native ]; then
        exec "$@"
    fi
    local enter=(bwrap --die-with-parent)
    addRootFolders
    addHostFolders
    addHostDriver
    addEnvironment
    if [ "$entrance" = direct ]; then
        exec "${enter[@]}" -- "$@"
    fi
    enterThroughSudo "$@"
}

# The folders of the root, on an empty file system: mount points for the host's folders can then be made by anybody.
addRootFolders() {
    local part name
    for part in "$root"/*; do
        name=${part##*/}
        if [ -L "$part" ]; then
            enter+=(--symlink "$(readlink "$part")" "/$name")
        elif [[ $name =~ ^(usr|etc|var)$ ]]; then
            enter+=(--ro-bind "$part" "/$name")
        fi
    done
    enter+=(--tmpfs /var/tmp --dev-bind /dev /dev --bind /proc /proc --ro-bind-try /sys /sys)
    enter+=(--ro-bind-try "$(readlink -f /etc/resolv.conf)" /etc/resolv.conf --ro-bind-try /etc/hosts /etc/hosts)
    enter+=(--ro-bind-try /etc/machine-id /etc/machine-id)
    enter+=(--ro-bind-try /usr/share/fonts /usr/local/share/fonts/system)
    enter+=(--ro-bind-try /usr/local/share/fonts /usr/local/share/fonts/local)
    [ "$EUID" -eq 0 ] || addUserNames
}

# Every folder of the host that is not the system's own: homes, disks, the checkout wherever it is, /tmp.
addHostFolders() {
    local folder
    for folder in /*; do
        case "$folder" in
        /bin | /boot | /dev | /etc | /lib* | /lost+found | /proc | /run | /sbin | /sys | /usr | /var) continue ;;
        esac
        if [ -d "$folder" ] && [ ! -L "$folder" ] && [ -r "$folder" ] && [ -x "$folder" ]; then
            enter+=(--bind "$folder" "$folder")
        fi
    done
    for folder in "$HOME" "$checkout" "$cache"; do # on some systems homes are below /var
        folder=$(readlink -f "$folder")
        [[ $folder != /var/* ]] || enter+=(--bind "$folder" "$folder")
    done
    [ ! -L /home ] || enter+=(--symlink "$(readlink /home)" /home)
    enter+=(--bind-try /run/media /run/media --bind-try /run/dbus /run/dbus)
    [ -z "${XDG_RUNTIME_DIR:-}" ] || enter+=(--bind-try "$XDG_RUNTIME_DIR" "$XDG_RUNTIME_DIR")
    if [ -d "$PWD" ] && [[ ! $PWD =~ ^/(bin|boot|etc|lib|run|sbin|usr|var)(/|$) || $PWD == "$checkout"* ]]; then
        enter+=(--chdir "$PWD")
    else
        enter+=(--chdir "$checkout")
    fi
}

# The names of the user and the groups, which the root's own files do not know.
addUserNames() {
    local names=$cache/names
    if [ ! -e "$names/group" ] || [ "$root/etc/passwd" -nt "$names/group" ]; then
        mkdir -p "$names"
        { cat "$root/etc/passwd"; getent passwd "$EUID"; } >"$names/passwd"
        # shellcheck disable=SC2046 # one word a group
        { cat "$root/etc/group"; getent group $(id -G); } >"$names/group"
    fi
    enter+=(--ro-bind "$names/passwd" /etc/passwd --ro-bind "$names/group" /etc/group)
}

# NVIDIA's driver is part of the host, bound to its kernel module, so its libraries are lent to the root's Vulkan
# loader. AMD's and Intel's need nothing: the root's Mesa speaks to /dev/dri.
addHostDriver() {
    local at=/run/host-driver manifest file
    for manifest in {/etc,/usr/share}/vulkan/icd.d/nvidia_icd*.json; do
        [ -r "$manifest" ] || continue
        enter+=(--ro-bind "$manifest" "$at/nvidia_icd.json" --setenv VK_ADD_DRIVER_FILES "$at/nvidia_icd.json")
        enter+=(--setenv LD_LIBRARY_PATH "$at")
        for file in /usr/lib/"$(uname -m)"-linux-gnu/{libnvidia-*,libGLX_nvidia*,libEGL_nvidia*}.so* \
            /usr/lib/"$(uname -m)"-linux-gnu/nvidia/current/*.so*; do
            [ ! -r "$file" ] || enter+=(--ro-bind "$file" "$at/${file##*/}")
        done
        return
    done
}

addEnvironment() {
    local name zone
    enter+=(--setenv PATH /usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin)
    # They name files of the host's Qt, libraries and certificates; the root has its own.
    for name in LD_PRELOAD QT_PLUGIN_PATH QML_IMPORT_PATH QML2_IMPORT_PATH QT_QPA_PLATFORMTHEME QT_STYLE_OVERRIDE \
        SSL_CERT_DIR SSL_CERT_FILE PYTHONHOME PYTHONPATH PERL5LIB; do
        enter+=(--unsetenv "$name")
    done
    # The root has no locale but C.UTF-8: the language is still the user's (Qt reads LANG), the encoding is UTF-8.
    enter+=(--setenv LANG "${LC_ALL:-${LANG:-C.UTF-8}}" --unsetenv LC_ALL --setenv LC_CTYPE C.UTF-8)
    zone=$(readlink -f /etc/localtime)
    [[ -n ${TZ:-} || $zone != /usr/share/zoneinfo/* ]] || enter+=(--setenv TZ "${zone#/usr/share/zoneinfo/}")
    enter+=(--setenv NODE_EXTRA_CA_CERTS /etc/ssl/certs/ca-certificates.crt)
}

# chooseEntrance: an ordinary user enters directly where the system lets anybody make a user namespace, which bwrap
# needs, and through sudo where it does not (Ubuntu 24.04's AppArmor).
chooseEntrance() {
    entrance=direct
    [ "$EUID" -ne 0 ] || return 0
    bwrap --ro-bind / / true 2>/dev/null && return
    entrance=sudo
    say "This system forbids user namespaces (kernel.apparmor_restrict_unprivileged_userns, user.max_user_namespaces)"
    needRoot "to enter the private root"
}

# enterThroughSudo COMMAND...: root enters and becomes the user again. sudo drops the environment, so it is handed over
# by name.
enterThroughSudo() {
    local variables=() name groups
    while IFS= read -r name; do
        [[ $name =~ ^(PATH|LD_PRELOAD|SUDO_.*)$ ]] || variables+=(--setenv "$name" "${!name}")
    done < <(compgen -e)
    groups=$(id -G)
    # The variables come first: what addEnvironment sets or unsets counts last.
    exec sudo -- bwrap "${variables[@]}" "${enter[@]:1}" -- \
        setpriv --reuid "$EUID" --regid "$(id -g)" --groups "${groups// /,}" --no-new-privs -- "$@"
}
