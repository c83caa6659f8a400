"""Radio buttons that Tab reaches as one: at the one that is chosen."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup


def tab_to_chosen(group: QButtonGroup) -> None:
    """Let Tab come to the chosen button of a group, now and after each choice.

    Left to itself, Qt 6.11 sets this right only when one of them gets the keyboard, and so first leads to another one.
    """

    def synchronize() -> None:
        chosen = group.checkedButton()
        for button in group.buttons():
            alone = chosen is not None and button is not chosen
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus if alone else Qt.FocusPolicy.StrongFocus)

    group.buttonToggled.connect(lambda _button, _on: synchronize())
    synchronize()
