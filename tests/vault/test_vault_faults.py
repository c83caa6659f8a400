"""Damage to a vault, in a few places; the many run from tests/torture."""

import random
from pathlib import Path

from storyjournal.vault import Vault, VaultDamaged
from tests.vault.vault_bench import KIT, make, place


def everything(vault: Vault) -> list[object]:
    """All that a vault can tell."""
    stories = [vault.stories.get(summary.id) for summary in vault.stories.list()]
    return [
        vault.id,
        vault.stories.list(),
        stories,
        [vault.stories.revisions(story.id) for story in stories],
        vault.stories.search("alpha"),
        vault.stories.tags(),
        vault.documents.list("kind"),
    ]


def test_no_random_change_to_the_database_passes_in_silence(tmp_path: Path) -> None:
    chance = random.Random(11)  # noqa: S311 - places to flip
    with make(tmp_path) as vault:
        for number in range(12):
            text = " ".join(chance.choices(("alpha", "beta", "gamma", "hope", "knee"), k=300))
            story = vault.stories.add(f"Story {number}", text, ["x"])
            vault.stories.keep(story.id, title="T", text="alpha", tags=["y"], cursor=0)
            vault.documents.put("kind", str(number), {"text": text})
        told = everything(vault)
    path = place(tmp_path) / "journal.db"
    whole, damage_seen = path.read_bytes(), 0
    for _ in range(60):
        changed = bytearray(whole)
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
        path.write_bytes(changed)
        try:
            with Vault.open(place(tmp_path), KIT) as vault:
                assert everything(vault) == told  # a page that is free, or that nothing asked for
        except VaultDamaged:
            damage_seen += 1
    assert damage_seen > 30


def test_pages_that_were_cut_off_zeroed_or_swapped_are_noticed(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        for number in range(20):
            vault.stories.add(f"Story {number}", "alpha beta gamma " * 200)
    path = place(tmp_path) / "journal.db"
    whole, page = path.read_bytes(), 4096
    for changed in (
        whole[:-page],
        whole[: len(whole) // 2],
        whole[:100],
        b"",
        bytes(page) + whole[page:],
        whole[: 5 * page] + bytes(page) + whole[6 * page :],
        whole[: 5 * page] + whole[6 * page : 7 * page] + whole[5 * page : 6 * page] + whole[7 * page :],
    ):
        path.write_bytes(changed)
        try:
            with Vault.open(place(tmp_path), KIT) as vault:
                vault.check()
        except VaultDamaged:
            continue
        raise AssertionError("passed in silence")
