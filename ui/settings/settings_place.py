"""The place in the rail that holds the settings, made when they are first wanted, and the backups opened from them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget

from storyjournal.settings import Settings
from ui.journal import Journal
from ui.messages import Messages
from ui.restore.restore_page import RestorePage
from ui.restore.sources import Sources
from ui.settings.settings_page import SettingsPage
from ui.tasks import Tasks
from ui.theme import Theme


class SettingsPlace(QStackedWidget):
    """Shows the settings or, over them, the backups. Signals: `settings_changed(Settings)`; `backups_wanted`;
    `backups_left`; `other_vault_wanted(Path)`, a copy that is to be opened in place of this journal.

    The settings are made late because an opened journal waits for its list: they cost a quarter of that time.
    """

    settings_changed = Signal(object)
    backups_wanted = Signal()
    backups_left = Signal()
    other_vault_wanted = Signal(object)

    def __init__(self, theme: Theme, tasks: Tasks, messages: Messages, journal: Journal, settings: Settings) -> None:
        super().__init__()
        self._theme, self._tasks, self._messages = theme, tasks, messages
        self._journal, self._settings = journal, settings
        self._page: SettingsPage | None = None
        self._backups: RestorePage | None = None

    @property
    def page(self) -> SettingsPage:
        """The settings."""
        if self._page is None:
            self._page = self._made()
            self.addWidget(self._page)
        return self._page

    def _made(self) -> SettingsPage:
        journal = self._journal
        page = SettingsPage(
            self._theme,
            self._tasks,
            self._messages,
            self._settings,
            journal.vault,
            devices=journal.devices,
            beside=journal.beside,
        )
        page.settings_changed.connect(self.settings_changed)
        page.restore_wanted.connect(self.backups_wanted)
        return page

    @property
    def shows_backups(self) -> bool:
        """Whether the backups stand over the settings now."""
        return self._backups is not None and self.isVisible()

    def show_settings(self) -> None:
        """Show the settings and give them the keyboard."""
        self.put_backups_away()
        self.setCurrentWidget(self.page)
        self.page.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_backups(self) -> None:
        """Show what the backups hold and give them the keyboard."""
        self.put_backups_away()
        self._backups = RestorePage(self._theme, self._tasks, self._messages, Sources.of_open(self._journal.vault))
        self._backups.left.connect(self.backups_left)
        self._backups.open_wanted.connect(self.other_vault_wanted)
        self.addWidget(self._backups)
        self.setCurrentWidget(self._backups)
        self._backups.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_backups_away(self) -> None:
        """Let go of the page of backups, and of what was read for it."""
        page, self._backups = self._backups, None
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()
