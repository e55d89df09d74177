#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0

"""Writes the models of a few kilobytes that fuzz_model starts from into the folder given: one of each kind of attention,
of feed-forward network and of what stands beside them, with random weights. The same files every time."""

import pathlib
import random
import struct
import sys

WIDTH = 32
TOKENS = ["<unk>", "<s>", "</s>", "a", "b", "ab", "Ġ", "Ġa", "c", "d", "e"]
F32, F16, Q4_0, Q8_0, MXFP4 = 0, 1, 2, 8, 39
BLOCKS = {F32: (1, 4), F16: (1, 2), Q4_0: (32, 18), Q8_0: (32, 34), MXFP4: (32, 17)}


def text(value):
    data = value.encode()
    return struct.pack("<Q", len(data)) + data


def value(v):
    """A metadata value with its type in front."""
    if isinstance(v, bool):
        return struct.pack("<IB", 7, v)
    if isinstance(v, int):
        return struct.pack("<II", 4, v)
    if isinstance(v, float):
        return struct.pack("<If", 6, v)
    if isinstance(v, str):
        return struct.pack("<I", 8) + text(v)
    kind, pack = (8, text) if not v or isinstance(v[0], str) else (5, lambda i: struct.pack("<i", i))
    return struct.pack("<IIQ", 9, kind, len(v)) + b"".join(map(pack, v))


def numbers(kind, count, mean):
    if kind == F32:
        return b"".join(struct.pack("<f", mean + random.uniform(-0.3, 0.3)) for _ in range(count))
    if kind == F16:
        return b"".join(struct.pack("<e", mean + random.uniform(-0.3, 0.3)) for _ in range(count))
    scale = bytes([122]) if kind == MXFP4 else struct.pack("<e", 0.02)
    elements, size = BLOCKS[kind]
    return b"".join(scale + random.randbytes(size - len(scale)) for _ in range(count // elements))


class Model:
    def __init__(self, architecture, tokenizer, keys):
        self.values = {"general.architecture": architecture}
        keys = {"block_count": 1, "embedding_length": WIDTH, "context_length": 64, "feed_forward_length": 32,
                "attention.head_count": 2, "attention.layer_norm_rms_epsilon": 1e-5, **keys}
        self.values |= {f"{architecture}.{key}": v for key, v in keys.items()}
        self.values |= {"tokenizer.ggml.model": tokenizer, "tokenizer.ggml.tokens": TOKENS,
                        "tokenizer.ggml.token_type": [3, 3, 3] + [1] * (len(TOKENS) - 3),
                        "tokenizer.ggml.bos_token_id": 1, "tokenizer.ggml.eos_token_id": 2}
        if tokenizer == "gpt2":
            self.values |= {"tokenizer.ggml.pre": "gpt-2", "tokenizer.ggml.merges": ["a b", "Ġ a"]}
        else:
            self.values["tokenizer.ggml.scores"] = [-i for i in range(len(TOKENS))]
        self.tensors = []
        self.add("token_embd.weight", F16, WIDTH, len(TOKENS))
        self.add("output_norm.weight", F32, WIDTH, mean=1)
        self.block("attn_norm.weight", F32, WIDTH, mean=1)

    def add(self, name, kind, *shape, mean=0.0):
        count = 1
        for n in shape:
            count *= n
        self.tensors.append((name, kind, shape, numbers(kind, count, mean)))

    def block(self, name, kind, *shape, mean=0.0):
        self.add("blk.0." + name, kind, *shape, mean=mean)

    def dense(self, kind):
        self.block("ffn_norm.weight", F32, WIDTH, mean=1)
        for part in ("gate", "up", "down"):
            self.block(f"ffn_{part}.weight", kind, WIDTH, 32)

    def experts(self, kind, count, norm="ffn_norm"):
        self.block(norm + ".weight", F32, WIDTH, mean=1)
        self.block("ffn_gate_inp.weight", F32, WIDTH, count)
        for part in ("gate", "up", "down"):
            self.block(f"ffn_{part}_exps.weight", kind, WIDTH, 32, count)

    def attention(self, kind, biased=False):
        for part, rows in (("q", 32), ("k", 16), ("v", 16), ("output", 32)):
            self.block(f"attn_{part}.weight", kind, WIDTH, rows)
            if biased:
                self.block(f"attn_{part}.bias", F32, rows)

    def write(self, path):
        head = struct.pack("<4sIQQ", b"GGUF", 3, len(self.tensors), len(self.values))
        head += b"".join(text(key) + value(v) for key, v in self.values.items())
        data = b""
        for name, kind, shape, weights in self.tensors:
            data += bytes(-len(data) % 32)
            head += text(name) + struct.pack(f"<I{len(shape)}QIQ", len(shape), *shape, kind, len(data))
            data += weights
        path.write_bytes(head + bytes(-len(head) % 32) + data)


def latent(joined):
    m = Model("deepseek2", "gpt2", {
        "attention.head_count_kv": 1, "attention.key_length": 40, "attention.value_length": 32,
        "attention.kv_lora_rank": 32, "attention.key_length_mla": 24, "attention.value_length_mla": 16,
        "rope.dimension_count": 8, "rope.scaling.type": "yarn", "rope.scaling.factor": 4.0,
        "rope.scaling.original_context_length": 16, "expert_count": 4, "expert_used_count": 2,
        "expert_feed_forward_length": 32, "expert_gating_func": 2, "expert_group_count": 2,
        "expert_group_used_count": 1, "expert_weights_norm": True, "expert_weights_scale": 2.5})
    m.block("attn_kv_a_mqa.weight", Q4_0, WIDTH, 40)
    m.block("attn_kv_a_norm.weight", F32, 32, mean=1)
    if joined:
        m.block("attn_q.weight", Q4_0, WIDTH, 48)
        m.block("attn_kv_b.weight", Q8_0, 32, 64)
    else:
        m.values["deepseek2.attention.q_lora_rank"] = 32
        m.block("attn_q_a.weight", Q4_0, WIDTH, 32)
        m.block("attn_q_a_norm.weight", F32, 32, mean=1)
        m.block("attn_q_b.weight", Q4_0, 32, 48)
        m.block("attn_k_b.weight", F16, 16, 32, 2)
        m.block("attn_v_b.weight", Q4_0, 32, 16, 2)
    m.block("attn_output.weight", Q4_0, 32, WIDTH)
    m.experts(Q4_0, 4)
    m.block("exp_probs_b.bias", F32, 4)
    return m


def llama():
    m = Model("llama", "llama", {"attention.head_count_kv": 1})
    m.add("output.weight", Q8_0, WIDTH, len(TOKENS))
    m.add("rope_freqs.weight", F32, 8, mean=1)
    m.attention(Q4_0)
    m.dense(Q4_0)
    return m


def gpt_oss():
    m = Model("gpt-oss", "gpt2", {"attention.head_count_kv": 1, "attention.sliding_window": 2, "expert_count": 3,
                                  "expert_used_count": 2, "expert_feed_forward_length": 32})
    m.attention(Q4_0, biased=True)
    m.block("attn_sinks.weight", F32, 2)
    m.experts(MXFP4, 3, norm="post_attention_norm")
    m.block("ffn_gate_inp.bias", F32, 3)
    for part in ("gate", "up", "down"):
        m.block(f"ffn_{part}_exps.bias", F32, 32, 3)
    return m


def qwen3_moe():
    m = Model("qwen3moe", "gpt2", {"attention.head_count_kv": [1], "attention.key_length": 16,
                                   "attention.value_length": 16, "expert_count": 2, "expert_used_count": 1,
                                   "expert_feed_forward_length": 32})
    m.attention(Q4_0)
    for part in ("q", "k"):
        m.block(f"attn_{part}_norm.weight", F32, 16, mean=1)
    m.experts(Q4_0, 2)
    return m


if __name__ == "__main__":
    random.seed(1)
    folder = pathlib.Path(sys.argv[1])
    for name, model in (("llama", llama()), ("latent", latent(False)), ("latent_joined", latent(True)),
                        ("gpt_oss", gpt_oss()), ("qwen3_moe", qwen3_moe())):
        model.write(folder / f"{name}.gguf")
