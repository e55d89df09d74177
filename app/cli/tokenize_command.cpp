// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/input.h"
#include "app/cli/terminal.h"
#include "inference/formatted.h"
#include "inference/model_file.h"

namespace alcove::cli {

int tokenize(const QStringList& commandLine)
{
    Arguments arguments("--model FILE [options] < TEXT",
                        "Cuts the text on standard input into tokens, one a line with its id.");
    arguments.option({"model"}, "The GGUF file of the model, or of its vocabulary alone.", "file");
    arguments.flag("ids", "Print the ids alone, on one line.");
    arguments.flag("bos", "Put the token in front that begins a text, where the model wants it.");
    arguments.flag("parse-special", "Take control tokens that are written in the text for what they are.");
    if (const auto code = arguments.parse(commandLine))
        return *code;
    if (!arguments.has("model"))
        return arguments.refuse("--model is missing.");

    const auto tokenizer = openTokenizer(toPath(arguments.text("model")));
    if (!tokenizer)
        return report(tokenizer.error());
    const std::vector<TokenId> ids = (*tokenizer)
                                         ->tokenize(readAllInput(), {.addBos = arguments.has("bos"),
                                                                     .parseSpecial = arguments.has("parse-special")});

    std::string text;
    for (const TokenId id : ids) {
        if (arguments.has("ids"))
            text += (text.empty() ? "" : " ") + std::to_string(id);
        else
            text += formatted("{:>8}  {}\n", id, printable((*tokenizer)->tokenBytes(id, true)));
    }
    print(arguments.has("ids") ? text + "\n" : text);
    return success;
}

} // namespace alcove::cli
