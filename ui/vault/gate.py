"""The ground that first run and unlock stand on: the name of the app, and one centred column that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

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
        self._body = QStackedWidget()
        self._body.addWidget(self.ground)
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
        outer.addWidget(self._body, 1)
        theme.changed.connect(self._lay_head)

    def _lay_head(self) -> None:
        """Let the name of the app give way where the button beside it would be cut."""
        needed = self._brand.sizeHint().width() + self.aside.sizeHint().width() + SIDES
        self._brand.setVisible(needed <= self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the head anew."""
        super().resizeEvent(event)
        self._lay_head()

    @property
    def wide_page(self) -> QWidget | None:
        """The wide page that stands in place of the column now, or None."""
        shown = self._body.currentWidget()
        return None if shown is self.ground else shown

    def show_screen(self, page: QWidget) -> None:
        """Put a page of its own in place of the column, and give it the keyboard."""
        self.show_ground()
        self._body.addWidget(page)
        self._body.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_ground(self) -> None:
        """Show the column again; a page that stood in its place is gone."""
        page = self.wide_page
        if page is not None:
            self._body.removeWidget(page)
            page.deleteLater()

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that `widget` can be seen."""
        self.ground.ensureWidgetVisible(widget, 0, 24)
