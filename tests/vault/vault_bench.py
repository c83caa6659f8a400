"""What the vault's tests share: a place, a kit, a passphrase, and a vault made with the cheapest key."""

from pathlib import Path

from storyjournal.vault import FakeClock, KdfCost, RecoveryKit, Vault

PASSPHRASE = "otter lantern ninety gravel"
KIT = RecoveryKit(bytes(range(32)))
CHEAP = KdfCost.floor()


def make(folder: Path, *, kit: RecoveryKit = KIT, clock: FakeClock | None = None) -> Vault:
    """A new vault in a folder of its own inside `folder`."""
    return Vault.create(folder / "mine.storyjournal", PASSPHRASE, kit, cost=KdfCost.floor(), clock=clock or FakeClock())


def place(folder: Path) -> Path:
    """Where `make` puts it."""
    return folder / "mine.storyjournal"
