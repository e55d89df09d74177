# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""What the exported file answers to the fixed prompts at the sampling it recommends, seed by seed, as a document that a
person can read; and how well it foresees text that was held out."""

import re
from collections import defaultdict
from pathlib import Path

from evaluation import prompts, repeats_a_sentence
from export import alcove_cli, file_of
from tokenizer import SPECIAL, Tokenizer

SEEDS = (1, 2, 3)
MOST_TOKENS = 320


def _answer(path, tokenizer, device, prompt, seed):
    """(the answer, whether it ended its turn): a turn that ends has fewer ids than were allowed."""
    said = alcove_cli("run", "--model", path, "--device", device, "--seed", seed, "-n", MOST_TOKENS, "--ids",
                      "--prompt", prompt)
    ids = [int(word) for word in said.split()]
    return tokenizer.decode([i for i in ids if i >= len(SPECIAL)]).strip(), len(ids) < MOST_TOKENS


class Tally:
    def __init__(self):
        self.answers = self.ended = self.repeated = 0
        self.right = defaultdict(lambda: [0, 0])

    def count(self, topic, right, answer, ended):
        self.answers += 1
        self.ended += ended
        self.repeated += repeats_a_sentence(answer)
        if right is not None:
            is_right = re.search(right, answer) is not None
            self.right[topic][0] += is_right
            self.right[topic][1] += 1
            return is_right
        return None

    def lines(self):
        good, asked = (sum(pair[i] for pair in self.right.values()) for i in (0, 1))
        yield f"- {self.answers} answers; {self.ended} end their turn ({100 * self.ended / self.answers:.1f} %)"
        yield f"- {self.repeated} repeat a sentence three times"
        yield (f"- {good} of {asked} questions about itself and about Alcove are answered right "
               f"({100 * good / asked:.1f} %):")
        for topic, (hits, tries) in self.right.items():
            yield f"  - {topic}: {hits} of {tries}"


def _quoted(text):
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines()) or "> (nothing)"


def answers_document(path, tokenizer, device):
    tally, body = Tally(), []
    for topic, prompt, right in prompts():
        body.append(f"## {prompt}\n")
        for seed in SEEDS:
            answer, ended = _answer(path, tokenizer, device, prompt, seed)
            is_right = tally.count(topic, right, answer, ended)
            notes = [f"seed {seed}"] + ["not right"] * (is_right is False) + ["cut off"] * (not ended)
            body.append(f"*{', '.join(notes)}*\n\n{_quoted(answer)}\n")
    # REUSE-IgnoreStart
    licence = ["<!--", "SPDX-FileCopyrightText: 2026 The Alcove developers", "SPDX-License-Identifier: Apache-2.0", "-->"]
    # REUSE-IgnoreEnd
    head = [
        *licence, "",
        "# What the starter model answers", "",
        f"`{path.name}`, at the sampling that the file recommends, at most {MOST_TOKENS} tokens, seeds "
        f"{', '.join(map(str, SEEDS))}. The model never saw one of these wordings in training. What counts as "
        "right is a pattern in `train/prompts.json`.", "", *tally.lines(), ""]
    return "\n".join(head + body), tally


def held_out_perplexity(path, text, device):
    said = alcove_cli("perplexity", "--model", path, "--file", text, "--device", device)
    return {name: float(re.search(rf"{name}\s+([\d.]+)", said)[1]) for name in ("perplexity", "bits per byte")}


def evaluate_run(run, kinds, device):
    run = Path(run)
    tokenizer = Tokenizer.load(run / "data" / "tokenizer.json")
    for kind in kinds:
        path = file_of(run, kind)
        document, tally = answers_document(path, tokenizer, device)
        (run / f"answers-{kind.lower()}.md").write_text(document, encoding="utf-8")
        print(kind, *tally.lines(), sep="\n")
        print(f"held-out tales: {held_out_perplexity(path, run / 'data' / 'held.txt', device)}")
