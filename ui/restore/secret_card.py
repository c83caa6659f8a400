"""Asks for the passphrase or the recovery kit that opens the backups, where it is not known yet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault.keys.errors import RecoveryKitInvalid
from ui.messages import Messages
from ui.theme import Theme, Type
from ui.vault.kit_entry import KitEntry
from ui.vault.notice import Notice
from ui.vault.passphrase_field import PassphraseField
from ui.widgets.buttons import Button
from ui.widgets.hung import Hung
from ui.widgets.labels import card, label


class SecretCard(QWidget):
    """`given` carries the passphrase as text, or a RecoveryKit."""

    given = Signal(object)

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self.field = PassphraseField(theme, "Passphrase of this backup")
        self.kit = KitEntry(theme, messages)
        self.notice = Notice(theme, messages)
        self.use_button = Button(theme, "Look inside", kind="primary")
        self.other_button = Button(theme, "Use the recovery kit", kind="quiet")
        self._name = label("The passphrase that opened your journal then", Type.TEXT)
        self._name.setBuddy(self.field)
        self._fill(theme)
        self.field.textEdited.connect(lambda _: self._edited())
        self.field.returnPressed.connect(self._give)
        self.kit.changed.connect(self._edited)
        self.kit.accepted.connect(self._give)
        self.use_button.clicked.connect(self._give)
        self.other_button.clicked.connect(lambda: self._turn(to_kit=self.kit.isHidden()))
        self._turn(to_kit=False)

    def _fill(self, theme: Theme) -> None:
        inside: QFrame = card()
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(24, 24, 24, 24)
        rows.setSpacing(8)
        for part in (self._name, self.field, self.kit, self.notice):
            rows.addWidget(part)
        foot = QHBoxLayout()
        foot.addLayout(Hung(theme, self.other_button))
        foot.addWidget(self.use_button)
        rows.addSpacing(8)
        rows.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(inside)

    def first_part(self) -> QWidget:
        """The field where typing begins."""
        return self.field if self.kit.isHidden() else self.kit.field

    def complain(self, error: JournalError) -> None:
        """Say that it does not fit; the next key replaces what was typed."""
        self.notice.complain(error)
        if self.kit.isHidden():
            self.field.complain()
        else:
            self.kit.field.setFocus()

    def forget(self) -> None:
        """Empty both fields."""
        self.field.forget()
        self.kit.forget()

    def _turn(self, *, to_kit: bool) -> None:
        self.kit.setVisible(to_kit)
        self._name.setVisible(not to_kit)
        self.field.setVisible(not to_kit)
        self.other_button.say("Use the passphrase" if to_kit else "Use the recovery kit")
        self._edited()
        self.first_part().setFocus()

    def _edited(self) -> None:
        self.notice.clear()
        self.use_button.setEnabled(bool(self.field.text()) if self.kit.isHidden() else self.kit.missing == 0)

    def _give(self) -> None:
        if not self.use_button.isEnabled():
            return
        if self.kit.isHidden():
            self.given.emit(self.field.text())
            return
        try:
            self.given.emit(self.kit.kit)
        except RecoveryKitInvalid as error:
            self.kit.complain(error)
