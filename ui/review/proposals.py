"""Which decisions can be proposed for an item, and what readers would then see."""

from dataclasses import dataclass

from storyjournal.redaction.findings import Finding, Kind
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
        """Return the words that could be put there, best first; none for remove and keep.

        A name that somebody else in the story was given already is not proposed for a second one.
        """
        found: Options = options(self.item.entity, self.review.scan)
        if verb is Verb.CHANGE:
            return tuple(words for words in found.change if words not in self._given())
        return found.vaguer if verb is Verb.VAGUER else ()

    def best(self, verb: Verb) -> Decision | None:
        """Return the present decision if it is of this verb, else the best proposal; None when there are no words."""
        if self.present is not None and self.present.verb is verb:
            return self.present
        if verb in (Verb.REMOVE, Verb.KEEP):
            return Decision(verb)
        return next((Decision(verb, words) for words in self.words_for(verb)), None)

    def _given(self) -> frozenset[str]:
        """The names that other people and places of the review were given."""
        if self.item.entity.kind not in (Kind.PERSON, Kind.PLACE):
            return frozenset()
        others = (i.decision for i in self.review.items if i.entity.key != self.item.entity.key)
        return frozenset(d.replacement for d in others if d is not None and d.verb is Verb.CHANGE)

    def before(self) -> str:
        """Return the place in its sentence, as written."""
        return as_written(self.review.scan.text, self._place())

    def after(self, decision: Decision) -> str:
        """Return the same sentence as readers would see it with a decision."""
        tried = self.review.decide(self.item.entity.key, decision, self.mention)
        return as_read(tried.preview(), self.review.scan.text, self._place())

    def _place(self) -> Finding:
        return self.item.entity.mentions[self.mention or 0]
