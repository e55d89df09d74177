// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/pretokenizer_patterns.h"

#include <algorithm>
#include <iterator>

namespace alcove {

namespace {

// Common ends of the patterns that descend from GPT-4's.
#define ALCOVE_CONTRACTION R"((?i:'s|'t|'re|'ve|'m|'ll|'d))"
#define ALCOVE_SPACES R"(\s*[\r\n]+|\s+(?!\S)|\s+)"
#define ALCOVE_GPT2 R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S))"
#define ALCOVE_QWEN2 ALCOVE_CONTRACTION R"(|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|)" ALCOVE_SPACES

// Letters by case: what may begin a word in capitals, and what may go on in small ones.
#define ALCOVE_UPPER R"([\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}])"
#define ALCOVE_LOWER R"([\p{Ll}\p{Lm}\p{Lo}\p{M}])"
// By script alone (sc): \p{Han} would take punctuation along that Chinese shares with other scripts.
#define ALCOVE_UPPER_NOT_HAN R"((?:(?!\p{sc:Han})[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]))"
#define ALCOVE_LOWER_NOT_HAN R"((?:(?!\p{sc:Han})[\p{Ll}\p{Lm}\p{Lo}\p{M}]))"
#define ALCOVE_WORD_START R"([^\r\n\p{L}\p{N}]?)"

// The letters of the alphabets that have cases, which deepseek-llm tells apart from others.
constexpr std::string_view deepseekLlmWord =
    R"(\s?[)"
    R"(A-Za-z\x{00B5}\x{00C0}-\x{00D6}\x{00D8}-\x{00F6}\x{00F8}-\x{01BA}\x{01BC}-\x{01BF}\x{01C4}-\x{0293})"
    R"(\x{0295}-\x{02AF}\x{0370}-\x{0373}\x{0376}\x{0377}\x{037B}-\x{037D}\x{037F}\x{0386}\x{0388}-\x{038A})"
    R"(\x{038C}\x{038E}-\x{03A1}\x{03A3}-\x{03F5}\x{03F7}-\x{0481}\x{048A}-\x{052F}\x{0531}-\x{0556})"
    R"(\x{10A0}-\x{10C5}\x{13A0}-\x{13F5}\x{13F8}-\x{13FD}\x{1C90}-\x{1CBA}\x{1CBD}-\x{1CBF})"
    R"(\x{1D00}-\x{1D2B}\x{1D6B}-\x{1D77}\x{1D79}-\x{1D9A}\x{1E00}-\x{1F15}\x{1F18}-\x{1F1D})"
    R"(\x{1F20}-\x{1F45}\x{1F48}-\x{1F4D}\x{1F50}-\x{1F57}\x{1F59}\x{1F5B}\x{1F5D}\x{1F5F}-\x{1F7D})"
    R"(\x{1F80}-\x{1FB4}\x{1FB6}-\x{1FBC}\x{1FBE}\x{1FC2}-\x{1FC4}\x{1FC6}-\x{1FCC}\x{1FD0}-\x{1FD3})"
    R"(\x{1FD6}-\x{1FDB}\x{1FE0}-\x{1FEC}\x{1FF2}-\x{1FF4}\x{1FF6}-\x{1FFC}\x{2102}\x{2107})"
    R"(\x{210A}-\x{2113}\x{2115}\x{2119}-\x{211D}\x{2124}\x{2126}\x{2128}\x{212A}-\x{212D}\x{212F}-\x{2134})"
    R"(\x{2139}\x{213C}-\x{213F}\x{2145}-\x{2149}\x{214E}\x{2183}\x{2184}\x{2C00}-\x{2C7B}\x{2C7E}-\x{2CE4})"
    R"(\x{2CEB}-\x{2CEE}\x{2CF2}\x{2CF3}\x{A640}-\x{A66D}\x{A680}-\x{A69B}\x{A722}-\x{A76F})"
    R"(\x{A771}-\x{A787}\x{A78B}-\x{A78E}\x{AB70}-\x{ABBF}\x{FB00}-\x{FB06}\x{FB13}-\x{FB17})"
    R"(\x{FF21}-\x{FF3A}\x{FF41}-\x{FF5A}\x{10400}-\x{1044F}\x{104B0}-\x{104D3}\x{104D8}-\x{104FB})"
    R"(\x{10C80}-\x{10CB2}\x{10CC0}-\x{10CF2}\x{118A0}-\x{118DF}\x{1E900}-\x{1E943})"
    R"(]+)";
constexpr std::string_view deepseekCjk = R"([\x{4E00}-\x{9FA5}\x{0800}-\x{4E00}\x{AC00}-\x{D7FF}]+)";
constexpr std::string_view digit = R"(\p{N})";
constexpr std::string_view digits = R"(\p{N}+)";
constexpr std::string_view lineBreak = R"([\r\n])";
constexpr std::string_view threeDigits = R"([0-9][0-9][0-9])";
constexpr std::string_view gpt2Words = ALCOVE_GPT2;

constexpr std::string_view unnamed[] = {R"([\p{P}\$\+<=>\^~\|]+)", gpt2Words, digits, threeDigits};
constexpr std::string_view llama3[] = {
    ALCOVE_CONTRACTION R"(|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|)" ALCOVE_SPACES};
constexpr std::string_view qwen2[] = {ALCOVE_QWEN2};
constexpr std::string_view qwen35[] = {
    ALCOVE_CONTRACTION R"(|[^\r\n\p{L}\p{N}]?[\p{L}\p{M}]+|\p{N}| ?[^\s\p{L}\p{M}\p{N}]+[\r\n]*|)" ALCOVE_SPACES};
constexpr std::string_view gpt2[] = {gpt2Words};
constexpr std::string_view starcoder[] = {digit, gpt2Words};
constexpr std::string_view falcon[] = {R"([\p{P}\$\+<=>\^~\|`]+)", gpt2Words, threeDigits};
constexpr std::string_view deepseekV3[] = {
    R"(\p{N}{1,3})",
    R"([\x{4E00}-\x{9FA5}\x{3040}-\x{309F}\x{30A0}-\x{30FF}]+)",
    R"([!"#$%&'()*+,\-./:;<=>?@\[\\\]^_`{|}~][A-Za-z]+|[^\r\n\p{L}\p{P}\p{S}]?[\p{L}\p{M}]+)"
    R"(| ?[\p{P}\p{S}]+[\r\n]*|)" ALCOVE_SPACES,
};
constexpr std::string_view deepseekLlm[] = {
    lineBreak, deepseekLlmWord, R"(\s?[!-/:-~\x{FF01}-\x{FF0F}\x{FF1A}-\x{FF5E}\x{2018}-\x{201F}\x{3000}-\x{3002}]+)",
    R"(\s+$)", deepseekCjk,     digits,
};
constexpr std::string_view deepseekCoder[] = {lineBreak, R"(\s?\p{L}+)", R"(\s?\p{P}+)", deepseekCjk, digit};
constexpr std::string_view gpt4o[] = {ALCOVE_WORD_START ALCOVE_UPPER
                                      "*" ALCOVE_LOWER "+" ALCOVE_CONTRACTION "?|" ALCOVE_WORD_START ALCOVE_UPPER
                                      "+" ALCOVE_LOWER "*" ALCOVE_CONTRACTION "?"
                                      R"(|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|)" ALCOVE_SPACES};
constexpr std::string_view tekken[] = {ALCOVE_WORD_START ALCOVE_UPPER
                                       "*" ALCOVE_LOWER "+|" ALCOVE_WORD_START ALCOVE_UPPER "+" ALCOVE_LOWER "*"
                                       R"(|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n/]*|)" ALCOVE_SPACES};
constexpr std::string_view kimiK2[] = {R"(\p{sc:Han}+|)" ALCOVE_WORD_START ALCOVE_UPPER_NOT_HAN "*" ALCOVE_LOWER_NOT_HAN
                                       "+" ALCOVE_CONTRACTION "?|" ALCOVE_WORD_START ALCOVE_UPPER_NOT_HAN
                                       "+" ALCOVE_LOWER_NOT_HAN "*" ALCOVE_CONTRACTION "?"
                                       R"(|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|)" ALCOVE_SPACES};
constexpr std::string_view bailingmoe[] = {
    R"('(?i:[sdmt]|ll|ve|re)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*)"
    R"(|\s*[\r\n]|\s+(?!\S)|\s+)"};
constexpr std::string_view laguna[] = {R"([^\n]+|[\n]+)", ALCOVE_QWEN2};

// The tokenizers of Qwen, and OLMo's, which is GPT-NeoX's, compose the text first.
constexpr PretokenizerSpec qwen2Spec = {.patterns = qwen2, .composes = true};
constexpr PretokenizerSpec llama3Spec = {.patterns = llama3, .wholeWords = true, .addBos = true};

struct Row {
    std::string_view name;
    PretokenizerSpec spec;
};

constexpr Row table[] = {
    {"default", {unnamed}},
    {"llama3", llama3Spec},
    {"llama-v3", llama3Spec},
    {"llama-bpe", llama3Spec},
    {"falcon3", llama3Spec},
    {"falcon-h1", llama3Spec},
    {"pixtral", llama3Spec},
    {"midm-2.0", llama3Spec},
    {"lfm2", llama3Spec},
    {"dbrx", {llama3}},
    {"smaug-bpe", {llama3}},
    {"glm4", {llama3}},
    {"chatglm-bpe", {llama3}},
    {"qwen2", qwen2Spec},
    {"deepseek-r1-qwen", qwen2Spec},
    {"megrez", {qwen2}},
    {"kormo", {qwen2}},
    {"stablelm2", {qwen2}},
    {"hunyuan", {qwen2}},
    {"solar-open", {qwen2}},
    {"grok-2", {qwen2}},
    {"qwen35", {.patterns = qwen35, .composes = true}},
    {"gpt-2", {gpt2}},
    {"olmo", {.patterns = gpt2, .composes = true}},
    {"mpt", {gpt2}},
    {"jais", {gpt2}},
    {"trillion", {gpt2}},
    {"starcoder", {starcoder}},
    {"refact", {starcoder}},
    {"command-r", {starcoder}},
    {"smollm", {starcoder}},
    {"codeshell", {starcoder}},
    {"exaone", {starcoder}},
    {"mellum2", {starcoder}},
    {"falcon", {falcon}},
    {"deepseek-v3", {deepseekV3}},
    {"hunyuan-dense", {deepseekV3}},
    {"hy_v4", {deepseekV3}},
    {"joyai", {deepseekV3}},
    {"deepseek-llm", {deepseekLlm}},
    {"deepseek-coder", {deepseekCoder}},
    {"gpt-4o", {gpt4o}},
    {"llama4", {gpt4o}},
    {"kanana2", {gpt4o}},
    {"minimax-m2", {gpt4o}},
    {"tekken", {.patterns = tekken, .wholeWords = true, .addBos = true}},
    {"kimi-k2", {kimiK2}},
    {"bailingmoe", {bailingmoe}},
    {"laguna", {laguna}},
};

} // namespace

const PretokenizerSpec* findPretokenizer(std::string_view name)
{
    const auto row = std::ranges::find(table, name, &Row::name);
    return row == std::end(table) ? nullptr : &row->spec;
}

} // namespace alcove
