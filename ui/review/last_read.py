"""The panel of the last read: read it as a stranger would, then answer one question."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.review.words import NOT_CHECKED
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import card, label

QUESTION = "Could a reader who knows you tell who this is?"


class LastRead(QScrollArea):
    """`answered` carries whether somebody could tell; `back_wanted` says that something shall be looked at again."""

    answered = Signal(bool)
    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.addWidget(label("Read it once as a stranger would", Type.HEADING))
        self._column.addWidget(label("This is all that readers get. Take your time; nothing leaves yet."))
        self.gives_away = Button(theme, "Something still gives me away", picture="arrow-left", kind="quiet")
        self.gives_away.clicked.connect(self.back_wanted)
        self._column.addWidget(self.gives_away, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addSpacing(theme.px(16))
        self._column.addWidget(label(QUESTION, Type.STRONG))
        self.no = self._answer("I don’t think so", lambda: self.answered.emit(False))
        self.fine = self._answer("Maybe, and that is fine with me", lambda: self.answered.emit(True))
        self.again = self._answer("Yes – let me look again", self.back_wanted.emit)
        self._column.addSpacing(theme.px(16))
        self._column.addWidget(self._not_checked())
        self._column.addStretch(1)
        self.setWidget(body)
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def _answer(self, words: str, do: Callable[[], None]) -> Button:
        button = Button(self._theme, words)
        button.setAccessibleName(f"{QUESTION} {words}")
        button.clicked.connect(lambda _on: do())
        self._column.addWidget(button)
        return button

    def _not_checked(self) -> QFrame:
        made = card()
        inner = QVBoxLayout(made)
        inner.setContentsMargins(16, 16, 16, 16)
        inner.setSpacing(8)
        inner.addWidget(label("What was not checked", Type.STRONG))
        inner.addWidget(label(NOT_CHECKED, muted=True))
        return made

    def synchronize(self) -> None:
        """Take the spacing from the theme."""
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(24), px(24), px(24))
        self._column.setSpacing(px(12))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Put the keyboard on the question's first answer."""
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
