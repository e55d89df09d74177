# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The starter model, from raw text to GGUF. Each step takes up what the one before left in the folder of the run."""

import argparse
import json
from pathlib import Path


STEPS = ["prepare", "train", "export", "check", "evaluate"]


def _arguments():
    parser = argparse.ArgumentParser(prog="./alcove train", description=__doc__)
    parser.add_argument("step", nargs="?", default="all", choices=["all", *STEPS],
                        help="one step of: prepare text, train, export to GGUF, check it against alcove-cli, evaluate")
    parser.add_argument("--run", default="build/starter_model", help="the folder of the run (default: %(default)s)")
    parser.add_argument("--text", help="the folder of the text, see corpus.py; `prepare` needs it")
    parser.add_argument("--size", default="small", help="tiny, small (two processor cores) or large (a graphics card)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--length", type=int, default=512, help="tokens in a row of training")
    parser.add_argument("--dialogues", type=int, default=120000, help="how many dialogues are written")
    parser.add_argument("--steps", type=int, default=2500, help="length of the whole training (default: %(default)s)")
    parser.add_argument("--minutes", type=float, default=0, help="stop after so long, to go on later; 0: never")
    parser.add_argument("--batch", type=int, default=8, help="rows in a step (default: %(default)s)")
    parser.add_argument("--rate", type=float, default=0.02, help="the learning rate of matrices, at its highest")
    parser.add_argument("--init", metavar="GGUF",
                        help="begin with the vocabulary and the weights of this file (F32, F16 or Q8_0)")
    parser.add_argument("--threads", type=int, default=0, help="0: one a core")
    parser.add_argument("--types", default="Q8_0",
                        help="what to quantize to, with commas between (default: %(default)s)")
    parser.add_argument("--device", default="cpu", help="what alcove-cli evaluates on")
    options = parser.parse_args()
    if options.step in ("all", "prepare") and not options.text:
        parser.error("--text is missing: the folder of the text to learn from")
    return options


def main():
    options = _arguments()
    run = Path(options.run)
    run.mkdir(parents=True, exist_ok=True)
    for step in STEPS if options.step == "all" else [options.step]:
        if step == "prepare":
            from prepare import prepare
            from shape import SIZES
            record = prepare(options.text, run / "data", SIZES[options.size].vocabulary, options.length,
                             options.dialogues, options.seed, options.init)
            print(json.dumps(record["parts"], indent=1))
        elif step == "train":
            from train import train
            train(options, run)
        elif step == "export":
            from export import export_run
            export_run(run, options.types.split(","))
        elif step == "check":
            from check import check_run
            check_run(run)
        else:
            from evaluate import evaluate_run
            evaluate_run(run, options.types.split(","), options.device)


if __name__ == "__main__":
    main()
