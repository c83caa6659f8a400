"""A birth date in three parts, so that nobody has to wonder which number is the month. Each part may stay empty."""

import calendar

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QVBoxLayout, QWidget

from storyjournal.people import Birth
from ui.people.fields import CalmCombo
from ui.theme import Theme, Type
from ui.widgets.labels import label

DAY, YEAR = 64, 96  # px of the fields for a day and a year, at 100 % text
NO_SUCH_DAY = "There is no such day. Please look at it once more; until then the earlier date is kept."


class BirthField(QWidget):
    """`edited` tells of each change by the person. An impossible date is said and has no value."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, hint: str = "") -> None:
        super().__init__()
        self._theme = theme
        self.day, self.month, self.year = QLineEdit(), CalmCombo(), QLineEdit()
        self.month.addItem("Month", 0)
        for number, word in enumerate(calendar.month_name[1:], 1):
            self.month.addItem(word, number)
        for part, word, most in ((self.day, "Day", 31), (self.year, "Year", 9999)):
            part.setPlaceholderText(word)
            part.setValidator(QIntValidator(0, most, part))
            part.textEdited.connect(lambda _: self._changed())
            part.editingFinished.connect(self._judge)
        self.month.activated.connect(lambda _: self._changed())
        for widget, word in ((self.day, "day"), (self.month, "month"), (self.year, "year")):
            widget.setAccessibleName(f"{name}, {word}")
            widget.setAccessibleDescription(hint)
        self._problem = label(NO_SUCH_DAY, Type.FACT)
        self._problem.hide()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        for widget in (self.day, self.month, self.year):
            self._row.addWidget(widget)
        self._row.addStretch(1)
        self._fill(name, hint)
        theme.changed.connect(self.lay)
        self.lay()

    def _fill(self, name: str, hint: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        words = label(name, Type.STRONG)
        words.setBuddy(self.day)
        column.addWidget(words)
        column.addLayout(self._row)
        column.addWidget(self._problem)
        if hint:
            column.addWidget(label(hint, Type.FACT, muted=True))

    @property
    def birth(self) -> Birth | None:
        """What is filled in; None while there is no such day."""
        try:
            return Birth(int(self.year.text() or 0), int(self.month.currentData()), int(self.day.text() or 0))
        except ValueError:
            return None

    def show_birth(self, birth: Birth) -> None:
        """Show a date, and tell nobody."""
        self.day.setText(str(birth.day or ""))
        self.month.setCurrentIndex(birth.month)
        self.year.setText(str(birth.year or ""))
        self._problem.hide()

    def _changed(self) -> None:
        if self.birth is not None:
            self._problem.hide()
        self.edited.emit()

    def _judge(self) -> None:
        """Say that there is no such day, once the person has gone on."""
        self._problem.setVisible(self.birth is None)

    def lay(self) -> None:
        """Give each part the room it needs; under one another where there is none beside."""
        self.day.setFixedWidth(self._theme.px(DAY))
        self.year.setFixedWidth(self._theme.px(YEAR))
        beside = self._theme.px(DAY + YEAR) + self.month.sizeHint().width() + 16
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside <= self.width() else down)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts anew."""
        super().resizeEvent(event)
        self.lay()
