"""What the tests of backups share: a vault with something in it, and folders held against what they were."""

import hashlib
from pathlib import Path

from storyjournal.vault import FakeClock, KdfCost, LocalData, RecoveryKit, Vault
from tests.vault.vault_bench import KIT, PASSPHRASE

NAME = "My journal.storyjournal"


def make_vault(folder: Path, *, kit: RecoveryKit = KIT, clock: FakeClock | None = None) -> Vault:
    """A vault with two stories, one more in the trash, a revision and a document; its device data beside it."""
    local = LocalData(folder / "device")
    clock = clock or FakeClock()
    vault = Vault.create(folder / NAME, PASSPHRASE, kit, cost=KdfCost.floor(), clock=clock, local=local)
    story = vault.stories.add("Rain", "It rained all day.", ["weather"])
    vault.stories.keep(story.id, title="Rain", text="It rained.", tags=["weather"], cursor=3, milestone=True)
    vault.stories.add("Bread", "I baked bread.")
    vault.stories.trash(vault.stories.add("Old", "An old one.").id)
    vault.documents.put("person", "one", {"name": "somebody"})
    return vault


def hashes(folder: Path) -> dict[str, str]:
    """Every file below a folder with the hash of its bytes. No vault in it may be open in this process."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def titles(vault: Vault) -> set[str]:
    """The titles outside of the trash."""
    return {story.title for story in vault.stories.list()}
