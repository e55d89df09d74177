#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# Alcove beside llama.cpp: the same file, device, prompt and number of tokens, in turn, because machines are noisy.
# Prints both figures of each pair and their ratio, and the median ratio at the end. llama.cpp is Debian sid's, in a
# private root of its own in Alcove's cache folder (600 MB), made on the first use.
#
# peer.sh [-d vulkan|cpu] [-p PROMPT] [-n TOKENS] [-r PAIRS] MODEL.gguf

set -euo pipefail
shopt -s nullglob

checkout=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
cache=${ALCOVE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/alcove}
for part in messages system packages private_root; do
    # shellcheck source=/dev/null
    . "$checkout/packaging/script/$part.sh"
done
root=$cache/peer-sid
packages=(llama.cpp llama.cpp-tools libggml0-backend-vulkan mesa-vulkan-drivers jq)

device=vulkan prompt=128 tokens=32 pairs=5
while getopts d:p:n:r: option; do
    case $option in
    d) device=$OPTARG ;;
    p) prompt=$OPTARG ;;
    n) tokens=$OPTARG ;;
    r) pairs=$OPTARG ;;
    *) die "peer.sh [-d vulkan|cpu] [-p PROMPT] [-n TOKENS] [-r PAIRS] MODEL.gguf" ;;
    esac
done
shift $((OPTIND - 1))
[[ $# -eq 1 && -r $1 ]] || die "peer.sh needs one model file." "alcove-bench --synthetic … --save FILE makes one."
[[ $device =~ ^(vulkan|cpu)$ ]] || die "the device is vulkan or cpu, and not '$device'."
model=$(readlink -f "$1")

makePeer() {
    [ ! -d "$root" ] || return 0
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

# theirs WHAT: llama.cpp's tokens a second, with the settings under which its results are right: on software Vulkan its
# cooperative matrices and flash attention give garbage.
theirs() {
    local settings flash
    if [ "$device" = vulkan ]; then
        settings=(--setenv GGML_VK_VISIBLE_DEVICES 0 --setenv GGML_VK_DISABLE_COOPMAT 1)
        flash=0
    else
        settings=(--setenv GGML_VK_VISIBLE_DEVICES "")
        flash=1
    fi
    local work=(-p "$prompt" -n 0)
    [ "$1" = prefill ] || work=(-p 0 -n "$tokens")
    mkdir -p "$cache/peer-shaders"
    # shellcheck disable=SC2016 # expanded in there
    bwrap --die-with-parent --ro-bind "$root" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys --tmpfs /tmp \
        --tmpfs /media --bind "$cache/peer-shaders" /mnt --ro-bind "$model" /media/model.gguf --setenv XDG_CACHE_HOME /mnt \
        "${settings[@]}" -- sh -c 'file=$1; shift; llama-bench -m "$file" -r 1 -fa "$@" -o json 2>/dev/null | jq ".[0].avg_ts"' \
        sh /media/model.gguf "$flash" -ngl "$([ "$device" = vulkan ] && echo 99 || echo 0)" "${work[@]}"
}

# ours: prefill and decode, tokens a second.
ours() {
    "$checkout/alcove" exec alcove-bench --model "$model" --device "$device" -p "$prompt" -n "$tokens" -r 1 --json |
        sed -E 's/.*"prefill":\{"median":([0-9.e+]+).*"decode":\{"median":([0-9.e+]+).*/\1 \2/'
}

median() {
    sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

makePeer
prefills=() decodes=()
printf '%-6s %28s %28s\n' pair "prefill $prompt: ours theirs ratio" "decode $tokens: ours theirs ratio"
for ((pair = 1; pair <= pairs; ++pair)); do
    read -r ourPrefill ourDecode < <(ours)
    theirPrefill=$(theirs prefill)
    theirDecode=$(theirs decode)
    prefills+=("$(awk "BEGIN { print $ourPrefill / $theirPrefill }")")
    decodes+=("$(awk "BEGIN { print $ourDecode / $theirDecode }")")
    printf '%-6s %10.2f %8.2f %8.2f %10.2f %8.2f %8.2f\n' "$pair" "$ourPrefill" "$theirPrefill" "${prefills[-1]}" \
        "$ourDecode" "$theirDecode" "${decodes[-1]}"
done
printf 'median ratio: prefill %.2f, decode %.2f\n' "$(printf '%s\n' "${prefills[@]}" | median)" \
    "$(printf '%s\n' "${decodes[@]}" | median)"
