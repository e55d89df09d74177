# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""What the model is computed with beside products of matrices. PyTorch's own ways with these are slow on a processor:
so they are compiled where that was asked for, or have a gradient of their own."""

import functools

import torch
from torch.nn import functional as F

_compile = False


def compile_kernels(wanted):
    """Whether kernels are compiled when they are first called: worth a minute for a training, for nothing shorter."""
    global _compile
    _compile = wanted


def compilable(dynamic):
    def decorate(function):
        fast = torch.compile(function, dynamic=dynamic)

        @functools.wraps(function)
        def call(*arguments):
            return (fast if _compile else function)(*arguments)

        return call

    return decorate


def rms_norm_of(x, weight, epsilon, kind):
    """In F32, whatever comes; the result has the type that products of matrices are computed in."""
    wide = x.float()
    return (wide * torch.rsqrt((wide * wide).mean(-1, keepdim=True) + epsilon) * weight).to(kind)


rms_norm = compilable(dynamic=False)(rms_norm_of)


@compilable(dynamic=True)
def swiglu(joined):
    """silu(gate) · up of rows [gate | up]."""
    gate, up = joined.float().chunk(2, dim=-1)
    return (F.silu(gate) * up).to(joined.dtype)


def turn_pairs(x, cosine, sine):
    """RoPE on neighbouring components. x {rows, length, heads, rotary}, angles {length, rotary / 2}."""
    even, odd = x.float().unflatten(-1, (-1, 2)).unbind(-1)
    cosine, sine = cosine[:, None], sine[:, None]
    return torch.stack([even * cosine - odd * sine, even * sine + odd * cosine], dim=-1).flatten(-2).to(x.dtype)


def attend(query, key, value, document):
    """Attention to what comes before in the same document, {rows, heads, length, width} each; `document` {rows, length}
    has a number for each position. Queries go in blocks, each to the keys before its end."""
    length, scale, block = query.shape[2], query.shape[3] ** -0.5, 128
    place = torch.arange(length, device=query.device)
    if query.is_cuda:
        seen = (place <= place[:, None]) & (document[:, None] == document[:, :, None])
        return F.scaled_dot_product_attention(query, key, value, attn_mask=seen[:, None])
    parts = []
    for start in range(0, length, block):
        end = min(start + block, length)
        scores = (query[:, :, start:end] @ key[:, :, :end].transpose(-1, -2)).float() * scale
        seen = (place[:end] <= place[start:end, None]) & (document[:, None, :end] == document[:, start:end, None])
        weights = torch.softmax(torch.where(seen[:, None], scores, float("-inf")), dim=-1)
        parts.append(weights.to(query.dtype) @ value[:, :, :end])
    return torch.cat(parts, dim=2)


class Spread(torch.autograd.Function):
    """Row `order[i] // copies` of x for every i. `inverse` undoes `order`, so that both ways are plain reads."""

    @staticmethod
    def forward(ctx, x, order, inverse, copies):
        ctx.save_for_backward(inverse)
        ctx.copies = copies
        return x.index_select(0, order // copies)

    @staticmethod
    def backward(ctx, gradient):
        (inverse,) = ctx.saved_tensors
        together = gradient.index_select(0, inverse)
        return together.view(-1, ctx.copies, together.shape[-1]).sum(1), None, None, None


class Unsort(torch.autograd.Function):
    @staticmethod
    def forward(ctx, y, order, inverse):
        ctx.save_for_backward(order)
        return y.index_select(0, inverse)

    @staticmethod
    def backward(ctx, gradient):
        (order,) = ctx.saved_tensors
        return gradient.index_select(0, order), None, None


class RowPermutation:
    """Each token's `copies` rows, in an order that keeps one expert's together, and back."""

    def __init__(self, order, copies):
        self.order, self.copies = order, copies
        self.inverse = torch.empty_like(order)
        self.inverse[order] = torch.arange(len(order), device=order.device)

    def spread(self, x):
        return Spread.apply(x, self.order, self.inverse, self.copies)

    def gather(self, y, weights):
        """The weighted sum of each token's rows."""
        rows = Unsort.apply(y, self.order, self.inverse).view(-1, self.copies, y.shape[-1])
        return (rows * weights.to(y.dtype).unsqueeze(-1)).sum(1)


@compilable(dynamic=True)
def _lost(logits, targets):
    """The sum of the losses, and its gradient for the logits."""
    logs = torch.log_softmax(logits.float(), dim=-1)
    hit = torch.arange(logits.shape[1], device=logits.device)[None] == targets[:, None]
    return -torch.where(hit, logs, 0.0).sum(), (logs.exp() - hit.float()).to(logits.dtype)


class TiedCrossEntropy(torch.autograd.Function):
    """The mean loss of states {tokens, width} against targets through an output matrix, in chunks: all logits of a
    batch at once would be the largest thing in memory. The gradients are made on the way forward."""

    chunk = 1024

    @staticmethod
    def forward(ctx, states, output, targets):
        count = max(1, len(targets))
        states_gradient = torch.zeros_like(states)
        output_gradient = torch.zeros_like(output)
        loss = torch.zeros((), device=states.device)
        matrix = output.to(states.dtype)
        for start in range(0, len(targets), TiedCrossEntropy.chunk):
            part = slice(start, start + TiedCrossEntropy.chunk)
            lost, gradient = _lost(states[part] @ matrix.T, targets[part])
            loss += lost / count
            states_gradient[part] = gradient @ matrix
            output_gradient += gradient.T @ states[part]
        ctx.save_for_backward(states_gradient, output_gradient)
        ctx.count = count
        return loss

    @staticmethod
    def backward(ctx, gradient):
        states_gradient, output_gradient = ctx.saved_tensors
        share = gradient / ctx.count
        return states_gradient * share.to(states_gradient.dtype), output_gradient * share, None
