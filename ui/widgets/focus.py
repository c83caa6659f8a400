"""The way of the keyboard into a pane."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_into(pane: QWidget) -> None:
    """Give the keyboard to the widget in a pane that had it last, else to the first that takes it."""
    last = pane.focusWidget()
    if last is not None and last.isVisibleTo(pane) and last.isEnabled():
        last.setFocus(Qt.FocusReason.TabFocusReason)
        return
    if pane.focusPolicy() & Qt.FocusPolicy.TabFocus or pane.focusProxy() is not None:
        pane.setFocus(Qt.FocusReason.TabFocusReason)
        return
    for child in pane.findChildren(QWidget):
        if child.isVisibleTo(pane) and child.isEnabled() and child.focusPolicy() & Qt.FocusPolicy.TabFocus:
            child.setFocus(Qt.FocusReason.TabFocusReason)
            return
