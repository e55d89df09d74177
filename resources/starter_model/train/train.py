# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Training: text and dialogues together at first, nearly only dialogues at the end, with loss on answers only. Every
few minutes, and when it is told to stop, the whole state goes to disk; a run that is started again goes on from there."""

import json
import os
import signal
import time
from pathlib import Path

import numpy as np
import torch

from kernels import TiedCrossEntropy, compile_kernels
from model import StarterModel
from optimizer import make_optimizers, set_rates
from shape import SIZES, parameter_counts

SAVE_SECONDS = 240
BIAS_STEP = 0.005  # how far the selection's bias moves a step; training here has thousands of steps, not a million
# The shares of dialogues, tales and books at points of the training.
MIXTURE = [(0.0, (0.60, 0.22, 0.18)), (0.3, (0.85, 0.12, 0.03)), (0.8, (0.93, 0.07, 0.0))]
# From here on rows are long dialogues and a few tales, twice as long and half as many.
LONG_FROM = 0.8


def mixture(progress):
    points = [at for at, _ in MIXTURE]
    return [float(np.interp(progress, points, [shares[i] for _, shares in MIXTURE])) for i in range(3)]


def rate_share(progress, step, fine):
    """Warm up, stay, and go down along a line in the last quarter; a run that begins with weights starts lower."""
    return min(1.0, (step + 1) / 40) * min(1.0, max(0.02, (1 - progress) / 0.25)) * (0.5 if fine else 1.0)


class Rows:
    """Rows of ids drawn by the number of the step alone, so that a resumed run sees what it would have seen."""

    def __init__(self, folder, seed):
        self.seed = seed
        *self.parts, self.long = [
            tuple(np.load(folder / f"{name}.{kind}.npy", mmap_mode="r") for kind in ("ids", "wanted"))
            for name in ("dialogues", "tales", "books", "long")]

    def draw(self, step, count, progress):
        """`count` rows, or half as many that are twice as long: the same number of ids."""
        random = np.random.default_rng([self.seed, step])
        if progress < LONG_FROM:
            shares = mixture(progress)
            parts = [self.parts[i] for i in random.choice(3, size=count, p=np.array(shares) / sum(shares))]
        else:
            parts = [self.long] * max(1, count // 2)
        ids, wanted = [], []
        for part in parts:
            row = random.integers(len(part[0]))
            ids.append(part[0][row])
            wanted.append(part[1][row])
        return torch.from_numpy(np.stack(ids).astype(np.int64)), torch.from_numpy(np.stack(wanted).astype(bool))


def loss_of(model, ids, wanted, kind):
    """The mean loss over the ids that are wanted, each foreseen from those before it. Only these meet the output."""
    states = model.states(ids[:, :-1], kind)
    learned = wanted[:, 1:]
    return TiedCrossEntropy.apply(states[learned], model.embedding, ids[:, 1:][learned])


@torch.no_grad()
def held_out_loss(model, folder, name, device, kind, rows=24):
    ids = torch.from_numpy(np.load(folder / f"{name}.ids.npy")[:rows].astype(np.int64)).to(device)
    wanted = torch.from_numpy(np.load(folder / f"{name}.wanted.npy")[:rows].astype(bool)).to(device)
    model.eval()
    losses = [float(loss_of(model, ids[i : i + 8], wanted[i : i + 8], kind)) for i in range(0, len(ids), 8)]
    model.train()
    return sum(losses) / len(losses)


@torch.no_grad()
def balance(model, step_size):
    """DeepSeek-V3's balance without a loss: experts with too little to do become likelier to be chosen, the others
    less. Returns how much busier the busiest expert was than the mean."""
    worst = 0.0
    for layer in model.expert_layers():
        worst = max(worst, float(layer.load.max() / layer.load.mean()))
        layer.bias += step_size * torch.sign(layer.load.mean() - layer.load)
        layer.load.zero_()
    return worst


def train(options, run):
    run, shape = Path(run), SIZES[options.size]
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.set_num_threads(options.threads or len(os.sched_getaffinity(0)))
    torch.manual_seed(options.seed)
    compile_kernels(options.steps > 100)
    model = StarterModel(shape).to(device).train()
    if options.init:
        from export import load_weights
        load_weights(model, options.init)
    optimizers = make_optimizers(model, options.rate)
    step, tokens = 0, 0
    checkpoint = run / "checkpoint.pt"
    if checkpoint.exists():
        state = torch.load(checkpoint, map_location=device, weights_only=True)
        model.load_state_dict(state["model"])
        for optimizer, saved in zip(optimizers, state["optimizers"]):
            optimizer.load_state_dict(saved)
        step, tokens = state["step"], state["tokens"]
    (run / "shape.json").write_text(json.dumps(shape.as_dict(), indent=1))

    rows, data = Rows(run / "data", options.seed), run / "data"
    log = open(run / "train.log", "a", encoding="utf-8", buffering=1)

    def tell(line):
        print(line, flush=True)
        log.write(line + "\n")

    def keep():
        state = {"model": model.state_dict(), "optimizers": [o.state_dict() for o in optimizers], "step": step,
                 "tokens": tokens}
        torch.save(state, checkpoint.with_suffix(".new"))
        os.replace(checkpoint.with_suffix(".new"), checkpoint)

    everything, active = parameter_counts(shape)
    tell(f"# {options.size}: {everything} parameters, {active} active, on {device}, from step {step}")
    tell(f"# {vars(options)}")
    kind = torch.bfloat16
    begun = saved = time_before = time.monotonic()
    recent, tokens_before, stopped = [], tokens, []
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.append(True))
    while step < options.steps and not stopped:
        progress = step / options.steps
        set_rates(optimizers, rate_share(progress, step, bool(options.init)))
        ids, wanted = rows.draw(step, options.batch, progress)
        ids, wanted = ids.to(device), wanted.to(device)
        loss = loss_of(model, ids, wanted, kind)
        loss.backward()
        norm = torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        for optimizer in optimizers:
            optimizer.step()
            optimizer.zero_grad(set_to_none=True)
        busiest = balance(model, BIAS_STEP * min(1.0, max(0.0, (0.95 - progress) / 0.3)))
        step += 1
        tokens += ids.numel()
        recent.append(float(loss))
        if step % 10 == 0 or step == 1:
            now = time.monotonic()
            line = (f"step {step} tokens {tokens} minutes {(now - begun) / 60:.1f} loss {sum(recent) / len(recent):.4f} "
                    f"rate {optimizers[0].param_groups[0]['lr']:.5f} norm {float(norm):.2f} busiest {busiest:.2f} "
                    f"tokens/s {(tokens - tokens_before) / (now - time_before):.0f}")
            if step % 100 == 0:
                for name in ("held", "held_dialogues"):
                    line += f" {name} {held_out_loss(model, data, name, device, kind):.4f}"
                for layer in model.expert_layers():
                    layer.load.zero_()
            tell(line)
            recent, tokens_before, time_before = [], tokens, time.monotonic()
        if time.monotonic() - saved > SAVE_SECONDS:
            saved = time.monotonic()
            keep()
        if options.minutes and time.monotonic() - begun > options.minutes * 60:
            break
    if step >= options.steps:
        for name in ("held", "held_dialogues"):
            tell(f"end: {name} {held_out_loss(model, data, name, device, kind, 1000):.4f}")
    keep()
