"""The panel of a review that is finished and still holds."""

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button
from ui.widgets.head import HEAD_TOP, HeadLabel
from ui.widgets.labels import label


class SignedPage(QWidget):
    """`share_wanted` and `look_wanted` say where the person goes from here."""

    share_wanted = Signal()
    look_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.addWidget(HeadLabel(theme, "This review is finished"))
        self._when = label(muted=True)
        self._column.addWidget(self._when)
        self._column.addWidget(label("It holds for as long as the story stays as it is."))
        self._column.addSpacing(16)
        self.share = Button(theme, "Go to Share", kind="primary")
        self.share.clicked.connect(self.share_wanted)
        self.look = Button(theme, "Look at it again", kind="quiet")
        self.look.clicked.connect(self.look_wanted)
        self._column.addWidget(self.share)
        self._column.addWidget(self.look)
        self._column.addStretch(1)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def tell(self, at: datetime) -> None:
        """Say when it was finished; `at` is an aware time."""
        local = at.astimezone()
        day = QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.LongFormat)
        self._when.setText(f"You signed it off on {day} at {local:%H:%M}.")

    def synchronize(self) -> None:
        """Take the spacing from the theme."""
        px = self._theme.px
        self._column.setContentsMargins(px(24), HEAD_TOP, px(24), px(24))
        self._column.setSpacing(px(12))

    def focus_first(self) -> None:
        """Put the keyboard on the way on."""
        self.share.setFocus(Qt.FocusReason.OtherFocusReason)
