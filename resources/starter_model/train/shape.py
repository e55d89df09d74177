# SPDX-FileCopyrightText: 2026 The Alcove developers
# SPDX-License-Identifier: Apache-2.0
"""The sizes a starter model comes in. Every row that is multiplied is a multiple of 256, so every encoding applies."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Shape:
    """Widths in DeepSeek's terms; a head's query is [content | rotary]."""

    layers: int
    width: int
    heads: int
    content: int
    rotary: int
    value: int
    query_rank: int
    latent_rank: int
    dense_inner: int  # of the leading layer, which has no experts
    experts: int
    chosen: int
    expert_inner: int  # of one expert, and of the shared one
    route_scale: float = 1.5
    vocabulary: int = 8192
    context: int = 1024
    rope_base: float = 10000.0
    epsilon: float = 1e-6

    def as_dict(self):
        return asdict(self)


SIZES = {
    # For tests: seconds to train, and every part is there.
    "tiny": Shape(layers=2, width=256, heads=4, content=32, rotary=32, value=64, query_rank=256, latent_rank=256,
                  dense_inner=256, experts=4, chosen=2, expert_inner=256, vocabulary=1024, context=256),
    # For two cores: what ships.
    "small": Shape(layers=4, width=256, heads=4, content=32, rotary=32, value=64, query_rank=256, latent_rank=256,
                   dense_inner=768, experts=16, chosen=2, expert_inner=256),
    # For half an hour of a data-centre card; in Q4_K_M it takes 35 MB.
    "large": Shape(layers=7, width=512, heads=8, content=64, rotary=32, value=96, query_rank=512, latent_rank=256,
                   dense_inner=1536, experts=16, chosen=4, expert_inner=256, context=2048),
}


def parameter_counts(shape):
    """(all, those a token meets) of a model; the embedding is the output too and counts once."""
    head = shape.content + shape.rotary
    attention = (shape.width * shape.query_rank + shape.query_rank * shape.heads * head
                 + shape.width * (shape.latent_rank + shape.rotary)
                 + shape.latent_rank * shape.heads * (shape.content + shape.value)
                 + shape.heads * shape.value * shape.width)
    expert = 3 * shape.width * shape.expert_inner
    norms = 2 * shape.width + shape.query_rank + shape.latent_rank
    router = (shape.width + 1) * shape.experts
    moe_layers = shape.layers - 1
    common = (shape.vocabulary * shape.width + shape.width + shape.layers * (attention + norms)
              + 3 * shape.width * shape.dense_inner + moe_layers * router)
    return (common + moe_layers * (shape.experts + 1) * expert, common + moe_layers * (shape.chosen + 1) * expert)
