#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# Runs a test of the build on Debian sid's software Vulkan, which has matrix units of both kinds
# (VK_KHR_cooperative_matrix, VK_NV_cooperative_matrix2), with the kernels for cards. Only the driver, the loader of Vulkan
# and what they need come from sid, out of the root that tests/bench/peer.sh has as well.
#
# on_newer_mesa.sh [--preset=NAME] TEST [ARGUMENT…]

set -euo pipefail

checkout=$(dirname "$(dirname "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")")")
cache=${ALCOVE_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/alcove}
for part in messages system packages private_root; do
    # shellcheck source=/dev/null
    . "$checkout/packaging/script/$part.sh"
done
# shellcheck source=/dev/null
. "$checkout/tests/bench/peer_root.sh"

preset=release
if [[ ${1:-} == --preset=* ]]; then
    preset=${1#--preset=}
    shift
fi
[ $# -gt 0 ] || die "on_newer_mesa.sh needs the name of a test." "For example: on_newer_mesa.sh tst_gpu_ops attention"
test=$(find "$checkout/build/$preset" -type f -name "$1" -perm -u+x -print -quit)
[ -n "$test" ] || die "there is no test $1 in build/$preset." "./alcove build $preset makes it."
shift
makePeer

# Started by the loader of programs that belongs to the libraries; what sid's root lacks is taken from where Alcove is built.
export VK_DRIVER_FILES=$root/usr/share/vulkan/icd.d/lvp_icd.json ALCOVE_CARD_KERNELS=${ALCOVE_CARD_KERNELS-1}
export QT_QPA_PLATFORM=offscreen ALCOVE_BOTH_MATRIX_UNITS=1 # which tst_gpu_matrix_ops then insists on
exec "$checkout/alcove" exec "--preset=$preset" "$root/lib64/ld-linux-x86-64.so.2" \
    --library-path "$root/usr/lib/$(uname -m)-linux-gnu" "$test" "$@"
