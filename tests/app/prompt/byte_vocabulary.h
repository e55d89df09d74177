// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A vocabulary that can write anything: every byte as a token, and some control tokens after them.
#pragma once

#include "inference/file/gguf_file.h"
#include "inference/text/byte_alphabet.h"
#include "inference/text/tokenizer.h"
#include "tests/inference/file/gguf_builder.h"

#include <QStringList>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace alcove::test {

// The first control token, id 256, is BOS. `userDefined` tokens follow. `path` is written.
inline std::unique_ptr<Tokenizer> byteTokenizer(const std::filesystem::path& path, const QStringList& control,
                                                bool addBos = false, const QStringList& userDefined = {})
{
    std::vector<std::string> tokens;
    std::vector<int32_t> kinds;
    for (int byte = 0; byte < 256; ++byte) {
        tokens.push_back(toByteAlphabet(std::string(1, static_cast<char>(byte))));
        kinds.push_back(1);
    }
    for (const QString& token : control) {
        tokens.push_back(token.toStdString());
        kinds.push_back(3);
    }
    for (const QString& token : userDefined) {
        tokens.push_back(token.toStdString());
        kinds.push_back(4);
    }
    GgufBuilder builder;
    builder.text("tokenizer.ggml.model", "gpt2").text("tokenizer.ggml.pre", "gpt-2");
    builder.texts("tokenizer.ggml.tokens", tokens).integers("tokenizer.ggml.token_type", kinds);
    builder.texts("tokenizer.ggml.merges", {}).number("tokenizer.ggml.bos_token_id", 256);
    builder.flag("tokenizer.ggml.add_bos_token", addBos);
    builder.write(path);
    const auto file = GgufFile::open(path);
    auto made = Tokenizer::create(**file);
    if (!made)
        qFatal("%s", made.error().message.c_str());
    return std::move(*made);
}

} // namespace alcove::test
