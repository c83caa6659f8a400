"""How a decision becomes words that fit their sentence."""

from storyjournal.review.grammar.fitting import fit, stand_in
from storyjournal.review.grammar.spot import Fit, Spot

__all__ = ["Fit", "Spot", "fit", "stand_in"]
