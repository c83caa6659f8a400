"""The tags of a story: chips to remove, a field to add."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.write.stories_flow import FlowLayout

LONGEST = 24
REMOVERS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class TagsEditor(QWidget):
    """Enter or a comma adds what is in the field; a click or Backspace removes. `edited` tells of a change."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._tags: tuple[str, ...] = ()
        self._chips: list[Button] = []
        self._row = QWidget()
        self._flow = FlowLayout(self._row, 8, lambda: theme.px(36))
        self.field = QLineEdit()
        self.field.setPlaceholderText("Add a tag")
        self.field.setAccessibleName("Add a tag")
        self.field.setToolTip("Enter or a comma adds the tag, Backspace takes the last one away")
        self.field.returnPressed.connect(lambda: self._add(self.field.text()))
        self.field.textEdited.connect(self._typed)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._row)
        column.addWidget(self.field)
        self._row.hide()
        theme.changed.connect(self._flow.invalidate)

    def tags(self) -> tuple[str, ...]:
        """Return the tags."""
        return self._tags

    def show_tags(self, tags: tuple[str, ...]) -> None:
        """Show these tags."""
        self.field.clear()
        if tags != self._tags:
            self._tags = tags
            self.synchronize()

    def synchronize(self) -> None:
        """Make the chips anew."""
        while self._chips:
            chip = self._chips.pop()
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        for tag in self._tags:
            self._chips.append(self._chip(tag))
        self._row.setVisible(bool(self._tags))
        self.updateGeometry()

    def _chip(self, tag: str) -> Button:
        words = tag if len(tag) <= LONGEST else f"{tag[: LONGEST - 1]}…"
        chip = Button(self._theme, words, picture="x", kind="chip", name=f"Remove the tag {tag}", parent=self._row)
        chip.setToolTip(f"Remove the tag {tag}".replace("&", "&&"))
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        chip.clicked.connect(lambda: self._remove(tag))
        chip.installEventFilter(self)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _typed(self, text: str) -> None:
        if "," in text:
            for part in text.split(","):
                self._add(part)

    def _add(self, text: str) -> None:
        tag = " ".join(text.split()).lstrip("# ")
        self.field.clear()
        if tag and tag.casefold() not in (known.casefold() for known in self._tags):
            self._tags = (*self._tags, tag)
            self.synchronize()
            self.edited.emit()

    def _remove(self, tag: str) -> None:
        self._tags = tuple(known for known in self._tags if known != tag)
        self.synchronize()
        self.field.setFocus()
        self.edited.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remove a chip that has the focus, or the last one from the empty field, with Backspace."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in REMOVERS:
            if watched is self.field and not self.field.text() and self._tags and not event.isAutoRepeat():
                self._remove(self._tags[-1])
                return True
            for tag, chip in zip(self._tags, self._chips, strict=True):
                if watched is chip:
                    self._remove(tag)
                    return True
        return super().eventFilter(watched, event)
