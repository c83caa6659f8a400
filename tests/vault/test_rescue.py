"""The rescue: whatever part of a vault is damaged, all that can be read comes back, and nothing passes for more."""

import hashlib
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from storyjournal.vault import (
    RecoveryKit,
    Vault,
    VaultDamaged,
    VaultError,
    VaultExists,
    VaultInUse,
    VaultMissing,
    WrongPassphrase,
    WrongRecoveryKit,
)
from storyjournal.vault.errors import NothingToRescue
from storyjournal.vault.rescue import salvage
from storyjournal.vault.rescue.cells import INDEX_INTERIOR, INDEX_LEAF, TABLE_LEAF
from storyjournal.vault.rescue.found import find
from storyjournal.vault.store.cipher import DatabaseKey, read_salt
from storyjournal.vault.store.pages import Pages
from tests.vault.rescue_bench import PAGE, destroy, everything, fill, hold
from tests.vault.vault_bench import KIT, PASSPHRASE, make, place

COUNT = 40
TABLE_INTERIOR = 0x05


def journal(folder: Path) -> Path:
    """The database of the vault that `fill` makes."""
    return place(folder) / "journal.db"


def target(folder: Path) -> Path:
    """Where the tests have the new vault made."""
    return folder / "rescued.storyjournal"


def hashes(folder: Path) -> dict[str, str]:
    """Every file of a vault but its empty lock file, as it is byte by byte."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "journal.lock"]
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def pages_by_kind(folder: Path) -> dict[int, list[int]]:
    """The pages of a whole vault, by what b-tree part each holds; 0 for overflow and free pages."""
    path = journal(folder)
    kinds: dict[int, list[int]] = {TABLE_INTERIOR: [], TABLE_LEAF: [], INDEX_INTERIOR: [], INDEX_LEAF: [], 0: []}
    with Pages(path, DatabaseKey.derive(KIT.key, read_salt(path))) as pages:
        for number, page in pages.whole():
            kinds[page[100 if number == 1 else 0]].append(number)
    return kinds


def test_a_whole_vault_comes_back_whole(tmp_path: Path) -> None:
    told = fill(tmp_path, COUNT)
    with Vault.open(place(tmp_path), KIT) as vault:
        before = vault.documents.list("review"), vault.stories.search("alpha"), vault.commits, vault.id
        revisions = {name: vault.stories.revisions(name) for name in told}
    untouched = hashes(place(tmp_path))
    report = salvage(place(tmp_path), PASSPHRASE, target(tmp_path))
    assert hashes(place(tmp_path)) == untouched
    assert (len(report.saved), report.partly, report.lost) == (COUNT, (), ())
    assert (report.documents_saved, report.documents_lost, report.revisions_lost) == (COUNT, 0, 0)
    assert report.revisions_saved == sum(map(len, revisions.values())) > 0
    with Vault.open(target(tmp_path), PASSPHRASE) as vault:
        assert everything(vault) == told
        assert {hit.story.id for hit in vault.stories.search("alpha")} == {hit.story.id for hit in before[1]}
        assert vault.documents.list("review") == before[0]
        assert {name: vault.stories.revisions(name) for name in told} == revisions
        assert (vault.commits, vault.id) == (before[2] + 1, before[3])
        with vault._database.reading() as connection:
            assert len(str(connection.execute("SELECT branch FROM vault").get)) == 32
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


@pytest.mark.parametrize("kind", [TABLE_INTERIOR, INDEX_INTERIOR, INDEX_LEAF])
def test_the_tree_above_the_rows_and_the_indexes_cost_no_story(tmp_path: Path, kind: int) -> None:
    told = fill(tmp_path, COUNT)
    pages = pages_by_kind(tmp_path)[kind]
    destroy(journal(tmp_path), [*pages, 1])
    with pytest.raises(VaultError):
        Vault.open(place(tmp_path), PASSPHRASE)
    report = salvage(place(tmp_path), PASSPHRASE, target(tmp_path))
    assert (len(report.saved), report.partly, report.lost) == (COUNT, (), ())
    hold(target(tmp_path), told, report)


def test_a_story_that_lost_its_text_is_told_by_its_title_and_first_words(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        for number in range(30):
            vault.stories.add(f"Day {number}" if number % 2 else "", f"word{number} " * 400)
        told = everything(vault)
    with Pages(journal(tmp_path), DatabaseKey.derive(KIT.key, read_salt(journal(tmp_path)))) as pages:
        texts = [number for number, page in pages.whole() if page.count(b"word6 ") + page.count(b"word7 ") > 100]
    destroy(journal(tmp_path), texts)
    report = salvage(place(tmp_path), KIT, target(tmp_path))
    assert len(report.saved) == 28
    assert len(report.lost + report.partly) == 2
    hold(target(tmp_path), told, report)
    with Vault.open(target(tmp_path), KIT) as vault:
        titles = {story.title for story in vault.stories.list()}
        starts = {story.opening[:5] for story in vault.stories.list()}
    assert {"word6 word6 word6 word6 word6 word6 word6 word6…", "Day 7"} == {*report.lost, *report.partly}
    assert "word6" in starts
    assert "Day 7" in titles


def test_a_long_text_is_kept_up_to_the_break_and_an_earlier_state_beside_it(tmp_path: Path) -> None:
    long = " ".join(f"word{number}" for number in range(5000))
    with make(tmp_path) as vault:
        story = vault.stories.add("Long", "An earlier state.")
        vault.stories.keep(story.id, title="Long", text=long, tags=(), cursor=0)
        vault.stories.keep(story.id, title="Long", text=long + " end", tags=(), cursor=0, milestone=True)
    path = journal(tmp_path)
    with Pages(path, DatabaseKey.derive(KIT.key, read_salt(path))) as pages:
        late = [number for number, page in pages.whole() if page[0] == 0 and b"word3000 " in page]
    destroy(path, late)
    report = salvage(place(tmp_path), KIT, target(tmp_path))
    assert (report.saved, report.partly, report.lost) == ((), ("Long",), ())
    with Vault.open(target(tmp_path), KIT) as vault:
        text = vault.stories.get(story.id).text
    assert len(text) > 10_000
    assert long.startswith(text)


def test_search_is_made_anew_when_its_tables_are_broken(tmp_path: Path) -> None:
    told = fill(tmp_path, COUNT)
    path = journal(tmp_path)
    with Vault.open(place(tmp_path), KIT) as vault, vault._database.reading() as connection:
        wanted = "SELECT rootpage FROM sqlite_schema WHERE name GLOB '*_search_*' OR name = 'vault'"
        roots = [int(str(row[0])) for row in connection.execute(wanted)]
    destroy(path, roots)
    report = salvage(place(tmp_path), KIT, target(tmp_path))
    assert len(report.saved) == COUNT
    with Vault.open(target(tmp_path), PASSPHRASE) as vault:
        assert everything(vault) == told
        assert vault.stories.search("alpha")


@pytest.mark.parametrize("keys_are_dead", [False, True])
def test_a_flipped_salt_costs_nothing(tmp_path: Path, keys_are_dead: bool) -> None:
    told = fill(tmp_path, COUNT)
    data = bytearray(journal(tmp_path).read_bytes())
    data[5] ^= 0x40
    journal(tmp_path).write_bytes(data)
    with pytest.raises(VaultDamaged):
        Vault.open(place(tmp_path), KIT)
    if keys_are_dead:
        for name in ("keys.a", "keys.b"):
            (place(tmp_path) / name).write_bytes(b"gone")
    report = salvage(place(tmp_path), KIT, target(tmp_path))
    assert len(report.saved) == COUNT
    assert report.needs_passphrase is keys_are_dead
    hold(target(tmp_path), told, report)


@pytest.mark.parametrize("length", [20 * PAGE, 20 * PAGE + 100])
def test_of_a_file_cut_short_the_rest_is_read(tmp_path: Path, length: int) -> None:
    told = fill(tmp_path, COUNT)
    journal(tmp_path).write_bytes(journal(tmp_path).read_bytes()[:length])
    hold(target(tmp_path), told, salvage(place(tmp_path), KIT, target(tmp_path)))


def test_random_damage_never_passes_for_more_than_it_is(tmp_path: Path) -> None:
    told = fill(tmp_path, COUNT)
    whole, chance = journal(tmp_path).read_bytes(), random.Random(3)  # noqa: S311 - places to damage
    for trial in range(24):
        journal(tmp_path).write_bytes(whole)
        many = chance.choice((1, 3, 10, 40))
        destroy(journal(tmp_path), chance.sample(range(1, len(whole) // PAGE + 1), many), trial)
        before = hashes(place(tmp_path))
        try:
            report = salvage(place(tmp_path), KIT, tmp_path / f"new {trial}")
        except NothingToRescue:
            assert many > 20
            continue
        assert hashes(place(tmp_path)) == before
        hold(tmp_path / f"new {trial}", told, report)


def test_what_a_killed_process_left_half_done_is_rolled_back_in_the_copy_alone(tmp_path: Path) -> None:
    told = fill(tmp_path, COUNT)
    script = (
        "import os, sys; from pathlib import Path\n"
        "from storyjournal.vault import RecoveryKit, Vault\n"
        "vault = Vault.open(Path(sys.argv[1]), RecoveryKit(bytes(range(32))))\n"
        "with vault._database.writing() as connection:\n"
        "    connection.pragma('cache_size', 1)\n"
        "    connection.execute('UPDATE story_text SET text = upper(text)')\n"
        "    os._exit(9)\n"
    )
    run = subprocess.run([sys.executable, "-c", script, str(place(tmp_path))], check=False)
    assert run.returncode == 9
    assert (place(tmp_path) / "journal.db-journal").stat().st_size > PAGE
    before = hashes(place(tmp_path))
    report = salvage(place(tmp_path), KIT, target(tmp_path))
    assert hashes(place(tmp_path)) == before
    assert "journal.db-journal" in before
    assert len(report.saved) == COUNT
    hold(target(tmp_path), told, report)


def test_a_kit_without_key_files_is_never_called_wrong_when_only_a_part_is_damaged(tmp_path: Path) -> None:
    told = fill(tmp_path, 10)
    destroy(journal(tmp_path), [2, 5])
    data = bytearray(journal(tmp_path).read_bytes())
    data[900] ^= 1
    journal(tmp_path).write_bytes(data)
    for name in ("keys.a", "keys.b"):
        (place(tmp_path) / name).unlink()
    with pytest.raises(VaultDamaged):
        Vault.open(place(tmp_path), KIT)
    with pytest.raises(WrongRecoveryKit):
        Vault.open(place(tmp_path), RecoveryKit(bytes(32)))
    report = salvage(place(tmp_path), KIT, target(tmp_path))
    assert report.needs_passphrase
    hold(target(tmp_path), told, report)


def test_what_stands_in_the_way_of_a_rescue(tmp_path: Path) -> None:
    fill(tmp_path, 3)
    with pytest.raises(WrongPassphrase):
        salvage(place(tmp_path), "something else", target(tmp_path))
    with pytest.raises(VaultMissing):
        salvage(tmp_path / "nowhere", KIT, target(tmp_path))
    with Vault.open(place(tmp_path), KIT), pytest.raises(VaultInUse):
        salvage(place(tmp_path), KIT, target(tmp_path))
    shutil.copytree(place(tmp_path), target(tmp_path))
    with pytest.raises(VaultExists):
        salvage(place(tmp_path), KIT, target(tmp_path))
    journal(tmp_path).write_bytes(bytes(40 * PAGE))
    with pytest.raises(NothingToRescue):
        salvage(place(tmp_path), KIT, tmp_path / "other")
    journal(tmp_path).write_bytes(b"")
    with pytest.raises(NothingToRescue):
        salvage(place(tmp_path), PASSPHRASE, tmp_path / "other")
    for name in ("keys.a", "keys.b"):
        (target(tmp_path) / name).unlink()
    with pytest.raises(WrongRecoveryKit):
        salvage(target(tmp_path), RecoveryKit(bytes(32)), tmp_path / "other")
    assert not (tmp_path / "other").exists()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_every_row_of_every_table_is_known_by_its_shape(tmp_path: Path) -> None:
    fill(tmp_path, COUNT)
    with Vault.open(place(tmp_path), KIT) as vault, vault._database.reading() as connection:
        tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        counts = {
            name: int(connection.execute(f"SELECT count(*) FROM {name}").get)  # noqa: S608
            for name in ("story", "story_text", "revision", "document", "fresh")
        }
    own = {name for name in tables if "_search" not in name}
    assert own == {"vault", "story", "story_text", "revision", "document", "fresh", "lineage"}, "teach `found` of it"
    with Pages(journal(tmp_path), DatabaseKey.derive(KIT.key, read_salt(journal(tmp_path)))) as pages:
        found = find(pages)
    assert counts == {
        "story": len(found.stories),
        "story_text": len(found.texts),
        "revision": len(found.states),
        "document": len(found.documents),
        "fresh": len(found.fresh),
    }
    assert found.origin is not None
    assert len(found.numbers) == counts["story"]
