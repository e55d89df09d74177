// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "app/cli/arguments.h"
#include "app/cli/commands.h"
#include "app/cli/engine_options.h"
#include "app/cli/terminal.h"
#include "app/script/chat_template.h"
#include "inference/model_file.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace alcove::cli {

namespace {

// A template and the texts of the two tokens that it may write.
struct Source {
    std::string text;
    std::string bos;
    std::string eos;
};

Result<QByteArray> readFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(path.toStdString() + " can't be read.", "Check the name of the file and the right to read it.",
                    file.errorString().toStdString());
    return file.readAll();
}

Result<Source> sourceOfModel(const QString& path)
{
    const auto file = inspectModelFile(toPath(path));
    if (!file)
        return std::unexpected(file.error());
    if (!file->model.chatTemplate)
        return fail(path.toStdString() + " has no chat template.", "Name a template with --template FILE.");
    const auto tokenizer = openTokenizer(toPath(path));
    if (!tokenizer)
        return std::unexpected(tokenizer.error());
    const auto name = [&](TokenId id) { return id < 0 ? std::string() : (*tokenizer)->tokenBytes(id, true); };
    return Source{*file->model.chatTemplate, name((*tokenizer)->bos()), name((*tokenizer)->eos())};
}

QByteArray quoted(const std::string& text)
{
    // Qt writes a JSON text only inside a list.
    const QByteArray list = QJsonDocument(QJsonArray{QString::fromStdString(text)}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

// The variables as JSON: the file's own where it is an object. It stays text, for keys must keep their order.
Result<std::string> variables(const QString& path, const Source& source, bool prompt)
{
    const auto json = readFile(path);
    if (!json)
        return std::unexpected(json.error());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return fail(path.toStdString() + " is not JSON.", "Write the messages as a JSON list.",
                    problem.errorString().toStdString() + " at byte " + std::to_string(problem.offset));
    if (document.isObject() && !document.object().value("messages").isArray())
        return fail(path.toStdString() + " has no list of messages.",
                    R"(Give a list of messages, or an object with "messages".)");
    QByteArray members = json->trimmed();
    members = document.isArray() ? "\"messages\":" + members : members.sliced(1, members.size() - 2);
    QByteArray all = "{\"bos_token\":" + quoted(source.bos) + ",\"eos_token\":" + quoted(source.eos) +
                     ",\"add_generation_prompt\":true," + members;
    if (!prompt)
        all += ",\"add_generation_prompt\":false"; // the last one counts
    return (all + "}").toStdString();
}

} // namespace

int renderTemplate(const QStringList& commandLine)
{
    Arguments arguments("(--model FILE | --template FILE) --messages FILE.json [options]",
                        "Writes a conversation down as the model's own chat template does.");
    arguments.option({"model"}, "The GGUF file whose template is used.", "file");
    arguments.option({"template"}, "A file that holds a template in Jinja.", "file");
    arguments.option({"messages"},
                     "JSON: a list of messages, or an object with messages, tools and further variables of the "
                     "template (bos_token, enable_thinking, …).",
                     "file");
    arguments.flag("no-generation-prompt", "End after the last message: nothing that begins the next answer.");
    if (const auto code = arguments.parse(commandLine))
        return *code;
    if (arguments.has("model") == arguments.has("template"))
        return arguments.refuse(arguments.has("model") ? "--model and --template exclude each other."
                                                       : "--model or --template is missing.");
    if (!arguments.has("messages"))
        return arguments.refuse("--messages is missing.");

    Result<Source> source;
    if (arguments.has("model"))
        source = sourceOfModel(arguments.text("model"));
    else
        source = readFile(arguments.text("template")).transform([](const QByteArray& text) {
            return Source{text.toStdString(), {}, {}};
        });
    if (!source)
        return report(source.error());
    const auto given = variables(arguments.text("messages"), *source, !arguments.has("no-generation-prompt"));
    if (!given)
        return report(given.error());
    const auto chatTemplate = ChatTemplate::parse(source->text);
    if (!chatTemplate)
        return report(chatTemplate.error());
    const auto text = (*chatTemplate)->render(*given);
    if (!text)
        return report(text.error());
    print(*text);
    return success;
}

} // namespace alcove::cli
