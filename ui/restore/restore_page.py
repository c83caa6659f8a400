"""Your backups: listed by day, looked into without changing them, brought back as a copy beside the journal."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault.backup import Preview, loose
from storyjournal.vault.keys.errors import KeyFileDamaged, WrongPassphrase, WrongRecoveryKit
from ui.messages import Messages
from ui.restore.backup_card import BackupCard
from ui.restore.secret_card import SecretCard
from ui.restore.sources import CHOSEN, Entry, Secret, Sources, entries
from ui.tasks import Task, Tasks
from ui.theme import Theme, Type
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.column import ScrolledColumn
from ui.widgets.labels import label
from ui.widgets.place import Place

COLUMN = 640
AT_ONCE = 6
WHAT = "Each is a whole copy of your journal. Looking inside changes nothing, and a copy never replaces your journal."
SEARCHING = "Looking for backups…"
NONE = (
    "No backup was found beside this journal. If you keep second copies on a drive, plug it in and look in that folder."
)
OTHER_KEY = (WrongPassphrase, WrongRecoveryKit, KeyFileDamaged)

Found = tuple[Preview, Mapping[str, bool] | None]


class RestorePage(Place):
    """`left` goes back; `open_wanted` carries the folder of a copy that is to be opened. `secret` opens it."""

    left = Signal()
    open_wanted = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, sources: Sources) -> None:
        super().__init__("pane")
        self._theme, self._tasks, self._messages, self._sources = theme, tasks, messages, sources
        self.secret: Secret | None = sources.secret
        self._wanted: BackupCard | None = None
        self._looking: Task | None = None
        self.cards: list[BackupCard] = []
        self.back = Button(theme, "Back", picture="arrow-left")
        self.back.clicked.connect(self.left)
        self.notice = Notice(theme, messages)
        self.ask = SecretCard(theme, messages)
        self.ask.given.connect(self._take_secret)
        self.more = Button(theme, "Show all", kind="quiet")
        self.more.clicked.connect(self._show_all)
        self.elsewhere = Button(theme, "Look in another folder", picture="folder-open")
        self.elsewhere.clicked.connect(self._choose_folder)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        self._scroll = ScrolledColumn(theme, COLUMN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._fill()
        self.refresh()

    def _fill(self) -> None:
        column = self._scroll.column
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(label("Your backups", Type.DISPLAY))
        head.addWidget(label(WHAT, Type.LEAD, muted=True))
        column.addLayout(head)
        column.addWidget(self.ask)
        column.addWidget(self.notice)
        column.addLayout(self._list)
        foot = QHBoxLayout()
        foot.addWidget(self.elsewhere)
        foot.addWidget(self.more)
        foot.addStretch(1)
        column.addLayout(foot)
        self.ask.hide()
        self.more.hide()

    def first_part(self) -> QWidget:
        """The passphrase where it is asked for, else the newest backup, else the way back."""
        if not self.ask.isHidden():
            return self.ask.first_part()
        return self.cards[0].head if self.cards else self.back

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def refresh(self) -> None:
        """Look for backups again, in the background."""
        self.notice.hint(SEARCHING)
        sources, now = self._sources, datetime.now(UTC)
        self._run(lambda: sources.entries(now), self._show_entries, self._failed)

    def _run(
        self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[JournalError], None]
    ) -> Task:
        """Work in the background; once this page is gone, nobody waits for the answer."""
        task = self._tasks.run(work, done, failed)
        self.destroyed.connect(task.drop)
        return task

    def _show_entries(self, found: tuple[Entry, ...]) -> None:
        had_keyboard = self.back.hasFocus()
        for card in self.cards:
            card.deleteLater()
        self.cards = []
        for entry in found:
            self._add(entry)
        for card in self.cards[AT_ONCE:]:
            card.hide()
        self.more.setVisible(len(self.cards) > AT_ONCE)
        self.more.say(f"Show all {len(self.cards)}")
        self.notice.hint(" ".join(self._sources.notes()) if found else NONE)
        self.ask.setVisible(self.secret is None and bool(found))
        if self.isVisible() and had_keyboard:
            self.first_part().setFocus()

    def _add(self, entry: Entry) -> BackupCard:
        card = BackupCard(self._theme, self._messages, entry)
        card.look_wanted.connect(self._look)
        card.restore_wanted.connect(self._restore)
        card.open_wanted.connect(self._open)
        self.cards.append(card)
        self._list.addWidget(card)
        card.show()  # at once, so that it can take the keyboard
        return card

    def _show_all(self) -> None:
        for card in self.cards:
            card.show()
        self.more.hide()
        self.cards[AT_ONCE].head.setFocus()

    def _look(self, card: BackupCard) -> None:
        """Open a card and read what it holds, or fold it when it is open."""
        if self._looking is not None:
            self._looking.cancel()
        was_open, self._wanted = self._wanted is card, None
        for other in self.cards:
            other.fold()
        if was_open:
            return
        self._wanted = card
        card.unfold()
        if self.secret is None:
            self._ask(None)
            return
        secret, sources = self.secret, self._sources

        def read() -> Found:
            return loose.preview(card.entry.path, secret), sources.present() if sources.present else None

        self._looking = self._run(read, lambda found: self._show(card, found), lambda e: self._failed_in(card, e))

    def _show(self, card: BackupCard, found: Found) -> None:
        self._looking = None
        if card in self.cards:
            self.ask.hide()
            self.ask.forget()
            card.show_preview(*found, datetime.now(UTC))
            self.show_card(card)
            self._messages.announce(card.facts.text())

    def _failed_in(self, card: BackupCard, error: JournalError) -> None:
        """Ask for another passphrase where this one does not open the backup; else say what is the matter with it."""
        self._looking = None
        if isinstance(error, OTHER_KEY) and self._sources.present is None:
            self._ask(error)
        else:
            card.complain(error)

    def _ask(self, error: JournalError | None) -> None:
        if self._wanted is not None:
            self._wanted.fold()
        self.ask.show()
        if error is not None:
            self.ask.complain(error)
        self.ask.first_part().setFocus()

    def _take_secret(self, secret: Secret) -> None:
        """Try a passphrase on the backup that was chosen, or on the newest."""
        self.secret = secret
        card = self._wanted if self._wanted in self.cards else next(iter(self.cards), None)
        self._wanted = None
        if card is not None:
            self._look(card)

    def _restore(self, card: BackupCard) -> None:
        secret = self.secret
        if secret is None or card.is_waiting:
            return
        card.wait()
        backup, folder = card.entry.backup, self._sources.folder

        def back(path: Path) -> None:
            card.show_copy(path)
            self.show_card(card)

        self._run(lambda: loose.bring_back(backup, secret, folder), back, card.complain)

    def show_card(self, card: BackupCard) -> None:
        """Scroll, once the card has taken its new height, so that what can be done with it is in sight."""
        QTimer.singleShot(0, card, lambda: self._scroll.ensureWidgetVisible(card.last, 0, 24))

    def _open(self, card: BackupCard) -> None:
        if card.copy is not None:
            self.open_wanted.emit(card.copy)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, "Where are the backups?", str(self._sources.folder.parent))
        if chosen:
            self.notice.hint(SEARCHING)
            now = datetime.now(UTC)
            self._run(lambda: entries(loose.backups_in(Path(chosen)), now, CHOSEN), self._show_chosen, self._failed)

    def _show_chosen(self, found: tuple[Entry, ...]) -> None:
        """Show what lies in a folder that was chosen, before everything else."""
        if not found:
            self.notice.tell("There is no backup in that folder.")
            return
        known = [card.entry for card in self.cards if card.entry.path not in {entry.path for entry in found}]
        self._show_entries((*found, *known))
        self.first_part().setFocus()

    def _failed(self, error: JournalError) -> None:
        self.notice.complain(error)
