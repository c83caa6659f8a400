"""Everything that the places of an open journal work with, put together once the vault is open."""

from dataclasses import dataclass

from storyjournal.redaction import Scanner
from storyjournal.review import ProtectedWords, ReviewRepository
from storyjournal.vault import Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.local import LocalData


@dataclass(frozen=True)
class Journal:
    """An open vault, the repositories that lie over it, and what this device keeps for it."""

    vault: Vault
    reviews: ReviewRepository
    words: ProtectedWords
    scanner: Scanner
    local: LocalData
    devices: DeviceKeys

    @classmethod
    def over(cls, vault: Vault, scanner: Scanner, *, local: LocalData, devices: DeviceKeys) -> "Journal":
        """Return the journal that lies in an open vault."""
        return cls(vault, ReviewRepository(vault.documents), ProtectedWords(vault.documents), scanner, local, devices)
