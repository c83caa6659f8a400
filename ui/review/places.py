"""The single places of an entity, to decide about one of them alone."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from storyjournal.review import Item
from ui.review.bricks import Choice
from ui.review.snippets import as_written
from ui.review.words import DONE, UNDECIDED
from ui.theme import Theme, Type
from ui.widgets.labels import label


class Places(QWidget):
    """One line for each mention, with its sentence. `stood_on` carries the index of the one the keyboard is on."""

    stood_on = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme, item: Item, text: str, present: int) -> None:
        super().__init__()
        self.setAccessibleName("Every place")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label("Decide about one place", Type.STRONG))
        group = QButtonGroup(self)
        self.lines: list[Choice] = []
        for mention, decision in zip(item.entity.mentions, item.effective, strict=True):
            state = DONE[decision.verb] if decision else UNDECIDED
            line = Choice(theme, f"{as_written(text, mention)}\n{state}")
            group.addButton(line)
            line.installEventFilter(self)
            self.lines.append(line)
            column.addWidget(line)
        self._present = min(present, len(self.lines) - 1)
        self.lines[self._present].setChecked(True)

    def begin(self) -> None:
        """Take the keyboard."""
        self.lines[self._present].setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The line that has the keyboard is the one that is decided about."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, Choice):
            watched.setChecked(True)
            self._present = self.lines.index(watched)
            self.stood_on.emit(self._present)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and Escape; all else goes on to the list."""
        by = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif by is not None:
            at = max(0, min(len(self.lines) - 1, self._present + by))
            self.lines[at].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()
