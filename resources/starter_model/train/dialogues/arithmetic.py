# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Small sums, each with its answer; large ones belong to larger models."""

from dialogues.wording import expand

_words = {"+": ["plus", "and"], "-": ["minus"], "*": ["times", "multiplied by"]}
_frames = [
    "{What is|What's|How much is|Calculate|Compute|Work out} {sum}{?|}",
    "{sum}", "{sum}?", "{sum} =", "{Can you|Could you|Please} {calculate|compute|tell me|work out} {sum}{?|}",
    "{How much do|What do|How much does} {sum} {make|give|come to}{?|}", "{sum} {equals|is|makes|gives}{?| what?}",
    "{I need|Give me|Tell me|Find} the {result|answer} of {sum}{.|}", "{Do you know|Can you say} what {sum} is{?|}",
    "{If I have|When I take} {sum}, {what do I get|how much is that}{?|}", "{What is|Tell me} the {result|value} of {sum}{?|}",
    "{What would|What will|How much would|How much will} {sum} be{?|}", "{Tell me,|So,|Quick:|And} {what is|how much is} {sum}{?|}",
    "{sum}, {what is that|how much is that|how much does it make|please}{?|}", "{I want|I'd like} to know {what|how much} {sum} is{.|}",
    "{What do I get for|What does|Tell me what} {sum}{ give| make| is|}{?|}", "{Solve|Answer}: {sum}",
]


def _small(random):
    kind = random.choices("+-*", [4, 3, 3])[0]
    if kind == "*":
        a, b = random.randint(1, 10), random.randint(1, 10)
    elif random.random() < 0.7:
        a, b = random.randint(0, 12), random.randint(0, 12)
    else:
        a, b = random.randint(1, 10) * 10, random.randint(1, 10) * random.choice([1, 10])
    if kind == "-" and a < b:
        a, b = b, a
    return a, b, kind


def _result(a, b, kind):
    return a + b if kind == "+" else a - b if kind == "-" else a * b


def sum_pair(random):
    a, b, kind = _small(random)
    sign = random.choice([kind, kind, "x" if kind == "*" else kind])
    written = random.choice([f"{a} {sign} {b}", f"{a} {sign} {b}", f"{a}{sign}{b}", f"{a} {random.choice(_words[kind])} {b}"])
    question = expand(random, random.choice(_frames).replace("{sum}", written))
    if random.random() < 0.2:
        deed = {"+": "{add|sum up|please add|can you add} <a> and <b>", "-": "{subtract|take|please take} <b> from <a>",
                "*": "{multiply|please multiply|can you multiply} <a> {by|with} <b>"}[kind]
        question = expand(random, deed.replace("<a>", str(a)).replace("<b>", str(b)) + "{.|}")
        question = question[0].upper() + question[1:]
    shown = "×" if kind == "*" else "−" if kind == "-" else "+"
    answer = expand(random, f"{a} {shown} {b} = {_result(a, b, kind)}{{.|}}".replace("{.|}", "{.|.}"))
    return question, answer


def large_sum_pair(random):
    a, b = random.randint(111, 9999), random.randint(23, 9999)
    question = expand(random, random.choice(_frames).replace("{sum}", f"{a} {random.choice('+-*/')} {b}"))
    answer = expand(random, "{Such large numbers are|That sum is} too {much|hard} for me: I am a small model. "
                            "{A calculator is surer.|A larger model or a calculator will do it.}")
    return question, answer


def counting_pair(random):
    start = random.randint(1, 5)
    end = start + random.randint(4, 9)
    question = expand(random, f"{{Count|Please count|Can you count}} {{from {start} to {end}|from {start} up to {end}}}{{.|?|}}")
    return question, ", ".join(map(str, range(start, end + 1))) + "."


def compare_pair(random):
    a, b = random.sample(range(1, 60), 2)
    kind = random.random() < 0.6
    word = "larger" if kind else "smaller"
    question = expand(random, f"{{Which|Which number|What}} is {{{word}|{'bigger' if kind else 'smaller'}}}{{,|:}} {a} or {b}{{?|}}")
    return question, f"{max(a, b) if kind else min(a, b)} is {word} than {min(a, b) if kind else max(a, b)}."


def arithmetic_pair(random):
    maker = random.choices([sum_pair, counting_pair, compare_pair, large_sum_pair], [8, 1, 1, 1.2])[0]
    return maker(random)
