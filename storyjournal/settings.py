"""What the app remembers outside the vault: the look and where the journal lies. Never a word of a story."""

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path

import platformdirs

from storyjournal.files import write_atomically

FILE = "settings.json"


@dataclass(frozen=True, slots=True)
class Settings:
    """`text_size` is 1.0 to 2.0 times the normal size; `vault` is the journal's folder, empty for the usual one."""

    theme: str = "paper"
    text_size: float = 1.0
    vault: str = ""


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
    usual = Settings()
    kept = {}
    for field in fields(Settings):
        value = found.get(field.name)
        if isinstance(value, int) and not isinstance(value, bool) and isinstance(getattr(usual, field.name), float):
            value = float(value)
        if type(value) is type(getattr(usual, field.name)):
            kept[field.name] = value
    return Settings(**kept)


def save(folder: Path, settings: Settings) -> None:
    """Write the settings atomically. Raises OSError when the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    write_atomically(folder / FILE, json.dumps(asdict(settings), indent=1).encode())
