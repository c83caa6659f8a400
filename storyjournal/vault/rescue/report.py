"""What a rescue brought back and what it did not, by title."""

from dataclasses import dataclass

EMPTY = "an empty story"
UNREADABLE = "a story of which nothing can be read"


@dataclass(frozen=True, slots=True)
class SalvageReport:
    """Stories by title (or the opening words where there is none), the rest in numbers.

    `saved` are just as they were kept last. Of those in `partly` a part of the text, or an earlier state, or the text
    without its title is there. Of those in `lost` no text is left; what is still known of one, its title and first
    words, is in the new journal too. `needs_passphrase`: only the recovery kit opens the new journal as yet.
    """

    saved: tuple[str, ...]
    partly: tuple[str, ...]
    lost: tuple[str, ...]
    documents_saved: int
    documents_lost: int
    revisions_saved: int
    revisions_lost: int
    needs_passphrase: bool = False

    @property
    def sentences(self) -> tuple[str, ...]:
        """The report in plain words, without any title."""
        said = [self._stories()]
        if self.partly:
            said.append(f"{_stories(len(self.partly))} could be read in part. Please look at each of them.")
        if self.lost:
            said.append(
                f"The text of {_stories(len(self.lost))} could not be read. Where the title or the first words are "
                "known, they stand in the new journal. An older backup may hold the rest."
            )
        if self.revisions_lost:
            said.append(f"{_number(self.revisions_lost, 'earlier version', 'earlier versions')} could not be read.")
        if self.documents_lost:
            lost = _number(self.documents_lost, "review or other note", "reviews and other notes")
            said.append(f"{lost} could not be read.")
        said.append("The damaged journal was not changed. Keep it until you have looked at the new one.")
        if self.needs_passphrase:
            said.append("Open the new journal with your recovery kit, then choose a new passphrase.")
        return tuple(said)

    def _stories(self) -> str:
        whole = len(self.saved)
        if not self.partly and not self.lost:
            return "Every story was saved." if whole else "No story was found."
        return f"{_stories(whole)} {'was' if whole == 1 else 'were'} saved whole." if whole else "No story is whole."


def _stories(count: int) -> str:
    return _number(count, "story", "stories")


def _number(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
