"""The one question before words are lost that could not be kept."""

from PySide6.QtWidgets import QMessageBox, QWidget


def rather_loses(window: QWidget) -> bool:
    """Ask over `window`: the one thing here that cannot be undone. Esc and Enter stay. True to close without them."""
    box = QMessageBox(window)
    box.setWindowTitle("StoryJournal")
    box.setText("Some of what you wrote is not in your journal yet.")
    box.setInformativeText("It could not be kept. You can stay and try again, or copy it somewhere first.")
    stay = box.addButton("Stay", QMessageBox.ButtonRole.RejectRole)
    lose = box.addButton("Close without it", QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(stay)
    box.setEscapeButton(stay)
    box.exec()
    return box.clickedButton() is lose
