// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// A model file's own chat template, in Jinja, rendered as Hugging Face's transformers renders it with Python's jinja2.
#pragma once

#include "inference/result.h"

#include <QDateTime>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

namespace alcove {

// Used from the thread that parsed it. Rendering takes no more than the limit, and the template reaches nothing but
// the variables that it is given.
class ChatTemplate {
public:
    static constexpr std::chrono::milliseconds usualLimit{5000};

    // Fails with the reason when `source` is no template. Takes about a tenth of a second, so do it once.
    static Result<std::unique_ptr<ChatTemplate>> parse(std::string_view source,
                                                       std::chrono::milliseconds limit = usualLimit);
    ~ChatTemplate();

    // `variables`: a JSON object with `messages` (each a role and a content), `add_generation_prompt`, `bos_token`,
    // `eos_token`, `tools` and whatever else the template asks for. `now` is what strftime_now() tells. Fails with
    // the template's own words when it refuses the conversation (raise_exception).
    Result<std::string> render(std::string_view variables, const QDateTime& now = QDateTime::currentDateTime()) const;

private:
    struct Program;
    explicit ChatTemplate(std::unique_ptr<Program> program);
    std::unique_ptr<Program> m_program;
};

} // namespace alcove
