"""Closing whatever stands before the window, as if the person had thought better of it."""

from PySide6.QtWidgets import QApplication, QDialog

MOST = 20


def dismiss_all() -> None:
    """Close every popup and dialog of the app without doing what it asked."""
    for _ in range(MOST):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and (dialog.isVisible() or dialog is QApplication.activeModalWidget()):
            dialog.reject()
