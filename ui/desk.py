"""Where the person was: place, story and stage, kept in the vault so that the next day begins there."""

from dataclasses import dataclass

from storyjournal.vault import DocumentRepository

KIND, ID = "desk", "desk"
PLACES = ("stories", "people", "words", "settings")
AS_NUMBERS = (0, 2, 3)  # what the places' numbers in journals without people are now


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the rail; `story` is the open story's id or empty; `stage` is 0 Write, 1 Review, 2 Share."""

    place: int = 0
    story: str = ""
    stage: int = 0


def load(documents: DocumentRepository) -> Spot:
    """Return where the person was last; the stories list on the first day."""
    document = documents.get(KIND, ID)
    if document is None:
        return Spot()
    content = document.content
    return Spot(_place(content.get("place", 0)), str(content.get("story", "")), int(content.get("stage", 0)))


def save(documents: DocumentRepository, spot: Spot) -> None:
    """Keep where the person is."""
    documents.put(KIND, ID, {"place": PLACES[spot.place], "story": spot.story, "stage": spot.stage})


def _place(kept: object) -> int:
    """Return a place's index by its name, or by its number of old."""
    if isinstance(kept, int):
        return AS_NUMBERS[kept] if 0 <= kept < len(AS_NUMBERS) else 0
    return PLACES.index(str(kept)) if kept in PLACES else 0
