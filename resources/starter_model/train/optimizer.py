# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""Muon (Jordan, 2024) for the matrices inside the model, AdamW for the embedding, the routers and the norms. Muon's
updates have all singular values near 1, which in short trainings reaches a lower loss than AdamW alone."""

from collections import defaultdict

import torch


def orthogonal(gradients, steps=5):
    """Nearly the nearest orthogonal matrices, {matrices, rows, columns}, by Newton and Schulz's iteration."""
    a, b, c = 3.4445, -4.7750, 2.0315
    x = gradients.to(torch.bfloat16)
    tall = x.shape[1] > x.shape[2]
    if tall:
        x = x.transpose(1, 2)
    x = x / (x.float().norm(dim=(1, 2), keepdim=True).to(x.dtype) + 1e-7)
    for _ in range(steps):
        square = x @ x.transpose(1, 2)
        x = a * x + (b * square + c * (square @ square)) @ x
    return x.transpose(1, 2) if tall else x


class Muon(torch.optim.Optimizer):
    """Momentum, then an orthogonal step. Matrices of one shape are worked on together; a stack of experts is many."""

    def __init__(self, parameters, lr, momentum=0.95, decay=0.01):
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "decay": decay})

    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            alike = defaultdict(list)
            for parameter in group["params"]:
                buffer = self.state[parameter].setdefault("momentum", torch.zeros_like(parameter))
                buffer.lerp_(parameter.grad, 1 - group["momentum"])
                ahead = parameter.grad.lerp(buffer, group["momentum"])
                alike[parameter.shape[-2:]].append((parameter, ahead.view(-1, *parameter.shape[-2:])))
            for (rows, columns), members in alike.items():
                steps = orthogonal(torch.cat([ahead for _, ahead in members]))
                rate = group["lr"] * max(1, rows / columns) ** 0.5
                for (parameter, ahead), step in zip(members, steps.split([len(ahead) for _, ahead in members])):
                    parameter.mul_(1 - group["lr"] * group["decay"])
                    parameter.add_(step.reshape(parameter.shape).to(parameter.dtype), alpha=-rate)


def make_optimizers(model, rate):
    """Their rates at the highest; the embedding's is for rows that most steps do not touch."""
    matrices, routers, others = [], [], []
    for name, parameter in model.named_parameters():
        if name == "embedding" or parameter.dim() < 2:
            others.append(parameter)
        elif name.endswith("router"):
            routers.append(parameter)
        else:
            matrices.append(parameter)
    adam = torch.optim.AdamW([{"params": others, "lr": 0.2 * rate}, {"params": routers, "lr": 0.1 * rate}],
                             betas=(0.9, 0.95), eps=1e-10, weight_decay=0.0)
    optimizers = [Muon(matrices, rate), adam]
    for optimizer in optimizers:
        for group in optimizer.param_groups:
            group["highest"] = group["lr"]
    return optimizers


def set_rates(optimizers, share):
    for optimizer in optimizers:
        for group in optimizer.param_groups:
            group["lr"] = group["highest"] * share
