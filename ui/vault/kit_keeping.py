"""Keeping a new recovery kit: print, save or copy it; then it is covered, and the copy is tried."""

from functools import partial
from secrets import SystemRandom

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal.vault import RecoveryKit
from storyjournal.vault.keys.kit import drill
from ui.messages import Messages
from ui.theme import Theme
from ui.vault.kit_drill import KitDrill
from ui.vault.kit_outlets import KitOutlets
from ui.vault.kit_view import KitView
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.rows import ButtonRow

WORKS = "Your copy works. Put it where only you will find it."


class KitKeeping(QWidget):
    """`changed` tells of each step; `lacking` says what is still to do. The kit can be uncovered at any time."""

    changed = Signal()

    def __init__(self, theme: Theme, messages: Messages, kit: RecoveryKit) -> None:
        super().__init__()
        self._taken = self._works = False
        self.view = KitView(theme, kit.text)
        self.outlets = KitOutlets(theme, messages, kit.text)
        self.drill = KitDrill(theme, messages, partial(drill, kit, SystemRandom()))
        self.notice = Notice(theme, messages)
        self.again_button = Button(theme, "Show the kit again", picture="eye")
        self.outlets.taken.connect(self._take)
        self.drill.passed.connect(self._pass)
        self.again_button.clicked.connect(self.uncover)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.notice, self.view, self.outlets, self.drill):
            column.addWidget(part)
        self._foot = ButtonRow(theme, self.again_button)
        column.addWidget(self._foot)
        self._show(covered=False)

    @property
    def lacking(self) -> str:
        """What is still to do, or nothing."""
        if not self._taken:
            return "Print, save or copy the recovery kit."
        return "" if self._works else "Type the two groups from your copy of the kit."

    def uncover(self) -> None:
        """Show the kit and the ways to keep it."""
        self._show(covered=False)
        self.view.setFocus()

    def _show(self, *, covered: bool) -> None:
        self.view.setVisible(not covered)
        self.outlets.setVisible(not covered)
        self.drill.setVisible(covered and not self._works)
        self._foot.setVisible(covered)

    def _take(self, sentence: str) -> None:
        self._taken = True
        self._works = False
        self.notice.tell(f"{sentence} Now try your copy.")
        self.drill.ask()
        self._show(covered=True)
        self.drill.fields[0].setFocus()
        self.changed.emit()

    def _pass(self) -> None:
        self._works = True
        self.again_button.setFocus()
        self._show(covered=True)
        self.notice.hint(WORKS, "check")
        self.changed.emit()
