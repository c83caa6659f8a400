"""Which decisions can be proposed for an item, and what readers would then see."""

from dataclasses import dataclass

from storyjournal.redaction.findings import Finding
from storyjournal.redaction.options import Options, options
from storyjournal.review import Decision, Item, Review, Verb
from ui.review.snippets import as_read, as_written


@dataclass(frozen=True)
class Proposals:
    """The proposals for one item of a review; `mention` is one of its places, or None for all of them."""

    review: Review
    item: Item
    mention: int | None = None

    @property
    def present(self) -> Decision | None:
        """What is decided here now."""
        if self.mention is not None:
            return self.item.effective[self.mention]
        return self.item.decision

    def words_for(self, verb: Verb) -> tuple[str, ...]:
        """Return the words that could be put there, best first; none for remove and keep."""
        found: Options = options(self.item.entity, self.review.scan)
        return {Verb.VAGUER: found.vaguer, Verb.CHANGE: found.change}.get(verb, ())

    def best(self, verb: Verb) -> Decision | None:
        """Return the present decision if it is of this verb, else the best proposal; None when there are no words."""
        if self.present is not None and self.present.verb is verb:
            return self.present
        if verb in (Verb.REMOVE, Verb.KEEP):
            return Decision(verb)
        return next((Decision(verb, words) for words in self.words_for(verb)), None)

    def before(self) -> str:
        """Return the place in its sentence, as written."""
        return as_written(self.review.scan.text, self._place())

    def after(self, decision: Decision) -> str:
        """Return the same sentence as readers would see it with a decision."""
        tried = self.review.decide(self.item.entity.key, decision, self.mention)
        return as_read(tried.preview(), self.review.scan.text, self._place())

    def _place(self) -> Finding:
        return self.item.entity.mentions[self.mention or 0]
