"""One line for a secret: dots until the person asks to see it, paste allowed, nothing remembered."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Theme
from ui.widgets.buttons import Button

HEIGHT = 44
INSET = 4


class PassphraseField(QLineEdit):
    """A line edit that hides what is typed, the `noun`. With `with_button` a Show button stands at its right end.

    `shown_changed(bool)` tells when the words come into sight or leave it.
    """

    shown_changed = Signal(bool)

    def __init__(self, theme: Theme, name: str, *, noun: str = "passphrase", with_button: bool = True) -> None:
        super().__init__()
        self._noun = noun
        self._theme = theme
        self._button: Button | None = None
        self.setAccessibleName(name)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setDragEnabled(False)
        if with_button:
            self._button = Button(theme, "Show", picture="eye", kind="tool", name=f"Show the {noun}", parent=self)
            self._button.clicked.connect(lambda: self.show_words(self.hidden_words))
        theme.changed.connect(self.synchronize)
        self.synchronize()

    @property
    def hidden_words(self) -> bool:
        """Whether dots stand for what was typed."""
        return self.echoMode() != QLineEdit.EchoMode.Normal

    def show_words(self, shown: bool) -> None:
        """Show what was typed, or dots."""
        if shown is not self.hidden_words:
            return
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        quiet = Qt.InputMethodHint
        self.setInputMethodHints(quiet.ImhSensitiveData | quiet.ImhNoPredictiveText | quiet.ImhNoAutoUppercase)
        if self._button is not None:
            self._button.setText("Hide" if shown else "Show")
            self._button.setAccessibleName(f"{'Hide' if shown else 'Show'} the {self._noun}")
            self._button.set_picture("eye-off" if shown else "eye")
        self.synchronize()
        self.shown_changed.emit(shown)

    def button_after(self, field: QWidget) -> None:
        """Let Tab reach the Show button only after `field`: a passphrase typed twice is typed without a stop."""
        if self._button is not None:
            QWidget.setTabOrder(self, field)
            QWidget.setTabOrder(field, self._button)

    def complain(self) -> None:
        """Take the keyboard and select what was typed, so that the next key replaces it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.selectAll()

    def forget(self) -> None:
        """Empty the field, so that no undo brings back what stood there, and show dots again."""
        self.setText("")
        self.show_words(False)

    def synchronize(self) -> None:
        """Take sizes from the theme and leave room for the button."""
        self.updateGeometry()
        self._place_button()

    def sizeHint(self) -> QSize:
        """Return a height that is easy to hit; the stylesheet's own is for smaller fields."""
        return QSize(super().sizeHint().width(), self._theme.px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        """Return the same height."""
        return QSize(super().minimumSizeHint().width(), self._theme.px(HEIGHT))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button at the right end."""
        super().resizeEvent(event)
        self._place_button()

    def _place_button(self) -> None:
        if self._button is None:
            return
        size = self._button.sizeHint().expandedTo(self._button.minimumSize())
        height = min(size.height(), self.height() - 2 * INSET)
        self._button.setGeometry(
            self.width() - size.width() - INSET, (self.height() - height) // 2, size.width(), height
        )
        self.setTextMargins(0, 0, size.width(), 0)
