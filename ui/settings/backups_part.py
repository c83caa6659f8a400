"""Backups in the settings: when and where the last one was made, another now, and a folder for second copies."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault.backup import Backup, Backups
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.labels import label
from ui.widgets.rows import ButtonRow
from ui.write.when import moment_words

NONE_YET = "There is no backup yet. The first one is made when you close StoryJournal."
NO_SECOND = "You can have a second copy of each backup in another folder, for example on a USB stick."
MAKING = "Making a backup and reading it back…"
MADE = "The backup is made, and it was read back whole."


class BackupsPart(QWidget):
    """Facts and buttons. `restore_wanted` leads to what the backups hold. Looking at folders is left to the worker."""

    restore_wanted = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, backups: Backups) -> None:
        super().__init__()
        self._tasks, self._backups = tasks, backups
        self.last = label("", Type.TEXT)
        self.second = label("", Type.TEXT)
        self.notice = Notice(theme, messages)
        self.trouble = Notice(theme, messages)
        self.now_button = Button(theme, "Back up now", picture="save")
        self.see_button = Button(theme, "See what the backups hold", picture="archive-restore")
        self.choose_button = Button(theme, "Choose a folder", picture="folder-open", name="Choose a second folder")
        self.forget_button = Button(theme, "No second copies", kind="quiet", name="Make no second copies any more")
        self._second_row = ButtonRow(theme, self.choose_button, self.forget_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.last, ButtonRow(theme, self.now_button, self.see_button), self.notice):
            column.addWidget(part)
        column.addLayout(self._second_head())
        for part in (self.trouble, self._second_row):
            column.addWidget(part)
        self.now_button.clicked.connect(self._make)
        self.see_button.clicked.connect(self.restore_wanted)
        self.choose_button.clicked.connect(self._choose)
        self.forget_button.clicked.connect(lambda: self._use(None))
        self.synchronize(())

    def _second_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setContentsMargins(0, 8, 0, 0)
        head.setSpacing(4)
        head.addWidget(label("A second folder", Type.HEADING))
        head.addWidget(self.second)
        return head

    def refresh(self) -> None:
        """Look what is there; a folder that does not answer must not hold up the screen."""
        self._tasks.run(self._backups.list, self.synchronize, self.notice.complain)

    def synchronize(self, found: tuple[Backup, ...]) -> None:
        """Say what is so. `found` is newest first."""
        folder = self._backups.second_folder
        self.last.setText(_last_words(found, datetime.now(UTC)) if found else NONE_YET)
        self.see_button.setVisible(bool(found))
        self.second.setText(NO_SECOND if folder is None else f"Second copies go to {folder}")
        self.choose_button.say("Choose a folder" if folder is None else "Choose another folder")
        self.forget_button.setVisible(folder is not None)
        self.trouble.hint(" ".join(self._backups.troubles), "info")
        self._second_row.lay()

    def _make(self) -> None:
        self.notice.hint(MAKING)
        self.now_button.setEnabled(False)
        self._tasks.run(self._backups.make, lambda _: self._made(), self._failed)

    def _made(self) -> None:
        self._rest()
        self.notice.hint(MADE, "check")
        self.refresh()

    def _failed(self, error: JournalError) -> None:
        self._rest()
        self.notice.complain(error)

    def _rest(self) -> None:
        self.now_button.setEnabled(True)
        if self.window().focusWidget() in (None, self.now_button):
            self.now_button.setFocus()

    def _choose(self) -> None:
        start = self._backups.second_folder or Path.home()
        chosen = QFileDialog.getExistingDirectory(self, "Where should second copies go?", str(start))
        if chosen:
            self._use(Path(chosen))

    def _use(self, folder: Path | None) -> None:
        self.notice.clear()
        work = partial(_use_folder, self._backups, folder)
        self._tasks.run(work, lambda _: self._used(), self.notice.complain)

    def _used(self) -> None:
        self.refresh()
        self.choose_button.setFocus()


def _use_folder(backups: Backups, folder: Path | None) -> None:
    """Choose the folder for second copies; what there is already goes along at once."""
    backups.choose_second_folder(folder)
    if folder is not None:
        backups.make_if_due()


def _last_words(found: tuple[Backup, ...], now: datetime) -> str:
    """Return when the newest backup was made, and where it lies."""
    newest = found[0]
    copied = any(b.second != newest.second and (b.made, b.commits) == (newest.made, newest.commits) for b in found)
    place = "in both folders" if copied else "in the second folder" if newest.second else "in your journal’s own folder"
    return f"The last backup was made: {moment_words(newest.made, now)}, {place}."
