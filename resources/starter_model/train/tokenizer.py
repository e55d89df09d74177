# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Byte-level BPE, learned from the text that the model learns from, with the pre-tokenizer that GGUF calls `gpt-2`.
Digits are never merged: a number is read figure by figure, which makes sums learnable."""

import json
from collections import Counter, defaultdict
from pathlib import Path

import regex

PRE = "gpt-2"
_pieces = regex.compile(r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+")
BOS, EOS, PAD, SYSTEM, USER, ASSISTANT, END, THINK, THOUGHT = SPECIAL = [
    "<|bos|>", "<|endoftext|>", "<|pad|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>", "<think>", "</think>"]
CHAT_TEMPLATE = (
    "{{- bos_token }}"
    "{%- for message in messages %}"
    "{%- set text = message.content.split('</think>')[-1] if message.role == 'assistant' else message.content %}"
    "{{- '<|' + message.role + '|>' + text.strip() + '<|end|>' }}"
    "{%- endfor %}"
    "{%- if add_generation_prompt %}{{- '<|assistant|>' }}{%- endif %}")


def _byte_alphabet():
    """GPT-2's printable letter for each byte."""
    plain = [*range(33, 127), *range(161, 173), *range(174, 256)]
    letters, others = {}, 0
    for byte in range(256):
        if byte in plain:
            letters[byte] = chr(byte)
        else:
            letters[byte] = chr(256 + others)
            others += 1
    return letters


LETTERS = _byte_alphabet()
BYTES = {letter: byte for byte, letter in LETTERS.items()}


def pieces(text):
    return _pieces.findall(text)


def spell(piece):
    return "".join(LETTERS[byte] for byte in piece.encode())


def _most_frequent(counts):
    """The pair that occurs most; of equals the first by letter, so that every run learns the same."""
    return min(counts, key=lambda pair: (-counts[pair], pair))


def learn_merges(word_counts, wanted):
    """Merges of byte-level BPE. The counts of pairs are kept up to date for the words that a merge touches."""
    words = [(list(spell(word)), count) for word, count in sorted(word_counts.items())]
    counts, places = Counter(), defaultdict(set)

    def may_merge(a, b):
        return not any(c.isdigit() for c in a + b)

    for index, (symbols, count) in enumerate(words):
        for pair in zip(symbols, symbols[1:]):
            if may_merge(*pair):
                counts[pair] += count
                places[pair].add(index)
    merges = []
    while len(merges) < wanted and counts:
        best = _most_frequent(counts)
        if counts[best] < 2:
            break
        merges.append(best)
        joined = best[0] + best[1]
        for index in places.pop(best):
            symbols, count = words[index]
            for pair in zip(symbols, symbols[1:]):
                if pair in counts:
                    counts[pair] -= count
                    if counts[pair] <= 0:
                        del counts[pair]
            i = 0
            while i < len(symbols) - 1:
                if (symbols[i], symbols[i + 1]) == best:
                    symbols[i : i + 2] = [joined]
                i += 1
            for pair in zip(symbols, symbols[1:]):
                if may_merge(*pair):
                    counts[pair] += count
                    places[pair].add(index)
        counts.pop(best, None)
    return merges


class Tokenizer:
    def __init__(self, merges):
        self.merges = [tuple(merge) for merge in merges]
        self.tokens = SPECIAL + [LETTERS[byte] for byte in range(256)] + [a + b for a, b in self.merges]
        self.ids = {token: i for i, token in enumerate(self.tokens)}
        self._rank = {merge: i for i, merge in enumerate(self.merges)}
        self._known = {}

    @classmethod
    def learn(cls, word_counts, vocabulary):
        """A vocabulary of exactly that size, control tokens and the 256 bytes included. Two merges can spell the same
        token; its second way is a merge without a token of its own."""
        wanted = vocabulary - len(SPECIAL) - 256
        merges, seen = [], set()
        for a, b in learn_merges(word_counts, wanted + wanted // 16):
            if len(seen) == wanted:
                break
            if a + b not in seen:
                seen.add(a + b)
                merges.append((a, b))
        if len(seen) < wanted:
            raise ValueError(f"the text has too few different words for a vocabulary of {vocabulary}")
        return cls(merges)

    @classmethod
    def load(cls, path):
        return cls(json.loads(Path(path).read_text(encoding="utf-8"))["merges"])

    @classmethod
    def of_gguf(cls, metadata):
        return cls(merge.split(" ", 1) for merge in metadata["tokenizer.ggml.merges"])

    def save(self, path):
        Path(path).write_text(json.dumps({"pre": PRE, "merges": self.merges}, ensure_ascii=False, indent=0),
                              encoding="utf-8")

    def _merge(self, piece):
        symbols = list(spell(piece))
        while len(symbols) > 1:
            ranked = [(self._rank.get(pair, len(self._rank)), i) for i, pair in enumerate(zip(symbols, symbols[1:]))]
            rank, i = min(ranked)
            if rank == len(self._rank):
                break
            symbols[i : i + 2] = [symbols[i] + symbols[i + 1]]
        return [self.ids[symbol] for symbol in symbols]

    def encode(self, text):
        """Ids of a text in which control tokens are plain words."""
        ids = []
        for piece in pieces(text):
            known = self._known.get(piece)
            if known is None:
                known = self._known[piece] = self._merge(piece)
            ids += known
        return ids

    def decode(self, ids):
        data = bytearray()
        for i in ids:
            token = self.tokens[i]
            data += token.encode() if i < len(SPECIAL) else bytes(BYTES[letter] for letter in token)
        return data.decode(errors="replace")

    def encode_turns(self, turns, answers_only=True):
        """Ids of a dialogue as the chat template writes it, and which of them an assistant has to foresee."""
        ids, wanted = [self.ids[BOS]], [0]
        for role, text in turns:
            body = [*self.encode(text.strip()), self.ids[END]]
            ids += [self.ids[f"<|{role}|>"], *body]
            wanted += [0, *[int(role == "assistant" or not answers_only)] * len(body)]
        return ids, wanted

    def prompt(self, turns):
        return self.encode_turns(turns)[0] + [self.ids[ASSISTANT]]
