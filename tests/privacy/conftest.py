"""A journal that somebody has already, cheap to open."""

from pathlib import Path

import pytest

from storyjournal.vault import KdfCost, RecoveryKit, Vault
from tests.privacy import words


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """The folder of a closed journal at its usual place in the home under `tmp_path`."""
    folder = tmp_path / "home" / "Documents" / "My journal.storyjournal"
    Vault.create(folder, words.PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor()).close()
    for made in (tmp_path / "home", folder.parent):
        made.chmod(0o700)
    return folder
