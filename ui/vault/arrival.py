"""What stands between an opened journal and its stories: that it is an older copy, or lies where others change it."""

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from storyjournal import settings as stored
from storyjournal.errors import JournalError
from storyjournal.vault import LocalData, Vault, VaultError
from storyjournal.vault.origin.moving import move
from storyjournal.vault.origin.syncing import explanation, service_of
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.question_page import QuestionPage

ASKED = "asked-"
MOVING = "Moving your journal, and checking that all of it arrived…"


class Arrival(QObject):
    """Asks one question after another. `page_wanted` carries the page to show, `settled` the vault to go on with.

    `backups_wanted` asks for the page of backups, `other_wanted` for another journal. `note_place` keeps, before it
    returns, the folder where the journal lies from now on: the old one is removed right after. It is called from a
    worker; a signal would come later, or never when the window closes meanwhile.
    """

    page_wanted = Signal(object)
    settled = Signal(object)
    backups_wanted = Signal()
    other_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        *,
        local: LocalData,
        vault: Vault,
        note_place: Callable[[Path], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._note_place = note_place
        self._theme, self._tasks, self._messages = theme, tasks, messages
        self._local, self.vault = local, vault
        self._asked = local.read(ASKED + vault.id)

    def go_on(self) -> None:
        """Ask what is still to ask; when there is nothing, the journal can be shown."""
        origin = self.vault.origin
        if origin.must_be_asked:
            self.page_wanted.emit(self._about_origin())
        elif set(self._unmerged()) - set(self._asked.get("copies", ())):
            self.page_wanted.emit(self._about_copies())
        elif origin.sync_service and not self._asked.get("sync"):
            self.page_wanted.emit(self._about_sync(origin.sync_service))
        else:
            self.settled.emit(self.vault)

    def _unmerged(self) -> list[str]:
        return [path.name for path in self.vault.origin.unmerged]

    def _page(self, title: str, lead: str, *more: str) -> QuestionPage:
        return QuestionPage(self._theme, self._messages, title, lead, *more)

    def _about_origin(self) -> QuestionPage:
        origin = self.vault.origin
        page = self._page("Before you go on", origin.sentence, origin.remedy, "Nothing was changed so far.")
        page.add_way("Look at the backups", self.backups_wanted.emit)
        page.add_way("Open another journal", self.other_wanted.emit)
        page.add_way("Go on with this one", self._accept)
        return page

    def _accept(self) -> None:
        self.vault.accept_origin()
        self.go_on()

    def _about_copies(self) -> QuestionPage:
        page = self._page("There is another copy", self.vault.origin.conflict_sentence)
        page.add_way("Look at it", self.backups_wanted.emit, "It is listed with your backups. Looking changes nothing.")
        page.add_way("Go on with your journal", self._leave_copies, "You find it later in Settings, under backups.")
        return page

    def _leave_copies(self) -> None:
        self._remember("copies", self._unmerged())
        self.go_on()

    def _about_sync(self, service: str) -> QuestionPage:
        target = free_place(self.vault.folder, self._local)
        page = self._page(f"Your journal lies in {service}", explanation(service))
        page.add_way(
            "Move it to this computer",
            lambda: self._move(page, target),
            f"It moves to {target}. Finished backups, sealed with your key, stay in the {service} folder.",
        )
        page.add_way("Leave it where it is", self._leave_in_place, "You are not asked again about this journal.")
        return page

    def _leave_in_place(self) -> None:
        self._remember("sync", True)
        self.go_on()

    def _remember(self, name: str, value: object) -> None:
        """Note what was asked. Where that cannot be kept, the person is asked again: no reason to stop them now."""
        self._asked[name] = value
        try:
            self._local.write(ASKED + self.vault.id, self._asked)
        except OSError as error:
            self._messages.say(f"Your answer could not be noted on this computer ({error.strerror}).")

    def _move(self, page: QuestionPage, target: Path) -> None:
        page.wait(MOVING)
        old, kit, local = self.vault.folder, self.vault.keys.kit, self._local
        vault, note_place = self.vault, self._note_place

        def moved() -> Vault:
            vault.close()
            move(old, kit, target, switched=note_place)
            there = Vault.open(target, kit, local=local)
            there.backups.choose_second_folder(old.parent)
            with contextlib.suppress(VaultError):  # the journal has moved; the next backup comes on closing it
                there.backups.make_if_due()
            return there

        def stayed(error: JournalError) -> None:
            def back(opened: Vault) -> None:
                self.vault = opened
                page.rest()
                page.notice.complain(error)

            where = old if Vault.exists(old) else target
            self._tasks.run(lambda: Vault.open(where, kit, local=local), back, page.notice.complain)

        self._tasks.run(moved, self._arrive, stayed)

    def _arrive(self, vault: Vault) -> None:
        self.vault = vault
        self._remember("sync", True)
        self._messages.say(f"Your journal lies here now: {vault.folder}")
        self.go_on()


def free_place(folder: Path, local: LocalData) -> Path:
    """Return a free place for a journal on this computer that no known service copies elsewhere."""
    homes = (stored.default_vault().parent, Path.home(), local.folder)
    home = next((place for place in homes if not service_of(place)), local.folder)
    number = 1
    while True:
        again = "" if number == 1 else f" {number}"
        place = home / f"{folder.stem}{again}{folder.suffix}"
        if not place.exists():
            return place
        number += 1
