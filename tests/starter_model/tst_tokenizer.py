# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The vocabulary: learned from counts, and dialogues written with it."""

import tempfile
import unittest
from collections import Counter
from pathlib import Path

import starter_test

starter_test.need("regex")

from tokenizer import ASSISTANT, BOS, END, SPECIAL, USER, Tokenizer, learn_merges, pieces

TEXT = "The cat sat on the mat. That cat saw 1234 rats, and the rats saw the cat; don't they?\n\nThen they ran.\n" * 4


class Learning(unittest.TestCase):
    def test_the_most_frequent_pair_comes_first(self):
        merges = learn_merges({"abab": 3, "ab": 2, "bc": 5}, 3)
        self.assertEqual(merges[0], ("a", "b"))  # 8 times, "bc" 5 times
        self.assertEqual(merges[1], ("b", "c"))
        self.assertEqual(merges[2], ("ab", "ab"))

    def test_figures_are_never_merged(self):
        tokenizer = Tokenizer.learn(Counter(pieces(TEXT)), len(SPECIAL) + 256 + 16)
        self.assertEqual(tokenizer.encode("1234"), [tokenizer.ids[figure] for figure in "1234"])

    def test_the_vocabulary_has_the_size_asked_for(self):
        tokenizer = Tokenizer.learn(Counter(pieces(TEXT)), len(SPECIAL) + 256 + 16)
        self.assertEqual(len(tokenizer.tokens), len(SPECIAL) + 272)
        self.assertEqual(len(tokenizer.ids), len(tokenizer.tokens))
        with self.assertRaises(ValueError):
            Tokenizer.learn(Counter(pieces("one two")), 8192)


class Writing(unittest.TestCase):
    def setUp(self):
        self.tokenizer = Tokenizer.learn(Counter(pieces(TEXT)), len(SPECIAL) + 256 + 16)

    def test_every_text_comes_back(self):
        for text in (TEXT, "", " ", "naïve café — 你好 🙂\t\r\n", "<|user|>"):
            self.assertEqual(self.tokenizer.decode(self.tokenizer.encode(text)), text)

    def test_control_tokens_in_a_text_are_plain_words(self):
        self.assertNotIn(self.tokenizer.ids[USER], self.tokenizer.encode("<|user|>"))

    def test_answers_alone_are_learned(self):
        ids, wanted = self.tokenizer.encode_turns([("user", "The cat"), ("assistant", "sat")])
        user, assistant, end = (self.tokenizer.ids[t] for t in (USER, ASSISTANT, END))
        question, answer = self.tokenizer.encode("The cat"), self.tokenizer.encode("sat")
        self.assertEqual(ids, [self.tokenizer.ids[BOS], user, *question, end, assistant, *answer, end])
        self.assertEqual(wanted, [0] * (len(question) + 4 - 1) + [0] + [1] * (len(answer) + 1))

    def test_it_is_kept_in_a_file(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "tokenizer.json"
            self.tokenizer.save(path)
            self.assertEqual(Tokenizer.load(path).tokens, self.tokenizer.tokens)


if __name__ == "__main__":
    starter_test.main()
