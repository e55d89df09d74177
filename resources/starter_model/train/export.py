# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""A trained model as GGUF, with its vocabulary, its chat template and the sampling that it is meant for."""

import json
import os
import subprocess
from pathlib import Path

import numpy as np
import torch

import gguf
from model import Experts, StarterModel
from shape import Shape
from tokenizer import BOS, CHAT_TEMPLATE, END, EOS, PAD, PRE, SPECIAL, THINK, THOUGHT, Tokenizer

NAME = "Alcove Starter"
SAMPLING = {"temp": 0.5, "top_p": 0.9, "top_k": 40, "min_p": 0.05}


def alcove_cli(*arguments, text=None):
    """What alcove-cli prints; what it says besides goes to the terminal when it fails."""
    run = subprocess.run([os.environ["ALCOVE_CLI"], *map(str, arguments)], input=text, capture_output=True, text=True)
    if run.returncode != 0:
        raise RuntimeError(f"alcove-cli {' '.join(map(str, arguments[:3]))} failed:\n{run.stderr}")
    return run.stdout


def metadata_of(shape, tokenizer):
    control, user_defined, normal = 3, 4, 1
    kinds = [user_defined if t in (THINK, THOUGHT) else control for t in SPECIAL]
    own = {
        "block_count": shape.layers, "context_length": shape.context, "embedding_length": shape.width,
        "feed_forward_length": shape.dense_inner, "vocab_size": shape.vocabulary,
        "attention.head_count": shape.heads, "attention.head_count_kv": shape.heads,
        "attention.key_length": shape.content + shape.rotary, "attention.value_length": shape.value,
        "attention.layer_norm_rms_epsilon": shape.epsilon,
        "attention.q_lora_rank": shape.query_rank, "attention.kv_lora_rank": shape.latent_rank,
        "rope.dimension_count": shape.rotary, "rope.freq_base": shape.rope_base,
        "leading_dense_block_count": 1, "expert_count": shape.experts, "expert_used_count": shape.chosen,
        "expert_shared_count": 1, "expert_feed_forward_length": shape.expert_inner,
        "expert_gating_func": 2, "expert_weights_norm": True, "expert_weights_scale": shape.route_scale,
    }
    return {
        "general.architecture": "deepseek2", "general.type": "model", "general.name": NAME,
        "general.author": "The Alcove developers", "general.license": "cc-by-sa-4.0",
        "general.file_type": 0,
        **{f"general.sampling.{key}": value for key, value in SAMPLING.items()},
        **{f"deepseek2.{key}": value for key, value in own.items()},
        "tokenizer.ggml.model": "gpt2", "tokenizer.ggml.pre": PRE,
        "tokenizer.ggml.tokens": tokenizer.tokens,
        "tokenizer.ggml.token_type": kinds + [normal] * (len(tokenizer.tokens) - len(kinds)),
        "tokenizer.ggml.merges": [f"{a} {b}" for a, b in tokenizer.merges],
        "tokenizer.ggml.bos_token_id": tokenizer.ids[BOS], "tokenizer.ggml.eos_token_id": tokenizer.ids[EOS],
        "tokenizer.ggml.eot_token_id": tokenizer.ids[END], "tokenizer.ggml.padding_token_id": tokenizer.ids[PAD],
        "tokenizer.ggml.add_bos_token": True, "tokenizer.ggml.add_eos_token": False,
        "tokenizer.chat_template": CHAT_TEMPLATE,
    }


def named_parameters(model):
    """(GGUF's name, the parameter, its rows there or None for all): gate and up are one parameter and two tensors."""

    def halves(prefix, suffix, parameter):
        inner = parameter.shape[-2] // 2
        yield f"{prefix}.ffn_gate{suffix}.weight", parameter, slice(0, inner)
        yield f"{prefix}.ffn_up{suffix}.weight", parameter, slice(inner, None)

    yield "token_embd.weight", model.embedding, None
    for i, block in enumerate(model.blocks):
        prefix, a, f = f"blk.{i}", block.attention, block.feed_forward
        yield f"{prefix}.attn_norm.weight", a.norm.weight, None
        for name, part in (("q_a", a.q_a), ("q_a_norm", a.q_a_norm), ("q_b", a.q_b), ("kv_a_mqa", a.kv_a),
                           ("kv_a_norm", a.kv_a_norm), ("kv_b", a.kv_b), ("output", a.output)):
            yield f"{prefix}.attn_{name}.weight", part.weight, None
        yield f"{prefix}.ffn_norm.weight", block.norm.weight, None
        if isinstance(f, Experts):
            yield f"{prefix}.ffn_gate_inp.weight", f.router, None
            yield f"{prefix}.exp_probs_b.bias", f.bias, None
            yield from halves(prefix, "_exps", f.gate_up)
            yield f"{prefix}.ffn_down_exps.weight", f.down, None
            yield from halves(prefix, "_shexp", f.shared.gate_up.weight)
            yield f"{prefix}.ffn_down_shexp.weight", f.shared.down.weight, None
        else:
            yield from halves(prefix, "", f.gate_up.weight)
            yield f"{prefix}.ffn_down.weight", f.down.weight, None
    yield "output_norm.weight", model.norm.weight, None


def export(model, tokenizer, path):
    tensors = {name: (p if rows is None else p[..., rows, :]).detach().float().cpu().numpy()
               for name, p, rows in named_parameters(model)}
    gguf.write(path, metadata_of(model.shape, tokenizer), tensors)


@torch.no_grad()
def load_weights(model, path):
    """Takes over the weights of an exported file of the same shape."""
    _, tensors = gguf.read(path)
    for name, parameter, rows in named_parameters(model):
        target = parameter if rows is None else parameter[..., rows, :]
        target.copy_(torch.from_numpy(np.array(tensors[name])).view(target.shape))


def load_run(run):
    """The model of a run's checkpoint and the tokenizer."""
    model = StarterModel(Shape(**json.loads((run / "shape.json").read_text())))
    state = torch.load(run / "checkpoint.pt", map_location="cpu", weights_only=True)
    model.load_state_dict(state["model"])
    return model.eval(), Tokenizer.load(run / "data" / "tokenizer.json")


def file_of(run, kind):
    return Path(run) / f"alcove-starter-{kind.lower()}.gguf"


def export_run(run, kinds):
    model, tokenizer = load_run(run)
    export(model, tokenizer, file_of(run, "f32"))
    for kind in kinds:
        alcove_cli("quantize", file_of(run, "f32"), file_of(run, kind), kind)
        print(f"{file_of(run, kind)}: {file_of(run, kind).stat().st_size / 1e6:.1f} MB")
