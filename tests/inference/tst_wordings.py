# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""What the engine tells a person is a Wording: nothing that goes into an Error, or into words that become one, is a
text that other languages don't know."""

import os
import re
import unittest
from pathlib import Path

ENGINE = Path(os.environ["ALCOVE_CHECKOUT"]) / "inference"
# What alcove-cli and alcove-bench alone say. They speak English.
ENGLISH_ONLY = re.compile(r"bench/|file/gguf_writer|text/grammar_parser|text/json_schema|quantize|perplexity")

# Functions that take words for a person, and which of their arguments those are. "damaged" is known in text/ only: the
# one of state files takes a technical text.
TAKES_WORDS = {"fail": (0, 1), "vulkanFailure": (0,), "refuse": (0, 1), "endsInside": (0,), "complain": (0, 1)}
TAKES_WORDS_IN_TEXT = TAKES_WORDS | {"damaged": (0, 1)}
# What holds such words by its type or name.
HOLDS_WORDS = re.compile(
    r"\bWording (?:\w+ = |\w+\([^;{}]*\)\n\{)|\.(?:note|reason|unsupported|vulkanProblem|message|remedy) = "
)
STRING = re.compile(r'"((?:[^"\\]|\\.)*)"')
WORDS = re.compile(r"[a-z]{2,}[ .]|[a-z]{2,}$|^[A-Z][a-z]+")
# Names of a file's values and tensors, which no language changes.
NAME = re.compile(r"^[a-z0-9_.]+$")


QUOTED = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)\'')


def arguments(text, at):
    """The arguments of a call whose opening bracket ends at `at`, and where it closes."""
    found, depth, start = [], 0, at
    while True:
        if quoted := QUOTED.match(text, at):
            at = quoted.end()
            continue
        character = text[at]
        if character in "([{":
            depth += 1
        elif character in ")]}":
            if depth == 0:
                return [*found, text[start:at].strip()], at
            depth -= 1
        elif character == "," and depth == 0:
            found.append(text[start:at].strip())
            start = at + 1
        at += 1


def statement(text, at):
    """From there to the semicolon."""
    start = at
    while text[at] != ";":
        quoted = QUOTED.match(text, at)
        at = quoted.end() if quoted else at + 1
    return text[start:at]


def without_comments(text):
    return re.sub(r"^ *//.*$| // [^\"\n]*$", "", text, flags=re.MULTILINE)


def patterns(text):
    """Of all wordings: the pattern, and what is filled in."""
    for call in re.finditer(r"\bWording::tr\(", text):
        first, *others = arguments(text, call.end())[0]
        yield first, others


def untranslated(expression):
    """Texts of an expression that are not patterns of a wording."""
    while call := re.search(r"\bWording::(tr|number)\(", expression):
        found, end = arguments(expression, call.end())
        expression = expression[: call.start()] + ", ".join(found[1:]) + expression[end + 1 :]
    expression = re.sub(r'== "[^"]*"', "", expression)
    return [said for said in STRING.findall(expression) if WORDS.search(said) and not NAME.match(said)]


def faults(text, takes_words=None):
    """What a file of the engine says to a person in English only."""
    text = without_comments(text)
    takes_words = takes_words or TAKES_WORDS
    for call in re.finditer(rf"\b({'|'.join(takes_words)})\(", text):
        found = arguments(text, call.end())[0]
        for number in takes_words[call.group(1)]:
            if number < len(found):
                yield from untranslated(found[number])
    for place in HOLDS_WORDS.finditer(text):
        if place.group().endswith("{"):
            end = text.find("\n}\n", place.end())
            starts = [given.end() for given in re.compile(r"\breturn ").finditer(text, place.end(), end)]
        else:
            starts = [place.end()]
        for start in starts:
            yield from untranslated(statement(text, start))
    for pattern, _ in patterns(text):
        if re.sub(r"\s", "", STRING.sub("", pattern)):
            yield f"{pattern} is no pattern that stands in the source"


class Wordings(unittest.TestCase):
    def files(self):
        for file in sorted([*ENGINE.rglob("*.cpp"), *ENGINE.rglob("*.h")]):
            if not ENGLISH_ONLY.match(str(file.relative_to(ENGINE))):
                yield file

    def test_the_engine_says_nothing_else(self):
        wrong = []
        for file in self.files():
            takes = TAKES_WORDS_IN_TEXT if file.parent.name == "text" else TAKES_WORDS
            text = file.read_text(encoding="utf-8")
            wrong += [f"{file.relative_to(ENGINE)}: {fault}" for fault in faults(text, takes)]
        self.assertEqual(wrong, [])

    def test_they_are_many(self):
        self.assertGreater(sum(len(list(patterns(file.read_text(encoding="utf-8")))) for file in self.files()), 100)


class Faults(unittest.TestCase):
    """The rules above, held against code that breaks them."""

    def check(self, text):
        return list(faults(text))

    def test_what_is_right(self):
        self.assertEqual(self.check('fail(Wording::tr("{} is bad.", name), Wording::tr("Choose one."), "at 4");'), [])
        self.assertEqual(self.check('complain("rope.scale", Wording::tr("is {}", a ? Wording::tr("b") : other));'), [])
        self.assertEqual(self.check('Wording why(int a)\n{\n    return Wording::tr("Because.");\n}\n'), [])
        self.assertEqual(self.check("fail(list.vulkanProblem.empty() ? Wording() : list.vulkanProblem);"), [])

    def test_what_is_wrong(self):
        self.assertTrue(self.check('fail("The file is empty.");'))
        self.assertTrue(self.check('fail(Wording::tr("{} is empty.", name), "Choose another.");'))
        self.assertTrue(self.check('fail(formatted("{} is empty.", name));'))
        self.assertTrue(self.check('fail(name + " is empty.");'))
        self.assertTrue(self.check('fail(Wording::tr("It {}.", first ? "is empty" : "is full"));'))
        self.assertTrue(self.check('fail(Wording::tr(first ? "It is empty." : "It is full."));'))
        self.assertTrue(self.check('complain(name, "is missing");'))
        self.assertTrue(self.check('plan->device.note = formatted("No room on {}.", name);\n'))
        self.assertTrue(self.check('Wording why(int a)\n{\n    return "Because of it.";\n}\n'))


if __name__ == "__main__":
    unittest.main(verbosity=2)
