"""Where the restore page finds backups and how it reads them: beside an open journal, or one that does not open."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from storyjournal.vault import LocalData, RecoveryKit, Vault
from storyjournal.vault.backup import Backup, find_backups
from ui.write.when import moment_words

BESIDE, SECOND, BOTH = "In this journal’s folder", "In the folder for second copies", "In both folders"
CONFLICT = "Another copy of your journal, beside it"
CHOSEN = "In the folder you chose"

Secret = str | RecoveryKit


@dataclass(frozen=True, slots=True)
class Entry:
    """A backup, or another copy of the journal, as the list shows it. `backup` tells the day for a copy's name."""

    backup: Backup
    when: str
    place: str

    @property
    def path(self) -> Path:
        """The folder that holds it, or a journal.db under another name."""
        return self.backup.path


@dataclass(frozen=True)
class Sources:
    """`folder` is the journal's own; `find` takes a moment. `present` says of stories by id whether they lie in
    the trash; it is None while the journal does not open. `secret` opens the backups, as far as it is known."""

    folder: Path
    find: Callable[[], tuple[Backup, ...]]
    secret: Secret | None
    copies: tuple[Path, ...] = ()
    notes: Callable[[], tuple[str, ...]] = field(default=tuple)
    present: Callable[[], Mapping[str, bool]] | None = None

    @classmethod
    def of_open(cls, vault: Vault) -> "Sources":
        """Those of an open journal: its own key opens them."""
        return cls(
            folder=vault.folder,
            find=vault.backups.list,
            secret=vault.keys.kit,
            copies=vault.origin.conflicts,
            notes=lambda: vault.backups.troubles,
            present=lambda: present_in(vault),
        )

    @classmethod
    def of_closed(cls, folder: Path, local: LocalData, secret: Secret | None) -> "Sources":
        """Those of a journal that cannot be opened; `secret` is what was tried on it."""
        return cls(folder=folder, find=lambda: find_backups(folder, local), secret=secret)

    def entries(self, now: datetime) -> tuple[Entry, ...]:
        """Return what there is to bring back, the newest first. Takes a moment. Raises JournalError."""
        return (*(_conflict(path, now) for path in self.copies), *entries(self.find(), now))


def present_in(vault: Vault) -> dict[str, bool]:
    """Return the ids of a journal's stories, and whether each lies in the trash."""
    return {story.id: trashed for trashed in (False, True) for story in vault.stories.list(trashed=trashed)}


def entries(backups: tuple[Backup, ...], now: datetime, place: str = "") -> tuple[Entry, ...]:
    """Return backups as a list shows them; the same one in both folders stands there once."""
    found: dict[tuple[datetime, int], list[Backup]] = {}
    for backup in backups:
        found.setdefault((backup.made, backup.commits), []).append(backup)
    made = []
    for same in found.values():
        first = min(same, key=lambda backup: backup.second)
        where = BOTH if len({backup.second for backup in same}) == 2 else SECOND if first.second else BESIDE
        made.append(Entry(first, moment_words(first.made, now), place or where))
    return tuple(made)


def _conflict(path: Path, now: datetime) -> Entry:
    """A copy that a sync service or a person made of the whole journal, dated by its file."""
    file = path / "journal.db" if path.is_dir() else path
    changed = datetime.fromtimestamp(file.stat().st_mtime, UTC) if file.exists() else now
    return Entry(
        Backup(path, changed.replace(microsecond=0), 0), moment_words(changed, now), f"{CONFLICT}: {path.name}"
    )
