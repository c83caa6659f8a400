"""Trouble with an open vault: doors, disks, threads; and that each trouble has its own sentence."""

import inspect
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from enum import Enum
from pathlib import Path

import pytest

from storyjournal.vault import (
    DiskFull,
    KdfCost,
    Vault,
    VaultClosed,
    VaultError,
    VaultInUse,
    VaultMissing,
    VaultMoved,
    VaultUnreachable,
)
from tests.vault.vault_bench import KIT, PASSPHRASE, make, place


def test_a_second_door_is_refused_here_and_in_another_process(tmp_path: Path) -> None:
    script = (
        "import sys; from pathlib import Path; from storyjournal.vault import Vault, VaultInUse\n"
        "try: Vault.open(Path(sys.argv[1]), sys.stdin.readline())\n"
        "except VaultInUse: sys.exit(7)\n"
    )
    with make(tmp_path) as vault:
        story = vault.stories.add("first")
        with pytest.raises(VaultInUse):
            Vault.open(place(tmp_path), PASSPHRASE)
        other = subprocess.run(
            [sys.executable, "-c", script, str(place(tmp_path))], input=PASSPHRASE, text=True, check=False
        )
        assert other.returncode == 7
        assert vault.stories.get(story.id) == story
    Vault.open(place(tmp_path), KIT).close()


def test_a_journal_replaced_while_open_keeps_nothing_in_the_wrong_place(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        story = vault.stories.add("before")
        path = place(tmp_path) / "journal.db"
        path.rename(tmp_path / "away")
        with pytest.raises(VaultMoved):
            vault.stories.add("during")
        shutil.copy(tmp_path / "away", path)
        with pytest.raises(VaultMoved):
            vault.stories.add("during")
        (tmp_path / "away").replace(path)
        vault.stories.add("after")
        assert [kept.title for kept in vault.stories.list()] == ["after", "before"]
        assert vault.stories.get(story.id).title == "before"


def test_a_full_disk_keeps_what_was_kept(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        story = vault.stories.add("small")
        with vault._database.reading() as connection:
            connection.pragma("max_page_count", 30)
        with pytest.raises(DiskFull):
            vault.stories.add("big", "words " * 100_000)
        assert [kept.id for kept in vault.stories.list()] == [story.id]
        with vault._database.reading() as connection:
            connection.pragma("max_page_count", 1_000_000)
        vault.stories.add("big", "words " * 100_000)


def test_a_closed_vault_says_so(tmp_path: Path) -> None:
    vault = make(tmp_path)
    story = vault.stories.add()
    vault.close()
    vault.close()
    actions: list[Callable[[], object]] = [
        vault.stories.list,
        vault.stories.add,
        lambda: vault.stories.keep_cursor(story.id, 1),
        lambda: vault.documents.put("kind", "id", {}),
        lambda: vault.keys.change_passphrase("new", cost=KdfCost.floor()),
        vault.check,
    ]
    for action in actions:
        with pytest.raises(VaultClosed):
            action()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(VaultUnreachable):
        Vault.create(tmp_path / "file" / "inside", PASSPHRASE, KIT, cost=KdfCost.floor())


def test_leftovers_of_a_killed_process_are_swept(tmp_path: Path) -> None:
    make(tmp_path).close()
    (place(tmp_path) / ".0123456789abcdef.part").write_bytes(b"unfinished")
    Vault.open(place(tmp_path), KIT).close()
    assert not list(place(tmp_path).glob(".*.part"))


def test_what_others_put_there_under_such_names_stays_and_keeps_nobody_out(tmp_path: Path) -> None:
    make(tmp_path).close()
    (tmp_path / "elsewhere").mkdir()
    (place(tmp_path) / ".journal.db.5f2a.part").write_bytes(b"a sync service is fetching it")
    (place(tmp_path) / ".0123456789abcdef.part").mkdir()
    (place(tmp_path) / "rekey").symlink_to(tmp_path / "elsewhere")
    (place(tmp_path) / ".rekey.draft").symlink_to(tmp_path / "elsewhere")
    (tmp_path / ".0123456789abcdef.copy").symlink_to(tmp_path / "elsewhere")
    (tmp_path / ".fedcba9876543210.copy").mkdir()
    (tmp_path / ".fedcba9876543210.copy" / "photo").write_bytes(b"renamed by somebody")
    before = {path for path in tmp_path.rglob("*") if path.name != "journal.lock"}
    Vault.open(place(tmp_path), KIT).close()
    assert {path for path in tmp_path.rglob("*") if path.name != "journal.lock"} == before
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_journal_whose_making_was_killed_is_swept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as death:
        death.setattr(shutil, "rmtree", lambda *_, **__: None)
        death.setattr("storyjournal.vault.vault.passphrase_slot", killed)
        with pytest.raises(KeyboardInterrupt):
            make(tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    make(tmp_path).close()
    Vault.open(place(tmp_path), KIT).close()
    assert list(tmp_path.iterdir()) == [place(tmp_path)]


def test_closing_lets_go_of_the_file_whatever_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: object) -> None:
        raise KeyboardInterrupt

    vault = make(tmp_path)
    monkeypatch.setattr("storyjournal.vault.origin.watch.Watch.finish", interrupted)
    with pytest.raises(KeyboardInterrupt):
        vault.close()
    with pytest.raises(VaultClosed):
        vault.stories.list()


def test_a_circle_of_links_holds_no_journal(tmp_path: Path) -> None:
    (tmp_path / "one").symlink_to(tmp_path / "two")
    (tmp_path / "two").symlink_to(tmp_path / "one")
    with pytest.raises(VaultMissing):
        Vault.open(tmp_path / "one", KIT)


def test_many_threads_take_turns(tmp_path: Path) -> None:
    with make(tmp_path) as vault:
        story = vault.stories.add()
        failures: list[Exception] = []

        def work(name: int) -> None:
            try:
                for turn in range(5):
                    vault.stories.keep(story.id, title=f"{name}", text=f"turn {turn}", tags=(), cursor=0)
                    vault.stories.search("turn")
                    vault.documents.put("kind", str(name), {"turn": turn})
            except Exception as error:  # noqa: BLE001 - whatever it was, the test shows it
                failures.append(error)

        threads = [threading.Thread(target=work, args=(name,)) for name in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        assert vault.stories.get(story.id).revision == 31
        assert vault.commits == 1 + 6 * 5 * 2


def subclasses(kind: type[VaultError]) -> list[type[VaultError]]:
    return [kind, *(deeper for sub in kind.__subclasses__() for deeper in subclasses(sub))]


def made(kind: type[VaultError]) -> list[VaultError]:
    """Errors of a kind, one for everything it can be about; none of a kind that is told its sentence."""
    wanted = list(inspect.signature(kind, eval_str=True).parameters.values())
    if wanted and isinstance(wanted[0].annotation, type) and issubclass(wanted[0].annotation, Enum):
        return [kind(trouble) for trouble in wanted[0].annotation]  # type: ignore[arg-type]
    if any(want.annotation is str for want in wanted):
        return []
    return [kind(*(Path("somewhere") for want in wanted if want.default is want.empty))]  # type: ignore[arg-type]


def test_each_trouble_has_its_own_sentence() -> None:
    errors = [error for kind in subclasses(VaultError)[1:] for error in made(kind)]
    errors += [VaultMissing(Path(), ("journal.db",)), VaultMissing(Path(), ("keys.a", "keys.b"))]
    sentences = [error.sentence for error in errors]
    assert len(set(sentences)) == len(sentences) >= 20
    for error in errors:
        assert "somewhere" not in str(error)
        assert error.sentence.endswith((".", "?"))
