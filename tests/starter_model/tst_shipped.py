# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The model that comes with Alcove: what its file says, that both devices read it alike, and that it says what a new user
needs to hear. Its whole evaluation stands in ANSWERS.md beside it."""

import os
import re
import subprocess
import unittest
from pathlib import Path

import starter_test

from evaluation import prompts, repeats_a_sentence

FOLDER = Path(os.environ["ALCOVE_TRAIN"]).parent
MOST_BYTES = 40_000_000
MOST_TOKENS = 320


def alcove_cli(*arguments):
    run = subprocess.run([os.environ["ALCOVE_CLI"], *map(str, arguments)], capture_output=True, text=True)
    if run.returncode != 0:
        raise AssertionError(f"alcove-cli {arguments[0]} failed:\n{run.stderr}")
    return run.stdout


def model_file():
    (path,) = FOLDER.glob("*.gguf")
    return path


def answer(prompt, *options, device="cpu"):
    return alcove_cli("run", "--model", model_file(), "--device", device, "-n", MOST_TOKENS, *options,
                      "--prompt", prompt).strip()


def ends(prompt, *options):
    ids = answer(prompt, "--ids", *options).split()
    return len(ids) < MOST_TOKENS


class File(unittest.TestCase):
    def test_it_is_small_and_says_what_it_is(self):
        self.assertLessEqual(model_file().stat().st_size, MOST_BYTES)
        said = alcove_cli("inspect", model_file())
        for line in ("Alcove Starter", r"architecture +deepseek2", r"general\.license = cc-by-sa-4\.0",
                     r"conversation +User and Assistant", r"sampling +temperature .*from the file", r"runs here +yes"):
            self.assertRegex(said, line)


class Talk(unittest.TestCase):
    def test_both_devices_say_the_same(self):
        for _, prompt, _ in prompts()[::6][:10]:
            with self.subTest(prompt):
                said = [answer(prompt, "--greedy", "--kv", "f32", device=device) for device in ("cpu", "vulkan")]
                self.assertTrue(said[0])
                self.assertEqual(said[0], said[1])

    def test_a_greeting_is_returned(self):
        for prompt in ("Hello", "hi!", "Good morning"):
            for seed in (1, 2, 3):
                said = answer(prompt, "--seed", seed)
                self.assertRegex(said, r"^(Hello|Hi|Good)\b", prompt)
                self.assertLess(len(said.split()), 60)

    def test_what_is_asked_most_is_answered(self):
        """By the likeliest answer, in the plainest words; ANSWERS.md has the wordings that it never saw."""
        for prompt, right in (("Who are you?", "I am Alcove's starter model"), ("What is Alcove?", "language models"),
                              ("How do I open a larger model?", r"Ctrl\+O"), ("How do I export a chat?", r"Ctrl\+E"),
                              ("Is my data safe?", "leaves your machine|stays on your machine|no network"),
                              ("How do I search?", r"Ctrl\+K"), ("What is the capital of France?", "Paris"),
                              ("What is 2 + 3?", r"\b5\b")):
            with self.subTest(prompt):
                self.assertRegex(answer(prompt, "--greedy"), right)

    def test_a_story_is_told_to_its_end(self):
        for seed in (1, 2, 3):
            said = answer("Tell me a story about a fox.", "--seed", seed)
            self.assertIn("fox", said)
            self.assertGreater(len(said.split()), 40)
            self.assertFalse(repeats_a_sentence(said), said)
            self.assertTrue(ends("Tell me a story about a fox.", "--seed", seed), said)


class Answers(unittest.TestCase):
    def setUp(self):
        self.text = (FOLDER / "ANSWERS.md").read_text(encoding="utf-8")

    def count(self, pattern):
        found = re.search(pattern, self.text)
        self.assertIsNotNone(found, pattern)
        return [int(number) for number in found.groups()]

    def test_they_are_of_this_file_and_of_every_prompt(self):
        self.assertIn(f"`{model_file().name}`", self.text)
        for _, prompt, _ in prompts():
            self.assertIn(f"## {prompt}\n", self.text)

    def test_they_are_good_enough(self):
        answers, ended = self.count(r"(\d+) answers; (\d+) end their turn")
        self.assertGreaterEqual(answers, 60)
        self.assertGreaterEqual(ended, 0.9 * answers)
        self.assertEqual(self.count(r"(\d+) repeat a sentence three times"), [0])
        right, asked = self.count(r"(\d+) of (\d+) questions about itself and about Alcove")
        self.assertGreaterEqual(right, 0.9 * asked)


if __name__ == "__main__":
    starter_test.main()
