"""The rail: the places of the journal, with words where there is room and icons alone where it is tight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.head import HEAD_TOP, HeadLabel
from ui.widgets.labels import restyle

WIDE = 208
TIGHT = 60
EDGE = 12
PLACES = (
    ("Stories", "book-open"),
    ("People", "users"),
    ("Words I protect", "hash"),
    ("Settings", "settings"),
)


class Rail(QWidget):
    """Signals `place_chosen` with the index in PLACES and `lock_asked`."""

    place_chosen = Signal(int)
    lock_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._tight = False
        self._brand = HeadLabel(theme, "StoryJournal", Type.SUBTITLE)
        self._brand.setContentsMargins(EDGE, 0, 0, 0)
        self._group = QButtonGroup(self)
        self._buttons: list[Button] = []
        self._column = column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._brand)
        for index, (name, picture) in enumerate(PLACES):
            button = self._button(name, picture, f"{name} (Ctrl+{index + 1})")
            button.setCheckable(True)
            self._group.addButton(button, index)
            column.addWidget(button)
        column.addStretch(1)
        self._lock = self._button("Lock now", "lock", "Lock now (Ctrl+Shift+L)")
        self._lock.clicked.connect(self.lock_asked)
        column.addWidget(self._lock)
        self._group.idClicked.connect(self.place_chosen)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def _button(self, name: str, picture: str, tip: str) -> Button:
        button = Button(self._theme, name, picture=picture, kind="place")
        button.setProperty("words", name)
        button.setToolTip(tip)
        self._buttons.append(button)
        return button

    def choose(self, index: int) -> None:
        """Show which place the person is in."""
        self._group.button(index).setChecked(True)

    def set_tight(self, tight: bool) -> None:
        """Show icons alone, or icons and words."""
        if tight != self._tight:
            self._tight = tight
            self.synchronize()

    def width_for(self, tight: bool) -> int:
        """Return the rail's width in pixels."""
        return self._theme.px(TIGHT if tight else WIDE)

    def synchronize(self) -> None:
        """Take width and words from the theme's size and the room there is."""
        self._brand.setVisible(not self._tight)
        self.setFixedWidth(self.width_for(self._tight))
        edge = self._theme.px(EDGE) if self._tight else EDGE
        self._column.setContentsMargins(edge, HEAD_TOP + (4 if self._tight else 0), edge, HEAD_TOP)
        for button in self._buttons:
            words = str(button.property("words"))
            button.setText("" if self._tight else words)
            button.setAccessibleName(words)
            restyle(button, "tight", "true" if self._tight else "")
            button.synchronize()
