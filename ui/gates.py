"""What stands in the window while no journal is open: the unlock screen, a first run, the question where it went."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from storyjournal.vault import KdfCost, Vault
from storyjournal.vault.device import DeviceKeys
from storyjournal.vault.local import LocalData
from ui.messages import Messages
from ui.tasks import Tasks
from ui.theme import Theme
from ui.vault.first_run import FirstRun
from ui.vault.missing import Missing
from ui.vault.unlock import Unlock


class Gates(QObject):
    """Makes the gate for a folder. `vault_opened(Vault)` lets in, `folder_chosen(Path)` asks for another gate.

    `gate_wanted(QWidget)` carries one that is to be shown instead; `begun` tells that from now on something of a
    journal may be open behind the gate. `note_place` is what Arrival needs.
    """

    vault_opened = Signal(object)
    folder_chosen = Signal(object)
    gate_wanted = Signal(object)
    begun = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: Tasks,
        messages: Messages,
        *,
        local: LocalData,
        devices: DeviceKeys,
        cost: KdfCost,
        hint: str,
        note_place: Callable[[Path], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._theme, self._tasks, self._messages = theme, tasks, messages
        self._local, self._devices, self._cost, self._hint = local, devices, cost, hint
        self._note_place = note_place

    def gate_for(self, folder: Path, usual: str) -> QWidget:
        """Ask for the passphrase where a journal lies in `folder`; else begin one there.

        Where the journal opened last, `usual`, should be and is not, ask first where it went.
        """
        if Vault.exists(folder):
            return self._unlock(folder)
        return self._missing(folder) if str(folder) == usual else self._first_run(folder)

    def _unlock(self, folder: Path) -> Unlock:
        unlock = Unlock(
            self._theme,
            self._tasks,
            self._messages,
            folder,
            local=self._local,
            devices=self._devices,
            hint=self._hint,
            note_place=self._note_place,
        )
        unlock.vault_opened.connect(self.vault_opened)
        unlock.other_vault_chosen.connect(self.folder_chosen)
        unlock.begun.connect(self.begun)
        return unlock

    def _missing(self, folder: Path) -> Missing:
        missing = Missing(self._theme, self._tasks, self._messages, folder, local=self._local)
        missing.vault_chosen.connect(self.folder_chosen)
        missing.begun.connect(self.begun)
        missing.new_wanted.connect(lambda where: self.gate_wanted.emit(self._first_run(where)))
        return missing

    def _first_run(self, folder: Path) -> FirstRun:
        first = FirstRun(self._theme, self._tasks, self._messages, folder, local=self._local, cost=self._cost)
        first.vault_made.connect(self.vault_opened)
        first.other_vault_chosen.connect(self.folder_chosen)
        return first
