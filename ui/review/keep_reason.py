"""Why something is kept: three reasons at hand and a field; none of them has to be given."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.review.bricks import Choice
from ui.review.words import REASONS
from ui.theme import Theme, Type
from ui.widgets.labels import label


class KeepReason(QWidget):
    """`given` carries the reason, for the person's own eyes; "" takes it back."""

    given = Signal(str)

    def __init__(self, theme: Theme, present: str) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(label("Why do you keep it? Only if you like.", Type.FACT, muted=True))
        for reason in REASONS:
            choice = Choice(theme, reason)
            choice.setChecked(reason == present)
            choice.clicked.connect(lambda on, reason=reason: self.given.emit(reason if on else ""))
            column.addWidget(choice)
        self.field = QLineEdit()
        self.field.setPlaceholderText("Another reason")
        self.field.setAccessibleName("Another reason for keeping it")
        if present not in REASONS:
            self.field.setText(present)
        self.field.returnPressed.connect(lambda: self.given.emit(self.field.text().strip()))
        column.addWidget(self.field)
