"""Saving what is left of a damaged journal, without SQLite and page by page, into a new one."""

from storyjournal.vault.rescue.report import SalvageReport
from storyjournal.vault.rescue.salvage import salvage

__all__ = ["SalvageReport", "salvage"]
