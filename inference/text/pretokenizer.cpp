// SPDX-FileCopyrightText: 2026 The Alcove developers
// SPDX-License-Identifier: Apache-2.0

#include "inference/text/pretokenizer.h"

#include "inference/text/utf8.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <array>

namespace alcove {

namespace {

template<auto function>
struct Deleter {
    template<typename T>
    void operator()(T* object) const
    {
        function(object);
    }
};

using Code = std::unique_ptr<pcre2_code, Deleter<pcre2_code_free>>;
using MatchData = std::unique_ptr<pcre2_match_data, Deleter<pcre2_match_data_free>>;
using MatchContext = std::unique_ptr<pcre2_match_context, Deleter<pcre2_match_context_free>>;
using JitStack = std::unique_ptr<pcre2_jit_stack, Deleter<pcre2_jit_stack_free>>;

PCRE2_SPTR units(std::string_view text)
{
    return reinterpret_cast<PCRE2_SPTR>(text.data());
}

} // namespace

// What matching needs besides the pattern. One a call of split(): a tokenizer may be used by several threads at once.
struct Pretokenizer::Scratch {
    Scratch()
        : data(pcre2_match_data_create(1, nullptr)), context(pcre2_match_context_create(nullptr)),
          stack(pcre2_jit_stack_create(size_t{32} << 10, size_t{4} << 20, nullptr))
    {
        pcre2_jit_stack_assign(context.get(), nullptr, stack.get());
    }

    MatchData data;
    MatchContext context;
    JitStack stack;
};

class Pretokenizer::Pattern {
public:
    explicit Pattern(Code code) : m_code(std::move(code)) {}

    // Appends the matches in `text` and the gaps between them.
    void split(std::string_view text, const Scratch& scratch, std::vector<std::string_view>& pieces) const
    {
        size_t done = 0;
        while (done < text.size()) {
            if (!match(text, done, scratch))
                break;
            const size_t* bounds = pcre2_get_ovector_pointer(scratch.data.get());
            if (bounds[1] <= bounds[0])
                break; // none of the patterns matches nothing; going on would not end
            if (bounds[0] > done)
                pieces.push_back(text.substr(done, bounds[0] - done));
            pieces.push_back(text.substr(bounds[0], bounds[1] - bounds[0]));
            done = bounds[1];
        }
        if (done < text.size())
            pieces.push_back(text.substr(done));
    }

private:
    bool match(std::string_view text, size_t from, const Scratch& scratch) const
    {
        const auto run = [&](uint32_t options) {
            return pcre2_match(m_code.get(), units(text), text.size(), from, PCRE2_NO_UTF_CHECK | options,
                               scratch.data.get(), scratch.context.get());
        };
        int found = run(0);
        // A word of megabytes: the interpreter keeps its way back on the heap, up to a limit of its own.
        if (found == PCRE2_ERROR_JIT_STACKLIMIT)
            found = run(PCRE2_NO_JIT);
        return found >= 0;
    }

    Code m_code;
};

Result<Pretokenizer> Pretokenizer::create(std::span<const std::string_view> patterns)
{
    std::vector<std::unique_ptr<Pattern>> compiled;
    for (const std::string_view pattern : patterns) {
        int code = 0;
        size_t offset = 0;
        Code regex(pcre2_compile(units(pattern), pattern.size(), PCRE2_UTF | PCRE2_UCP, &code, &offset, nullptr));
        if (!regex) {
            std::array<PCRE2_UCHAR, 256> text{};
            pcre2_get_error_message(code, text.data(), text.size());
            return fail(Wording::tr("A pre-tokenizer's regular expression is not understood."),
                        Wording::tr("Install PCRE2 10.40 or newer, built with Unicode."),
                        std::string(reinterpret_cast<const char*>(text.data())) + " at " + std::to_string(offset) +
                            " in " + std::string(pattern));
        }
        // Where the system forbids generated code this fails, and the interpreter runs.
        pcre2_jit_compile(regex.get(), PCRE2_JIT_COMPLETE);
        compiled.push_back(std::make_unique<Pattern>(std::move(regex)));
    }
    return Pretokenizer(std::move(compiled));
}

Pretokenizer::Pretokenizer(std::vector<std::unique_ptr<Pattern>> patterns) : m_patterns(std::move(patterns)) {}
Pretokenizer::Pretokenizer(Pretokenizer&&) noexcept = default;
Pretokenizer& Pretokenizer::operator=(Pretokenizer&&) noexcept = default;
Pretokenizer::~Pretokenizer() = default;

std::vector<std::string_view> Pretokenizer::split(std::string_view text) const
{
    const Scratch scratch;
    std::vector<std::string_view> pieces = {text};
    for (const std::unique_ptr<Pattern>& pattern : m_patterns) {
        std::vector<std::string_view> finer;
        for (const std::string_view piece : pieces)
            pattern->split(piece, scratch, finer);
        pieces = std::move(finer);
    }
    return pieces;
}

} // namespace alcove
