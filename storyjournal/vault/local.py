"""What this device remembers of vaults, outside of them: small files in the app's own data. Never a story's word."""

import json
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs

from storyjournal.files import sync_folder, write_atomically
from storyjournal.vault.hygiene import FOLDER_MODE

DEVICE = "device"
LARGEST = 1024 * 1024  # a larger file is cut, and so no JSON
DEVICE_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class LocalData:
    """A folder of the app's own on this device. What is lost here costs comfort, never a story."""

    folder: Path

    @classmethod
    def default(cls) -> "LocalData":
        """Where the app's data lies on this system."""
        return cls(Path(platformdirs.user_data_dir("StoryJournal", appauthor=False)))

    def read(self, name: str) -> dict[str, Any]:
        """Return the JSON object kept under a name; empty when there is none, it cannot be read or is too large."""
        try:
            with self.path(name).open("rb") as file:
                found = json.loads(file.read(LARGEST))
        except (OSError, ValueError, RecursionError):
            return {}
        return found if isinstance(found, dict) else {}

    def write(self, name: str, content: dict[str, Any]) -> None:
        """Keep a JSON object under a name, whole or not at all. Raises OSError as it comes."""
        self.folder.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
        write_atomically(self.path(name), json.dumps(content, indent=1, sort_keys=True).encode())

    def forget(self, name: str) -> None:
        """Remove what is kept under a name, for good. Removing what is not there does no harm. Raises OSError."""
        if self.path(name).exists():
            self.path(name).unlink(missing_ok=True)
            sync_folder(self.folder)

    def path(self, name: str) -> Path:
        """Return the file for a name; names are the app's own: a kind and a vault's id."""
        return self.folder / f"{name}.json"

    def device_id(self) -> str:
        """Return this device's id, 16 random bytes in hex, made on the first call. Raises OSError as it comes."""
        known = str(self.read(DEVICE).get("id", ""))
        if DEVICE_ID.fullmatch(known):
            return known
        made = secrets.token_hex(16)
        self.write(DEVICE, {"id": made})
        return made
