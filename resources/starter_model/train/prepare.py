# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""From text to a folder of ids: learns the vocabulary, writes dialogues, packs everything into rows of one length."""

import json
import random
from collections import Counter
from pathlib import Path

import numpy as np

import gguf
from corpus import Corpus
from dialogues.compose import LONG, SHORT, Generator
from dialogues.wording import plain
from evaluation import held_out_wordings
from tokenizer import BOS, EOS, PAD, Tokenizer, pieces


def _dialogues(seed, count, questions, problems, counts=SHORT, sums=1):
    generator = Generator(random.Random(seed), questions, problems, {plain(w) for w in held_out_wordings()}, sums)
    return [generator.dialogue(counts) for _ in range(count)]


def _learn_tokenizer(texts, vocabulary):
    counts = Counter()
    for text, weight in texts:
        for piece, count in Counter(pieces(text)).items():
            counts[piece] += weight * count
    return Tokenizer.learn(counts, vocabulary)


class Packer:
    """Lays documents into rows without cutting them: each goes into the first open row with room for it."""

    def __init__(self, length, pad):
        self.length, self.pad = length, pad
        self.open, self.full = [], []

    def add(self, ids, wanted):
        ids, wanted = ids[: self.length], wanted[: self.length]
        for row in self.open:
            if len(row[0]) + len(ids) <= self.length:
                row[0].extend(ids)
                row[1].extend(wanted)
                break
        else:
            self.open.append((list(ids), list(wanted)))
        if len(self.open) > 64:
            self.open.sort(key=lambda row: len(row[0]))
            self.full.append(self.open.pop())

    def rows(self):
        done = self.full + self.open
        ids = np.full((len(done), self.length), self.pad, dtype=np.uint16)
        wanted = np.zeros((len(done), self.length), dtype=np.uint8)
        for i, (row, marks) in enumerate(done):
            ids[i, : len(row)] = row
            wanted[i, : len(row)] = marks
        return ids, wanted


def _write(folder, name, packer, shuffler):
    ids, wanted = packer.rows()
    order = np.array(shuffler.sample(range(len(ids)), len(ids)))
    np.save(folder / f"{name}.ids.npy", ids[order])
    np.save(folder / f"{name}.wanted.npy", wanted[order])
    return {"rows": len(ids), "tokens": int((ids != packer.pad).sum()), "learned": int(wanted.sum())}


def prepare(text_folder, folder, vocabulary, length, dialogues, seed, init=None):
    """Writes tokenizer.json (the vocabulary of the file `init`, if there is one; else one that is there stays), rows of
    text and of dialogues, text that is held out, and record.json, which says what was used."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    corpus = Corpus(text_folder)
    tales, held = corpus.tales()
    books = corpus.books()
    made = _dialogues(seed, dialogues, corpus.questions(), corpus.problems())
    sample = [("\n".join(text for _, text in turns), 1) for turns in made[:20000]]
    words = folder / "tokenizer.json"
    if init:
        tokenizer = Tokenizer.of_gguf(gguf.read(init)[0])
    elif words.exists():  # a model may have been trained on it already
        tokenizer = Tokenizer.load(words)
    else:
        tokenizer = _learn_tokenizer(sample + [(t, 2) for t in tales] + [(b, 1) for b in books[::4]], vocabulary)
    tokenizer.save(words)

    shuffler = random.Random(seed)
    begin, end, pad = (tokenizer.ids[t] for t in (BOS, EOS, PAD))
    parts = {}
    # The last part of the training reads rows twice as long, so that a conversation may be that long, too.
    long_rows = Packer(2 * length, pad)
    for name, passages in (("tales", tales), ("books", books), ("held", held)):
        packer = Packer(length, pad)
        for i, passage in enumerate(passages):
            ids = [begin, *tokenizer.encode(passage), end]
            wanted = [0] + [1] * (len(ids) - 1)
            packer.add(ids, wanted)
            if name == "tales" and i % 6 == 0:
                long_rows.add(ids, wanted)
        parts[name] = _write(folder, name, packer, shuffler)
    checked = _dialogues(seed + 1, max(200, dialogues // 100), corpus.questions(), corpus.problems())
    # Sums are many small facts, and learned last.
    long = _dialogues(seed + 2, max(50, dialogues // 12), corpus.questions(), corpus.problems(), LONG, sums=4)
    for name, turns, packer in (("dialogues", made, Packer(length, pad)), ("held_dialogues", checked, Packer(length, pad)),
                                ("long", long, long_rows)):
        for dialogue in turns:
            packer.add(*tokenizer.encode_turns(dialogue))
        parts[name] = _write(folder, name, packer, shuffler)
    (folder / "held.txt").write_text("\n\n".join(held), encoding="utf-8")
    record = {"seed": seed, "vocabulary": vocabulary, "row_length": length, "dialogues": dialogues,
              "sources": corpus.record, "parts": parts}
    (folder / "record.json").write_text(json.dumps(record, indent=1), encoding="utf-8")
    return record
