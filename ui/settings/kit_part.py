"""The recovery kit in the settings: try the copy that was kept, or see the kit once more."""

from functools import partial
from secrets import SystemRandom

from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal.vault import RecoveryKit
from storyjournal.vault.keys.kit import Drill, drill
from ui.messages import Messages
from ui.settings.present_passphrase import Openable, PresentPassphrase
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.kit_drill import KitDrill
from ui.vault.kit_outlets import KitOutlets
from ui.vault.kit_view import KitView
from ui.vault.notice import Notice
from ui.widgets.buttons import Button
from ui.widgets.rows import ButtonRow

WORKS = "Both fit. Your copy works."
KEPT = "{0} Keep it where only you will find it."


class KitPart(QWidget):
    """Two buttons. One asks two groups of the copy; the other asks the passphrase and then shows the kit.

    Until then the kit is in no widget.
    """

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, keys: Openable) -> None:
        super().__init__()
        self._theme, self._messages, self._keys = theme, messages, keys
        self.check_button = Button(theme, "Check that I still have it", picture="check")
        self.show_button = Button(theme, "Show it again", picture="eye")
        self.drill = KitDrill(theme, messages, self._draw)
        self.leave_button = Button(theme, "Enough for now")
        self.present = PresentPassphrase(theme, tasks, messages, keys, go_on="Show the kit")
        self.present.leave_button.say("Not now")
        self.hide_button = Button(theme, "Hide it", picture="eye-off")
        self.notice = Notice(theme, messages)
        self._first = ButtonRow(theme, self.check_button, self.show_button)
        self._leave_row, self._hide_row = ButtonRow(theme, self.leave_button), ButtonRow(theme, self.hide_button)
        self._shown = QWidget()
        self._kit_place = QVBoxLayout(self._shown)
        self._kit_place.setContentsMargins(0, 0, 0, 0)
        self._kit_place.setSpacing(16)
        self._kit_place.addWidget(self._hide_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._first, self.drill, self._leave_row, self.present, self._shown, self.notice):
            column.addWidget(part)
        self.view: KitView | None = None
        self.outlets: KitOutlets | None = None
        self._connect()
        self._turn_to(self._first)

    def _draw(self) -> Drill:
        return drill(self._keys.kit, SystemRandom())

    def _connect(self) -> None:
        self.check_button.clicked.connect(self._check)
        self.drill.passed.connect(self._passed)
        self.leave_button.clicked.connect(partial(self._end, self.check_button))
        self.show_button.clicked.connect(self._ask)
        self.present.confirmed.connect(lambda _: self._uncover())
        self.present.left.connect(partial(self._end, self.show_button))
        self.hide_button.clicked.connect(partial(self._end, self.show_button))

    def _turn_to(self, *shown: QWidget) -> None:
        for part in (self._first, self.drill, self._leave_row, self.present, self._shown):
            part.setVisible(part in shown)

    def _check(self) -> None:
        self.notice.clear()
        self.drill.ask()
        self._turn_to(self.drill, self._leave_row)
        self.drill.fields[0].setFocus()

    def _passed(self) -> None:
        self._end(self.check_button)
        self.notice.hint(WORKS, "check")
        self._messages.announce(WORKS)

    def _ask(self) -> None:
        self.notice.clear()
        self._turn_to(self.present)
        self.present.begin()

    def _uncover(self) -> None:
        kit: RecoveryKit = self._keys.kit
        self.view = KitView(self._theme, kit.text)
        self.outlets = KitOutlets(self._theme, self._messages, kit.text, by_hand=False)
        self.outlets.taken.connect(lambda sentence: self.notice.tell(KEPT.format(sentence)))
        self._kit_place.insertWidget(0, self.view)
        self._kit_place.insertWidget(1, self.outlets)
        self._turn_to(self._shown)
        self.view.setFocus()

    def _end(self, button: Button | None = None) -> None:
        for part in (self.view, self.outlets):
            if part is not None:
                part.hide()
                part.deleteLater()
        self.view = self.outlets = None
        self.present.forget()
        self.drill.forget()
        self.notice.clear()
        self._turn_to(self._first)
        if button is not None:
            button.setFocus()

    def leave(self) -> None:
        """Cover the kit and forget what was typed: the person goes elsewhere."""
        if self._first.isHidden():
            self._end()
