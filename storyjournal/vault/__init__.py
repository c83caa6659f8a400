"""Where stories are kept: keys, key file, database, stories and documents, all encrypted."""

from storyjournal.vault.backup.errors import (
    BackupChosen,
    BackupDiskFull,
    BackupMissing,
    BackupNotWhole,
    SecondFolderInside,
    SecondFolderMissing,
)
from storyjournal.vault.clock import Clock, FakeClock, SystemClock
from storyjournal.vault.errors import (
    DiskFull,
    FolderOccupied,
    StoryMissing,
    StoryNotInTrash,
    VaultClosed,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultInUse,
    VaultMissing,
    VaultMoved,
    VaultTooNew,
    VaultUnreachable,
)
from storyjournal.vault.hygiene import harden_process
from storyjournal.vault.keys.errors import (
    KeyFileDamaged,
    KeyFileRefused,
    PassphraseEmpty,
    RecoveryKitInvalid,
    WrongPassphrase,
    WrongRecoveryKit,
)
from storyjournal.vault.keys.kit import RecoveryKit
from storyjournal.vault.keys.primitives import KdfCost
from storyjournal.vault.local import LocalData
from storyjournal.vault.store.documents import Document, DocumentRepository
from storyjournal.vault.store.stories import StoryRepository
from storyjournal.vault.vault import Vault

__all__ = [
    "BackupChosen",
    "BackupDiskFull",
    "BackupMissing",
    "BackupNotWhole",
    "Clock",
    "DiskFull",
    "Document",
    "DocumentRepository",
    "FakeClock",
    "FolderOccupied",
    "KdfCost",
    "KeyFileDamaged",
    "KeyFileRefused",
    "LocalData",
    "PassphraseEmpty",
    "RecoveryKit",
    "RecoveryKitInvalid",
    "SecondFolderInside",
    "SecondFolderMissing",
    "StoryMissing",
    "StoryNotInTrash",
    "StoryRepository",
    "SystemClock",
    "Vault",
    "VaultClosed",
    "VaultDamaged",
    "VaultError",
    "VaultExists",
    "VaultInUse",
    "VaultMissing",
    "VaultMoved",
    "VaultTooNew",
    "VaultUnreachable",
    "WrongPassphrase",
    "WrongRecoveryKit",
    "harden_process",
]
