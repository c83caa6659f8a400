"""Correcting who is who: "same person as …", and "these are two people"."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from storyjournal.redaction.findings import Kind
from storyjournal.review import Item, Review
from ui.review.bricks import Choice, Tick
from ui.review.snippets import as_written
from ui.review.verb_bar import ListButton
from ui.review.words import title_of
from ui.theme import Theme, Type
from ui.widgets.labels import label

SAME = {Kind.PERSON: "Same person as …", Kind.PLACE: "Same place as …", Kind.ORG: "Same group as …"}
TWO = {
    Kind.PERSON: "These are two people",
    Kind.PLACE: "These are two places",
    Kind.ORG: "These are two groups",
}
WHICH = {
    Kind.PERSON: "Which places are somebody else?",
    Kind.PLACE: "Which of these are another place?",
    Kind.ORG: "Which of these are another group?",
}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def others(review: Review, item: Item) -> list[Item]:
    """Return whom an item may be the same as: those of its kind, who share a word with its name first."""
    words = set(item.entity.label.casefold().split())
    alike = [i for i in review.items if i.entity.kind is item.entity.kind and i.entity.key != item.entity.key]
    return sorted(alike, key=lambda i: not words & set(i.entity.label.casefold().split()))


class Lines(QWidget):
    """Some lines to go through with the arrows. `closed` says that Escape was pressed."""

    closed = Signal()

    def __init__(
        self, theme: Theme, question: str, hint: str, words: Sequence[str], line: type[Choice] = Choice
    ) -> None:
        super().__init__()
        self.theme = theme
        self.setAccessibleName(question)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(6))
        self.column.addWidget(label(question, Type.STRONG))
        self.lines = [line(theme, each) for each in words]
        for made in self.lines:
            made.installEventFilter(self)
            self.column.addWidget(made)
        self.hint = label(hint, Type.FACT, muted=True)
        self.column.addWidget(self.hint)

    @property
    def stops(self) -> list[QWidget]:
        """What the arrows go through."""
        return [*self.lines]

    def begin(self) -> None:
        """Take the keyboard."""
        self.lines[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Escape; all else goes on to the list."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif by is not None:
            stops = self.stops
            at = next((i for i, stop in enumerate(stops) if stop.hasFocus()), 0)
            stops[max(0, min(len(stops) - 1, at + by))].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()


class SameAs(Lines):
    """Everybody an item may be the same as. `taken` carries the key of the one that was chosen."""

    taken = Signal(str)

    def __init__(self, theme: Theme, review: Review, item: Item) -> None:
        self._others = others(review, item)
        text = review.scan.text
        words = [f"{title_of(other)}\n{as_written(text, other.entity.mentions[0])}" for other in self._others]
        super().__init__(theme, SAME[item.entity.kind], "Enter takes it. Esc goes back.", words)
        group = QButtonGroup(self)
        for line, other in zip(self.lines, self._others, strict=True):
            group.addButton(line)
            line.clicked.connect(lambda _on, key=other.entity.key: self.taken.emit(key))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line that has the keyboard is the one that would be taken."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Choice):
            watched.setChecked(True)
        return super().eventFilter(watched, event)


class TwoPeople(Lines):
    """Every place of an item, to mark those that are somebody else. `taken` carries their indices."""

    taken = Signal(object)

    def __init__(self, theme: Theme, review: Review, item: Item) -> None:
        words = [as_written(review.scan.text, mention) for mention in item.entity.mentions]
        hint = "Space marks a place, Enter parts the marked ones. Esc goes back."
        super().__init__(theme, WHICH[item.entity.kind], hint, words, Tick)
        self.part = ListButton(theme, "Part the marked ones")
        self.part.clicked.connect(self.take)
        self.column.insertWidget(self.column.count() - 1, self.part)
        for line in self.lines:
            line.toggled.connect(self._tell)
        self._tell()

    @property
    def stops(self) -> list[QWidget]:
        """The places, and the button where it can be pressed."""
        return [*self.lines, self.part] if self.part.isEnabled() else [*self.lines]

    @property
    def marked(self) -> tuple[int, ...]:
        """The indices of the marked places."""
        return tuple(index for index, line in enumerate(self.lines) if line.isChecked())

    def take(self) -> None:
        """Part the marked places from the others; with none marked, the one with the keyboard."""
        chosen = self.marked or tuple(i for i, line in enumerate(self.lines) if line.hasFocus())
        if 0 < len(chosen) < len(self.lines):
            self.taken.emit(chosen)
        else:
            self.hint.setText("At least one place must stay unmarked.")

    def _tell(self) -> None:
        self.part.setEnabled(0 < len(self.marked) < len(self.lines))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on a place parts; Space marks, as it does on every box that can be ticked."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in ENTER:
            self.take()
            return True
        return super().eventFilter(watched, event)
