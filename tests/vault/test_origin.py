"""Where an opened journal comes from: sentences, memory that fails, copies nearby, restored copies."""

import json
import os
import shutil
from pathlib import Path

import pytest

from storyjournal.vault import KdfCost, LocalData, RecoveryKit, Vault
from storyjournal.vault.backup import restore
from storyjournal.vault.origin import Origin, OriginState, Watch
from storyjournal.vault.origin.lineage import Lineage
from storyjournal.vault.origin.memory import Memory
from tests.vault.origin_world import KIT, OLD_FIXTURE, PASSPHRASE, ReadOnlyData, kill_vault, new_journal, write


@pytest.fixture
def local(tmp_path: Path) -> LocalData:
    """This device's own data."""
    return LocalData(tmp_path / "data")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty journal, made once."""
    return new_journal(tmp_path_factory.mktemp("template"))


@pytest.fixture
def journal(tmp_path: Path, template: Path) -> Path:
    """A journal that nobody has open."""
    return shutil.copytree(template, tmp_path / "journals" / "start.storyjournal")


def memory_file(local: LocalData) -> Path:
    (found,) = local.folder.glob("seen-*.json")
    return found


def test_a_new_journal_is_new_here_and_the_same_the_next_day(tmp_path: Path, local: LocalData, cost: KdfCost) -> None:
    folder = tmp_path / "mine.storyjournal"
    with Vault.create(folder, PASSPHRASE, KIT, cost=cost, local=local) as vault:
        assert vault.origin == Origin(OriginState.FIRST_TIME)
        assert (vault.origin.sentence, vault.origin.remedy, vault.origin.must_be_asked) == ("", "", False)
        vault.stories.add("first")
    with Vault.open(folder, PASSPHRASE, local=local) as vault:
        assert vault.origin == Origin(OriginState.SAME)
        assert (vault.origin.sentence, vault.origin.remedy, vault.origin.must_be_asked) == ("", "", False)


def test_an_older_copy_says_how_much_is_missing(tmp_path: Path, journal: Path, local: LocalData) -> None:
    write(journal, local)
    shutil.copytree(journal, tmp_path / "kept")
    write(journal, local, 12)
    shutil.rmtree(journal)
    shutil.copytree(tmp_path / "kept", journal)
    with Vault.open(journal, KIT, local=local) as vault:
        assert vault.origin.state is OriginState.OLDER
        assert vault.origin.sentence == (
            "This is an older copy of your journal. 12 changes that you made or saw on this computer are not in it."
        )
        assert vault.origin.remedy
        assert vault.origin.must_be_asked
    assert write(journal, local, 0).missing == 12  # said again until it is accepted


def test_accepting_an_older_copy_counts_on_above_what_was_seen(tmp_path: Path, journal: Path, local: LocalData) -> None:
    write(journal, local, 2)
    shutil.copytree(journal, tmp_path / "kept" / "mine.storyjournal")
    write(journal, local, 5)
    older = tmp_path / "kept" / "mine.storyjournal"
    with Vault.open(older, KIT, local=local) as vault:
        assert vault.commits == 2
        vault.accept_origin()
        assert vault.origin.state is OriginState.SAME
        vault.documents.put("test", "x", {})
        assert vault.commits == 8
    assert write(older, local, 0).state is OriginState.SAME
    assert write(journal, local, 0) == Origin(OriginState.FORKED, missing=1, arrived=5)


def test_a_change_from_another_computer_is_told_and_asks_nothing(
    tmp_path: Path, journal: Path, local: LocalData
) -> None:
    write(journal, local)
    write(journal, LocalData(tmp_path / "other data"), 3)
    origin = write(journal, local)
    assert origin == Origin(OriginState.ELSEWHERE, arrived=3)
    assert origin.sentence == "Your journal was changed on another computer. 3 changes came in."
    assert not origin.must_be_asked


def test_two_that_went_on_are_forked(tmp_path: Path, journal: Path, local: LocalData) -> None:
    other = LocalData(tmp_path / "other data")
    write(journal, local)
    theirs = tmp_path / "theirs" / "mine.storyjournal"
    shutil.copytree(journal, theirs)
    write(theirs, other, 2)
    write(journal, local, 1)
    origin = write(theirs, local, 0)
    assert origin == Origin(OriginState.FORKED, missing=1, arrived=2)
    assert "1 change that you made or saw on this computer is not in it." in origin.sentence


def test_older_key_files_under_a_newer_journal_are_told(journal: Path, local: LocalData, cost: KdfCost) -> None:
    old = {name: (journal / name).read_bytes() for name in ("keys.a", "keys.b")}
    with Vault.open(journal, KIT, local=local) as vault:
        vault.keys.change_passphrase("another passphrase of mine", cost=cost)
    for name, data in old.items():
        (journal / name).write_bytes(data)
    with Vault.open(journal, PASSPHRASE, local=local) as vault:
        assert vault.origin.state is OriginState.KEYS_OLDER
        assert "key files" in vault.origin.sentence
        assert vault.origin.must_be_asked
    assert write(journal, local, 0).state is OriginState.KEYS_OLDER
    with Vault.open(journal, KIT, local=local) as vault:
        vault.accept_origin()
    assert write(journal, local, 0).state is OriginState.SAME


def test_new_key_files_without_the_old_ones_are_not_older(journal: Path, local: LocalData, cost: KdfCost) -> None:
    with Vault.open(journal, KIT, local=local) as vault:
        for passphrase in ("one of mine for now", "another of mine for now"):
            vault.keys.change_passphrase(passphrase, cost=cost)
    for name in ("keys.a", "keys.b"):
        (journal / name).unlink()
    with Vault.open(journal, KIT, local=local) as vault:
        assert vault.origin.state is OriginState.SAME
        vault.keys.change_passphrase("a third one of mine", cost=cost)
    assert write(journal, local, 0).state is OriginState.SAME


def test_a_change_of_the_key_keeps_what_is_known(journal: Path, local: LocalData, cost: KdfCost) -> None:
    write(journal, local, 2)
    new = RecoveryKit.generate()
    with Vault.open(journal, KIT, local=local) as vault:
        vault.keys.change_key(PASSPHRASE, new, cost=cost)
        vault.documents.put("test", "after", {})
    with Vault.open(journal, new, local=local) as vault:
        assert vault.origin == Origin(OriginState.SAME)


@pytest.mark.parametrize(
    "kept",
    [
        None,
        b"",
        b"\xff\x00",
        b"[1]",
        b"{}",
        b'{"version": 1}',
        b"[" * 5000,
        {"writers": {"x": -1}},
        {"writers": {"x": True}},
        {"writers": [1]},
        {"commits": 2.5},
        {"commits": 10**30},
        {"highest": 0},
        {"generation": "3"},
        {"writer": "../../x"},
        {"writer": None},
        {"closed": 1},
        {"version": 2},
    ],
)
def test_memory_that_is_lost_or_nonsense_is_a_first_time(
    journal: Path, local: LocalData, kept: bytes | dict[str, object] | None
) -> None:
    write(journal, local)
    path = memory_file(local)
    if kept is None:
        path.unlink()
    elif isinstance(kept, bytes):
        path.write_bytes(kept)
    else:
        path.write_text(json.dumps(json.loads(path.read_text()) | kept), encoding="utf-8")
    assert write(journal, local).state is OriginState.FIRST_TIME
    assert write(journal, local).state is OriginState.SAME


def test_memory_holds_no_word_of_a_story(tmp_path: Path, journal: Path, local: LocalData) -> None:
    with Vault.open(journal, KIT, local=local) as vault:
        vault.stories.add("Marzipan", "a heron stood there", ["lakeside"])
    kept = memory_file(local).read_text()
    assert not any(word in kept for word in ("Marzipan", "heron", "lakeside"))
    assert set(json.loads(kept)) == {"version", "commits", "writers", "highest", "generation", "writer", "closed"}


def test_a_journal_opens_where_nothing_may_be_remembered(tmp_path: Path, journal: Path) -> None:
    blocked = LocalData(tmp_path / "file")
    blocked.folder.write_bytes(b"in the way")
    for local in (blocked, ReadOnlyData(tmp_path / "nowhere"), None):
        assert write(journal, local, 2).state is OriginState.FIRST_TIME
    with Vault.open(journal, KIT) as vault:
        assert vault.commits == 6
        assert len(vault.documents.list("test")) == 2


def test_a_kill_between_a_change_and_its_note_is_the_same_journal(journal: Path, local: LocalData) -> None:
    write(journal, local)
    vault = Vault.open(journal, KIT, local=local)
    vault.documents.put("test", "late", {})
    kill_vault(vault)
    assert write(journal, local, 0) == Origin(OriginState.SAME, arrived=1)


def test_notes_while_writing_come_every_twenty_seconds(journal: Path, local: LocalData) -> None:
    with Vault.open(journal, KIT, local=local) as vault:
        seconds = [0.0]
        Watch(
            journal,
            vault._database,
            KIT.key,
            generation=lambda: 1,
            local=local,
            elapsed=lambda: seconds[0],
        )
        noted = []
        for seconds[0] in (0.0, 19.9, 20.1, 30.0, 40.2):
            vault.documents.put("test", "x", {})
            noted.append(json.loads(memory_file(local).read_text())["commits"])
        assert noted == [0, 0, 3, 3, 5]


def test_a_backup_brought_back_has_a_memory_of_its_own(tmp_path: Path, journal: Path, local: LocalData) -> None:
    write(journal, local, 3)
    with Vault.open(journal, KIT, local=local) as vault:
        backup = vault.backups.make()
    restored = journal.with_name("restored.storyjournal")
    restore(backup.path, KIT, restored)
    write(journal, local, 4)
    assert write(restored, local) == Origin(OriginState.FIRST_TIME)
    assert write(restored, local) == Origin(OriginState.SAME)
    assert write(journal, local) == Origin(OriginState.SAME)
    assert len(list(local.folder.glob("seen-*.json"))) == 2


def test_the_clock_plays_no_part(tmp_path: Path, journal: Path, local: LocalData) -> None:
    write(journal, local, 2)
    for path in [*journal.iterdir(), memory_file(local)]:
        os.utime(path, (0, 0))
    assert write(journal, local).state is OriginState.SAME


def test_a_sync_folder_is_told(tmp_path: Path, journal: Path, local: LocalData) -> None:
    assert write(journal, local).sync_service == ""
    (tmp_path / "journals" / ".stfolder").mkdir()
    assert write(journal, local).sync_service == "Syncthing"


def test_a_journal_of_the_first_shape_is_known_from_its_first_opening(tmp_path: Path, local: LocalData) -> None:
    folder = tmp_path / "mine.storyjournal"
    shutil.copytree(OLD_FIXTURE, folder)
    assert write(folder, local).state is OriginState.FIRST_TIME
    assert write(folder, local).state is OriginState.SAME
    shutil.rmtree(folder)
    shutil.copytree(OLD_FIXTURE, folder)
    assert write(folder, local, 0) == Origin(OriginState.OLDER, missing=2)


def test_memory_survives_being_written_and_read() -> None:
    memory = Memory(Lineage(7, {"a": 7, "": 3}), 9, 2, f"{'0' * 32}-{'1' * 16}", True)
    assert Memory.from_json(json.loads(json.dumps(memory.as_json()))) == memory
