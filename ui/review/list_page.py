"""The panel while decisions are made: how far one has come, the list, and the way to finish."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from ui.review.deck import Deck
from ui.review.session import Session
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.head import HEAD_TOP, HeadLabel
from ui.widgets.labels import label, restyle


class ProtectField(QLineEdit):
    """A small field for a word the app missed. `given` carries it; Escape closes the field."""

    given = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("A word to point out everywhere")
        self.setAccessibleName("A word to point out everywhere")
        self.returnPressed.connect(self._give)
        self.hide()

    def ask(self) -> None:
        """Show the field, empty, with the keyboard in it."""
        self.clear()
        self.show()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _give(self) -> None:
        word = self.text().strip()
        self.hide()
        self.closed.emit()
        if word:
            self.given.emit(word)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)


class ListPage(QWidget):
    """Progress, stale notice, list and foot. `finish_pressed` says that the foot's button was pressed."""

    finish_pressed = Signal()

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.theme, self._session = theme, session
        self.deck = Deck(theme, session)
        self.field = ProtectField()
        self.field.given.connect(session.protect)
        self.field.closed.connect(self.deck.focus_current)
        self._column = QVBoxLayout(self)
        self._progress = HeadLabel(theme)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName("How far the review has come")
        self._notice = label("", Type.FACT, muted=True)
        self._lead = Button(theme, "Show me where", kind="quiet")
        self._lead.clicked.connect(self._show_stale)
        self.finish = Button(theme, "Finish review")
        self.finish.clicked.connect(self.finish_pressed)
        self._head, self._foot = QVBoxLayout(), QVBoxLayout()
        stale = QHBoxLayout()
        stale.addWidget(self._notice, 1)
        stale.addWidget(self._lead)
        self._head.addWidget(self._progress)
        self._head.addWidget(self._bar)
        self._head.addLayout(stale)
        self._foot.addWidget(self.field)
        self._foot.addWidget(self.finish)
        self._column.addLayout(self._head)
        self._column.addWidget(self.deck, 1)
        self._column.addLayout(self._foot)
        session.changed.connect(self.synchronize)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def synchronize(self) -> None:
        """Say how far the review has come, in plain words."""
        px = self.theme.px
        self._column.setContentsMargins(px(24), HEAD_TOP, 0, px(24))
        self._column.setSpacing(px(12))
        for part in (self._head, self._foot):
            part.setContentsMargins(0, 0, px(24), 0)
            part.setSpacing(px(8))
        progress = self._session.progress
        self._progress.setText(progress.words)
        self._bar.setRange(0, max(1, progress.total))
        self._bar.setValue(progress.done if progress.total else 1)
        self._notice.setVisible(progress.stale > 0)
        self._lead.setVisible(progress.stale > 0)
        one = progress.stale == 1
        self._notice.setText(
            "The words changed around one decision." if one else f"The words changed around {progress.stale} decisions."
        )
        ready = progress.left == 0
        self.finish.say("Finish review" if ready else f"Finish review — {progress.left} left")
        restyle(self.finish, "kind", "primary" if ready else "plain")

    def focus_first(self) -> None:
        """Put the keyboard on the current card, or on the way to finish when there is none."""
        if self._session.row is None or not self._session.progress.left:
            self.focus_finish()
        else:
            self.deck.focus_current()

    def focus_finish(self) -> None:
        """Put the keyboard on the foot's button."""
        self.finish.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_stale(self) -> None:
        key = next((i.entity.key for i in self._session.items if i.state == "stale"), "")
        self._session.go(key)
        self.deck.focus_current()
