"""Pages that break under the open vault: what is read is right or refused, what can be kept is kept, and both come
through the rescue."""

import contextlib
import random
from pathlib import Path

import pytest

from storyjournal.story import Story
from storyjournal.vault import Vault, VaultDamaged
from storyjournal.vault.errors import SearchDamaged
from storyjournal.vault.rescue import salvage
from tests.vault.rescue_bench import PAGE, destroy, everything, fill
from tests.vault.vault_bench import KIT, place


def read_all(vault: Vault, told: dict[str, Story]) -> int:
    """Read every story; each is as it was or refused. Returns how many were read."""
    read = 0
    for name, story in told.items():
        try:
            assert vault.stories.get(name) == story
        except VaultDamaged:
            continue
        read += 1
    return read


def change_all(vault: Vault, told: dict[str, Story]) -> tuple[dict[str, Story], int]:
    """Write on in every story; returns what they are now, and how many took it."""
    now, kept = dict(told), 0
    for name, story in told.items():
        try:
            changed = vault.stories.keep(name, title=story.title, text=f"{story.text} on", tags=story.tags, cursor=1)
        except VaultDamaged:
            continue
        now[name], kept = changed, kept + 1
    return now, kept


@pytest.mark.parametrize("seed", range(6))
def test_a_vault_that_breaks_while_it_is_open(tmp_path: Path, seed: int) -> None:
    told = fill(tmp_path, 40, longest=300)
    path = place(tmp_path) / "journal.db"
    chance = random.Random(seed)  # noqa: S311 - places to damage
    with Vault.open(place(tmp_path), KIT) as vault:
        destroy(path, chance.sample(range(2, path.stat().st_size // PAGE + 1), 2), seed)
        read_all(vault, told)
        now, _ = change_all(vault, told)
        with contextlib.suppress(VaultDamaged):  # it may be told; what was kept must then be there
            added = vault.stories.add("New", "written after the damage")
            now[added.id] = added
        read_all(vault, now)
    report = salvage(place(tmp_path), KIT, tmp_path / "new")
    with Vault.open(tmp_path / "new", KIT) as vault:
        found = everything(vault)
    same = [name for name in now if found.get(name) == now[name]]
    assert len(same) == len(report.saved)


def test_broken_search_tables_keep_no_story_from_being_kept(tmp_path: Path) -> None:
    told = fill(tmp_path, 40)
    path = place(tmp_path) / "journal.db"
    with Vault.open(place(tmp_path), KIT) as vault, vault._database.reading() as connection:
        wanted = "SELECT rootpage FROM sqlite_schema WHERE name GLOB '*_search_*' AND rootpage > 0"
        roots = [int(str(row[0])) for row in connection.execute(wanted)]
    destroy(path, roots)
    with Vault.open(place(tmp_path), KIT) as vault:
        now, kept = change_all(vault, told)
        added = vault.stories.add("New", "written after the damage")
        vault.stories.trash(added.id)
        now[added.id] = vault.stories.get(added.id)
        assert kept == len(told)
        assert everything(vault) == now
        with pytest.raises(SearchDamaged):
            vault.stories.delete(added.id)
        with pytest.raises(VaultDamaged):
            vault.stories.search("damage")
    report = salvage(place(tmp_path), KIT, tmp_path / "new")
    assert len(report.saved) == len(now)
    with Vault.open(tmp_path / "new", KIT) as vault:
        assert everything(vault) == now
