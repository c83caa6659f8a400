"""What to put there instead: a few proposals, best first, and a field for the person's own words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from storyjournal.review import Verb
from ui.review.bricks import Choice
from ui.review.words import VERBS
from ui.theme import Theme, Type
from ui.widgets.labels import label


class Chooser(QWidget):
    """Arrows go through the proposals and the field, Enter takes the one with the keyboard, Escape closes.

    `considered` carries the words that would be put there now, `taken` those that shall be.
    """

    considered = Signal(str)
    taken = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, verb: Verb, proposals: Sequence[str], present: str) -> None:
        super().__init__()
        self.verb = verb
        self.setAccessibleName(f"{VERBS[verb]}: what shall stand there?")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label("What shall stand there?", Type.STRONG))
        self.choices = [Choice(theme, words) for words in proposals]
        group = QButtonGroup(self)
        for choice in self.choices:
            group.addButton(choice)
            choice.installEventFilter(self)
            choice.clicked.connect(self._take)
            column.addWidget(choice)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Your own words")
        self.field.setAccessibleName("Your own words")
        if present and present not in proposals:
            self.field.setText(present)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self.considered)
        self.field.returnPressed.connect(self._take)
        column.addWidget(self.field)
        column.addWidget(label("Enter takes it. Esc goes back.", Type.FACT, muted=True))
        self._stops: list[QWidget] = [*self.choices, self.field]
        self._first = next((c for c in self.choices if c.words == present), None)

    def begin(self, own: bool = False) -> None:
        """Take the keyboard: to the present or best proposal, or to the field."""
        first = self._first or (self.field if self.field.text() or not self.choices else self.choices[0])
        start = self.field if own else first
        start.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(start, Choice):
            start.setChecked(True)
            self.considered.emit(start.words)
        if own and not self.field.text() and self.choices:
            self.field.setText(next((c.words for c in self.choices if c.isChecked()), self.choices[0].words))
            self.field.selectAll()

    @property
    def words(self) -> str:
        """The words that would be put there now."""
        chosen = next((c.words for c in self.choices if c.isChecked()), "")
        return self.field.text().strip() if self.field.hasFocus() or not chosen else chosen

    def take(self) -> None:
        """Put the present words there, if there are any."""
        self._take()

    def _take(self) -> None:
        if self.words:
            self.taken.emit(self.words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What has the keyboard is what is considered."""
        if event.type() == QEvent.Type.FocusIn:
            if isinstance(watched, Choice):
                watched.setChecked(True)
                self.considered.emit(watched.words)
            elif watched is self.field and self.field.text():
                self.considered.emit(self.field.text())
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Escape; all else goes on to the list."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif by is not None:
            at = next((i for i, stop in enumerate(self._stops) if stop.hasFocus()), 0)
            self._stops[max(0, min(len(self._stops) - 1, at + by))].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()
