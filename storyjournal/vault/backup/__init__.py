"""Backups of a vault: made while it is open, each a whole vault of its own, and brought back as a copy."""

from storyjournal.vault.backup.backups import Backups
from storyjournal.vault.backup.restore import Preview, preview, restore, restored_name
from storyjournal.vault.backup.shelf import Backup, find_backups

__all__ = ["Backup", "Backups", "Preview", "find_backups", "preview", "restore", "restored_name"]
