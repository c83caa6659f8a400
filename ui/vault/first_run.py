"""First run: one calm screen that makes a journal and has its recovery kit kept before the first story."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from storyjournal.errors import JournalError
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from storyjournal.vault.local import LocalData
from storyjournal.vault.origin.syncing import service_of
from ui.icons import pixmap
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme, Type
from ui.vault.gate import Gate
from ui.vault.kit_card import KitCard
from ui.vault.new_passphrase import NewPassphrase
from ui.vault.notice import Notice
from ui.vault.other_vault import ask_for_vault
from ui.widgets.buttons import Button
from ui.widgets.labels import card, label

COLUMN = 720
STAYS = "Everything stays on this computer. StoryJournal never goes online."
SYNCED = (
    "This place belongs to {0}, which copies it while you write and can mix up an open journal. "
    "Choose another place and keep your journal outside of it."
)
MAKING = "Making your journal… This takes a few seconds."


class FirstRun(Gate):
    """Makes a vault in `folder`. Signals: `vault_made(Vault)`; `other_vault_chosen(Path)` for a journal that exists."""

    vault_made = Signal(object)
    other_vault_chosen = Signal(Path)

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        folder: Path,
        *,
        local: LocalData,
        cost: KdfCost | None = None,
    ) -> None:
        super().__init__(theme, COLUMN, "Open a journal I already have")
        self.setWindowTitle("StoryJournal")
        self._tasks, self._folder, self._local = tasks, folder, local
        self._cost = cost or KdfCost.policy()
        self._kit = RecoveryKit.generate()
        self._making = False
        self.passphrase = NewPassphrase(theme, messages)
        self.kit = KitCard(theme, messages, self._kit)
        self.notice = Notice(theme, messages)
        self.open_button = Button(theme, "Open my journal", kind="primary")
        self.place_button = Button(theme, "Choose another place", kind="quiet")
        self._place = label("", Type.TEXT, muted=True)
        self.synced = Notice(theme, messages)
        self._state = label("", Type.TEXT, muted=True)
        self._drive = QLabel()
        self._fill()
        self._connect()
        self._look_at_place()
        self.synchronize()

    def _fill(self) -> None:
        title = QVBoxLayout()
        title.setContentsMargins(0, 0, 0, 16)
        title.setSpacing(4)
        title.addWidget(label("Let us make this journal yours", Type.DISPLAY))
        title.addWidget(label("Two small things first. Take all the time you need.", Type.LEAD, muted=True))
        place = QHBoxLayout()
        place.setSpacing(8)
        place.addWidget(self._drive)
        place.addWidget(self._place, 1)
        place.addWidget(self.place_button)
        last = QHBoxLayout()
        last.setSpacing(16)
        last.addWidget(self._state, 1)
        last.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(title)
        self.column.addWidget(self._passphrase_card())
        self.column.addWidget(self.kit)
        self.column.addLayout(place)
        self.column.addWidget(self.synced)
        self.column.addWidget(self.notice)
        self.column.addLayout(last)

    def _passphrase_card(self) -> QFrame:
        made = card()
        column = QVBoxLayout(made)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(4)
        column.addWidget(label("Choose a passphrase", Type.SUBTITLE))
        advice = "Four or five words you will remember. Nobody else has it, and nobody can send you a new one."
        column.addWidget(label(advice, Type.TEXT, muted=True))
        column.addSpacing(16)
        column.addWidget(self.passphrase)
        return made

    def _connect(self) -> None:
        self.passphrase.changed.connect(self.synchronize)
        self.passphrase.accepted.connect(self.kit.keeping.view.setFocus)
        self.kit.changed.connect(self._go_on)
        self.place_button.clicked.connect(self._choose_place)
        self.open_button.clicked.connect(self._make)
        self.aside.clicked.connect(self._choose_other)
        self.theme.changed.connect(self.synchronize)

    def first_part(self) -> QWidget:
        """The first field."""
        return self.passphrase.first

    def synchronize(self) -> None:
        """Say what is still to do, and offer to open the journal when all is done."""
        lacking = self.passphrase.lacking or self.kit.lacking
        self._state.setText(MAKING if self._making else lacking or STAYS)
        self._place.setText(f"Your journal will lie in {self._folder}")
        self.open_button.setEnabled(not lacking and not self._making)
        self._drive.setPixmap(pixmap(self.theme, "hard-drive", "muted", 18, self.devicePixelRatioF()))
        for part in (self.passphrase, self.kit, self.place_button, self.aside):
            part.setEnabled(not self._making)

    def _go_on(self) -> None:
        """Lead to the last step when all is done, so that one more Enter does not uncover the kit."""
        self.synchronize()
        if self.open_button.isEnabled():
            self.open_button.setFocus()
            self.reveal(self.open_button)

    def _choose_place(self) -> None:
        start = self._folder.parent if self._folder.parent.is_dir() else Path.home()
        chosen = QFileDialog.getExistingDirectory(self, "Where should the journal lie?", str(start))
        if chosen:
            self._folder = Path(chosen) / self._folder.name
            self.notice.clear()
            self._look_at_place()
            self.synchronize()

    def _look_at_place(self) -> None:
        """Say once when a service copies the chosen place to other computers."""
        service = service_of(self._folder)
        self.synced.hint(SYNCED.format(service) if service else "", "info")

    def _choose_other(self) -> None:
        try:
            chosen = ask_for_vault(self, Path.home())
        except JournalError as error:
            self.notice.complain(error)
            self.reveal(self.notice)
            return
        if chosen:
            self.other_vault_chosen.emit(chosen)

    def _make(self) -> None:
        folder, kit, cost, local = self._folder, self._kit, self._cost, self._local
        passphrase = self.passphrase.passphrase
        self._making = True
        self.notice.clear()
        self.synchronize()
        work = partial(Vault.create, folder, passphrase, kit, cost=cost, local=local)
        self._tasks.run(work, self._made, self._failed)

    def _made(self, vault: Vault) -> None:
        self._making = False
        self.passphrase.forget()
        self.vault_made.emit(vault)

    def _failed(self, error: JournalError) -> None:
        self._making = False
        self.synchronize()
        self.notice.complain(error)
        self.place_button.setFocus()
