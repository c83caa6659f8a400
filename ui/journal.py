"""Everything that the places of an open journal work with, put together once the vault is open."""

from dataclasses import dataclass

from storyjournal.redaction import Scanner
from storyjournal.redaction.known.store import KnownStore
from storyjournal.review import ReviewRepository
from storyjournal.vault import Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.local import LocalData
from ui.tasks import Tasks


@dataclass(frozen=True)
class Journal:
    """An open vault, the repositories that lie over it, and what this device keeps for it.

    `beside` is a worker for what takes seconds and must not hold up the keeping of words: backups.
    """

    vault: Vault
    reviews: ReviewRepository
    known: KnownStore
    scanner: Scanner
    local: LocalData
    devices: DeviceKeys
    beside: Tasks

    @classmethod
    def over(cls, vault: Vault, scanner: Scanner, *, local: LocalData, devices: DeviceKeys, beside: Tasks) -> "Journal":
        """Return the journal that lies in an open vault."""
        return cls(
            vault, ReviewRepository(vault.documents), KnownStore(vault.documents), scanner, local, devices, beside
        )
