"""What the app remembers outside the vault: the look and where the journal lies. Never a word of a story."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TypeVar

import platformdirs

from storyjournal.files import write_atomically

FILE = "settings.json"
NEVER = 0

T = TypeVar("T", str, float, int)


@dataclass(frozen=True)
class Settings:
    """`text_size` is 1.0 to 2.0 times the normal size; `vault` is the journal's folder, empty for the usual one.

    `lock_after` is minutes without a key or a touch until the journal locks; NEVER means only when it is asked to.
    """

    theme: str = "paper"
    text_size: float = 1.0
    vault: str = ""
    lock_after: int = 5


def default_folder() -> Path:
    """Return where settings lie on this system; the folder is made on the first save."""
    return Path(platformdirs.user_config_dir("StoryJournal", appauthor=False))


def default_vault() -> Path:
    """Return the usual place of a journal: inside the person's documents, where their own backups reach it."""
    return Path(platformdirs.user_documents_dir()) / "My journal.storyjournal"


def load(folder: Path) -> Settings:
    """Read the settings. What is missing, of another type or unreadable takes its default: a look is never an error."""
    try:
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    return Settings(
        theme=_taken(found, "theme", Settings.theme),
        text_size=_taken(found, "text_size", Settings.text_size),
        vault=_taken(found, "vault", Settings.vault),
        lock_after=max(NEVER, _taken(found, "lock_after", Settings.lock_after)),
    )


def _taken(found: dict[str, object], name: str, usual: T) -> T:
    """The value under a name where it has the usual one's type (a whole number is a number too), else the usual."""
    value = found.get(name)
    if isinstance(usual, float) and type(value) is int:
        value = float(value)
    return value if type(value) is type(usual) else usual


def save(folder: Path, settings: Settings) -> None:
    """Write the settings atomically. Raises OSError when the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / FILE, json.dumps(asdict(settings), indent=1).encode())
