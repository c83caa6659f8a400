"""Everything that the places of an open journal work with, put together once the vault is open."""

from dataclasses import dataclass

from storyjournal.redaction import Scanner
from storyjournal.review import ProtectedWords, ReviewRepository
from storyjournal.vault import Vault


@dataclass(frozen=True)
class Journal:
    """An open vault and the repositories that lie over it."""

    vault: Vault
    reviews: ReviewRepository
    words: ProtectedWords
    scanner: Scanner

    @classmethod
    def over(cls, vault: Vault, scanner: Scanner) -> "Journal":
        """Return the journal that lies in an open vault."""
        return cls(vault, ReviewRepository(vault.documents), ProtectedWords(vault.documents), scanner)
