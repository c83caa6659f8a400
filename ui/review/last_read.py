"""The panel of the last read: read it as a stranger would, then answer one question."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.review.panel_scroll import PanelScroll
from ui.review.words import NOT_CHECKED
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.head import HeadLabel
from ui.widgets.hung import Hung
from ui.widgets.labels import card, label

QUESTION = "Could a reader who knows you tell who this is?"


class LastRead(PanelScroll):
    """`answered` carries whether somebody could tell; `back_wanted` says that something shall be looked at again."""

    answered = Signal(bool)
    back_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        self._card: QVBoxLayout | None = None
        self._unseen = label(NOT_CHECKED, muted=True)
        super().__init__(theme)
        self.column.addWidget(HeadLabel(theme, "Read it once as a stranger would"))
        self.column.addWidget(label("This is all that readers get. Take your time; nothing leaves yet."))
        self.gives_away = Button(theme, "Something still gives me away", picture="arrow-left", kind="quiet")
        self.gives_away.clicked.connect(self.back_wanted)
        self.column.addLayout(Hung(theme, self.gives_away))
        self.column.addSpacing(theme.px(16))
        self.column.addWidget(label(QUESTION, Type.STRONG))
        self.no = self._answer("I don’t think so", lambda: self.answered.emit(False))
        self.fine = self._answer("Maybe, and that is fine with me", lambda: self.answered.emit(True))
        self.again = self._answer("Yes, let me look again", self.back_wanted.emit)
        self.column.addSpacing(theme.px(16))
        self.column.addWidget(self._not_checked())
        self.column.addStretch(1)
        self.lay()

    def _answer(self, words: str, do: Callable[[], None]) -> Button:
        button = Button(self.theme, words)
        button.setAccessibleName(f"{QUESTION} {words}")
        button.clicked.connect(lambda _on: do())
        self.column.addWidget(button)
        return button

    def _not_checked(self) -> QFrame:
        made = card()
        inner = self._card = QVBoxLayout(made)
        inner.addWidget(label("What was not checked", Type.STRONG))
        inner.addWidget(self._unseen)
        return made

    def tell(self, missing: Sequence[str]) -> None:
        """Say what was not checked: what never is, and what could not be looked for on this computer."""
        self._unseen.setText(" ".join((NOT_CHECKED, *missing)))

    def lay(self) -> None:
        """Take the margins from the theme."""
        super().lay()
        if self._card is not None:
            side = self.theme.px(16)
            self._card.setContentsMargins(side, side, side, side)
            self._card.setSpacing(self.theme.px(8))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focus_first(self) -> None:
        """Put the keyboard on the question's first answer."""
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
