// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/transfer/foreign_shapes.h"

#include <QStringEncoder>

#include <array>

namespace alcove::test {

namespace {

// A ChatGPT conversation of the nodes, each after the one before it: {role, content, metadata}.
QByteArray chatGpt(const QList<std::array<QByteArray, 3>>& nodes)
{
    QByteArray mapping = R"json("root":{"id":"root","message":null,"parent":null})json";
    QByteArray parent = "root";
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const QByteArray id = "n" + QByteArray::number(i);
        QByteArray node = R"json(,"@id":{"id":"@id","parent":"@parent","message":{"author":{"role":"@role"},
            "create_time":@time,"content":@content,"metadata":@metadata}})json";
        node.replace("@id", id).replace("@parent", parent).replace("@role", nodes[i][0]);
        node.replace("@time", QByteArray::number(1700000000 + i)).replace("@content", nodes[i][1]);
        mapping += node.replace("@metadata", nodes[i][2].isEmpty() ? "{}" : nodes[i][2]);
        parent = id;
    }
    QByteArray file = R"json([{"title":"t","conversation_id":"c","current_node":"@current","mapping":{@mapping}}])json";
    return file.replace("@current", parent).replace("@mapping", mapping);
}

QByteArray text(const QByteArray& words)
{
    return QByteArray(R"json({"content_type":"text","parts":["@words"]})json").replace("@words", words);
}

QByteArray thoughts(const QByteArray& words)
{
    return QByteArray(R"json({"content_type":"thoughts","thoughts":[{"summary":"s","content":"@words"}]})json")
        .replace("@words", words);
}

QByteArray utf16(const QByteArray& utf8)
{
    QStringEncoder encoder(QStringConverter::Utf16BE, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(utf8));
}

} // namespace

std::vector<ForeignShape> foreignShapes()
{
    std::vector<ForeignShape> shapes;
    shapes.push_back({"thought, and then stopped",
                      chatGpt({{"user", text("Q"), ""}, {"assistant", thoughts("hm"), ""}}),
                      QStringList{"user: Q", "assistant: (hm) "}});
    shapes.push_back({"thought, stopped, and asked again",
                      chatGpt({{"user", text("Q"), ""},
                               {"assistant", thoughts("hm"), ""},
                               {"user", text("And?"), ""},
                               {"assistant", text("A"), ""}}),
                      QStringList{"user: Q", "assistant: (hm) ", "user: And?", "assistant: A"}});
    QList<std::array<QByteArray, 3>> long300 = {{"user", text("Q"), ""}};
    QStringList all;
    for (int i = 0; i < 300; ++i) {
        long300.append({"assistant", thoughts("t" + QByteArray::number(i)), ""});
        all << "t" + QString::number(i);
    }
    long300.append({"assistant", text("A"), ""});
    shapes.push_back(
        {"300 thoughts", chatGpt(long300), QStringList{"user: Q", "assistant: (" + all.join("\n\n") + ") A"}});
    shapes.push_back(
        {"sources",
         chatGpt({{"assistant",
                   text("Big \\ue200cite\\ue202turn0search0\\ue201, \\ue200entity\\ue202[\\\"city\\\",\\\"Paris\\\"]"
                        "\\ue201\\ue200cite\\ue202turn9\\ue201."),
                   R"json({"content_references":[{"matched_text":"\ue200cite\ue202turn0search0\ue201",
                             "alt":"([Wiki](https://w.org))"}]})json"}}),
         QStringList{"assistant: Big ([Wiki](https://w.org)), Paris."}});
    shapes.push_back(
        {"kinds of content",
         chatGpt(
             {{"assistant", R"json({"content_type":"citable_code_output","output_str":"out"})json", ""},
              {"assistant", R"json({"content_type":"computer_output","screenshot":{"a":1}})json", ""},
              {"assistant", R"json({"content_type":"model_editable_context","model_set_context":"memory"})json", ""},
              {"assistant", R"json({"content_type":"model_editable_context","model_set_context":""})json", ""}}),
         QStringList{"assistant: out", "assistant: *[computer_output]*", "assistant: memory"}});
    shapes.push_back({"UTF-16", utf16(chatGpt({{"user", text("Grüße 你好"), ""}})), QStringList{"user: Grüße 你好"}});

    shapes.push_back(
        {"Claude's artifacts and files",
         QByteArray(R"json([{"uuid":"u","chat_messages":[{"uuid":"a","sender":"human","text":"Hi","attachments":[
                {"file_name":"","extracted_content":"pasted"}],"files":[{"file_name":"cat.png"}],"files_v2":[
                {"file_name":"cat.png"}]},{"uuid":"b","sender":"assistant","content":[{"type":"tool_use","name":
                "artifacts","input":{"title":"x.py","language":"python","content":"a\nb"}}]}]}])json"),
         QStringList{"user: Hi\n\n*[attachment]*\n\n```\npasted\n```\n\n*[attachment: cat.png]*",
                     "assistant: *tool_use: artifacts*\n\n```json\n{\n  \"language\": \"python\",\n  \"title\": "
                     "\"x.py\"\n}\n```\n\n```python\na\nb\n```"}});

    shapes.push_back(
        {"Open WebUI's calls, merged answers, errors, files",
         QByteArray(R"json([{"id":"o","chat":{"params":{"system":"Be."},"history":{"currentId":"c","messages":{
                "a":{"id":"a","parentId":null,"role":"user","content":"Q","timestamp":1736000001,"files":[{"type":"file",
                 "name":"d.txt","file":{"data":{"content":"doc"}}}]},
                "b":{"id":"b","parentId":"a","role":"assistant","content":"","error":{"content":"no memory"},
                 "timestamp":1736000002},
                "c":{"id":"c","parentId":"a","role":"assistant","timestamp":1736000003,"content":
                 "<details type=\"reasoning\" done=\"true\">\n<summary>T</summary>\n> R1\n</details>\nmid\n<details type=\"tool_calls\" name=\"find\" arguments=\"{&quot;q&quot;:1}\" result=\"&quot;a > b&quot;\">\n<summary>T</summary>\n</details>\n<details type=\"reasoning\">\n<summary>T</summary>\n&gt; R2\n</details>\nend",
                 "merged":{"content":"both"}}}}}}])json"),
         QStringList{"system: Be.", "user: Q\n\n*[d.txt]*\n\n```\ndoc\n```", "assistant: no memory",
                     "assistant: (R1\n\nR2) mid\n\n*tool_call: find*\n\n```json\n{\n  \"arguments\": {\n    "
                     "\"q\": 1\n  },\n  \"result\": \"a > b\"\n}\n```\n\nend\n\n*merged:*\n\nboth"}});

    shapes.push_back({"DeepSeek's files", QByteArray(R"json([{"id":"d","inserted_at":"2025-09-30T04:49:36+08:00",
                "mapping":{"1":{"id":"1","parent":null,"message":{"fragments":[{"type":"FILE","file_name":"a.pdf"},
                {"type":"REQUEST","content":"Q"}]}}}}])json"),
                      QStringList{"user: *[attachment: a.pdf]*\n\nQ"}});

    shapes.push_back(
        {"LM Studio's tools, and the number of a version as a string",
         QByteArray(R"json({"createdAt":"1718000000000","messages":[{"currentlySelected":"1","versions":[
                {"role":"user","content":"one"},{"role":"user","content":"two"}]},{"versions":[{"role":"assistant",
                "steps":[{"type":"contentBlock","content":[{"type":"toolCallRequest","name":"find","parameters":{"q":1}},
                {"type":"toolCallResult","content":"found"},{"type":"text","text":"Do"},{"type":"text","text":"ne"}]}]}]}]})json"),
         QStringList{"user: one", "user: two",
                     "assistant: *toolCallRequest: find*\n\n```json\n{\n  \"parameters\": {\n    \"q\": 1\n  "
                     "}\n}\n```\n\n*toolCallResult*\n\n```\nfound\n```\n\nDone"}});

    shapes.push_back({"llama.cpp's calls",
                      QByteArray(R"json({"conv":{"id":"l"},"messages":[{"id":"1","role":"assistant",
                "content":"","toolCalls":"[{\"name\":\"f\"}]"}]})json"),
                      QStringList{"assistant: *tool_calls*\n\n```json\n[\n  {\n    \"name\": \"f\"\n  "
                                  "}\n]\n```"}});

    shapes.push_back({"data sets of every naming",
                      QByteArray(R"json({"conversations":[{"role":"user","content":"Q"},{"from":"tool","value":5},
                {"role":"assistant","content":"<think>hm</think>A"},{"role":"assistant","content":"<think>cut"}]})json"),
                      QStringList{"user: Q", "assistant: *tool:*\n\n5", "assistant: (hm) A", "assistant: (cut) "}});
    return shapes;
}

} // namespace alcove::test
