// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// What models think, with the templates that they come with: asked for, read apart, left out of the history.
#include "app/prompt/conversation_writer.h"
#include "tests/app/prompt/byte_vocabulary.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace alcove;
using namespace alcove::test;

namespace {

// One that opens a thought in the prompt, as R1's does, unless it is told not to.
const char* opening = "{% for m in messages %}[{{ m.role }}]{{ m.content }}{% endfor %}[assistant]"
                      "{% if enable_thinking is defined and not enable_thinking %}<think></think>"
                      "{% else %}<think>\n{% endif %}";

struct Family {
    const char* chatTemplate;
    QStringList control;
    QStringList userDefined;
    const char* support; // see describe()
    ThinkingChoice choice;
    const char* promptEnd;      // with that choice
    const char* answer;         // as its model writes it
    bool keepsThoughts = false; // of earlier turns, in the prompt
};

const QStringList chatMl = {"<|im_start|>", "<|im_end|>"};
const QStringList think = {"<think>", "</think>"};
const QStringList deepseek = {"<｜begin▁of▁sentence｜>", "<｜User｜>", "<｜Assistant｜>", "<｜end▁of▁sentence｜>"};
const QStringList glm = {"[gMASK]", "<sop>", "<|user|>", "<|assistant|>", "<|system|>", "<|observation|>"};
const QStringList harmony = {"<|start|>",     "<|channel|>", "<|message|>", "<|end|>",
                             "<|constrain|>", "<|return|>",  "<|call|>"};
const QStringList kimi = {"<|open|>", "<|close|>", "<|sep|>", "<|end_of_msg|>"};
const QStringList gemma = {"<bos>", "<|turn>", "<turn|>", "<|channel>", "<channel|>", "<|think|>"};
const QStringList command = {"<|START_OF_TURN_TOKEN|>", "<|CHATBOT_TOKEN|>",  "<|USER_TOKEN|>",
                             "<|END_OF_TURN_TOKEN|>",   "<|SYSTEM_TOKEN|>",   "<|START_THINKING|>",
                             "<|END_THINKING|>",        "<|START_RESPONSE|>", "<|END_RESPONSE|>"};

constexpr ThinkingChoice on{.thinking = Thinking::On};
constexpr ThinkingChoice off{.thinking = Thinking::Off};
constexpr ThinkingChoice high{.effort = Effort::High};

const Family families[] = {
    {"Qwen-Qwen3-0.6B", chatMl, think, "on", {}, "<|im_start|>assistant\n", "<think>\nR1\n</think>\n\nA1"},
    {"Qwen-Qwen3-0.6B", chatMl, think, "on", on, "<|im_start|>assistant\n", "<think>\nR1\n</think>\n\nA1"},
    {"Qwen-Qwen3-0.6B", chatMl, think, "on", off, "<think>\n\n</think>\n\n", "A1"},
    {"Qwen-QwQ-32B", chatMl, think, "off", on, "<|im_start|>assistant\n<think>\n", "R1\n</think>\n\nA1"},
    {"deepseek-ai-DeepSeek-R1-Distill-Qwen-32B", deepseek, think, "off", on, "<｜Assistant｜><think>\n",
     "R1\n</think>\n\nA1"},
    {"deepseek-ai-DeepSeek-V3.1", deepseek, think, "off", {}, "<｜Assistant｜><think></think>", "A1"},
    {"deepseek-ai-DeepSeek-V3.1", deepseek, think, "off", on, "<｜Assistant｜><think>", "R1</think>A1"},
    {"deepseek-ai-DeepSeek-V3.2", deepseek, think, "off", on, "<｜Assistant｜><think>", "R1</think>A1"},
    {"GLM-4.6", glm, think, "on", {}, "<|assistant|>", "\n<think>R1</think>\nA1"},
    {"GLM-4.6", glm, think, "on", off, "/nothink<|assistant|>\n<think></think>", "\nA1"},
    {"openai-gpt-oss-120b",
     harmony,
     {},
     "low medium* high",
     high,
     "<|start|>assistant",
     "<|channel|>analysis<|message|>R1<|end|><|start|>assistant<|channel|>final<|message|>A1"},
    {"moonshotai-Kimi-K2", {"<|im_middle|>", "<|im_end|>", "<|im_user|>"}, {}, "", on, "assistant<|im_middle|>", "A1"},
    {"Kimi-K3",
     kimi,
     {},
     "on",
     {},
     "<|open|>think<|sep|>",
     "R1<|close|>think<|sep|><|open|>response<|sep|>A1<|close|>response<|sep|>",
     true},
    {"Kimi-K3", kimi, {}, "on", off, "<|open|>response<|sep|>", "A1<|close|>response<|sep|>"},
    {"google-gemma-4-31B-it-interleaved",
     gemma,
     {},
     "off",
     on,
     "<|turn>model\n",
     "<|channel>thought\nR1\n<channel|>A1"},
    {"CohereForAI-c4ai-command-r7b-12-2024-tool_use",
     command,
     {},
     "off",
     on,
     "<|CHATBOT_TOKEN|>",
     "<|START_THINKING|>R1<|END_THINKING|><|START_RESPONSE|>A1<|END_RESPONSE|>"},
    {"ByteDance-Seed-OSS",
     {"<seed:bos>", "<seed:eos>"},
     {"<seed:think>", "</seed:think>"},
     "",
     {},
     "<seed:bos>assistant\n",
     "<seed:think>\nR1\n</seed:think>A1",
     true},
    {"MiniMax-M3", {"]~b]", "[e~["}, {"<mm:think>", "</mm:think>"}, "on", on, "<mm:think>", "R1</mm:think>A1", true},
    {"ibm-granite-granite-3.3-2B-Instruct",
     {"<|start_of_role|>", "<|end_of_role|>", "<|end_of_text|>"},
     {},
     "off",
     on,
     "assistant<|end_of_role|>",
     "<think>R1</think>\n<response>A1</response>"},
    {"mistralai-Ministral-3-14B-Reasoning-2512",
     {"<s>", "[INST]", "[/INST]", "[THINK]", "[/THINK]"},
     {},
     "",
     {},
     "[/INST]",
     "[THINK]R1[/THINK]A1"},
    {"tencent-Hy3",
     {},
     {"<think:opensource>", "</think:opensource>"},
     "low high",
     high,
     "<think:opensource>",
     "R1</think:opensource>A1"},
    {"meta-llama-Llama-3.1-8B-Instruct",
     {"<|start_header_id|>", "<|end_header_id|>"},
     {},
     "",
     on,
     "assistant<|end_header_id|>\n\n",
     "A1"},
};

// "on" or "off", what it usually is where it can be switched; the efforts, the usual one with a star.
QString describe(const ThinkingSupport& support)
{
    QStringList words;
    if (support.canSwitch)
        words << (support.usuallyOn ? "on" : "off");
    for (const Effort effort : support.efforts)
        words << effortNames.at(static_cast<size_t>(effort)) + QString(effort == support.usualEffort ? "*" : "");
    return words.join(' ');
}

} // namespace

class ThinkingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void realFamilies_data();
    void realFamilies();
    void ownTemplate();
    void tokensTellNotLetters();
    void goesOn_data();
    void goesOn();
    void withoutATemplate();

private:
    std::unique_ptr<Tokenizer> tokenizer(const QStringList& control, const QStringList& userDefined)
    {
        return byteTokenizer(m_folder.filePath("vocabulary.gguf").toStdString(), QStringList{"<s>"} + control, false,
                             userDefined);
    }

    static AnswerPiece read(const Tokenizer& tokenizer, AnswerReader reader, const QString& answer)
    {
        const std::string bytes = answer.toStdString();
        const TextPart part{bytes, true};
        const auto ids = tokenizer.tokenizeParts({&part, 1}, false);
        AnswerPiece all;
        for (size_t count = 1; count <= ids.size(); ++count)
            addPiece(all, reader.read({}, std::span(ids).first(count)));
        addPiece(all, reader.finish(ids));
        return all;
    }

    static QString written(const Tokenizer& tokenizer, const std::vector<TokenId>& ids)
    {
        return QString::fromStdString(tokenizer.detokenize(ids, true));
    }

    QTemporaryDir m_folder;
    ModelInfo m_opening;
};

void ThinkingTest::initTestCase()
{
    m_opening.chatTemplate = opening;
}

void ThinkingTest::realFamilies_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < std::size(families); ++i)
        QTest::addRow("%zu %s", i, families[i].chatTemplate) << static_cast<int>(i);
}

void ThinkingTest::realFamilies()
{
    QFETCH(int, index);
    const Family& family = families[index];
    QFile file(QStringLiteral(ALCOVE_SHARED_DATA "/templates/%1.jinja").arg(family.chatTemplate));
    if (!file.open(QIODevice::ReadOnly))
        QSKIP("the real chat templates are not here (" ALCOVE_SHARED_DATA "/templates)");
    ModelInfo model;
    model.chatTemplate = file.readAll().toStdString();
    const auto tokens = tokenizer(family.control, family.userDefined);
    ConversationWriter writer(*tokens, model);
    QCOMPARE(describe(writer.thinkingSupport()), family.support);

    const QString prompt = written(*tokens, writer.encode(std::vector<ChatTurn>{{"user", "U1"}}, family.choice));
    QVERIFY2(!writer.templateProblem(), writer.templateProblem() ? writer.templateProblem()->message.c_str() : "");
    QVERIFY2(prompt.endsWith(family.promptEnd), qPrintable(prompt.right(80)));
    const AnswerPiece answer = read(*tokens, writer.reader(), family.answer);
    QCOMPARE(QString::fromStdString(answer.text), "A1");
    QCOMPARE(QString::fromStdString(answer.reasoning), QString(family.answer).contains("R1") ? "R1" : "");

    // Few families want to see it again when there is another question.
    const QString next = written(
        *tokens, writer.encode(std::vector<ChatTurn>{{"user", "U1"}, {"assistant", "A1", "Rthought1"}, {"user", "U2"}},
                               family.choice));
    QVERIFY(!writer.templateProblem());
    QVERIFY2(next.contains("A1"), qPrintable(next));
    QVERIFY2(next.contains("Rthought1") == family.keepsThoughts, qPrintable(next));
}

void ThinkingTest::ownTemplate()
{
    const auto tokens = tokenizer({}, think);
    ConversationWriter writer(*tokens, m_opening);
    QCOMPARE(describe(writer.thinkingSupport()), "on");
    const std::vector<ChatTurn> turns = {{"user", "U1"}};
    QCOMPARE(written(*tokens, writer.encode(turns)), "[user]U1[assistant]<think>\n");
    AnswerPiece answer = read(*tokens, writer.reader(), "R1</think>\n\nA1");
    QCOMPARE(answer.reasoning, std::string("R1"));
    QCOMPARE(answer.text, std::string("A1"));
    // Cut before its end, it is all thought.
    answer = read(*tokens, writer.reader(), "R1, R2");
    QCOMPARE(answer.reasoning, std::string("R1, R2"));
    QCOMPARE(answer.text, std::string());

    QCOMPARE(written(*tokens, writer.encode(turns, off)), "[user]U1[assistant]<think></think>");
    answer = read(*tokens, writer.reader(), "A1");
    QCOMPARE(answer.reasoning, std::string());
    QCOMPARE(answer.text, std::string("A1"));
}

// Letters that spell a tag are the answer's words where the vocabulary has a token for it.
void ThinkingTest::tokensTellNotLetters()
{
    const auto tokens = tokenizer({}, think);
    ConversationWriter writer(*tokens, m_opening);
    writer.encode(std::vector<ChatTurn>{{"user", "U1"}});
    std::vector<TokenId> ids;
    for (const char letter : std::string("R1 </think> R1"))
        ids.push_back(tokens->tokenize(std::string(1, letter)).front());
    ids.push_back(tokens->find("</think>"));
    ids.push_back(tokens->tokenize("A").front());
    AnswerReader reader = writer.reader();
    AnswerPiece answer = reader.read({}, ids);
    addPiece(answer, reader.finish(ids));
    QCOMPARE(answer.reasoning, std::string("R1 </think> R1"));
    QCOMPARE(answer.text, std::string("A"));
}

void ThinkingTest::goesOn_data()
{
    QTest::addColumn<QString>("reasoning");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("promptEnd");
    QTest::addColumn<QString>("more");
    QTest::addColumn<QString>("moreReasoning");
    QTest::addColumn<QString>("moreText");
    QTest::newRow("a thought") << "R1" << "" << "[assistant]<think>\nR1" << " R2\n</think>\n\nA1" << " R2" << "A1";
    QTest::newRow("a text") << "R1" << "A1" << "[assistant]<think>\nR1\n</think>\n\nA1" << " A2" << "" << " A2";
    QTest::newRow("a text without a thought") << "" << "A1" << "[assistant]<think>\n\n</think>\n\nA1" << " A2" << ""
                                              << " A2";
    QTest::newRow("words like a tag") << "R1</think>" << "A1" << "[assistant]<think>\nR1</think>\n</think>\n\nA1" << "."
                                      << "" << ".";
}

void ThinkingTest::goesOn()
{
    QFETCH(QString, reasoning);
    QFETCH(QString, text);
    QFETCH(QString, promptEnd);
    QFETCH(QString, more);
    QFETCH(QString, moreReasoning);
    QFETCH(QString, moreText);
    const auto tokens = tokenizer(think, {});
    ConversationWriter writer(*tokens, m_opening);
    const auto ids = writer.encode(
        std::vector<ChatTurn>{{"user", "U1"}, {"assistant", text.toStdString(), reasoning.toStdString()}});
    QCOMPARE(written(*tokens, ids), "[user]U1" + promptEnd);
    QCOMPARE(std::ranges::count(ids, tokens->find("</think>")), text.isEmpty() ? 0 : 1);
    const AnswerPiece answer = read(*tokens, writer.reader(), more);
    QCOMPARE(QString::fromStdString(answer.reasoning), moreReasoning);
    QCOMPARE(QString::fromStdString(answer.text), moreText);
}

void ThinkingTest::withoutATemplate()
{
    const std::vector<ChatTurn> turns = {{"user", "U1"}, {"assistant", "A1", "Rthought1"}, {"user", "U2"}};
    const ModelInfo none;
    const auto qwen = tokenizer(chatMl, think);
    ConversationWriter writer(*qwen, none);
    QCOMPARE(describe(writer.thinkingSupport()), "");
    QCOMPARE(written(*qwen, writer.encode(turns, off)),
             "<|im_start|>user\nU1<|im_end|>\n<|im_start|>assistant\nA1<|im_end|>\n<|im_start|>user\nU2<|im_end|>\n"
             "<|im_start|>assistant\n");
    AnswerPiece answer = read(*qwen, writer.reader(), "<think>\nR1\n</think>\n\nA1");
    QCOMPARE(answer.reasoning, std::string("R1"));
    QCOMPARE(answer.text, std::string("A1"));

    // The built-in layout of harmony begins the answer itself.
    const auto gptOss = tokenizer(harmony, {});
    ConversationWriter other(*gptOss, none);
    QVERIFY(written(*gptOss, other.encode(turns)).endsWith("<|start|>assistant<|channel|>final<|message|>"));
    answer = read(*gptOss, other.reader(), "A1");
    QCOMPARE(answer.reasoning, std::string());
    QCOMPARE(answer.text, std::string("A1"));
}

QTEST_GUILESS_MAIN(ThinkingTest)
#include "tst_thinking.moc"
