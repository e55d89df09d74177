# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The text that the model learns from, each source with its weight, and a record of what was taken."""

import hashlib
import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Source:
    files: tuple
    licence: str
    origin: str
    use: str


SOURCES = {
    "tales": Source(("fairytaleqa-stories.txt.zst",), "Apache-2.0", "uci-soe/FairytaleQAData", "fairy tales as text"),
    "books": Source(("classic-books-0.txt.zst", "classic-books-1.txt.zst"), "public domain",
                    "mlschmitt/classic-books-markdown",
                    "books for children, as text with a low weight"),
    "questions": Source(("dolly-6400.jsonl.zst",), "CC BY-SA 3.0", "databricks-dolly-15k",
                        "questions only, to which the model says that it is too small"),
    "problems": Source(("gsm8k-train.jsonl.zst",), "MIT", "openai/grade-school-math",
                       "short questions only, to which the model says that it is too small"),
}
# Of the classic books those whose English is plainest: written for children, most with much talk.
CHILDRENS_BOOKS = {
    "The Secret Garden", "A Little Princess", "The Wonderful Wizard of Oz", "Ozma of Oz",
    "Dorothy and the Wizard in Oz", "A Kidnapped Santa Claus", "Beauty and the Beast", "Aladdin and the Magic Lamp", "The Book of Dragons",
    "The King of the Golden River", "The Story of Doctor Dolittle", "Little Men", "Anne of Avonlea", "Aesop's Fables",
    "The Wind in the Willows", "Grimms' Fairy Tales", "Black Beauty", "Through the Looking-Glass", "Heidi",
    "Five Children and It", "A Little Book of Christmas", "Some Short Christmas Stories"}


def unpack(path):
    run = subprocess.run(["zstd", "-dcq", "--long=27", str(path)], stdout=subprocess.PIPE, check=True)
    return run.stdout.decode("utf-8")


def tidy(text):
    """Typographic marks in their plain form, so that a small vocabulary does not hold both."""
    marks = {"“": '"', "”": '"', "‘": "'", "’": "'", "—": " - ", "–": "-", "…": "...", "\u00a0": " ", "_": "", "--": " - ",
             "\r": ""}
    for old, new in marks.items():
        text = text.replace(old, new)
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"[ \t]+", " ", text)).strip()


class Corpus:
    """Reads a folder with the files of SOURCES; `record` tells what came of each."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.record = {}

    def _read(self, name):
        source = SOURCES[name]
        paths = [self.folder / file for file in source.files]
        self.record[name] = {"files": {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in paths},
                             "origin": source.origin, "licence": source.licence, "use": source.use}
        return "".join(unpack(path) for path in paths)

    def _json_lines(self, name):
        return [json.loads(line) for line in self._read(name).splitlines() if line]

    def tales(self):
        """(those to learn from, those held out): paragraphs in runs that fit a context."""
        passages = self._passages(tidy(self._read("tales")).split("\n"))
        held = [p for i, p in enumerate(passages) if i % 40 == 7]
        kept = [p for i, p in enumerate(passages) if i % 40 != 7]
        self.record["tales"]["passages"] = len(kept)
        return kept, held

    def books(self):
        texts = re.split(r"(?m)^# Title: ", self._read("books"))[1:]
        chosen = [t for t in texts if t.split("\n", 1)[0].strip() in CHILDRENS_BOOKS]
        self.record["books"]["titles"] = sorted(t.split("\n", 1)[0].strip() for t in chosen)
        passages = []
        for text in chosen:
            body = text.split("-------", 1)[-1]
            paragraphs = [p.replace("\n", " ") for p in tidy(body).split("\n\n")
                          if not p.lstrip().startswith(("#", "!", "["))]
            passages += self._passages(paragraphs)
        self.record["books"]["passages"] = len(passages)
        return passages

    @staticmethod
    def _passages(paragraphs, most=1600):
        passages, run = [], ""
        for paragraph in paragraphs:
            paragraph = paragraph.strip()
            if not paragraph or len(paragraph) > most:
                continue
            if run and len(run) + len(paragraph) > most:
                passages.append(run)
                run = ""
            run += ("\n\n" if run else "") + paragraph
        return passages + [run] * (len(run) > 200)

    def questions(self):
        found = [tidy(row["instruction"]) for row in self._json_lines("questions")]
        self.record["questions"]["read"] = len(found)
        return found

    def problems(self):
        found = [tidy(row["question"]) for row in self._json_lines("problems")]
        self.record["problems"]["read"] = len(found)
        return found
