"""The four verbs, always in the same order, with their keys."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
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
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(8))
        self.buttons: dict[Verb, ListButton] = {}
        for number, verb in enumerate(Verb):
            button = ListButton(theme, f"{VERBS[verb]}  {number + 1}")
            button.setAccessibleName(f"{VERBS[verb]}, key {number + 1}")
            button.setCheckable(True)
            button.clicked.connect(lambda _on, verb=verb: self.pressed.emit(verb))
            button.installEventFilter(self)
            self.buttons[verb] = button
            grid.addWidget(button, number // 2, number % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.mark(chosen)

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
