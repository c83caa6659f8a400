"""Brings a story's review: reads the story, and holds what was decided before against what stands there today."""

from dataclasses import dataclass

from storyjournal.redaction import Entity, Scanner
from storyjournal.redaction.known.introducing import person_of
from storyjournal.redaction.known.store import KnownStore
from storyjournal.review import Redacted, Review, ReviewRepository
from storyjournal.story import Story


@dataclass(frozen=True)
class Loader:
    """Scans and loads. Slow for a long story: run it through Tasks."""

    scanner: Scanner
    reviews: ReviewRepository
    known: KnownStore

    def review(self, story: Story) -> Review:
        """Return the story's review on a scan of today, begun anew when there is none."""
        scan = self.scanner.scan(story.source, self.known.read())
        return self.reviews.load(story.id, scan) or Review.begin(story.id, scan)

    @property
    def missing(self) -> tuple[str, ...]:
        """What cannot be looked for on this computer, in sentences. Known at once when a story has been read."""
        return self.scanner.missing

    def signed(self, story: Story) -> Redacted | None:
        """Return the share version that was signed off, if that still holds for the story as it is today."""
        return signed_version(self.review(story))

    def protect(self, word: str, review: Review) -> Review:
        """Keep a word as one to protect and return the review on a new scan. Raises what the vault raises."""
        self.known.words.add(word)
        return review.rebase(self.scanner.scan(review.scan.text, self.known.read()))

    def introduce(self, entity: Entity, review: Review) -> Review:
        """Keep somebody found in the story under People; return the review on a new scan. Raises as the vault does."""
        people = self.known.people
        people.keep(person_of(people.new().id, entity.label, entity.role))
        return review.rebase(self.scanner.scan(review.scan.text, self.known.read()))


def signed_version(review: Review) -> Redacted | None:
    """Return the share version of a review whose sign-off still holds, else None."""
    answer = review.sign_off
    return None if answer is None else review.finish(answer)
