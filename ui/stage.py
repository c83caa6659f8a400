"""What Write, Review and Share have in common: a pane for the text, a panel with one job, a word on how things are."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from storyjournal.story import Story


class Stage(QWidget):
    """One of a story's three stages. The widget itself is the reading pane; `panel` stands beside it.

    `status_changed` carries a short fact for the head line ("Kept just now"). Subclasses fill `panel`,
    `panel_name` (the word on the button that shows the panel where there is no room for both) and the methods.
    `pane_wanted` says where the work goes on now, where only one pane fits: in the panel (True) or in the text.
    """

    status_changed = Signal(str)
    pane_wanted = Signal(bool)
    panel_name = ""

    def __init__(self, panel: QWidget) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.panel = panel
        panel.setObjectName("panel")

    def open_story(self, story: Story) -> None:
        """Show this story; what the stage showed before has been left."""
        raise NotImplementedError

    def leave(self) -> None:
        """Keep everything that is not kept yet: the person goes to another stage or place, or locks."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the keyboard where the stage's work begins."""
        raise NotImplementedError
