# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Dialogues of one turn or several, put together from topics and generators."""

from pathlib import Path

from dialogues import arithmetic, formatting, knowledge, refusals, stories
from dialogues.wording import as_people_type, expand, plain, read_topics

_here = Path(__file__).parent
# How many questions a dialogue has, and how often.
SHORT = ([1, 2, 3, 4, 6, 9], [48, 20, 13, 9, 6, 4])
LONG = ([1, 2, 4, 8, 12, 18], [30, 15, 15, 15, 15, 10])
_systems = ["You are a helpful assistant.", "Answer shortly.", "You are Alcove's starter model.", "Be kind and brief.",
            "You are a friendly assistant who answers in one sentence.", "You help people with their questions."]


class Generator:
    """`avoid` holds wordings (as `plain` writes them) that are kept for the evaluation; `sums` says how many times as many
    sums there are."""

    def __init__(self, random, found_questions, found_problems, avoid, sums=1):
        self.random, self.avoid = random, set(avoid)
        self.small_talk = {t.name: t for t in read_topics(_here / "smalltalk.txt")}
        self.identity = read_topics(_here / "identity.txt")
        self.how_to = read_topics(_here / "howto.txt")
        self.found = refusals.FoundQuestions(found_questions)
        self.problems = refusals.FoundQuestions(found_problems)
        chatty = [t for name, t in self.small_talk.items() if name not in ("hello", "thanks", "goodbye", "yes", "no", "user_fine")]
        self.kinds = [
            (10, lambda: self._topic(self.small_talk["hello"])),
            (9, lambda: self._topic(self.random.choice(chatty))),
            (17, lambda: self._topic(self._weighted(self.identity, ("who", "name", "abilities", "what_model")))),
            (30, lambda: self._topic(self._weighted(self.how_to, ("open_model", "alcove", "can_alcove", "export", "privacy", "search", "chat_settings",
                                                                "settings", "which_models")))),
            (12, lambda: stories.story_pair(self.random)),
            (4, lambda: stories.continuation_pair(self.random)),
            (1.5, lambda: stories.poem_pair(self.random)),
            (8 * sums, lambda: arithmetic.arithmetic_pair(self.random)),
            (16, lambda: knowledge.knowledge_pair(self.random)),
            (9, lambda: formatting.formatting_pair(self.random)),
            (5, lambda: refusals.invented_pair(self.random)),
            (4, lambda: self.found.pair(self.random)),
            (0.7, lambda: self.problems.pair(self.random)),
        ]

    def _weighted(self, topics, more):
        return self.random.choices(topics, [4 if t.name in more else 1 for t in topics])[0]

    def _topic(self, topic):
        return topic.question(self.random), topic.answer(self.random)

    def pair(self):
        """A question and its answer. Never one of the evaluation's wordings."""
        make = self.random.choices([k[1] for k in self.kinds], [k[0] for k in self.kinds])[0]
        while True:
            question, answer = make()
            question = as_people_type(self.random, question)
            if question and plain(question) not in self.avoid:
                return question, answer

    def _small(self, name):
        while True:
            question, answer = self._topic(self.small_talk[name])
            question = as_people_type(self.random, question)
            if plain(question) not in self.avoid:
                return question, answer

    def dialogue(self, counts=SHORT):
        """Turns as (role, text)."""
        random = self.random
        pairs = []
        count = random.choices(*counts)[0]
        if count > 1 and random.random() < 0.35:
            pairs.append(self._small(random.choice(["hello", "hello", "hello", "how_are_you"])))
            if random.random() < 0.2:
                pairs.append(self._small("user_fine"))
        pairs += [self.pair() for _ in range(max(1, count - len(pairs)))]
        if count > 1 and random.random() < 0.35:
            pairs.append(self._small(random.choice(["thanks", "thanks", "goodbye", "no", "wow"])))
        turns = [("system", random.choice(_systems))] if random.random() < 0.04 else []
        for question, answer in pairs:
            turns += [("user", question), ("assistant", answer)]
        return turns
