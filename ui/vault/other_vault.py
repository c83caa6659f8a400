"""Choosing the folder of a journal that exists already."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from storyjournal.vault import Vault, VaultMissing


def ask_for_vault(parent: QWidget, start: Path) -> Path | None:
    """Ask for a folder and return the journal in it; None when the person thinks better of it.

    A folder that holds exactly one journal's folder means that one. Raises VaultMissing when there is none.
    """
    chosen = QFileDialog.getExistingDirectory(parent, "Choose the folder of your journal", str(start))
    if not chosen:
        return None
    folder = Path(chosen)
    if Vault.exists(folder):
        return folder
    inside = [child for child in sorted(folder.glob("*.storyjournal")) if Vault.exists(child)]
    if len(inside) != 1:
        raise VaultMissing(folder)
    return inside[0]
