"""What a form is filled in with: a line, some lines, a choice; each with its label and a hint."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme import Theme, Type
from ui.widgets.labels import label

LEAST_LINES, MOST_LINES = 2, 6
MARGIN = 2  # pixels around the words, as Qt has in a line
FRAME = 2  # pixels of a field's border above and below its words


class Field(QWidget):
    """A label, what is filled in, and a hint under it. `edited` tells of each change by the person."""

    edited = Signal()

    def __init__(self, name: str, part: QWidget, hint: str = "") -> None:
        super().__init__()
        self.part = part
        part.setAccessibleName(name)
        part.setAccessibleDescription(hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._label = label(name, Type.STRONG)
        self._label.setBuddy(part)
        column.addWidget(self._label)
        column.addWidget(part)
        if hint:
            column.addWidget(label(hint, Type.FACT, muted=True))


class LineField(Field):
    """One line."""

    def __init__(self, name: str, hint: str = "", example: str = "") -> None:
        self.line = QLineEdit()
        super().__init__(name, self.line, hint)
        self.line.setPlaceholderText(example)
        self.line.textEdited.connect(lambda _: self.edited.emit())

    @property
    def text(self) -> str:
        """What stands in it, with single spaces."""
        return " ".join(self.line.text().split())

    def show_text(self, text: str) -> None:
        """Show a text, and tell nobody."""
        self.line.setText(text)
        self.line.setCursorPosition(0)


class ListField(LineField):
    """Several short things in one line, parted by commas."""

    @property
    def items(self) -> tuple[str, ...]:
        """What stands in it, each once."""
        parts = (" ".join(part.split()) for part in self.line.text().replace(";", ",").split(","))
        return tuple(dict.fromkeys(part for part in parts if part))

    def show_items(self, items: Iterable[str]) -> None:
        """Show these, and tell nobody."""
        self.show_text(", ".join(items))


class LinesField(Field):
    """A few lines, one thing in each. It grows with them; Tab leads on to the next field."""

    def __init__(self, theme: Theme, name: str, hint: str = "", example: str = "") -> None:
        self.box = QPlainTextEdit()
        super().__init__(name, self.box, hint)
        self._theme, self._quiet = theme, False
        self.box.setPlaceholderText(example)
        self.box.setTabChangesFocus(True)
        self.box.document().setDocumentMargin(MARGIN)
        self.box.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.box.textChanged.connect(self._tell)
        theme.changed.connect(self.lay)
        self.lay()

    @property
    def text(self) -> str:
        """What stands in it."""
        return self.box.toPlainText()

    @property
    def items(self) -> tuple[str, ...]:
        """Its lines, each once."""
        lines = (" ".join(line.split()) for line in self.text.splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))

    def show_text(self, text: str) -> None:
        """Show a text, and tell nobody."""
        self._quiet = True
        self.box.setPlainText(text)
        self._quiet = False
        self.lay()

    def _tell(self) -> None:
        self.lay()
        if not self._quiet:
            self.edited.emit()

    def lay(self) -> None:
        """Be as high as the lines there are, two at least and six at most."""
        lines = min(MOST_LINES, max(LEAST_LINES, round(self.box.document().size().height())))
        self.box.setFont(self._theme.font(Type.TEXT))
        margin = 2 * round(self.box.document().documentMargin())
        edge = 2 * (self._theme.px(8) + FRAME)
        self.box.setFixedHeight(lines * self.box.fontMetrics().lineSpacing() + margin + edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow lines that are broken anew."""
        super().resizeEvent(event)
        self.lay()


class CalmCombo(QComboBox):
    """A list of choices that leaves the wheel to the page: scrolling past it must not change it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Pass the wheel on."""
        event.ignore()


class ChoiceField(Field):
    """One of a few choices, each a value and its words."""

    def __init__(self, name: str, choices: Iterable[tuple[str, str]], hint: str = "") -> None:
        self.combo = CalmCombo()
        super().__init__(name, self.combo, hint)
        for value, words in choices:
            self.combo.addItem(words, value)
        self.combo.activated.connect(lambda _: self.edited.emit())

    @property
    def value(self) -> str:
        """The chosen value."""
        return str(self.combo.currentData())

    def show_value(self, value: str) -> None:
        """Show a choice, and tell nobody."""
        self.combo.setCurrentIndex(max(0, self.combo.findData(value)))
