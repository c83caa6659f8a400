"""The page: the title and the text under it in one column, scrolling as one."""

from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.reading import HANG
from ui.write.clipboard import PrivateClipboard
from ui.write.editor import Editor
from ui.write.title import TitleField

TOP, BELOW = 24, 12


class Page(QWidget):
    """Holds `title` and `editor`. The title lies over the room that the editor leaves above its text."""

    def __init__(self, theme: Theme, clipboard: PrivateClipboard) -> None:
        super().__init__()
        self._theme = theme
        self.title = TitleField(theme, clipboard, self)
        self.editor = Editor(theme, clipboard, self)
        self.title.raise_()
        self.setTabOrder(self.title, self.editor)
        bar = self.editor.verticalScrollBar()
        bar.valueChanged.connect(self._place_title)
        bar.rangeChanged.connect(self.lay)
        self.title.left.connect(self._go_to_text)
        self.title.focused.connect(lambda: bar.setValue(0))
        self.title.height_changed.connect(self.lay)
        theme.changed.connect(self.lay)

    def lay(self) -> None:
        """Put the title over the column and leave room for it above the text."""
        self.editor.setGeometry(self.rect())
        column = self.editor.viewport().geometry()
        hang = self._theme.px(HANG)
        width = max(1, column.width() - 2 * hang)
        if self.title.width() != width:
            self.title.resize(width, self.title.height())
        self.title.resize(width, self.title.wanted_height())
        self.editor.set_head(self._theme.px(TOP) + self.title.height() + self._theme.px(BELOW))
        self._place_title()

    def _place_title(self) -> None:
        left = self.editor.viewport().x() + self._theme.px(HANG)
        self.title.move(left, self._theme.px(TOP) - self.editor.verticalScrollBar().value())

    def _go_to_text(self) -> None:
        self.editor.setFocus()
        self.editor.place_caret(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew when the room changes."""
        super().resizeEvent(event)
        self.lay()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text with the wheel over the title."""
        self.editor.wheelEvent(event)
