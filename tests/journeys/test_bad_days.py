"""Bad days, lived through by keys alone: damage, a story deleted by accident, an older copy, a missing file."""

import shutil
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from storyjournal.settings import Settings
from storyjournal.vault import FakeClock, KdfCost, LocalData, RecoveryKit, Vault, VaultDamaged
from storyjournal.vault.clock import SystemClock
from tests.conftest import PASSPHRASE
from tests.journeys.bad_days import bring_back_and_open, give_passphrase, page_of, restore_page, said, unlock_of
from tests.journeys.conftest import Person, heard, view_of
from tests.vault.rescue_bench import destroy
from ui.locking.reason import Reason
from ui.restore.report_page import ReportPage
from ui.restore.restore_page import RestorePage
from ui.vault.question_page import QuestionPage

Start = Callable[..., Person]
KIT = RecoveryKit.generate()
PAGES = 4096


@pytest.fixture
def folder(tmp_path: Path, cost: KdfCost) -> Path:
    """A journal with three stories, backed up yesterday."""
    yesterday = FakeClock(SystemClock().now() - timedelta(days=1))
    where = tmp_path / "My journal.storyjournal"
    with Vault.create(where, PASSPHRASE, KIT, cost=cost, clock=yesterday) as vault:
        for title in ("The ward", "The stairs", "The bench"):
            vault.stories.add(title, f"{title}. " + "Words of a long day. " * 300)
        vault.backups.make()
    return where


def test_damage_at_the_door_is_rescued_into_a_new_journal(folder: Path, open_window: Start) -> None:
    destroy(folder / "journal.db", [2])
    before = (folder / "journal.db").read_bytes()
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: unlock_of(person).question is not None)
    assert said(person).index("Nothing was changed") < said(person).index("cannot be read")
    assert heard(person.focus) == "Save what can be read"
    person.press("Return")
    person.wait(lambda: page_of(person, ReportPage) is not None)
    assert "The damaged journal was not changed" in said(person)
    assert heard(person.focus) == "Open the new journal"
    person.press("Return")
    person.wait(lambda: person.window.view is not None)
    assert person.window.vault is not None
    assert person.window.vault.folder != folder
    titles = {story.title for story in person.window.vault.stories.list()}
    assert titles <= {"The ward", "The stairs", "The bench", ""}
    assert titles
    assert (folder / "journal.db").read_bytes() == before


def test_damage_met_inside_is_noted_and_rescued_at_the_next_door(folder: Path, open_window: Start) -> None:
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: person.window.view is not None)
    person.window.close()
    pages = (folder / "journal.db").stat().st_size // PAGES
    for page in range(pages, 1, -1):  # a page of a story's text, which is not read at the door
        copy = folder.with_name("copy.storyjournal")
        shutil.copytree(folder, copy)
        destroy(copy / "journal.db", [page])
        if met_inside(copy):
            destroy(folder / "journal.db", [page])
            break
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: person.window.view is not None)
    stories = view_of(person).stories_page.pane.list
    for _ in range(3):
        person.press("Down")
        person.wait(lambda: stories.currentIndex().isValid())
    person.press("Home")
    person.wait(lambda: "open it again" in person.window.messages.words)
    person.window.close()

    person = open_window()
    give_passphrase(person)
    person.wait(lambda: unlock_of(person).question is not None)
    assert "Nothing was changed" in said(person)
    person.tab_to("Open it all the same")
    person.press("Return")
    person.wait(lambda: person.window.view is not None)


def met_inside(copy: Path) -> bool:
    """Whether the list of a damaged copy can be shown, and one of its stories cannot. The copy goes."""
    found: list[str] = []
    try:
        with Vault.open(copy, KIT) as vault:
            vault.stories.tags()
            found = [story.id for story in vault.stories.list()]
            for story in found:
                vault.stories.get(story)
    except VaultDamaged:
        return bool(found)
    finally:
        shutil.rmtree(copy)
    return False


def test_a_story_deleted_by_accident_comes_back_as_a_copy(folder: Path, open_window: Start, qtbot: QtBot) -> None:
    with Vault.open(folder, PASSPHRASE) as vault:
        gone = vault.stories.list()[0]
        vault.stories.trash(gone.id)
        vault.stories.delete(gone.id)
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: person.window.view is not None)
    person.press("Ctrl+4")
    person.tab_to("See what the backups hold")
    person.press("Return")
    page = restore_page(person)
    person.press("Esc")
    person.wait(view_of(person).settings_page.isVisible)
    person.tab_to("See what the backups hold")
    person.press("Return")
    page = restore_page(person)
    bring_back_and_open(person, page)
    first = page.cards[0].titles.rows.rows[0]
    assert (first.words, first.aside) == (gone.title, "Not in your journal now")
    chosen: list[Path] = []
    person.window.vault_changed.connect(chosen.append)
    with qtbot.waitSignal(person.window.locked, timeout=20_000):
        person.press("Return")
    with Vault.open(chosen[-1], PASSPHRASE) as copy, Vault.open(folder, PASSPHRASE) as own:
        assert gone.id in {story.id for story in copy.stories.list()}
        assert gone.id not in {story.id for story in own.stories.list()}


def put_older_copy(folder: Path, tmp_path: Path) -> None:
    """Put an older copy of the journal in the place of the one that this device knows."""
    local = LocalData(tmp_path / "local")
    older = tmp_path / "older"
    with Vault.open(folder, PASSPHRASE, local=local):
        pass
    shutil.copytree(folder, older)
    with Vault.open(folder, PASSPHRASE, local=local) as vault:
        vault.stories.add("Newer", "Words that are not in the copy.")
    shutil.rmtree(folder)
    older.rename(folder)


def test_a_question_left_alone_closes_what_was_opened(
    folder: Path, tmp_path: Path, open_window: Start, qtbot: QtBot
) -> None:
    put_older_copy(folder, tmp_path)
    person = open_window(Settings(lock_after=0.05))  # type: ignore[arg-type]  # nobody waits a whole minute here
    with qtbot.waitSignal(person.window.locked, timeout=20_000):
        give_passphrase(person)
        person.wait(lambda: unlock_of(person).question is not None)
    assert not person.window.isVisible()
    Vault.open(folder, PASSPHRASE).close()  # nobody holds it


def test_a_question_at_the_gate_goes_when_the_screen_locks(
    folder: Path, tmp_path: Path, open_window: Start, qtbot: QtBot
) -> None:
    put_older_copy(folder, tmp_path)
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: unlock_of(person).question is not None)
    watch = person.window.locking
    assert watch is not None
    with qtbot.waitSignal(person.window.locked, timeout=20_000):
        watch.lock_wanted.emit(Reason.SCREEN)
    assert not person.window.isVisible()
    assert page_of(person, QuestionPage) is None
    Vault.open(folder, PASSPHRASE).close()  # nobody holds it


def test_a_rescue_is_not_stopped_when_nobody_is_there(folder: Path, open_window: Start) -> None:
    destroy(folder / "journal.db", [2])
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: heard(person.focus) == "Save what can be read")
    slow = Event()
    person.window.tasks.run(partial(slow.wait, 20))
    person.press("Return")
    watch = person.window.locking
    assert watch is not None
    person.wait(lambda: not unlock_of(person).aside.isEnabled())
    watch.lock_wanted.emit(Reason.IDLE)
    slow.set()
    person.wait(lambda: page_of(person, ReportPage) is not None)
    assert person.window.isVisible()
    assert unlock_of(person).aside.isEnabled()


def test_an_older_copy_is_told_and_gone_on_with(folder: Path, tmp_path: Path, open_window: Start) -> None:
    put_older_copy(folder, tmp_path)
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: unlock_of(person).question is not None)
    assert "older copy" in said(person)
    assert person.window.view is None
    assert heard(person.focus) == "Look at the backups"
    person.press("Return")
    page = restore_page(person)
    person.wait(lambda: page.isAncestorOf(person.focus))
    person.press("Esc")
    person.wait(lambda: page_of(person, RestorePage) is None)
    person.tab_to("Go on with this one")
    person.press("Return")
    person.wait(lambda: person.window.view is not None)
    person.window.close()

    person = open_window()
    give_passphrase(person)
    person.wait(lambda: person.window.view is not None)


def test_a_missing_file_leads_to_the_backups(folder: Path, open_window: Start) -> None:
    (folder / "journal.db").unlink()
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: unlock_of(person).question is not None)
    assert "journal.db is missing" in said(person)
    assert heard(person.focus) == "Bring back a backup"
    person.press("Return")
    page = restore_page(person)
    copy = bring_back_and_open(person, page)
    person.press("Return")
    person.wait(lambda: person.window.view is not None)
    assert person.window.vault is not None
    assert person.window.vault.folder == copy
    assert len(person.window.vault.stories.list()) == 3


def test_both_key_files_damaged_are_helped_by_the_kit_or_a_backup(folder: Path, open_window: Start) -> None:
    for name in ("keys.a", "keys.b"):
        (folder / name).write_bytes(b"noise")
    person = open_window()
    give_passphrase(person)
    person.wait(lambda: unlock_of(person).question is not None)
    assert heard(person.focus) == "Open with your recovery kit"
    person.press("Return")
    person.wait(lambda: heard(person.focus).startswith("Recovery kit"))
    person.type(KIT.text)
    person.press("Return")
    person.wait(lambda: unlock_of(person).page is unlock_of(person).renew_page)
    assert not unlock_of(person).renew_page.later_button.isVisible()
