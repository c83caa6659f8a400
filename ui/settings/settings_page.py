"""Settings: the look, the passphrase, where the journal lies, and what this is."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal import __version__
from storyjournal.settings import Settings
from storyjournal.vault import Vault
from ui.messages import Messages
from ui.settings.passphrase_form import PassphraseForm
from ui.settings.text_size import TextSize
from ui.settings.theme_choice import ThemeChoice
from ui.tasks import Tasks
from ui.theme import Theme, Type
from ui.widgets.column import ScrolledColumn
from ui.widgets.labels import card, label
from ui.widgets.place import Place

COLUMN = 640
LICENCES = (
    "StoryJournal is free software under the MIT licence. It stands on Qt and PySide6 (LGPL), the fonts Literata and "
    "Inter (OFL), the Lucide icons (ISC) and SQLite3 Multiple Ciphers (MIT)."
)
WHERE = "To keep a copy, close StoryJournal and copy this whole folder. Only your passphrase or kit opens it."


class SettingsPage(Place):
    """`settings_changed(Settings)` comes with every choice; the window puts it into force and keeps it.

    `restore_wanted` asks for the page of backups.
    """

    settings_changed = Signal(object)
    restore_wanted = Signal()

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, settings: Settings, vault: Vault) -> None:
        super().__init__("pane")
        self._theme, self._settings = theme, settings
        self.themes = ThemeChoice(theme, settings.theme)
        self.size_choice = TextSize(theme, settings.text_size)
        self.form = PassphraseForm(theme, tasks, messages, vault.keys)
        self._where = label(str(vault.folder), Type.TEXT)
        self._where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._scroll = ScrolledColumn(theme, COLUMN)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroll)
        self._fill()
        theme.changed.connect(self.synchronize)
        self.themes.theme_chosen.connect(lambda name: self._choose(replace(self._settings, theme=name)))
        self.size_choice.size_chosen.connect(lambda size: self._choose(replace(self._settings, text_size=size)))

    def _fill(self) -> None:
        column = self._scroll.column
        column.addWidget(label("Settings", Type.DISPLAY))
        self._add_card("The look", "Dusk is easier on tired eyes in the evening.", self.themes, self.size_choice)
        words = "A new passphrase takes the place of the old one. Your recovery kit stays the same."
        self._add_card("Your passphrase", words, self.form)
        self._add_card("Where your journal lies", WHERE, self._where)
        self._add_card(f"StoryJournal {__version__}", LICENCES)

    def first_part(self) -> QWidget:
        """The chosen theme."""
        return next(made.radio for made in self.themes.cards if made.radio.isChecked())

    def _add_card(self, title: str, words: str, *parts: QWidget) -> None:
        made = card()
        column = QVBoxLayout(made)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(label(title, Type.SUBTITLE))
        head.addWidget(label(words, Type.TEXT, muted=True))
        column.addLayout(head)
        for part in parts:
            column.addWidget(part)
        self._scroll.column.addWidget(made)

    def synchronize(self) -> None:
        """Show the look that is in force, whoever chose it."""
        self._settings = replace(self._settings, theme=self._theme.tokens.name, text_size=self._theme.scale)
        self.themes.show_theme(self._settings.theme)
        self.size_choice.show_size(self._settings.text_size)

    def _choose(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)
