// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/tokenizer.h"

#include "inference/file/gguf_file.h"
#include "inference/text/bpe_tokenizer.h"
#include "inference/text/spm_tokenizer.h"
#include "inference/text/utf8.h"
#include "inference/text/vocabulary.h"

namespace alcove {

Result<std::unique_ptr<Tokenizer>> Tokenizer::create(const GgufFile& file)
{
    const std::string name = file.path().filename().string();
    const std::string kind(file.stringValue("tokenizer.ggml.model").value_or(""));
    if (kind.empty() || kind == "none") {
        return fail(Wording::tr("{} holds no vocabulary.", name), Wording::tr("Choose a language model's file."),
                    "tokenizer.ggml.model is missing");
    }
    if (kind != "llama" && kind != "gpt2") {
        return fail(Wording::tr("{} needs the tokenizer {}, which Alcove does not have.", name, validUtf8(kind)),
                    Wording::tr("Look for a newer Alcove."), "tokenizer.ggml.model");
    }
    Result<Vocabulary> vocabulary = Vocabulary::read(file);
    if (!vocabulary)
        return std::unexpected(vocabulary.error());
    if (kind == "llama")
        return SpmTokenizer::create(std::move(*vocabulary), name);
    return BpeTokenizer::create(file, std::move(*vocabulary));
}

} // namespace alcove
