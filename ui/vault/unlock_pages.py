"""The three things that can stand on the unlock screen: the passphrase, the recovery kit, a new passphrase."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from ui.messages import Messages
from ui.theme import Theme, Type
from ui.vault.kit_entry import KitEntry
from ui.vault.new_passphrase import NewPassphrase
from ui.vault.notice import Notice
from ui.vault.passphrase_field import PassphraseField
from ui.widgets.buttons import Button
from ui.widgets.hung import Hung
from ui.widgets.labels import card, label

BY_DEVICE = "This computer’s keyring opens it: press Open. Or type your passphrase."
ASKING = "Opening with this computer’s keyring…"


class UnlockPage(QWidget):
    """A title, a card with something to fill in, and a place for words. `accepted` means: try it now."""

    accepted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, messages: Messages, title: str, words: str, primary: str) -> None:
        super().__init__()
        self.notice = Notice(theme, messages)
        self.open_button = Button(theme, primary, kind="primary")
        self.open_button.clicked.connect(self._press)
        self.inside = card()
        self.rows = QVBoxLayout(self.inside)
        self.rows.setContentsMargins(24, 24, 24, 24)
        self.rows.setSpacing(16)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(label(title, Type.DISPLAY))
        column.addWidget(label(words, Type.LEAD, muted=True))
        column.addSpacing(16)
        column.addWidget(self.inside)
        column.addStretch(1)

    def close_card(self) -> None:
        """Put the place for words and the actions under what a subclass has laid into the card."""
        self.rows.addWidget(self.notice)
        self.rows.addLayout(self.foot)
        self.synchronize()

    def ready(self) -> bool:
        """Whether enough is filled in to try."""
        raise NotImplementedError

    def first_part(self) -> QWidget:
        """Return the field where typing begins."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the keyboard where typing begins."""
        self.first_part().setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Empty the page."""
        raise NotImplementedError

    def synchronize(self) -> None:
        """Offer the action only when there is something to try."""
        self.open_button.setEnabled(self.ready())

    def wait(self, sentence: str) -> None:
        """Say what is being done; nothing can be typed meanwhile."""
        self.notice.hint(sentence)
        self.setEnabled(False)

    def rest(self) -> None:
        """Take typing again."""
        self.notice.clear()
        self.setEnabled(True)
        self.synchronize()

    def complain(self, error: JournalError, *, again: bool) -> None:
        """Say what went wrong. `again` means that another try may help: the keyboard goes back to the field."""
        self.notice.complain(error)
        if again:
            self.focus_first()
        else:
            self.open_button.setFocus()

    def _press(self) -> None:
        if self.ready():
            self.accepted.emit()


class PassphrasePage(UnlockPage):
    """The passphrase of the journal called `name`. `forgotten` leads to the recovery kit.

    Where this device opens the journal, Open does so while nothing is typed; `edited` comes with the first key.
    """

    forgotten = Signal()
    edited = Signal()

    def __init__(self, theme: Theme, messages: Messages, name: str, hint: str) -> None:
        super().__init__(theme, messages, "Welcome back", f"{name} is locked.", "Open")
        self._device_offered = False
        self.field = PassphraseField(theme, "Passphrase")
        self.field.textEdited.connect(self._edited)
        self.field.returnPressed.connect(self._press)
        self.forgot_button = Button(theme, "I forgot my passphrase", kind="quiet")
        self.forgot_button.clicked.connect(self.forgotten)
        words = label("Passphrase", Type.TEXT, wrap=False)
        words.setBuddy(self.field)
        group = QVBoxLayout()
        group.setSpacing(8)
        group.addWidget(words)
        group.addWidget(self.field)
        if hint:
            group.addWidget(label(hint, Type.TEXT, muted=True))
        self.rows.addLayout(group)
        self.foot.insertLayout(0, Hung(theme, self.forgot_button))
        self.close_card()

    def _edited(self) -> None:
        self.edited.emit()
        self.notice.clear()
        if self.by_device:
            self.notice.hint(BY_DEVICE)
        self.synchronize()

    def offer_device(self, offered: bool) -> None:
        """Let Open ask this computer's keyring while nothing is typed, or no longer."""
        self._device_offered = offered
        self.notice.hint(BY_DEVICE if offered else "")
        self.synchronize()

    @property
    def by_device(self) -> bool:
        """Whether Open asks the keyring as things stand."""
        return self._device_offered and not self.field.text()

    def ask_device(self) -> None:
        """Say that the keyring is being asked; the passphrase can be typed all the while."""
        self.notice.hint(ASKING)

    def rest(self) -> None:
        """Take typing again."""
        super().rest()
        if self.by_device:
            self.notice.hint(BY_DEVICE)

    def say_plainly(self, sentence: str) -> None:
        """The keyring did not open the journal: say why, once, and be the page that it is without one."""
        self.offer_device(False)
        self.notice.tell(sentence)

    def ready(self) -> bool:
        """Something is typed, or nothing need be."""
        return bool(self.field.text()) or self._device_offered

    def first_part(self) -> QWidget:
        """The field."""
        return self.field

    def focus_first(self) -> None:
        """Select what was typed, so that the next key replaces it."""
        self.field.complain()

    def forget(self) -> None:
        """Empty the field."""
        self.field.forget()
        self.synchronize()


class KitPage(UnlockPage):
    """The recovery kit instead of the passphrase."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        words = "It is on the page you printed, saved or copied when you made this journal."
        super().__init__(theme, messages, "Open with your recovery kit", words, "Open")
        self.entry = KitEntry(theme, messages)
        self.entry.changed.connect(self._edited)
        self.entry.accepted.connect(self._press)
        back = Button(theme, "Back", kind="quiet", name="Back to the passphrase")
        back.clicked.connect(self.left)
        self.rows.addWidget(self.entry)
        self.foot.insertLayout(0, Hung(theme, back))
        self.close_card()

    def _edited(self) -> None:
        self.notice.clear()
        self.synchronize()

    def ready(self) -> bool:
        """All characters are there."""
        return self.entry.missing == 0

    def first_part(self) -> QWidget:
        """The field."""
        return self.entry.field

    def forget(self) -> None:
        """Empty the field."""
        self.entry.forget()


class RenewPage(UnlockPage):
    """The journal is open by its kit: choose a new passphrase, or leave the old one."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        words = "The kit fits. Your journal is open again; give it a passphrase you will remember."
        super().__init__(theme, messages, "Choose a new passphrase", words, "Keep it and open")
        self.passphrase = NewPassphrase(theme, messages)
        self.passphrase.changed.connect(self.synchronize)
        self.passphrase.accepted.connect(self._press)
        self.later_button = Button(theme, "Not now", kind="quiet", name="Not now, open with the old passphrase kept")
        self.later_button.clicked.connect(self.left)
        self.rows.addWidget(self.passphrase)
        self.foot.insertLayout(0, Hung(theme, self.later_button))
        self.close_card()

    def ready(self) -> bool:
        """The new passphrase can be used."""
        return not self.passphrase.lacking

    def first_part(self) -> QWidget:
        """The first field."""
        return self.passphrase.first

    def forget(self) -> None:
        """Empty both fields."""
        self.passphrase.forget()
