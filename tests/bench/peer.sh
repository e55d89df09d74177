#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# Alcove beside llama.cpp: the same file, device, prompt and number of tokens, in turn, because machines are noisy.
# Prints both figures of each pair and their ratio, and the median ratio at the end. With -g it compares words instead of
# times: what both answer greedily to the prompts of a file, a line each.
#
# peer.sh [-d vulkan|cpu] [-D DEPTH] [-p PROMPT] [-n TOKENS] [-r PAIRS] MODEL.gguf
# peer.sh -g PROMPTS.txt [-d vulkan|cpu] [-n TOKENS] MODEL.gguf

set -euo pipefail
shopt -s nullglob

checkout=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
cache=${ALCOVE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/alcove}
for part in messages system packages private_root; do
    # shellcheck source=/dev/null
    . "$checkout/packaging/script/$part.sh"
done
for part in peer_root peer_greedy; do
    # shellcheck source=/dev/null
    . "$checkout/tests/bench/$part.sh"
done

device=vulkan depth=0 prompt=128 tokens=32 pairs=5 prompts=
while getopts d:D:g:p:n:r: option; do
    case $option in
    d) device=$OPTARG ;;
    D) depth=$OPTARG ;; # tokens that are in the cache before
    g) prompts=$OPTARG ;;
    p) prompt=$OPTARG ;;
    n) tokens=$OPTARG ;;
    r) pairs=$OPTARG ;;
    *) die "peer.sh [-g PROMPTS.txt] [-d vulkan|cpu] [-D DEPTH] [-p PROMPT] [-n TOKENS] [-r PAIRS] MODEL.gguf" ;;
    esac
done
shift $((OPTIND - 1))
[[ $# -eq 1 && -r $1 ]] || die "peer.sh needs one model file." "alcove-bench --synthetic … --save FILE makes one."
[[ $device =~ ^(vulkan|cpu)$ ]] || die "the device is vulkan or cpu, and not '$device'."
[[ -z $prompts || -r $prompts ]] || die "the file of prompts can't be read: $prompts"
model=$(readlink -f "$1")

# theirs WHAT: llama.cpp's tokens a second.
theirs() {
    local work=(-p "$prompt" -n 0)
    [ "$1" = prefill ] || work=(-p 0 -n "$tokens")
    # shellcheck disable=SC2016,SC2046 # expanded in there; several words
    inPeer sh -c 'llama-bench -m /media/model.gguf -r 1 "$@" -o json 2>/dev/null | jq ".[0].avg_ts"' sh $(peerOptions) \
        "${work[@]}" -d "$depth"
}

# ours: prefill and decode, tokens a second.
ours() {
    "$checkout/alcove" exec alcove-bench --model "$model" --device "$device" -d "$depth" -p "$prompt" \
        -n "$tokens" -r 1 --json |
        sed -E 's/.*"prefill":\{"median":([0-9.e+]+).*"decode":\{"median":([0-9.e+]+).*/\1 \2/'
}

median() {
    sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

makePeer
avoidWhatAborts
if [ -n "$prompts" ]; then
    compareGreedily
    exit
fi
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
