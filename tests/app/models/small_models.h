// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Model files that are hardly more than a header: enough for a list, and quickly made. No engine could run them.
#pragma once

#include "tests/inference/file/gguf_builder.h"

#include <QFile>
#include <QString>

namespace alcove::test {

inline void writeSmallModel(const QString& path, const std::string& name, uint32_t experts = 0, uint32_t chosen = 0)
{
    GgufBuilder file;
    file.text("general.architecture", "llama").text("general.name", name);
    file.number("llama.context_length", 4096).number("llama.block_count", 1).number("llama.embedding_length", 8);
    file.number("llama.attention.head_count", 2).number("llama.feed_forward_length", 8);
    file.real("llama.attention.layer_norm_rms_epsilon", 1e-5F).number("general.file_type", 0);
    if (experts > 0) {
        file.number("llama.expert_count", experts).number("llama.expert_used_count", chosen);
        file.tensor({.name = "blk.0.ffn_up_exps.weight",
                     .ne = {8, 4, experts},
                     .data = std::string(size_t(8) * 4 * experts * 4, '\0')});
    }
    file.text("general.license", "apache-2.0");
    file.tensor({.name = "token_embd.weight", .ne = {8, 4}, .data = std::string(size_t(8) * 4 * 4, '\0')});
    file.write(QFile::encodeName(path).toStdString());
}

} // namespace alcove::test
