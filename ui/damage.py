"""When a part of the open journal turns out to be unreadable: told once, and noted, so that the gate can help."""

from pathlib import Path

from PySide6.QtCore import QObject

from storyjournal.errors import JournalError
from storyjournal.vault import LocalData, VaultDamaged
from ui.messages import Messages

ASKED = "asked-"
DAMAGED = "damaged"
WHAT_NOW = (
    "A part of this journal cannot be read. Nothing was changed by finding out. Lock the journal and open it again: "
    "then you are shown how to save what can be read."
)


class DamageWatch(QObject):
    """Listens to what `messages` complain of while the journal in `folder` is open."""

    def __init__(self, messages: Messages, local: LocalData, vault_id: str, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._messages, self._local, self._vault_id, self._folder = messages, local, vault_id, folder
        messages.complained.connect(self._hear)

    def _hear(self, error: JournalError) -> None:
        if isinstance(error, VaultDamaged):
            note(self._local, self._vault_id, self._folder)
            self._messages.stay(WHAT_NOW)


def note(local: LocalData, vault_id: str, folder: Path) -> bool:
    """Note that a journal is damaged. Returns whether that could be kept: without it only the offer is missing."""
    return _keep(local, vault_id, {**local.read(ASKED + vault_id), DAMAGED: str(folder)})


def is_noted(local: LocalData, vault_id: str, folder: Path) -> bool:
    """Whether this very folder, and not a copy of the journal elsewhere, was noted as damaged."""
    return local.read(ASKED + vault_id).get(DAMAGED) == str(folder)


def forget(local: LocalData, vault_id: str) -> bool:
    """The person was told: say nothing again until damage is met again."""
    kept = local.read(ASKED + vault_id)
    kept.pop(DAMAGED, None)
    return _keep(local, vault_id, kept)


def _keep(local: LocalData, vault_id: str, content: dict[str, object]) -> bool:
    try:
        local.write(ASKED + vault_id, content)
    except OSError:
        return False
    return True
