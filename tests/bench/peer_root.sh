# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# llama.cpp for tests/bench/peer.sh: Debian sid's, in a private root of its own in Alcove's cache folder (600 MB), made
# on the first use; and how its programs are started in there.

root=$cache/peer-sid
packages=(llama.cpp llama.cpp-tools libggml0-backend-vulkan mesa-vulkan-drivers curl jq)

makePeer() {
    [ ! -x "$root/usr/bin/curl" ] || return 0
    requireRootTools
    needRoot "for llama.cpp's root in $root"
    removeUnfinishedRoot
    step "Making a Debian sid root" "1 minute" "$cache/logs/peer.log" barePeer ||
        die "the root for llama.cpp could not be made (see above)."
    step "Taking over this system's certificates" "" "$cache/logs/peer.log" takeOverHostSettings ||
        die "the certificates could not be taken over (see above)."
    step "Installing llama.cpp" "1 minute" "$cache/logs/peer.log" asAdministratorIn "$root.partial" sh -c \
        'apt-get update && apt-get install -y --no-install-recommends "$@" && apt-get clean' sh "${packages[@]}" ||
        die "llama.cpp could not be installed (see above)."
    asRoot mv "$root.partial" "$root"
}

barePeer() {
    local options=() line
    while IFS= read -r line; do
        options+=("--aptopt=$line")
    done < <(aptNetworkSettings)
    asRoot env DEBIAN_FRONTEND=noninteractive ${http_proxy:+"http_proxy=$http_proxy"} \
        ${https_proxy:+"https_proxy=$https_proxy"} TMPDIR=/tmp unshare --mount mmdebstrap --mode=root --variant=apt \
        --include=ca-certificates --aptopt='Acquire::Languages "none"' "${options[@]}" sid "$root.partial" \
        "deb [signed-by=$debianKeyring] $(debianMirror) sid main"
}

# inPeer COMMAND…: a program of llama.cpp's over the model, as /media/model.gguf, without a network, with the settings
# under which its results are right: on software Vulkan its cooperative matrices give garbage.
inPeer() {
    local settings=(--setenv GGML_VK_VISIBLE_DEVICES "")
    [ "$device" != vulkan ] || settings=(--setenv GGML_VK_VISIBLE_DEVICES 0 --setenv GGML_VK_DISABLE_COOPMAT 1)
    mkdir -p "$cache/peer-shaders"
    bwrap --die-with-parent --unshare-net --ro-bind "$root" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys \
        --tmpfs /tmp --tmpfs /media --bind "$cache/peer-shaders" /mnt --ro-bind "$model" /media/model.gguf \
        "${hidden[@]}" --setenv XDG_CACHE_HOME /mnt "${settings[@]}" -- "$@"
}

# On processors with AMX, llama.cpp 0.7.0 puts latent attention's matrices where it can't multiply them, and aborts. So
# where it can't read a few tokens, it does without its build for such processors, and takes the next best one.
hidden=()
avoidWhatAborts() {
    local amx=/usr/lib/x86_64-linux-gnu/ggml/backends0/libggml-cpu-sapphirerapids.so
    # shellcheck disable=SC2046 # several words
    readsTokens() { inPeer llama-bench -m /media/model.gguf -r 1 $(peerOptions) -p 32 -n 0 >/dev/null 2>&1; }
    if [ "$device" = cpu ] && [ -e "$root$amx" ] && ! readsTokens; then
        hidden=(--ro-bind /dev/null "$amx")
        readsTokens || die "llama.cpp can't read this model."
        echo "llama.cpp aborts here with AMX, and is measured without."
    fi
}

# What llama.cpp is told besides: where the layers go, and no flash attention on Vulkan, where it gives garbage.
peerOptions() {
    if [ "$device" = vulkan ]; then
        echo -fa 0 -ngl 99
    else
        echo -fa 1 -ngl 0
    fi
}
