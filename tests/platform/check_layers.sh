#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# check_layers.sh CHECKOUT: whether every #include follows the arrows between the layers. Prints what does not and
# exits with 1.

set -euo pipefail
cd "$1"

# A folder, and the folders and headers that its files may include. The engine hands out its tokenizer, and what it
# takes and gives is UTF-8, so those headers are public as well; so are what makes a grammar of a JSON schema, and the
# mapped file that outlives its being cut, which other programs' exports need too.
rules="
inference/file    inference/file/ inference/formatted.h inference/result.h inference/types.h inference/wording.h
inference/text    inference/text/ inference/file/ inference/formatted.h inference/result.h inference/types.h inference/wording.h
inference/gpu     inference/gpu/ vulkan_shaders/ inference/formatted.h inference/result.h inference/types.h inference/wording.h
inference/ops     inference/ops/ inference/gpu/ inference/file/ vulkan_shaders/ inference/formatted.h inference/result.h inference/types.h inference/wording.h
inference/models  inference/models/ inference/ops/ inference/file/ inference/formatted.h inference/result.h inference/types.h inference/wording.h
inference         inference/
app               app/ inference/device_speed.h inference/engine.h inference/memory_plan.h inference/model_file.h inference/perplexity.h
app               inference/quantize.h inference/recommended_sampling.h inference/formatted.h inference/result.h inference/types.h
app               inference/wording.h inference/text/tokenizer.h inference/text/utf8.h inference/text/stream_decoder.h
app               inference/text/json_schema.h inference/file/mapped_file.h
ui                ui/ app/
"

mapfile -t files < <(find app inference ui -name '*.h' -o -name '*.cpp' -o -name '*.def' -o -name '*.qml' 2>/dev/null | LC_ALL=C sort)
[ ${#files[@]} -gt 0 ] || exit 0

# shellcheck disable=SC2016 # the dollars are awk's
awk -v rules="$rules" '
    BEGIN {
        count = split(rules, lines, "\n")
        for (i = 1; i <= count; i++) {
            words = split(lines[i], word, " ")
            for (j = 2; j <= words; j++) allowed[word[1]] = allowed[word[1]] " " word[j]
        }
    }
    function complain(what) {
        print FILENAME ":" FNR " " what
        wrong = 1
    }
    # The longest folder of the rules that this file is in.
    function folderOf(file,   folder, best) {
        for (folder in allowed)
            if (index(file, folder "/") == 1 && length(folder) > length(best)) best = folder
        return best
    }
    function isAllowed(included,   n, prefix, k) {
        n = split(allowed[folder], prefix, " ")
        for (k = 1; k <= n; k++) if (index(included, prefix[k]) == 1) return 1
        return 0
    }
    FNR == 1 {
        folder = folderOf(FILENAME)
        inGpu = folder == "inference/gpu"
        inNetwork = index(FILENAME, "app/network/") == 1
        inEngine = index(FILENAME, "inference/") == 1
    }
    /^ *#include/ {
        included = $0
        sub(/^[^"<]*["<]/, "", included)
        sub(/[">].*/, "", included)
        if (included ~ /^(inference|app|ui|vulkan_shaders)\//) {
            if (!isAllowed(included)) complain("includes " included ", which is not below it")
        } else if (included ~ /^Q/) {
            if (inEngine) complain("includes " included ", and the engine knows no Qt")
        } else if (included ~ /^(volk\.h|vulkan\/|vk_mem_alloc\.h)/ && !inGpu) {
            complain("includes " included ", which only inference/gpu may")
        }
    }
    !inGpu {
        sub(/\/\/.*/, "")
        if (match($0, /(^|[^A-Za-z0-9_])((vk|Vk|vma|Vma)[A-Z]|VK_[A-Z]|vk::)/))
            complain("names Vulkan, which only inference/gpu may")
    }
    # Qt has more ways into a network than these; all of them include one of its headers by one of these names.
    !inNetwork {
        sub(/\/\/.*/, "")
        if (match($0, /Q(NetworkAccessManager|AbstractSocket|TcpSocket|TcpServer|UdpSocket|SctpSocket|SslSocket|SslServer|HostInfo|DnsLookup|NetworkInterface|NetworkInformation|WebSocket|HttpServer)|[^A-Za-z](getaddrinfo|gethostbyname) *\(|AF_INET/))
            complain("speaks to the network, which only app/network may")
        if (FILENAME ~ /\.qml$/ && match($0, /XMLHttpRequest|(source|url) *: *"https?:/))
            complain("asks the network from QML, which only app/network may")
    }
    END { exit wrong }' "${files[@]}"
