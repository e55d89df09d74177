// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "tests/app/transfer/foreign_samples.h"

#include <QDataStream>
#include <QIODevice>
#include <QUrl>
#include <QVariant>

namespace alcove::test {

namespace {

// A tree: the root and an empty system message have no words, the first question has two answers.
const char chatGpt[] = R"json([{"title":"Größe","create_time":1700000000.5,"update_time":1700000100.25,
"conversation_id":"c-1","current_node":"a2","moderation_results":[],"mapping":{
"root":{"id":"root","message":null,"parent":null,"children":["s"]},
"s":{"id":"s","message":{"id":"s","author":{"role":"system"},"create_time":null,"content":{"content_type":"text",
 "parts":[""]},"metadata":{"is_visually_hidden_from_conversation":true}},"parent":"root","children":["u"]},
"u":{"id":"u","message":{"id":"u","author":{"role":"user"},"create_time":1700000001,"content":{
 "content_type":"multimodal_text","parts":[{"content_type":"image_asset_pointer","asset_pointer":
 "file-service://file-cat"},"What is this?"]},"metadata":{"attachments":[{"name":"notes.pdf"}]}},"parent":"s",
 "children":["a1","t"]},
"a1":{"id":"a1","message":{"id":"a1","author":{"role":"assistant"},"create_time":1700000002,"content":{
 "content_type":"text","parts":["A dog."]},"metadata":{"model_slug":"gpt-4o"}},"parent":"u","children":[]},
"t":{"id":"t","message":{"id":"t","author":{"role":"assistant"},"create_time":1700000003,"content":{
 "content_type":"thoughts","thoughts":[{"summary":"Looking","content":"It has whiskers."}]},"metadata":{}},
 "parent":"u","children":["r"]},
"r":{"id":"r","message":{"id":"r","author":{"role":"assistant"},"content":{"content_type":"reasoning_recap",
 "content":"Thought for 2 seconds"},"metadata":{}},"parent":"t","children":["code"]},
"code":{"id":"code","message":{"id":"code","author":{"role":"assistant"},"create_time":1700000004,"content":{
 "content_type":"code","language":"python","text":"print('cat')"},"recipient":"python","metadata":{"model_slug":
 "o3"}},"parent":"r","children":["tool"]},
"tool":{"id":"tool","message":{"id":"tool","author":{"role":"tool","name":"python"},"create_time":1700000005,
 "content":{"content_type":"execution_output","text":"cat"},"metadata":{}},"parent":"code","children":["a2"]},
"a2":{"id":"a2","message":{"id":"a2","author":{"role":"assistant"},"create_time":1700000006,"content":{
 "content_type":"text","parts":["A cat."]},"metadata":{"model_slug":"o3"}},"parent":"tool","children":[]}}},
{"title":null,"create_time":1700000200,"mapping":{"x":{"id":"x","message":{"author":{"role":"user"},"content":{
"content_type":"text","parts":["Only a question"]}},"parent":null,"children":[]}}}])json";

const char claude[] = R"json([{"uuid":"u-1","name":"About lists","created_at":"2024-05-01T10:00:00.000000Z",
"updated_at":"2024-05-01T10:05:00.000000+00:00","account":{"uuid":"acc"},"chat_messages":[
{"uuid":"m1","text":"Sort this","content":[{"type":"text","text":"Sort this"}],"sender":"human",
 "created_at":"2024-05-01T10:00:01.123456Z","attachments":[{"file_name":"data.csv","file_type":"text/csv",
 "extracted_content":"b\na\n"}],"files":[{"file_name":"cat.png"}]},
{"uuid":"m2","text":"","content":[{"type":"thinking","thinking":"Two lines only."},{"type":"text","text":"a, b"},
 {"type":"tool_use","name":"repl","input":{"code":"sort()"}},{"type":"tool_result","name":"repl","content":[
 {"type":"text","text":"done"}]}],"sender":"assistant","created_at":"2024-05-01T10:00:09Z"},
{"uuid":"m3","text":"Thanks","content":[],"sender":"human","created_at":"2024-05-01T10:01:00Z"}]},
{"uuid":"u-2","name":"","chat_messages":[
{"uuid":"n1","text":"Question","sender":"human","parent_message_uuid":"00000000-0000-4000-8000-000000000000"},
{"uuid":"n2","text":"First answer","sender":"assistant","parent_message_uuid":"n1"},
{"uuid":"n3","text":"Second answer","sender":"assistant","parent_message_uuid":"n1"}]}])json";

const char deepSeek[] = R"json([{"id":"d-1","title":"Primes","inserted_at":"2025-01-30T04:49:36.505000+08:00",
"updated_at":"2025-01-30T04:50:29.156000+08:00","mapping":{"root":{"id":"root","parent":null,"children":["1"],
"message":null},"1":{"id":"1","parent":"root","children":["2","3"],"message":{"files":[{"file_name":"list.txt"}],
"model":"deepseek-chat","inserted_at":"2025-01-30T04:49:37.018000+08:00","fragments":[{"type":"REQUEST","content":
"Is 7 prime?"}]}},"2":{"id":"2","parent":"1","children":[],"message":{"files":[],"model":"deepseek-reasoner",
"inserted_at":"2025-01-30T04:49:38.018000+08:00","fragments":[{"type":"THINK","content":"Try 2 and 3."},{"type":
"SEARCH","results":[]},{"type":"RESPONSE","content":"Yes."}]}},"3":{"id":"3","parent":"1","children":[],"message":{
"model":"deepseek-reasoner","inserted_at":"2025-01-30T04:49:39.018000+08:00","content":"It is.","reasoning_content":
"Again."}}}}])json";

const char deepSeekWebsite[] = R"json({"code":0,"data":{"biz_code":0,"biz_data":{"chat_session":{"id":"e7","title":
"test","current_message_id":3,"inserted_at":1763826110.639,"updated_at":1763826766.576},"chat_messages":[
{"message_id":1,"parent_id":null,"role":"USER","inserted_at":1763826114.569,"fragments":[{"id":1,"type":"REQUEST",
"content":"Hi"}]},{"message_id":2,"parent_id":1,"role":"ASSISTANT","inserted_at":1763826114.582,"fragments":[{"id":1,
"type":"RESPONSE","content":"Hello"}]},{"message_id":3,"parent_id":1,"role":"ASSISTANT","inserted_at":1763826183.902,
"fragments":[{"id":1,"type":"RESPONSE","content":"Hello again"}]}]}}})json";

const char openWebUi[] = R"json([{"id":"o-1","user_id":"x","title":"Trees","updated_at":1736000100,"created_at":
1736000000,"chat":{"title":"Trees","models":["llama3"],"system":"Be brief.","history":{"currentId":"c","messages":{
"a":{"id":"a","parentId":null,"childrenIds":["b","c"],"role":"user","content":"Name a tree","timestamp":1736000001,
"files":[{"type":"image","url":"data:image/png;base64,AAAA"}]},
"b":{"id":"b","parentId":"a","childrenIds":[],"role":"assistant","content":"Oak","model":"llama3","timestamp":
1736000002},"c":{"id":"c","parentId":"a","childrenIds":[],"role":"assistant","content":
"<details type=\"reasoning\" done=\"true\" duration=\"3\">\n<summary>Thought for 3 seconds</summary>\n&gt; Is 1 &lt; 2?\n&gt; Yes.\n</details>\nElm",
"model":"qwen3","timestamp":1736000003}}},"messages":[]}}])json";

const char lmStudio[] = R"json({"name":"Numbers","pinned":false,"createdAt":1718000000000,"preset":"","tokenCount":9,
"systemPrompt":"Count well.","messages":[{"versions":[{"type":"singleStep","role":"user","content":[{"type":"text",
"text":"One"},{"type":"file","fileIdentifier":"1.png","fileType":"image"}]}],"currentlySelected":0},{"versions":[
{"type":"multiStep","role":"assistant","senderInfo":{"senderName":"phi-3"},"steps":[{"type":"contentBlock","content":
[{"type":"text","text":"Three"}],"genInfo":{"identifier":"phi-3-mini","stats":{"tokensPerSecond":50.5,"totalTimeSec":
2,"predictedTokensCount":5,"promptTokensCount":7}}},{"type":"debugInfoBlock","debugInfo":"x"}]},{"type":"multiStep",
"role":"assistant","steps":[{"type":"contentBlock","style":{"type":"thinking","ended":true},"content":[{"type":"text",
"text":"After one comes two."}]},{"type":"contentBlock","content":[{"type":"text","text":"Tw"},{"type":"text","text":
"o"}]},{"type":"toolStatus"}]}],"currentlySelected":1},{"versions":[{"type":"singleStep","role":"user","content":[
{"type":"text","text":"Good"}]}],"currentlySelected":0}],"usePerChatPredictionConfig":true})json";

const char llamaWebUi[] = R"json([{"conv":{"id":"l-1","name":"Rivers","lastModified":1750000000000,"currNode":"3"},
"messages":[{"id":"0","convId":"l-1","type":"root","timestamp":1749999990000,"role":"system","content":"","parent":"",
"children":["1"]},{"id":"1","convId":"l-1","type":"text","timestamp":1749999991000,"role":"user","content":
"Longest?","parent":"0","children":["2","3"],"extra":[{"type":"textFile","name":"map.txt","content":"Nile"},{"type":
"imageFile","name":"map.png","base64Url":"data:"}]},{"id":"2","convId":"l-1","type":"text","timestamp":1749999992000,
"role":"assistant","content":"The Amazon.","parent":"1","children":[]},{"id":"3","convId":"l-1","type":"text",
"timestamp":1749999993000,"role":"assistant","content":"The Nile.","thinking":"6650 km","model":"gemma","parent":"1",
"children":[],"timings":{"prompt_n":12,"prompt_ms":100,"predicted_n":20,"predicted_ms":400}}]}])json";

const char janMessages[] =
    R"json({"id":"2","object":"thread.message","thread_id":"j-1","role":"assistant","content":[
{"type":"text","text":{"value":"Blue.","annotations":[]}}],"status":"ready","created_at":1700000002,"metadata":{}})json"
    "\n"
    R"json({"id":"1","object":"thread.message","thread_id":"j-1","role":"user","content":[{"type":"text","text":{"value":"The sky?","annotations":[]}},{"type":"image_url","image_url":{"url":"x"}}],"status":"ready","created_at":1700000001,"metadata":{}})json"
    "\n";

const char shareGpt[] =
    R"json({"id":"s1","system":"Rhyme.","conversations":[{"from":"human","value":"Cat"},{"from":"gpt","value":"Hat"}]}
{"id":"s2","conversations":[{"from":"system","value":"Sum."},{"from":"human","value":"1+1"},{"from":"gpt","value":"2"},{"from":"observation","value":"checked"}]}
)json";

const char openAi[] =
    R"json({"messages":[{"role":"developer","content":"Be kind."},{"role":"user","content":[{"type":"text","text":"Look"},{"type":"image_url","image_url":{"url":"x"}}]},{"role":"assistant","content":null,"tool_calls":[{"id":"1","function":{"name":"see"}}]},{"role":"tool","content":"a bird"},{"role":"assistant","content":"A bird.","reasoning_content":"It has wings."}]}
)json";

// Strings and lists as Qt's stream has them.
class Stream {
public:
    Stream() : m_stream(&m_bytes, QIODevice::WriteOnly) { m_stream.setVersion(QDataStream::Qt_6_2); }

    template<typename T>
    Stream& add(const T& value)
    {
        m_stream << value;
        return *this;
    }

    QByteArray bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    QDataStream m_stream;
};

void addItem(Stream& s, int version, const QString& name, const QString& text, bool stopped = false)
{
    if (version < 12)
        s.add(qint32(0));
    s.add(name).add(text);
    if (version < 10)
        s.add(QString("the prompt once more"));
    s.add(QString()).add(false).add(stopped).add(false).add(false);
    if (version >= 11 && name == "Response: ")
        s.add(false);
    if (version >= 8) {
        s.add(qint64(1));
        for (int i = 0; i < 7; ++i)
            s.add(QString("source %1").arg(i));
        s.add(qint32(1)).add(qint32(2)).add(qint32(3));
    } else if (version >= 3) {
        s.add(QString("1. a book")).add(QStringList{"an excerpt"});
    }
    if (version >= 10) {
        const bool prompt = name == "Prompt: ";
        s.add(qint64(prompt ? 1 : 0));
        if (prompt)
            s.add(QUrl("file:///home/me/list.txt")).add(QByteArray("one\ntwo"));
    }
}

// Thoughts and a tool's call before the last text.
void addParts(Stream& s, int version)
{
    if (version < 13) {
        s.add(qint64(0));
        return;
    }
    s.add(qint64(1)).add(QString("Response: ")).add(QString()).add(qint64(2));
    s.add(QString("Think: ")).add(QString("Hm.")).add(qint32(1500)).add(qint64(0));
    s.add(QString("ToolCall: ")).add(QString("run()")).add(QString("tool")).add(qint64(1)).add(QString("code"));
    s.add(qint32(0)).add(QVariant(QString("run()"))).add(QString("4")).add(qint32(0)).add(QString()).add(qint64(0));
}

} // namespace

QByteArray gpt4AllChat(int version)
{
    Stream s;
    s.add(quint32(0xF5D553CC)).add(qint32(version)).add(qint64(1700000000)).add(QString("chat-id"));
    s.add(QString("Sums")).add(QString("me")).add(QString("mistral.gguf"));
    if (version >= 3)
        s.add(QStringList{"my documents"});
    if (version < 11) {
        if (version >= 6)
            s.add(true);
        if (version >= 2)
            s.add(qint32(2)).add(qint32(0));
        s.add(QString("4")).add(QString("Sums")).add(quint32(9));
        if (version < 4)
            s.add(quint32(0));
        s.add(quint32(5));
        if (version >= 7)
            s.add(quint32(2048));
        if (version < 9)
            s.add(quint64(2)).add(qint32(0)).add(qint32(0)); // two floats, raw
        s.add(quint64(3)).add(qint32(1)).add(qint32(2)).add(qint32(3)).add(QByteArray("state"));
    }
    s.add(qint32(2));
    addItem(s, version, "Prompt: ", "2+2?");
    if (version >= 12)
        s.add(qint64(0));
    addItem(s, version, "Response: ", "It is 4.", true);
    if (version >= 12)
        addParts(s, version);
    return s.bytes();
}

const std::vector<ForeignSample>& foreignSamples()
{
    static const std::vector<ForeignSample> samples = {
        {"ChatGPT",
         "conversations.json",
         chatGpt,
         2,
         {"user: *[image: file-cat]*\n\nWhat is this?\n\n*[attachment: notes.pdf]*", "assistant: A dog.",
          "assistant: <think>\nIt has whiskers.\n</think>\n\n```python\nprint('cat')\n```",
          "assistant: *tool:*\n\n```\ncat\n```", "assistant: A cat.", "user: Only a question"},
         {"*[image: file-cat]*\n\nWhat is this?\n\n*[attachment: notes.pdf]*",
          "<think>\nIt has whiskers.\n</think>\n\n```python\nprint('cat')\n```", "*tool:*\n\n```\ncat\n```", "A cat."},
         {"image", "attachment", "“tool”"}},
        {"Claude",
         "conversations.json",
         claude,
         2,
         {"user: Sort this\n\n*[data.csv]*\n\n```\nb\na\n```\n\n*[attachment: cat.png]*",
          "assistant: <think>\nTwo lines only.\n</think>\n\na, b\n\n*tool_use: repl*\n\n```json\n{\n  \"code\": "
          "\"sort()\"\n"
          "}\n```\n\n*tool_result: repl*\n\n```\ndone\n```",
          "user: Thanks", "user: Question", "assistant: First answer", "assistant: Second answer"},
         {},
         {"attachment", "Tool calls"}},
        {"DeepSeek",
         "conversations.json",
         deepSeek,
         1,
         {"user: Is 7 prime?\n\n*[attachment: list.txt]*", "assistant: <think>\nTry 2 and 3.\n</think>\n\nYes.",
          "assistant: <think>\nAgain.\n</think>\n\nIt is."},
         {"Is 7 prime?\n\n*[attachment: list.txt]*", "<think>\nAgain.\n</think>\n\nIt is."},
         {"attachment", "“SEARCH”"}},
        {"DeepSeek",
         "session.json",
         deepSeekWebsite,
         1,
         {"user: Hi", "assistant: Hello", "assistant: Hello again"},
         {"Hi", "Hello again"},
         {}},
        {"Open WebUI",
         "chat-export.json",
         openWebUi,
         1,
         {"system: Be brief.", "user: Name a tree\n\n*[image]*", "assistant: Oak",
          "assistant: <think>\nIs 1 < 2?\nYes.\n</think>\n\nElm"},
         {"Be brief.", "Name a tree\n\n*[image]*", "<think>\nIs 1 < 2?\nYes.\n</think>\n\nElm"},
         {"image"}},
        {"LM Studio",
         "1718000000000.conversation.json",
         lmStudio,
         1,
         {"system: Count well.", "user: One\n\n*[image: 1.png]*", "assistant: Three",
          "assistant: <think>\nAfter one comes two.\n</think>\n\nTwo", "user: Good"},
         {"Count well.", "One\n\n*[image: 1.png]*", "<think>\nAfter one comes two.\n</think>\n\nTwo", "Good"},
         {"image", "“toolStatus”"}},
        {"llama.cpp",
         "conversation.json",
         llamaWebUi,
         1,
         {"user: Longest?\n\n*[map.txt]*\n\n```\nNile\n```\n\n*[image: map.png]*", "assistant: The Amazon.",
          "assistant: <think>\n6650 km\n</think>\n\nThe Nile."},
         {"Longest?\n\n*[map.txt]*\n\n```\nNile\n```\n\n*[image: map.png]*", "<think>\n6650 km\n</think>\n\nThe Nile."},
         {"image"}},
        {"Jan",
         "j-1/messages.jsonl",
         janMessages,
         1,
         {"user: The sky?\n\n*[image]*", "assistant: Blue."},
         {"The sky?\n\n*[image]*", "Blue."},
         {"image"}},
        {"ShareGPT",
         "data.jsonl",
         shareGpt,
         2,
         {"system: Rhyme.", "user: Cat", "assistant: Hat", "system: Sum.", "user: 1+1", "assistant: 2",
          "assistant: *observation:*\n\nchecked"},
         {},
         {"“observation”"}},
        {"OpenAI",
         "data.jsonl",
         openAi,
         1,
         {"system: Be kind.", "user: Look\n\n*[image]*",
          "assistant: *tool_call*\n\n```json\n{\n  \"function\": {\n    \"name\": \"see\"\n  },\n  \"id\": "
          "\"1\"\n}\n```",
          "assistant: *tool:*\n\na bird", "assistant: <think>\nIt has wings.\n</think>\n\nA bird."},
         {},
         {"image", "Tool calls", "“tool”"}},
        {"GPT4All",
         "gpt4all-chat-id.chat",
         gpt4AllChat(13),
         1,
         {"user: 2+2?\n\n*[list.txt]*\n\n```\none\ntwo\n```",
          "assistant: <think>\nHm.\n</think>\n\n```\nrun()\n```\n\nIt is 4."},
         {},
         {"Excerpts"}},
    };
    return samples;
}

} // namespace alcove::test
