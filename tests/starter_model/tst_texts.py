# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""What the model is taught: dialogues are whole, say what is true, and leave the evaluation's wordings alone."""

import os
import random
import re
import tempfile
import unittest
from pathlib import Path

import starter_test

from dialogues import arithmetic, knowledge, refusals, stories
from dialogues.compose import Generator
from dialogues.wording import expand, plain, read_topics
from evaluation import held_out_wordings, prompts, repeats_a_sentence

TRAIN = Path(os.environ["ALCOVE_TRAIN"])


def generator(seed=1, avoid=()):
    return Generator(random.Random(seed), ["When did the first train run in Peru?"],
                     ["Ann has 3 hats and buys 4 more. How many?"], avoid)


class Wordings(unittest.TestCase):
    def test_braces_are_expanded_from_the_inside(self):
        found = {expand(random.Random(i), "a {b {c|d}|e}") for i in range(40)}
        self.assertEqual(found, {"a b c", "a b d", "a e"})

    def test_a_line_of_no_kind_is_refused(self):
        path = Path(self.enterContext(tempfile.TemporaryDirectory())) / "topics.txt"
        path.write_text("@ one\n? a\n! b\nc\n")
        with self.assertRaisesRegex(ValueError, ":4:"):
            read_topics(path)

    def test_every_topic_has_questions_and_answers(self):
        for name in ("smalltalk", "identity", "howto"):
            for topic in read_topics(TRAIN / "dialogues" / f"{name}.txt"):
                self.assertTrue(topic.questions and topic.answers, topic.name)


class Dialogues(unittest.TestCase):
    def test_they_alternate_and_nothing_is_left_to_fill_in(self):
        make = generator()
        for _ in range(2000):
            turns = make.dialogue()
            roles = [role for role, _ in turns if role != "system"]
            self.assertEqual(roles, ["user", "assistant"] * (len(roles) // 2))
            for role, text in turns:
                self.assertTrue(text.strip(), turns)
                if "```" not in text:
                    self.assertNotRegex(text, r"[{}]|\\n", turns)
                self.assertFalse(repeats_a_sentence(text) and role == "assistant", text)

    def test_the_same_seed_writes_the_same(self):
        one, other = generator(5), generator(5)
        self.assertEqual([one.dialogue() for _ in range(50)], [other.dialogue() for _ in range(50)])

    def test_the_evaluations_wordings_are_not_taught(self):
        held = {plain(wording) for wording in held_out_wordings()}
        make = generator(avoid=held)
        for _ in range(6000):
            for role, text in make.dialogue():
                if role == "user":
                    self.assertNotIn(plain(text), held)

    def test_held_out_wordings_are_new(self):
        """Hardly one is held out only by being thrown away. People do write some that the generator writes, too."""
        held, make, met = {plain(w) for w in held_out_wordings()}, generator(), set()
        for _ in range(6000):
            met |= {plain(text) for role, text in make.dialogue() if role == "user"} & held
        self.assertLessEqual(len(met), len(held) // 20, met)


class Facts(unittest.TestCase):
    def test_sums_are_right(self):
        make = random.Random(2)
        for _ in range(500):
            _, answer = arithmetic.sum_pair(make)
            a, sign, b, result = re.fullmatch(r"(\d+) (.) (\d+) = (\d+)\.", answer).groups()
            self.assertEqual(int(result), {"+": int(a) + int(b), "−": int(a) - int(b), "×": int(a) * int(b)}[sign])

    def test_lines_go_on_as_they_do(self):
        self.assertEqual((len(knowledge.DAYS), len(knowledge.MONTHS)), (7, 12))
        answers = {knowledge.next_in_line(random.Random(i))[1] for i in range(400)}
        self.assertTrue({"Monday comes after Sunday.", "December comes before January."} <= answers)
        self.assertEqual(len(answers), 2 * (7 + 12))

    def test_a_story_is_about_whom_was_asked_for(self):
        for seed in range(50):
            _, parts = stories.story(random.Random(seed), "dragon")
            self.assertIn("dragon", parts[0])
            self.assertEqual(len(parts), 3)

    def test_questions_that_it_can_answer_are_not_refused(self):
        found = refusals.FoundQuestions(["What is the capital of Peru, please?",
                                         "Why do some metals rust in the rain?"])
        self.assertEqual(found.questions, ["Why do some metals rust in the rain?"])


class Evaluation(unittest.TestCase):
    def test_there_are_sixty_prompts_and_five_wordings_a_topic(self):
        self.assertEqual(len(prompts()), 60)
        topics = [topic for topic, _, right in prompts() if right]
        self.assertEqual({topics.count(topic) for topic in topics}, {5})

    def test_a_loop_is_seen(self):
        self.assertTrue(repeats_a_sentence("I like the sea. I like the sea! Yes. I like the sea."))
        self.assertFalse(repeats_a_sentence("I like the sea. I like the sea. Ha. Ha. Ha."))


if __name__ == "__main__":
    starter_test.main()
