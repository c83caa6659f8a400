"""The network: MiniLM-L6's encoder, told the shape of each word, with one linear layer for the labels."""

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from storyjournal.redaction.tagger.labels import LABELS
from storyjournal.redaction.tagger.shapes import Shape

LAYERS, WIDTH, HEADS, INNER = 6, 384, 12, 1536  # MiniLM-L6-H384 (Wang et al. 2020)
WORDS, PLACES = 30522, 512
DROPOUT = 0.1
EPSILON = 1e-12


class Layer(nn.Module):
    """One layer of BERT: attention, then two linear maps, each added to what came in and normalised."""

    def __init__(self) -> None:
        super().__init__()
        self.mix = nn.Linear(WIDTH, 3 * WIDTH)  # query, key and value in one: a third fewer steps at work
        self.out = nn.Linear(WIDTH, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, EPSILON)
        self.widen, self.narrow = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.after = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """States of shape (texts, pieces, WIDTH); the mask is added to the attention's scores."""
        split = (states.shape[0], states.shape[1], HEADS, WIDTH // HEADS)
        query, key, value = (part.reshape(split).transpose(1, 2) for part in self.mix(states).chunk(3, dim=-1))
        scores = query @ key.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + mask
        mixed = (torch.softmax(scores, dim=-1) @ value).transpose(1, 2).reshape(states.shape)
        states = self.after_attention(states + self.drop(self.out(mixed)))
        inner = self.narrow(nn.functional.gelu(self.widen(states)))
        return self.after(states + self.drop(inner))


class Network(nn.Module):
    """Piece numbers, shapes and a mask in; the logarithm of each label's odds out."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self.places = nn.Embedding(WORDS, WIDTH), nn.Embedding(PLACES, WIDTH)
        self.shapes = nn.Embedding(len(Shape), WIDTH)
        self.norm = nn.LayerNorm(WIDTH, EPSILON)
        self.drop = nn.Dropout(DROPOUT)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, len(LABELS))

    def forward(self, numbers: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """All three of shape (texts, pieces); the mask is 1 for a piece and 0 for padding."""
        order = torch.arange(numbers.shape[1], device=numbers.device).unsqueeze(0)
        states = self.drop(self.norm(self.words(numbers) + self.places(order) + self.shapes(shapes)))
        hidden = (1.0 - mask.to(states.dtype))[:, None, None, :] * -1e4
        for layer in self.layers:
            states = layer(states, hidden)
        logits: Tensor = self.head(states)
        return logits


def from_minilm(folder: Path) -> Network:
    """A network with the published weights of MiniLM-L6; the head starts new, the shapes from BERT's first type."""
    loaded = load_file(folder / "model.safetensors")
    weights = {name.removeprefix("bert."): tensor for name, tensor in loaded.items()}
    network = Network()
    state = network.state_dict()
    for name in state:
        if name.startswith("head."):
            continue
        state[name] = _published(weights, name).to(torch.float32)
    network.load_state_dict(state)
    network.words.weight.requires_grad = False
    return network


def _published(weights: dict[str, Tensor], name: str) -> Tensor:
    """One tensor under the name that BERT's checkpoints give it."""
    if name == "shapes.weight":
        return weights["embeddings.token_type_embeddings.weight"][0].repeat(len(Shape), 1)
    whole = {
        "words.weight": "embeddings.word_embeddings.weight",
        "places.weight": "embeddings.position_embeddings.weight",
        "norm.weight": "embeddings.LayerNorm.weight",
        "norm.bias": "embeddings.LayerNorm.bias",
    }
    if name in whole:
        return weights[whole[name]]
    _, number, part, kind = name.split(".")
    if part == "mix":
        three = (f"encoder.layer.{number}.attention.self.{which}.{kind}" for which in ("query", "key", "value"))
        return torch.cat([weights[each] for each in three])
    parts = {
        "out": "attention.output.dense", "after_attention": "attention.output.LayerNorm",
        "widen": "intermediate.dense", "narrow": "output.dense", "after": "output.LayerNorm",
    }  # fmt: skip
    return weights[f"encoder.layer.{number}.{parts[part]}.{kind}"]


def mean(networks: Sequence[Network]) -> Network:
    """A network whose weights are the mean of others that began alike (Wortsman et al. 2022, "Model soups")."""
    states = [network.state_dict() for network in networks]
    averaged = Network()
    averaged.load_state_dict({name: torch.stack([s[name] for s in states]).mean(dim=0) for name in states[0]})
    averaged.words.weight.requires_grad = False
    return averaged
