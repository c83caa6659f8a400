"""From what was found to stories as they can be kept again: whole, in part, or as far as they are known."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from storyjournal.story import compose, digest
from storyjournal.vault.rescue.found import Found, KeptState, StoryRow
from storyjournal.vault.rescue.report import EMPTY, UNREADABLE
from storyjournal.vault.store.text import opening, tags_from_json

ID_BYTES = 16
MOST_WORDS = 8


class State(Enum):
    """How much of a story is back."""

    SAVED = "saved"
    PARTLY = "partly"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Mended:
    """A story to be kept under its number; `tags` are JSON. `earlier` are its kept states by number.

    `row` is None when no title, time or tag is left of it; then these are made up from the rest.
    """

    number: int
    id: str
    state: State
    title: str
    text: str
    tags: str
    row: StoryRow | None
    earlier: dict[int, KeptState]

    @property
    def name(self) -> str:
        """What a person knows the story by: its title, its opening words, or that nothing is known."""
        words = opening(self.text).split()
        start = " ".join(words[:MOST_WORDS]) + ("…" if len(words) > MOST_WORDS else "")
        return self.title.strip() or start or (EMPTY if self.state is State.SAVED else UNREADABLE)

    @property
    def is_known(self) -> bool:
        """Whether anything is left that a person would want to keep."""
        return bool(self.row or self.title.strip() or self.text.strip() or self.earlier)


def mend(found: Found, now: int) -> list[Mended]:
    """Return every story there was, by number. `now` is in microseconds."""
    earlier: dict[int, dict[int, KeptState]] = {}
    for (story, number), state in sorted(found.states.items()):
        earlier.setdefault(story, {})[number] = state
    return [_mend(found, number, earlier.get(number, {}), now) for number in found.numbers]


def _mend(found: Found, number: int, earlier: dict[int, KeptState], now: int) -> Mended:
    row, text = found.stories.get(number), found.texts.get(number)
    latest = earlier[max(earlier)] if earlier else None
    fresh_title, fresh_text, fresh_tags = found.fresh.get(number, ("", "", ""))
    tags = _tags((row.tags if row else "", fresh_tags))
    title = row.title if row else (latest.title if latest else fresh_title)
    name = found.names.get(number) or secrets.token_hex(ID_BYTES)
    pieces = [piece for piece in (found.pieces.get(number), fresh_text, latest.text if latest else "") if piece]
    states = [state.text for state in earlier.values()]
    whole = _as_kept(row, [*filter(None, [text]), *pieces, *states, *([row.opening] if row else []), ""])
    if whole is not None:
        return Mended(number, name, State.SAVED, title, whole, tags, row, earlier)
    best = text if text is not None else max(pieces, key=len, default="")
    state = State.PARTLY if best.strip() else State.LOST
    earlier = _with_others(earlier, pieces, best, title, now)
    return Mended(number, name, state, title, best or (row.opening if row else ""), tags, row, earlier)


def _as_kept(row: StoryRow | None, texts: Iterable[str]) -> str | None:
    """Return the text that the story was last kept with, if it is among these: its row holds a digest of it."""
    if row is None:
        return None
    return next((text for text in texts if bytes.fromhex(digest(compose(row.title, text))) == row.digest), None)


def _with_others(
    earlier: dict[int, KeptState], pieces: Iterable[str], best: str, title: str, now: int
) -> dict[int, KeptState]:
    """Keep what else was found of a text among the story's earlier states, so that nothing found is dropped."""
    grown = dict(earlier)
    for piece in pieces:
        if piece != best and all(piece != state.text for state in grown.values()):
            grown[max(grown, default=0) + 1] = KeptState(now, now, title, piece)
    return grown


def _tags(kept: Iterable[str]) -> str:
    """Return the first tags that can be read."""
    for tags in kept:
        try:
            tags_from_json(tags)
        except ValueError:
            continue
        return tags
    return "[]"


def times(story: Mended, now: int) -> tuple[int, int]:
    """Return when a story was begun and last changed, in microseconds, as well as that is known."""
    if story.row is not None:
        return story.row.created, story.row.changed
    kept = [state.kept for state in story.earlier.values()]
    return min(kept, default=now), max(kept, default=now)
