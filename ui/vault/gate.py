"""The ground that first run and unlock stand on: the name of the app, and one centred column that scrolls."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.column import ScrolledColumn
from ui.widgets.labels import label
from ui.widgets.place import Place

HEAD = 76
SIDES = 24 + 8 + 16


class Gate(Place):
    """A window's whole ground. Fill `column`; `width` and `lift` are those of ScrolledColumn."""

    def __init__(self, theme: Theme, width: int, aside: str = "", *, lift: float = 0) -> None:
        super().__init__("gate")
        self.theme = theme
        self.aside = Button(theme, aside, kind="quiet")
        self.ground = ScrolledColumn(theme, width, lift=lift)
        self.column = self.ground.column
        head = QHBoxLayout()
        head.setContentsMargins(24, 0, 16, 0)
        head.addStrut(HEAD)
        self._brand = label("StoryJournal", Type.SUBTITLE, wrap=False)
        head.addWidget(self._brand)
        head.addStretch(1)
        head.addWidget(self.aside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(head)
        outer.addWidget(self.ground, 1)
        theme.changed.connect(self._lay_head)

    def _lay_head(self) -> None:
        """Let the name of the app give way where the button beside it would be cut."""
        needed = self._brand.sizeHint().width() + self.aside.sizeHint().width() + SIDES
        self._brand.setVisible(needed <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the head anew."""
        super().resizeEvent(event)
        self._lay_head()

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that `widget` can be seen."""
        self.ground.ensureWidgetVisible(widget, 0, 24)
