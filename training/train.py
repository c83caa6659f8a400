"""One run of training: from documents to a network."""

import random
import time
from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from torch.optim.lr_scheduler import LambdaLR

from storyjournal.redaction.reading.lexicon import Lexicons
from storyjournal.redaction.tagger.wordpiece import WordPiece
from training.network import Network
from training.passages import Document
from training.recipe import Recipe
from training.samples import Batch, Sample, batches, cut, encode, joined
from training.variety import Variety

NEW = ("shapes.", "head.")
LONGEST_STEP = 1.0  # the gradient's norm is held below this


def train(
    network: Network, documents: Sequence[Document], wordpiece: WordPiece, recipe: Recipe, say: Callable[[str], None]
) -> None:
    """Fit the network to the documents, in place. The same seed and thread count give the same weights."""
    rng = random.Random(recipe.seed)
    variety = Variety(Lexicons(), recipe.shares)
    torch.manual_seed(recipe.seed)
    epochs = [
        batches(_epoch(documents, wordpiece, variety, recipe, rng), recipe.batch, wordpiece, rng)
        for _ in range(recipe.epochs)
    ]
    total = sum(map(len, epochs))
    optimizer = _optimizer(network, recipe)
    warm = max(1, int(recipe.warm_up * total))
    schedule = LambdaLR(optimizer, lambda step: min((step + 1) / warm, (total - step) / (total - warm + 1)))
    began, mean = time.monotonic(), 0.0
    network.train()
    for done, batch in enumerate((batch for epoch in epochs for batch in epoch), start=1):
        value = _step(network, batch, optimizer)
        schedule.step()
        mean = value if done == 1 else 0.98 * mean + 0.02 * value
        if done % 20 == 0 or done == total:
            say(f"step {done} of {total}, loss {mean:.4f}, {time.monotonic() - began:.0f} s")
    network.eval()


def _epoch(
    documents: Sequence[Document], wordpiece: WordPiece, variety: Variety, recipe: Recipe, rng: random.Random
) -> list[Sample]:
    own = [d for d in documents if d.own] * recipe.own_times
    public = [d for d in documents if not d.own and rng.random() < recipe.corpora]
    found: list[Sample] = []
    for group in (own, public):
        rng.shuffle(group)
        for document in joined([variety.vary(d, rng) for d in group], rng):
            found.extend(cut(encode(document, wordpiece), rng))
    return found


def _optimizer(network: Network, recipe: Recipe) -> torch.optim.AdamW:
    new: list[Tensor] = []
    kept: list[Tensor] = []
    plain: list[Tensor] = []
    for name, weight in network.named_parameters():
        if not weight.requires_grad:
            continue
        if name.startswith(NEW):
            new.append(weight)
        else:
            (plain if weight.ndim == 1 else kept).append(weight)
    return torch.optim.AdamW(
        [
            {"params": new, "lr": recipe.new_rate, "weight_decay": 0.0},
            {"params": kept, "lr": recipe.rate, "weight_decay": recipe.decay},
            {"params": plain, "lr": recipe.rate, "weight_decay": 0.0},
        ]
    )


def _step(network: Network, batch: Batch, optimizer: torch.optim.Optimizer) -> float:
    optimizer.zero_grad(set_to_none=True)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        logits = network(batch.numbers, batch.shapes, batch.mask)
    value = loss(logits.float(), batch.allowed)
    value.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), LONGEST_STEP)
    optimizer.step()
    return float(value.detach())


def loss(logits: Tensor, allowed: Tensor) -> Tensor:
    """The mean over pieces of -log P(one of the allowed labels); pieces with none allowed do not count."""
    counted = allowed.any(dim=-1)
    chosen = torch.logsumexp(logits.masked_fill(~allowed, -1e9), dim=-1)
    return (torch.logsumexp(logits, dim=-1) - chosen)[counted].mean()
