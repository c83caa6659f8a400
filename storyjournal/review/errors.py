"""What can stand between a review and its end, said plainly."""

# ruff: noqa: N818 - they are named for what a person meets

from storyjournal.errors import JournalError


class ReviewUnfinished(JournalError):
    """`open_items` warnings (a count) are undecided, or their sentences changed since."""

    def __init__(self, open_items: int) -> None:
        count = "One warning is" if open_items == 1 else f"{open_items} warnings are"
        super().__init__(f"{count} still open.", "Decide what is left, then finish.")
        self.open_items = open_items


class StillStanding(JournalError):
    """A word that was taken out stands in `places`, (start, end) code points of the source, unmarked."""

    def __init__(self, places: tuple[tuple[int, int], ...]) -> None:
        count = "one more place" if len(places) == 1 else f"{len(places)} more places"
        super().__init__(
            f"A word you took out still stands in {count}.",
            "Select it in your story and press A, so that you can decide about it there too.",
        )
        self.places = places


class ReviewTooNew(JournalError):
    """A kept review was written by a later version; it is left as it is."""

    def __init__(self, version: int) -> None:
        super().__init__("This review was made with a newer StoryJournal.", "Update StoryJournal to go on with it.")
        self.version = version


class NotSignedOff(JournalError):
    """Something claims to be a signed-off share version and is not what Review.finish() made."""

    def __init__(self) -> None:
        super().__init__("This version was not signed off.", "Finish the review, then share it.")
