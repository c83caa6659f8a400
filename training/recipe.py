"""The numbers of a training run, as one value."""

from dataclasses import dataclass, field

from training.variety import Shares


@dataclass(frozen=True, slots=True)
class Recipe:
    """What was found to work; docs/model-card.md has the runs that were compared."""

    seed: int = 1
    epochs: int = 3
    batch: int = 32
    own_times: int = 2  # how often an epoch sees our own passages
    corpora: float = 0.6  # the share of the corpora that an epoch sees
    rate: float = 3e-4
    new_rate: float = 1.5e-3  # for the shapes and the head, which begin new
    warm_up: float = 0.06
    decay: float = 0.01
    shares: Shares = field(default_factory=Shares)
