"""The kept vaults of every released shape, what is in them, and the making of a new one.

`python -m tests.vault.kept_vaults FOLDER` makes one with the code of today. One is made for every new step of the
schema, named after its number, and never changed again.
"""

import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from storyjournal.vault import FakeClock, KdfCost, LocalData, RecoveryKit, Vault

PASSPHRASE = "a kept passphrase for tests"
KIT = RecoveryKit(bytes(range(32)))
FOLDER = Path(__file__).parent / "fixtures"
KEPT = {number: FOLDER / f"version-{number}.storyjournal" for number in (1, 2)}

START = datetime(2026, 11, 1, 9, tzinfo=UTC)
LETTER = "Dear clinic,\n\nsomebody should have called."
THOUGHT = "Only a thought, without a title."
FIRST = (
    "The chair by the window was free. I counted the drops.",
    "The chair by the window was free. I counted the drops until they stopped.\n\n*Then* I slept.",
    "The chair by the window was free.\n\n*Then* I slept. 🌧️ Über den Hof ging ich allein.",
)

# Title, text, tags, revision, cursor, changed, trashed; in the order they were begun.
STORIES = [
    ("The first infusion", FIRST[2], ("treatment",), 3, 5, START + timedelta(minutes=40), None),
    ("A letter I did not send", LETTER, ("letters",), 1, 0, START + timedelta(minutes=40), None),
    ("", THOUGHT, (), 1, 0, START + timedelta(minutes=40), None),
    (
        "Gone",
        "This one lies in the trash.",
        (),
        1,
        0,
        START + timedelta(days=1, minutes=40),
        START + timedelta(1, 2400),
    ),
]
# Number, title, text, kept: of the first story.
REVISIONS = [
    (1, "The first infusion", FIRST[0], START),
    (2, "The first infusion", FIRST[1], START + timedelta(minutes=20)),
    (3, "The first infusion", FIRST[2], START + timedelta(minutes=40)),
]
WORD = {"text": "Quillhaven", "note": "äöü"}


def make(folder: Path) -> None:
    """Make a vault with all of that, written on two devices in turn."""
    with tempfile.TemporaryDirectory() as data:
        clock = FakeClock(START)
        first, second = LocalData(Path(data) / "first"), LocalData(Path(data) / "second")
        with Vault.create(folder, PASSPHRASE, KIT, cost=KdfCost.floor(), clock=clock, local=first) as vault:
            story = vault.stories.add(STORIES[0][0], FIRST[0], ["treatment"])
            for text, cursor in ((FIRST[1], 0), (FIRST[2], 5)):
                clock.advance(minutes=20)
                vault.stories.keep(
                    story.id,
                    title=story.title,
                    text=text,
                    tags=story.tags,
                    cursor=cursor,
                    milestone=text == FIRST[2],
                )
        with Vault.open(folder, KIT, clock=clock, local=second) as vault:
            for title, text, tags, *_ in STORIES[1:3]:
                vault.stories.add(title, text, tags)
            clock.advance(days=1)
            vault.stories.trash(vault.stories.add(STORIES[3][0], STORIES[3][1]).id)
            vault.documents.put("word", "kept-one", WORD, "Quillhaven")
            vault.documents.put("desk", "desk", {"place": 0, "story": story.id, "stage": 0})
    (folder / "journal.ballast").unlink(missing_ok=True)  # only room held free: not worth keeping


if __name__ == "__main__":
    make(Path(sys.argv[1]))
