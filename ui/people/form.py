"""What the two forms share: a title, fields one under another, and that everything is kept by itself."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.people.birth_field import BirthField
from ui.people.fields import Field
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.column import ScrolledColumn
from ui.widgets.labels import label

COLUMN = 560
REST_MS = 500  # a pause in typing after which what was typed is kept


class Form(QWidget):
    """A form that scrolls. `changed` asks for what stands in it to be kept; `back_wanted` leads to the list."""

    changed = Signal()
    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.changed)
        self.back_button = Button(theme, "Everybody", picture="arrow-left", kind="quiet", name="Back to everybody")
        self.back_button.clicked.connect(self.back_wanted)
        self.back_button.hide()
        self.title = label("", Type.DISPLAY)
        self.finds = label("", Type.FACT, muted=True)
        self.sheet = ScrolledColumn(theme, COLUMN, top=24)
        self.sheet.column.setSpacing(24)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet)

    def fill(self, lead: str, *parts: Field | BirthField) -> None:
        """Set the fields one under another, below the title and some words."""
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        head.addWidget(self.title)
        head.addWidget(label(lead, Type.TEXT, muted=True))
        self.sheet.column.addLayout(head)
        for part in parts:
            part.edited.connect(self._rest.start)
            part.edited.connect(self.synchronize)
            self.sheet.column.addWidget(part)
        self.sheet.column.addWidget(self.finds)

    def synchronize(self) -> None:
        """Take the words around the fields from what stands in them."""
        raise NotImplementedError

    def first_part(self) -> QWidget:
        """Return the field in which work begins."""
        raise NotImplementedError

    @property
    def waits(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._rest.isActive()

    def flush(self) -> None:
        """Have what was typed kept now."""
        if self._rest.isActive():
            self._rest.stop()
            self.changed.emit()

    def settle(self) -> None:
        """Begin anew with what was just shown: nothing waits, and the form stands at its top."""
        self._rest.stop()
        self.sheet.verticalScrollBar().setValue(0)
        self.synchronize()
