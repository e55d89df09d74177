# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The model as GGUF's `deepseek2` computes it: latent attention with compressed queries, one dense layer, then experts
with sigmoid gating, a bias that only selects, and one shared expert."""

import torch
from torch import nn
from torch.nn import functional as F

from kernels import RowPermutation, attend, compilable, rms_norm, rms_norm_of, swiglu, turn_pairs

BEGIN = 0  # the id of the token that begins a document: the first of tokenizer.SPECIAL


def rope_angles(shape, length, device):
    """Cosines and sines, {length, rotary / 2}; neighbouring components make a pair."""
    pairs = torch.arange(0, shape.rotary, 2, dtype=torch.float64) / shape.rotary
    angles = torch.outer(torch.arange(length, dtype=torch.float64), shape.rope_base**-pairs)
    return angles.cos().float().to(device), angles.sin().float().to(device)


class Matrix(nn.Module):
    """A product in the type of what comes; the weights themselves stay F32."""

    def __init__(self, rows, columns, deviation):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(rows, columns) * deviation)

    def forward(self, x):
        return F.linear(x, self.weight.to(x.dtype))


class Norm(nn.Module):
    def __init__(self, width, epsilon):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.epsilon = epsilon


class LatentAttention(nn.Module):
    def __init__(self, shape, deviation, out_deviation):
        super().__init__()
        self.shape = shape
        self.norm = Norm(shape.width, shape.epsilon)
        self.q_a = Matrix(shape.query_rank, shape.width, deviation)
        self.q_a_norm = Norm(shape.query_rank, shape.epsilon)
        self.q_b = Matrix(shape.heads * (shape.content + shape.rotary), shape.query_rank, deviation)
        self.kv_a = Matrix(shape.latent_rank + shape.rotary, shape.width, deviation)
        self.kv_a_norm = Norm(shape.latent_rank, shape.epsilon)
        self.kv_b = Matrix(shape.heads * (shape.content + shape.value), shape.latent_rank, deviation)
        self.output = Matrix(shape.width, shape.heads * shape.value, out_deviation)


@compilable(dynamic=False)
def add_attention(a, x, document, cosine, sine, kind):
    """x + attention(norm(x)), all {rows, length, width}; `document` as attend() takes it."""
    s = a.shape
    rows, length, _ = x.shape
    seen = rms_norm_of(x, a.norm.weight, s.epsilon, kind)
    q = a.q_b(rms_norm_of(a.q_a(seen), a.q_a_norm.weight, s.epsilon, kind))
    q = q.view(rows, length, s.heads, s.content + s.rotary)
    latent, key_turned = a.kv_a(seen).split([s.latent_rank, s.rotary], dim=-1)
    kv = a.kv_b(rms_norm_of(latent, a.kv_a_norm.weight, s.epsilon, kind))
    key, value = kv.view(rows, length, s.heads, s.content + s.value).split([s.content, s.value], dim=-1)
    q_plain, q_turned = q.split([s.content, s.rotary], dim=-1)
    q = torch.cat([q_plain, turn_pairs(q_turned, cosine, sine)], dim=-1)
    # One rotary key serves all heads.
    key_turned = turn_pairs(key_turned.unsqueeze(2), cosine, sine).expand(-1, -1, s.heads, -1)
    key = torch.cat([key, key_turned], dim=-1)
    mixed = attend(q.transpose(1, 2), key.transpose(1, 2), value.transpose(1, 2), document)
    return x + a.output(mixed.transpose(1, 2).reshape(rows, length, s.heads * s.value))


class FeedForward(nn.Module):
    """SwiGLU; gate and up are one matrix, gate's rows first."""

    def __init__(self, width, inner, deviation, out_deviation):
        super().__init__()
        self.gate_up = Matrix(2 * inner, width, deviation)
        self.down = Matrix(width, inner, out_deviation)

    def forward(self, x):
        return self.down(swiglu(self.gate_up(x)))


class Experts(nn.Module):
    def __init__(self, shape, deviation, out_deviation):
        super().__init__()
        self.shape = shape
        self.router = nn.Parameter(torch.randn(shape.experts, shape.width) * deviation)
        # Moved by the load, never by the loss.
        self.register_buffer("bias", torch.zeros(shape.experts))
        self.register_buffer("load", torch.zeros(shape.experts), persistent=False)
        self.gate_up = nn.Parameter(torch.randn(shape.experts, 2 * shape.expert_inner, shape.width) * deviation)
        self.down = nn.Parameter(torch.randn(shape.experts, shape.width, shape.expert_inner) * out_deviation)
        self.shared = FeedForward(shape.width, shape.expert_inner, deviation, out_deviation)

    def route(self, x):
        """Ids and weights of the chosen experts, {tokens, chosen} each. In F32: a choice must not hang on rounding."""
        scores = torch.sigmoid(F.linear(x.float(), self.router))
        chosen = torch.topk(scores.detach() + self.bias, self.shape.chosen, dim=-1).indices
        weights = scores.gather(1, chosen)
        return chosen, weights / weights.sum(-1, keepdim=True) * self.shape.route_scale

    def forward(self, x):
        flat = x.reshape(-1, x.shape[-1])
        chosen, weights = self.route(flat)
        counts = torch.bincount(chosen.view(-1), minlength=self.shape.experts)
        if self.training:
            self.load += counts
        # Tokens of one expert lie together, so that each expert is one product of matrices.
        permutation = RowPermutation(torch.argsort(chosen.view(-1), stable=True), self.shape.chosen)
        gate_up = self.gate_up.to(x.dtype).unbind(0)
        down = self.down.to(x.dtype).unbind(0)
        sizes = counts.tolist()
        parts = permutation.spread(flat).split(sizes)
        inner = swiglu(torch.cat([F.linear(part, gate_up[e]) for e, part in enumerate(parts)])).split(sizes)
        routed = permutation.gather(torch.cat([F.linear(part, down[e]) for e, part in enumerate(inner)]), weights)
        return self.shared(x) + routed.view(x.shape)


class Block(nn.Module):
    def __init__(self, shape, layer, deviation, out_deviation):
        super().__init__()
        self.attention = LatentAttention(shape, deviation, out_deviation)
        self.norm = Norm(shape.width, shape.epsilon)
        self.feed_forward = (FeedForward(shape.width, shape.dense_inner, deviation, out_deviation) if layer == 0 else
                             Experts(shape, deviation, out_deviation))

    def forward(self, x, document, cosine, sine, kind):
        x = add_attention(self.attention, x, document, cosine, sine, kind)
        return x + self.feed_forward(rms_norm(x, self.norm.weight, self.norm.epsilon, kind))


class StarterModel(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.shape = shape
        deviation = shape.width**-0.5
        out_deviation = deviation / (2 * shape.layers) ** 0.5
        self.embedding = nn.Parameter(torch.randn(shape.vocabulary, shape.width) * 0.05)
        self.blocks = nn.ModuleList(Block(shape, i, deviation, out_deviation) for i in range(shape.layers))
        self.norm = Norm(shape.width, shape.epsilon)

    def states(self, ids, kind=torch.float32):
        """What the output reads, {rows, length, width}; matrices are multiplied in `kind`, the residual stays F32. A row
        may hold several documents, each of which begins with BEGIN and sees nothing of the others."""
        document = (ids == BEGIN).cumsum(1, dtype=torch.int32)
        x = F.embedding(ids, self.embedding).float()
        cosine, sine = rope_angles(self.shape, ids.shape[1], ids.device)
        for block in self.blocks:
            x = block(x, document, cosine, sine, kind)
        return rms_norm(x, self.norm.weight, self.norm.epsilon, kind)

    def forward(self, ids):
        """Logits, {rows, length, vocabulary}: the embedding is the output too."""
        return F.linear(self.states(ids), self.embedding)

    def expert_layers(self):
        return [block.feed_forward for block in self.blocks if isinstance(block.feed_forward, Experts)]
