# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""That the exported file is the model: the same ids, the same logits and the same text from PyTorch and alcove-cli."""

import tempfile

import numpy as np
import torch

from evaluation import prompts
from export import alcove_cli, file_of, load_run
from tokenizer import END, EOS

DEVICES = ("cpu", "vulkan")
MOST_ERROR = 1e-6


def nmse(found, expected):
    return float(((found - expected) ** 2).sum() / (expected**2).sum())


def check_ids(path, tokenizer, lines):
    """Every line is cut as alcove-cli cuts it: all at once, joined with line ends."""
    text = "\n".join(lines)
    expected = [int(word) for word in alcove_cli("tokenize", "--model", path, "--ids", text=text).split()]
    if tokenizer.encode(text) != expected:
        raise AssertionError("the tokenizers differ")


@torch.no_grad()
def check_logits(path, model, ids, device):
    with tempfile.NamedTemporaryFile(suffix=".f32") as out:
        alcove_cli("logits", "--model", path, "--device", device, "--kv", "f32", "--ids", " ".join(map(str, ids)),
                   "--out", out.name)
        found = np.fromfile(out.name, "<f4").reshape(len(ids), -1)
    error = nmse(found, model(torch.tensor([ids]))[0].numpy())
    if not error < MOST_ERROR:
        raise AssertionError(f"{device}: the logits differ by an NMSE of {error:.2e}")
    return error


@torch.no_grad()
def greedy(model, tokenizer, ids, most):
    ids, begin = list(ids), len(ids)
    ends = {tokenizer.ids[END], tokenizer.ids[EOS]}
    while len(ids) - begin < most:
        following = int(model(torch.tensor([ids]))[0, -1].argmax())
        if following in ends:
            break
        ids.append(following)
    return tokenizer.decode(ids[begin:])


def check_run(run, most_tokens=48):
    model, tokenizer = load_run(run)
    path = file_of(run, "f32")
    lines = (run / "data" / "held.txt").read_text(encoding="utf-8").splitlines()
    lines += [prompt for _, prompt, _ in prompts()]
    check_ids(path, tokenizer, [line for line in lines if line.strip()])
    print(f"ids: {len(lines)} lines are cut alike")
    asked = [prompt for _, prompt, _ in prompts()][::6][:10]
    for device in DEVICES:
        errors = [check_logits(path, model, tokenizer.prompt([("user", prompt)]), device) for prompt in asked[:5]]
        print(f"{device}: the logits of 5 prompts agree, NMSE at most {max(errors):.1e}")
        for prompt in asked:
            here = greedy(model, tokenizer, tokenizer.prompt([("user", prompt)]), most_tokens).strip()
            there = alcove_cli("run", "--model", path, "--device", device, "--kv", "f32", "--temp", 0,
                               "-n", most_tokens, "--prompt", prompt).strip()
            if here != there:
                raise AssertionError(f"{device}: '{prompt}' is answered '{there}' and in PyTorch '{here}'")
        print(f"{device}: {len(asked)} prompts are answered alike, greedily")
