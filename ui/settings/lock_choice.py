"""After how long the journal locks by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from storyjournal.settings import NEVER
from ui.locking.promise import promise
from ui.theme import Theme, Type
from ui.widgets.labels import label
from ui.widgets.radios import tab_to_chosen

CHOICES = (
    (1, "After 1 minute"),
    (5, "After 5 minutes"),
    (15, "After 15 minutes"),
    (30, "After 30 minutes"),
    (NEVER, "Only when I lock it"),
)


class LockChoice(QWidget):
    """One choice of five; arrows move between them. `minutes_chosen(int)` tells of a choice by the person."""

    minutes_chosen = Signal(int)

    def __init__(self, theme: Theme, minutes: int) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.radios = {value: QRadioButton(words) for value, words in CHOICES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for value, radio in self.radios.items():
            radio.setAccessibleName(f"Lock {radio.text()[0].lower()}{radio.text()[1:]}")
            self._group.addButton(radio)
            radio.toggled.connect(lambda on, value=value: self.minutes_chosen.emit(value) if on else None)
            column.addWidget(radio)
        column.addSpacing(theme.px(8))
        column.addWidget(label(promise(), Type.TEXT, muted=True))
        tab_to_chosen(self._group)
        self.show_minutes(minutes)

    def show_minutes(self, minutes: int) -> None:
        """Mark what is in force, and tell nobody. Minutes that are not offered here mark nothing."""
        blocked = self.blockSignals(True)
        radio = self.radios.get(minutes)
        if radio is not None:
            radio.setChecked(True)
        self.blockSignals(blocked)
