"""Where an open journal comes from: the newest, an older copy, changed elsewhere; and what lies beside it."""

from storyjournal.vault.origin.verdict import Origin, OriginState
from storyjournal.vault.origin.watch import Watch

__all__ = ["Origin", "OriginState", "Watch"]
