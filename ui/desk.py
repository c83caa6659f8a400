"""Where the person was: place, story and stage, kept in the vault so that the next day begins there."""

from dataclasses import dataclass

from storyjournal.vault import DocumentRepository

KIND, ID = "desk", "desk"


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
    return Spot(int(content.get("place", 0)), str(content.get("story", "")), int(content.get("stage", 0)))


def save(documents: DocumentRepository, spot: Spot) -> None:
    """Keep where the person is."""
    documents.put(KIND, ID, {"place": spot.place, "story": spot.story, "stage": spot.stage})
