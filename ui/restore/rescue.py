"""A journal that cannot be read, or whose file is gone: what can be done, in calm words, nothing changed so far."""

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from storyjournal.errors import JournalError
from storyjournal.vault import KeyFileDamaged, KeyFileRefused, LocalData, RecoveryKit, VaultDamaged, VaultMissing
from storyjournal.vault.backup import Backup, find_backups
from storyjournal.vault.backup.restore import restored_name
from storyjournal.vault.rescue import SalvageReport, salvage
from ui.messages import Messages
from ui.restore.sources import Secret
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.question_page import QuestionPage
from ui.write.when import moment_words

UNCHANGED = "Nothing was changed"
SAVING = "Saving what can be read. This can take a minute. Your journal stays as it is."
WORDS = ("Today", "Yesterday", "Just now")  # days that stand without a capital inside a sentence
KEYS = (KeyFileDamaged, KeyFileRefused)


def needs_rescue(error: JournalError) -> bool:
    """Whether an error at opening is one that this page can help with."""
    gone = isinstance(error, VaultMissing) and "journal.db" in error.missing
    return gone or isinstance(error, (VaultDamaged, *KEYS))


class Rescue(QObject):
    """Offers the ways out for the journal in `folder`. `page` is what to show.

    `backups_wanted`, `kit_wanted` and, where the journal still `opens`, `opening_wanted` ask for those. `saved`
    carries the SalvageReport and the new folder.
    """

    backups_wanted = Signal()
    kit_wanted = Signal()
    opening_wanted = Signal()
    saved = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        folder: Path,
        *,
        local: LocalData,
        error: JournalError,
        secret: Secret,
        opens: bool,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._tasks, self._folder, self._local, self._secret = tasks, folder, local, secret
        self.page = QuestionPage(theme, messages, UNCHANGED, error.sentence, *_comfort(error))
        backups = find_backups(folder, local)
        if isinstance(error, KEYS) and not isinstance(secret, RecoveryKit):
            self.page.add_way("Open with your recovery kit", self.kit_wanted.emit)
        if isinstance(error, VaultDamaged):
            about = "It goes into a new journal, and only what is broken is left out. The damaged one stays as it is."
            self.page.add_way("Save what can be read", self._salvage, about)
        self.page.add_way("Bring back a backup", self.backups_wanted.emit, _newest(backups))
        if opens:
            about = "What can be read is there. Do not write in it: that could make things worse."
            self.page.add_way("Open it all the same", self.opening_wanted.emit, about)

    def _salvage(self) -> None:
        self.page.wait(SAVING)
        now = datetime.now(UTC)
        target = restored_name(self._folder, Backup(self._folder, now, 0))
        secret, folder = self._secret, self._folder
        self._tasks.run(
            lambda: salvage(folder, secret, target),
            lambda report: self._tell(report, target),
            self._failed,
        )

    def _tell(self, report: SalvageReport, target: Path) -> None:
        self.page.rest()
        self.saved.emit(report, target)

    def _failed(self, error: JournalError) -> None:
        self.page.rest()
        self.page.notice.complain(error)


def _comfort(error: JournalError) -> tuple[str, ...]:
    if isinstance(error, VaultDamaged):
        return ("Such damage comes from a disk or from copying, not from anything you did. Most can usually be saved.",)
    return (error.remedy,)


def _newest(backups: tuple[Backup, ...]) -> str:
    if not backups:
        return "None was found beside this journal. You can look in another folder, such as a drive of yours."
    when = moment_words(backups[0].made, datetime.now(UTC))
    return f"The newest is from {when[:1].lower() + when[1:] if when.startswith(WORDS) else when}."
