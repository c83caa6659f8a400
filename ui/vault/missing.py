"""The journal that was opened last is not where it was: a drive that is not plugged in, a folder that was moved."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storyjournal.errors import JournalError
from storyjournal.vault import LocalData, Vault
from ui.messages import Messages
from ui.restore.restore_page import RestorePage
from ui.restore.sources import Sources
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.gate import Gate
from ui.vault.other_vault import ask_for_vault
from ui.vault.question_page import QuestionPage

COLUMN = 480
TITLE = "Your journal is not here"
DRIVE = "If it is on a drive, plug the drive in. If you moved the folder, show where it is. Nothing was changed."
STILL = "It is not there yet."


class Missing(Gate):
    """Asks where the journal in `folder` went, before a new one is begun by mistake.

    Signals: `vault_chosen(Path)`, a journal that is there; `new_wanted(Path)`, begin one at the same place; `begun`,
    from now on titles may be shown here.
    """

    vault_chosen = Signal(object)
    new_wanted = Signal(object)
    begun = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, folder: Path, *, local: LocalData) -> None:
        super().__init__(theme, COLUMN, lift=0.12)
        self.setWindowTitle("StoryJournal")
        self.aside.hide()
        self._tasks, self._messages, self._folder, self._local = tasks, messages, folder, local
        self.question = QuestionPage(theme, messages, TITLE, f"It was here: {folder}", DRIVE)
        self.question.add_way("Look again", self._look_again)
        self.question.add_way("Show where it is", self._choose)
        self.question.add_way("Bring back a backup", self._show_backups)
        self.question.add_way("Begin a new journal", lambda: self.new_wanted.emit(folder))
        self.column.addWidget(self.question)

    def first_part(self) -> QWidget:
        """Looking again: most often it was a drive."""
        return self.wide_page or self.question.first_part()

    def _look_again(self) -> None:
        if Vault.exists(self._folder):
            self.vault_chosen.emit(self._folder)
        else:
            self.question.notice.tell(STILL)

    def _choose(self) -> None:
        try:
            chosen = ask_for_vault(self, self._folder.parent)
        except JournalError as error:
            self.question.notice.complain(error)
            return
        if chosen:
            self.vault_chosen.emit(chosen)

    def _show_backups(self) -> None:
        sources = Sources.of_closed(self._folder, self._local, None)
        page = RestorePage(self.theme, self._tasks, self._messages, sources)
        page.left.connect(self._leave)
        page.open_wanted.connect(self.vault_chosen)
        self.begun.emit()
        self.show_screen(page)

    def _leave(self) -> None:
        self.show_ground()
        self.first_part().setFocus()
