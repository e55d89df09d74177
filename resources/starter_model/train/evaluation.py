# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The fixed prompts that a model is judged by. Their wordings are kept out of what it learns from."""

import json
import re
from pathlib import Path

_prompts = json.loads((Path(__file__).parent / "prompts.json").read_text(encoding="utf-8"))


def prompts():
    """(topic, prompt, what a right answer matches or None), 60 of them."""
    checked = [(topic, wording, part["right"]) for topic, part in _prompts["checked"].items()
               for wording in part["wordings"]]
    return checked + [("other", prompt, None) for prompt in _prompts["others"]]


def held_out_wordings():
    return [prompt for _, prompt, _ in prompts()]


def repeats_a_sentence(answer, times=3):
    """Whether one sentence of some length stands in it that often."""
    sentences = [s.strip().lower() for s in re.split(r"[.!?\n]+", answer)]
    return any(len(s) > 8 and sentences.count(s) >= times for s in set(sentences))
