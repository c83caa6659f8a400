"""Asks where a file shall go. The name it proposes says nothing of the story."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, file_name: str) -> Path | None:
    """Ask for a path, beginning with `file_name` in the person's documents; None when they would rather not.

    A name without an ending gets that of `file_name`; the dialog itself asks before it replaces a file.
    """
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, "Save the share version", home)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(file_name).suffix.lstrip("."))
    dialog.selectFile(file_name)
    if not dialog.exec():
        return None
    return Path(dialog.selectedFiles()[0])
