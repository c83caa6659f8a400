"""A vault's place among folders: is one there, is there room for one, and giving a finished one its name."""

from pathlib import Path

from storyjournal.files import sync_folder
from storyjournal.vault.errors import FolderOccupied, VaultExists
from storyjournal.vault.keys import keycopies
from storyjournal.vault.store import database

PARTS = (database.NAME, *keycopies.NAMES)


def holds_vault(folder: Path) -> bool:
    """Say whether a vault, or any part of one, is in this folder."""
    return any((folder / part).exists() for part in PARTS)


def require_room(folder: Path) -> None:
    """Raise VaultExists or FolderOccupied unless `folder` is missing or empty."""
    if holds_vault(folder):
        raise VaultExists(folder)
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise FolderOccupied(folder)


def move_into_place(draft: Path, folder: Path) -> None:
    """Give a finished vault its name, durably; never in the place of anything. Raises OSError as it comes."""
    if folder.exists():
        folder.rmdir()
    draft.rename(folder)
    sync_folder(folder.parent)
