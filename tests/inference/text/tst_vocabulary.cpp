// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

// Vocabularies made for a test: those whose file lies, and those with unusual special tokens.
#include "inference/file/gguf_file.h"
#include "inference/text/tokenizer.h"
#include "tests/inference/file/gguf_builder.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <limits>

using namespace alcove;
using namespace alcove::test;

namespace {

using Damage = std::function<void(GgufBuilder&)>;

GgufBuilder spm(const std::vector<std::string>& tokens, const std::vector<int32_t>& kinds)
{
    GgufBuilder builder;
    builder.text("tokenizer.ggml.model", "llama").texts("tokenizer.ggml.tokens", tokens);
    if (!kinds.empty())
        builder.integers("tokenizer.ggml.token_type", kinds);
    return builder.reals("tokenizer.ggml.scores", std::vector<float>(tokens.size(), 0));
}

GgufBuilder bpe(const std::vector<std::string>& tokens, const std::vector<int32_t>& kinds,
                const std::vector<std::string>& merges = {}, std::string_view pre = "gpt-2")
{
    GgufBuilder builder;
    builder.text("tokenizer.ggml.model", "gpt2").text("tokenizer.ggml.pre", pre).texts("tokenizer.ggml.tokens", tokens);
    if (!kinds.empty())
        builder.integers("tokenizer.ggml.token_type", kinds);
    return builder.texts("tokenizer.ggml.merges", merges);
}

} // namespace

class VocabularyTest : public QObject {
    Q_OBJECT

private slots:
    void damage_data();
    void damage();
    void beginningsByKind_data();
    void beginningsByKind();
    void knownNamesEndTheTurn();
    void namesWithAnotherMeaning();
    void endOfTurnTypedAsWordIsControl();
    void mergesOfEqualScoreGoLeft();
    void mergesNeverSpellControlTokens();
    void emptyTokensMatchNothing();

private:
    Result<std::unique_ptr<Tokenizer>> create(const GgufBuilder& builder)
    {
        const std::filesystem::path path = m_folder.filePath("made.gguf").toStdString();
        builder.write(path);
        const auto file = GgufFile::open(path);
        if (!file)
            return std::unexpected(file.error());
        return Tokenizer::create(**file);
    }

    QTemporaryDir m_folder;
};

void VocabularyTest::damage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const auto add = [](const char* name, const GgufBuilder& builder, const char* reason) {
        QTest::newRow(name) << QByteArray::fromStdString(builder.build()) << QString(reason);
    };
    const std::vector<std::string> words = {"a", "b", "ab"};
    add("no tokenizer", GgufBuilder().text("general.architecture", "llama"), "holds no vocabulary");
    add("tokenizer none", GgufBuilder().text("tokenizer.ggml.model", "none"), "holds no vocabulary");
    add("unknown tokenizer", GgufBuilder().text("tokenizer.ggml.model", "rwkv"), "needs the tokenizer rwkv");
    add("no tokens", GgufBuilder().text("tokenizer.ggml.model", "llama"), "holds no vocabulary");
    add("empty list", spm({}, {}), "holds no vocabulary");
    add("tokens are numbers",
        GgufBuilder().text("tokenizer.ggml.model", "llama").integers("tokenizer.ggml.tokens", {1, 2}),
        "holds no vocabulary");
    add("too few types", spm(words, {1, 1}), "types has not one number for each token");
    add("too many types", spm(words, {1, 1, 1, 1}), "types has not one number for each token");
    add("type 7", spm(words, {1, 7, 1}), "token 1 has the unknown type 7");
    add("type -1", spm(words, {1, 1, -1}), "token 2 has the unknown type -1");
    add("no scores", GgufBuilder().text("tokenizer.ggml.model", "llama").texts("tokenizer.ggml.tokens", words),
        "no scores");
    add("too few scores",
        GgufBuilder()
            .text("tokenizer.ggml.model", "llama")
            .texts("tokenizer.ggml.tokens", words)
            .reals("tokenizer.ggml.scores", {0, 1}),
        "scores has not one number for each token");
    add("score NaN",
        GgufBuilder()
            .text("tokenizer.ggml.model", "llama")
            .texts("tokenizer.ggml.tokens", words)
            .reals("tokenizer.ggml.scores", {0, std::numeric_limits<float>::quiet_NaN(), 0}),
        "not a number");
    for (const char* key : {"bos", "eos", "unknown", "eot", "eom", "fim_sep"}) {
        const std::string name = std::string("tokenizer.ggml.") + key + "_token_id";
        add(name.c_str(), spm(words, {}).number(name, 3), "names token 3, which does not exist");
    }
    add("no merges",
        GgufBuilder()
            .text("tokenizer.ggml.model", "gpt2")
            .text("tokenizer.ggml.pre", "gpt-2")
            .texts("tokenizer.ggml.tokens", words),
        "no list of merges");
    add("merge of one text", bpe(words, {}, {"ab"}), "merge 0 is not two texts");
    add("merge with an unknown half", bpe(words, {}, {"a b", "a c"}), "merge 1 names no token");
    add("merge with an unknown result", bpe(words, {}, {"b a"}), "merge 0 names no token");
    add("unknown pre-tokenizer", bpe(words, {}, {}, "from-the-future"), "needs the pre-tokenizer from-the-future");
}

void VocabularyTest::damage()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const std::filesystem::path path = m_folder.filePath("damaged.gguf").toStdString();
    writeFile(path, bytes.toStdString());
    const auto file = GgufFile::open(path);
    QVERIFY2(file, file ? "" : file.error().message.c_str());
    const auto tokenizer = Tokenizer::create(**file);
    QVERIFY(!tokenizer);
    const QString message = QString::fromStdString(tokenizer.error().message);
    QVERIFY2(message.contains("damaged.gguf") && message.contains(reason), qPrintable(message));
    QVERIFY(!tokenizer.error().remedy.empty());
}

void VocabularyTest::beginningsByKind_data()
{
    QTest::addColumn<QString>("pre"); // empty: SPM
    QTest::addColumn<int>("stated");  // of add_bos_token; -1: absent
    QTest::addColumn<bool>("begins");
    QTest::newRow("SPM") << "" << -1 << true;
    QTest::newRow("SPM, not wanted") << "" << 0 << false;
    QTest::newRow("BPE") << "gpt-2" << -1 << false;
    QTest::newRow("BPE, wanted") << "gpt-2" << 1 << true;
    QTest::newRow("Llama 3") << "llama-bpe" << -1 << true;
    QTest::newRow("Llama 3, not wanted") << "llama-bpe" << 0 << false;
    QTest::newRow("Tekken") << "tekken" << -1 << true;
    QTest::newRow("Qwen") << "qwen2" << -1 << false;
}

void VocabularyTest::beginningsByKind()
{
    QFETCH(QString, pre);
    QFETCH(int, stated);
    QFETCH(bool, begins);
    const std::vector<std::string> words = {"<bos>", "a"};
    GgufBuilder builder = pre.isEmpty() ? spm(words, {3, 1}) : bpe(words, {3, 1}, {}, pre.toStdString());
    builder.number("tokenizer.ggml.bos_token_id", 0).flag("tokenizer.ggml.add_space_prefix", false);
    if (stated >= 0)
        builder.flag("tokenizer.ggml.add_bos_token", stated == 1);
    const auto tokenizer = create(builder);
    QVERIFY(tokenizer);
    QCOMPARE((*tokenizer)->tokenize("a"), begins ? (std::vector<TokenId>{0, 1}) : (std::vector<TokenId>{1}));
}

void VocabularyTest::knownNamesEndTheTurn()
{
    const auto tokenizer = create(
        spm({"<|im_end|>", "<|eot_id|>", "<｜end▁of▁sentence｜>", "<|end|>", "word", "given"}, {3, 3, 3, 3, 1, 3})
            .number("tokenizer.ggml.eot_token_id", 5));
    QVERIFY(tokenizer);
    for (const TokenId id : {0, 1, 2, 3, 5})
        QVERIFY((*tokenizer)->endsTurn(id));
    QVERIFY(!(*tokenizer)->endsTurn(4));
}

void VocabularyTest::namesWithAnotherMeaning()
{
    const auto harmony = create(spm({"<|return|>", "<|call|>", "<|end|>"}, {3, 3, 3}));
    QVERIFY(harmony);
    QVERIFY((*harmony)->endsTurn(0) && (*harmony)->endsTurn(1) && !(*harmony)->endsTurn(2));
    const auto phi = create(spm({"<|user|>", "<|end|>"}, {3, 3}));
    QVERIFY(phi);
    QVERIFY(!(*phi)->endsTurn(0) && (*phi)->endsTurn(1));
    const auto glm = create(spm({"<|user|>", "<|observation|>"}, {3, 3}));
    QVERIFY(glm);
    QVERIFY((*glm)->endsTurn(0) && (*glm)->endsTurn(1));
}

void VocabularyTest::endOfTurnTypedAsWordIsControl()
{
    const auto tokenizer =
        create(spm({"<", "|im_end|>", "<|im_end|>"}, {1, 1, 1}).flag("tokenizer.ggml.add_space_prefix", false));
    QVERIFY(tokenizer);
    QVERIFY((*tokenizer)->tokenBytes(2).empty());
    const auto ids = (*tokenizer)->tokenize("<|im_end|>", {.addBos = false});
    QVERIFY(std::ranges::find(ids, 2) == ids.end());
}

void VocabularyTest::mergesOfEqualScoreGoLeft()
{
    const auto tokenizer = create(spm({"a", "b", "ab", "ba"}, {}).flag("tokenizer.ggml.add_space_prefix", false));
    QVERIFY(tokenizer);
    QCOMPARE((*tokenizer)->tokenize("aba"), (std::vector<TokenId>{2, 0}));
    const auto ranked = create(bpe({"a", "b", "ab", "ba"}, {}, {"b a", "a b"}));
    QVERIFY(ranked);
    QCOMPARE((*ranked)->tokenize("aba"), (std::vector<TokenId>{0, 3}));
    QCOMPARE((*ranked)->tokenize("ababa"), (std::vector<TokenId>{0, 3, 3}));
}

void VocabularyTest::mergesNeverSpellControlTokens()
{
    const auto byScore = create(spm({"<", "s>", "<s>"}, {1, 1, 3}).flag("tokenizer.ggml.add_space_prefix", false));
    QVERIFY(byScore);
    QVERIFY(std::ranges::count((*byScore)->tokenize("<s>", {.addBos = false}), 2) == 0);
    const auto byRank = create(bpe({"e", "n", "d", "nd", "end"}, {1, 1, 1, 1, 3}, {"n d", "e nd"}));
    QVERIFY(byRank);
    QCOMPARE((*byRank)->tokenize("end"), (std::vector<TokenId>{0, 3}));
    QCOMPARE((*byRank)->tokenize("end", {.parseSpecial = true}), (std::vector<TokenId>{4}));
    const auto wholeWord = create(bpe({"e", "n", "d", "end"}, {1, 1, 1, 3}, {}, "llama-bpe"));
    QVERIFY(wholeWord);
    QCOMPARE((*wholeWord)->tokenize("end"), (std::vector<TokenId>{0, 1, 2}));
}

void VocabularyTest::emptyTokensMatchNothing()
{
    const auto tokenizer =
        create(spm({"", "", "a", "user"}, {3, 4, 1, 4}).flag("tokenizer.ggml.add_space_prefix", false));
    QVERIFY(tokenizer);
    QCOMPARE((*tokenizer)->tokenize("auser", {.parseSpecial = true}), (std::vector<TokenId>{2, 3}));
}

QTEST_APPLESS_MAIN(VocabularyTest)
#include "tst_vocabulary.moc"
