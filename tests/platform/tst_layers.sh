#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

# The sources keep to the layers, and the check that says so sees it when they do not.

# shellcheck source=tests/platform/expect.sh
. "$(dirname "${BASH_SOURCE[0]}")/expect.sh"
check=$checkout/tests/platform/check_layers.sh

expect "the sources" "$(bash "$check" "$checkout")" ""

# refused FILE LINE EXPECTED: a tree with this one line in this one file.
refused() {
    rm -rf "$scratch/tree"
    mkdir -p "$scratch"/tree/{app,ui,inference} "$scratch/tree/$(dirname "$1")"
    printf '%s\n' "$2" >"$scratch/tree/$1"
    expect "$1: $2" "$(bash "$check" "$scratch/tree")" "$3"
}

refused inference/engine.cpp '#include <QString>' '*:1 includes QString, and the engine knows no Qt'
refused inference/text/a.cpp '#include "inference/ops/ops.h"' '*which is not below it'
refused inference/file/a.cpp '#include "inference/text/tokenizer.h"' '*which is not below it'
refused inference/gpu/a.h '#include "inference/ops/tensor.h"' '*which is not below it'
refused inference/models/a.cpp '#include "inference/gpu/buffer.h"' '*which is not below it'
refused inference/ops/a.cpp '#include <volk.h>' '*which only inference/gpu may'
refused inference/ops/a.cpp 'VkBuffer buffer;' '*names Vulkan*'
refused app/a.cpp '    vkDestroyDevice(device);' '*names Vulkan*'
refused app/chat/a.cpp '#include "inference/text/sampler.h"' '*which is not below it'
refused ui/a.cpp '#include "inference/engine.h"' '*which is not below it'
refused app/chat/a.cpp '#include <QNetworkAccessManager>' '*which only app/network may'
refused app/a.cpp 'QTcpSocket socket;' '*which only app/network may'
refused app/chat/a.cpp '    QHostInfo::fromName(name);' '*which only app/network may'
refused inference/engine.cpp 'int s = ::socket(AF_INET, SOCK_STREAM, 0);' '*which only app/network may'
refused ui/A.qml 'const request = new XMLHttpRequest();' '*which only app/network may'
refused ui/A.qml '    source: "https://example.com/a.png"' '*which only app/network may'
refused app/network/a.cpp '#include <QNetworkAccessManager>' ''
refused app/a.cpp '#include <QLocalSocket>' ''
refused inference/ops/a.cpp '// as VkBuffer does it' ''
refused inference/ops/a.cpp '#include "inference/gpu/buffer.h"' ''
refused app/chat/a.cpp '#include "inference/engine.h"' ''
