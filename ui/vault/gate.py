"""The ground that first run and unlock stand on: the name of the app, and one centred column that scrolls."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label

HEAD = 76


class _Page(QWidget):
    """As high as its width makes it: a layout's own minimum is that of its narrowest lines, which is too high."""

    def minimumSizeHint(self) -> QSize:
        """Return the height that the present width needs."""
        layout = self.layout()
        width = self.minimumWidth()
        return QSize(width, layout.totalHeightForWidth(width) if layout else 0)

    def sizeHint(self) -> QSize:
        """Return the same size."""
        return self.minimumSizeHint()


class Gate(QWidget):
    """A window's whole ground. Fill `column`; it is `width` px wide at 100 % text, less where there is no room.

    `lift` is the share of the window's height that stays free above the column.
    """

    def __init__(self, theme: Theme, width: int, aside: str = "", *, lift: float = 0) -> None:
        super().__init__()
        self.setObjectName("gate")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._wide = width
        self._lift = lift
        self.aside = Button(theme, aside, kind="quiet")
        self.aside.setVisible(bool(aside))
        self._page = _Page()
        self.column = QVBoxLayout(self._page)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._ground = QWidget()
        self._scroll.setWidget(self._ground)
        self._sides = QHBoxLayout(self._ground)
        self._sides.setSpacing(0)
        self._sides.addWidget(self._page, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(self._head())
        outer.addWidget(self._scroll, 1)
        theme.changed.connect(self._lay)

    def _head(self) -> QHBoxLayout:
        self._logo = label("StoryJournal", Type.SUBTITLE, wrap=False)
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 16, 0)
        row.addStrut(HEAD)
        row.addWidget(self._logo)
        row.addStretch(1)
        row.addWidget(self.aside)
        return row

    @property
    def column_width(self) -> int:
        """How wide the column is now, in pixels."""
        return min(self.theme.px(self._wide), max(1, self.width() - 2 * self._gap()))

    def _gap(self) -> int:
        return 24 if self.width() >= 600 else 16

    def _lay(self) -> None:
        self._page.setFixedWidth(self.column_width)
        self._sides.setContentsMargins(
            (self.width() - self.column_width) // 2, max(24, round(self.height() * self._lift)), 0, 24
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column centred."""
        super().resizeEvent(event)
        self._lay()

    def reveal(self, widget: QWidget) -> None:
        """Scroll so that `widget` can be seen."""
        self._scroll.ensureWidgetVisible(widget, 0, 24)
