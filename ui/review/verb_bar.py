"""The four verbs, always in the same order, with their keys."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from storyjournal.review import Verb
from ui.review.bricks import PASSED_ON
from ui.review.words import VERBS
from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.labels import restyle


class ListButton(Button):
    """A button inside the decision list: arrows are left to the list."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pass arrows on."""
        if event.key() in PASSED_ON:
            event.ignore()
        else:
            super().keyPressEvent(event)


class VerbBar(QWidget):
    """Four buttons. `pressed` carries the verb; `considered` the one under the mouse or the keyboard."""

    pressed = Signal(Verb)
    considered = Signal(Verb)

    def __init__(self, theme: Theme, chosen: Verb | None) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.px(8))
        self._columns = 0
        self.buttons: dict[Verb, ListButton] = {}
        for number, verb in enumerate(Verb):
            button = ListButton(theme, f"{VERBS[verb]}  {number + 1}")
            button.setAccessibleName(f"{VERBS[verb]}, key {number + 1}")
            button.setCheckable(True)
            button.clicked.connect(lambda _on, verb=verb: self.pressed.emit(verb))
            button.installEventFilter(self)
            button.setMinimumWidth(1)  # the bar chooses its columns by what the buttons would like
            self.buttons[verb] = button
        self._lay(2)
        self.mark(chosen)

    def _lay(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand in two columns, or in one where the words would be cut."""
        super().resizeEvent(event)
        widest = max(button.sizeHint().width() for button in self.buttons.values())
        self._lay(2 if 2 * widest + self._grid.spacing() <= self.width() else 1)

    def mark(self, verb: Verb | None) -> None:
        """Show a verb as the chosen one."""
        for each, button in self.buttons.items():
            button.setChecked(each is verb)
            restyle(button, "kind", "primary" if verb is None and each is Verb.REMOVE else "plain")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say which verb is considered."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.FocusIn):
            for verb, button in self.buttons.items():
                if button is watched:
                    self.considered.emit(verb)
        return super().eventFilter(watched, event)
