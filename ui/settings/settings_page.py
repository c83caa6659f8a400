"""Settings: one column of cards, from what is changed often to what is changed once."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal import __version__
from storyjournal.settings import Settings
from storyjournal.vault import Vault
from storyjournal.vault.device import DeviceKeys
from ui.messages import Messages
from ui.settings.backups_part import BackupsPart
from ui.settings.change_key import ChangeKey
from ui.settings.device_switch import DeviceSwitch
from ui.settings.kit_part import KitPart
from ui.settings.lock_choice import LockChoice
from ui.settings.passphrase_form import PassphraseForm
from ui.settings.settings_card import SettingsCard
from ui.settings.text_size import TextSize
from ui.settings.theme_choice import ThemeChoice
from ui.tasks import Tasks
from ui.theme import Theme, Type
from ui.widgets.column import ScrolledColumn
from ui.widgets.labels import label
from ui.widgets.place import Place

COLUMN = 640
LOOK = "Dusk is easier on tired eyes in the evening."
OPENING = "A new passphrase takes the place of the old one. Your recovery kit stays the same."
LOCKING = "When nobody uses StoryJournal for a while, it closes your journal and asks for the passphrase."
KIT = "If you forget the passphrase, the kit opens your journal. It helps to try your copy once or twice a year."
BACKUPS = "A backup is made when you close or lock your journal, and once a day while it is open."
KEY = "Few people ever need this."
WHERE = "To take it elsewhere, close StoryJournal and copy this whole folder. Only your passphrase or kit opens it."
LICENCES = (
    "StoryJournal is free software under the MIT licence. It stands on Qt and PySide6 (LGPL), the fonts Literata and "
    "Inter (OFL), the Lucide icons (ISC) and SQLite3 Multiple Ciphers (MIT)."
)


class SettingsPage(Place):
    """`settings_changed(Settings)` comes with every choice; the window puts it into force and keeps it.

    `restore_wanted` leads to what the backups hold. `beside` is a worker of the backups' own.
    """

    settings_changed = Signal(object)
    restore_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        settings: Settings,
        vault: Vault,
        *,
        devices: DeviceKeys,
        beside: Tasks,
    ) -> None:
        super().__init__("pane")
        self._theme, self._settings = theme, settings
        self.themes = ThemeChoice(theme, settings.theme)
        self.size_choice = TextSize(theme, settings.text_size)
        self.form = PassphraseForm(theme, tasks, messages, vault.keys)
        self.device = DeviceSwitch(theme, tasks, messages, vault, devices)
        self.lock_choice = LockChoice(theme, settings.lock_after)
        self.kit = KitPart(theme, tasks, messages, vault.keys)
        self.backups = BackupsPart(theme, beside, messages, vault.backups)
        self.change_key = ChangeKey(theme, tasks, messages, vault, devices)
        self._where = label(str(vault.folder), Type.TEXT)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll = ScrolledColumn(theme, COLUMN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._fill()
        self._connect()

    def _fill(self) -> None:
        column = self._scroll.column
        column.addWidget(label("Settings", Type.DISPLAY))
        for title, words, parts in (
            ("The look", LOOK, (self.themes, self.size_choice)),
            ("Opening this journal", OPENING, (self.form, self.device)),
            ("Locking", LOCKING, (self.lock_choice,)),
            ("Recovery kit", KIT, (self.kit,)),
            ("Backups", BACKUPS, (self.backups,)),
            ("Change the key", KEY, (self.change_key,)),
            ("Where your journal lies", WHERE, (self._where,)),
            (f"StoryJournal {__version__}", LICENCES, ()),
        ):
            column.addWidget(SettingsCard(self._theme, title, words, *parts))

    def _connect(self) -> None:
        self._theme.changed.connect(self.synchronize)
        self.themes.theme_chosen.connect(lambda name: self._choose(replace(self._settings, theme=name)))
        self.size_choice.size_chosen.connect(lambda size: self._choose(replace(self._settings, text_size=size)))
        self.lock_choice.minutes_chosen.connect(lambda n: self._choose(replace(self._settings, lock_after=n)))
        self.backups.restore_wanted.connect(self.restore_wanted)
        self.change_key.changed.connect(self.backups.refresh)
        self.change_key.changed.connect(self.device.synchronize)
        self.change_key.changed.connect(self.kit.leave)

    def first_part(self) -> QWidget:
        """The chosen theme."""
        return next(made.radio for made in self.themes.cards if made.radio.isChecked())

    def reveal(self, part: QWidget) -> None:
        """Scroll so that a part of the page can be seen."""
        self._scroll.ensureWidgetVisible(part, 0, 24)

    def synchronize(self) -> None:
        """Show the look that is in force, whoever chose it."""
        self._settings = replace(self._settings, theme=self._theme.tokens.name, text_size=self._theme.scale)
        self.themes.show_theme(self._settings.theme)
        self.size_choice.show_size(self._settings.text_size)

    def _choose(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    def showEvent(self, event: QShowEvent) -> None:
        """Look at the backups anew."""
        super().showEvent(event)
        self.backups.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave no kit and no passphrase behind on a page that nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.kit.leave()
            self.change_key.leave()
            self.form.leave()
