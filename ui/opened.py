"""What an open journal needs and the unlock screen does not: imported after the first frame (see `main_window`)."""

from storyjournal.redaction import Scanner
from storyjournal.settings import Settings
from storyjournal.vault import Vault
from ui.journal import Journal
from ui.journal_view import JournalView
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme


def journal_view(theme: Theme, tasks: Tasks, messages: Messages, vault: Vault, settings: Settings) -> JournalView:
    """Return the journal over an open vault, with everything it works with."""
    return JournalView(theme, tasks, messages, Journal.over(vault, Scanner.default()), settings)
