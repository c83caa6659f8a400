"""One backup in the list: pressed, it opens and shows what it holds and how to bring it back."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault.backup import Preview
from ui.messages import Messages
from ui.restore.sources import BESIDE, Entry
from ui.restore.titles import TitlesList, rows
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.labels import label, restyle

LOOKING = "Looking into it…"
COPYING = "Making a copy and checking it…"


class BackupCard(QFrame):
    """`look_wanted`, `restore_wanted` and `open_wanted` each carry the card; `copy` is where its copy lies."""

    look_wanted = Signal(object)
    restore_wanted = Signal(object)
    open_wanted = Signal(object)

    def __init__(self, theme: Theme, messages: Messages, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        self.copy: Path | None = None
        self.is_waiting = False
        self.head = Button(
            theme, entry.when, picture="chevron-right", kind="place", name=f"{entry.when}, {entry.place}"
        )
        self.head.setCheckable(True)
        self.head.setAccessibleDescription("Press to see what it holds.")
        self.facts = label("", Type.TEXT)
        self.titles = TitlesList(theme)
        self.notice = Notice(theme, messages)
        self.where = label("", Type.TEXT)
        self.where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.bring = Button(theme, "Bring it back as a copy", kind="primary")
        self.open_button = Button(theme, "Open the copy", kind="primary")
        self._body = QWidget()
        self._fill()
        self.head.clicked.connect(lambda: self.look_wanted.emit(self))
        self.bring.clicked.connect(lambda: self.restore_wanted.emit(self))
        self.open_button.clicked.connect(lambda: self.open_wanted.emit(self))
        self.fold()

    def _fill(self) -> None:
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 4)
        for button in (self.bring, self.open_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(12, 8, 12, 12)
        inside.setSpacing(8)
        shown: tuple[QWidget, ...] = (self.facts, self.titles, self.notice, self.where)
        for part in shown:
            inside.addWidget(part)
            if part is not self.titles:  # its rows have room of their own at the sides
                part.setContentsMargins(8, 0, 8, 0)
        inside.addSpacing(8)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.setSpacing(0)
        place = label(self.entry.place, Type.FACT, muted=True)
        place.setContentsMargins(20, 0, 20, 8)
        column.addWidget(self.head)
        column.addWidget(place)
        column.addWidget(self._body)
        place.setVisible(self.entry.place != BESIDE)  # the usual place need not be said on every line

    @property
    def is_open(self) -> bool:
        """Whether what it holds is shown."""
        return self.head.isChecked()

    @property
    def last(self) -> QWidget:
        """What is to be pressed next."""
        return self.bring if self.copy is None else self.open_button

    def fold(self) -> None:
        """Show the head alone."""
        self._turn(open_=False)

    def unfold(self) -> None:
        """Make room for what it holds, which comes later."""
        self._turn(open_=True)
        for part in (self.facts, self.titles, self.where, self.bring, self.open_button):
            part.hide()
        self.notice.hint(LOOKING)

    def show_preview(self, preview: Preview, present: Mapping[str, bool] | None, now: datetime) -> None:
        """Show what it holds, and offer to bring it back."""
        self.notice.clear()
        self.facts.setText(in_words(preview))
        self.titles.show_rows(rows(preview.stories, present, now.astimezone().date()))
        self.facts.show()
        self.bring.setVisible(self.copy is None)
        if self.copy is not None:
            self.show_copy(self.copy)

    def wait(self) -> None:
        """Say that the copy is being made."""
        self.is_waiting = True  # the button stays as it is: disabled, it would let go of the keyboard
        self.notice.hint(COPYING)

    def show_copy(self, path: Path) -> None:
        """Say where the copy lies, and offer to open it."""
        self.copy, self.is_waiting = path, False
        self.notice.tell("It is back, as a journal of its own. Your journal was not changed.")
        self.where.setText(f"It lies here: {path}")
        self.where.show()
        self.open_button.show()
        if self.bring.hasFocus():
            self.open_button.setFocus()
        self.bring.hide()

    def complain(self, error: JournalError) -> None:
        """Say what went wrong."""
        self.is_waiting = False
        self.notice.complain(error)

    def _turn(self, *, open_: bool) -> None:
        self.head.setChecked(open_)
        self.head.set_picture("chevron-down" if open_ else "chevron-right")
        self._body.setVisible(open_)
        restyle(self, "card", "chosen" if open_ else "plain")


def in_words(preview: Preview) -> str:
    """Return what a backup holds, in numbers."""
    stories = _number(len(preview.stories), "story", "stories")
    trashed = f", {preview.trashed:,} in the trash" if preview.trashed else ""
    return f"It holds {stories}{trashed} and {_number(preview.revisions, 'earlier version', 'earlier versions')}."


def _number(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"
