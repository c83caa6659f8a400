"""What can be done with the chosen story: open it, throw it away; in the trash bring it back or delete it."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label

TRASH = "Move to trash"
GOES = (
    "The story, its earlier versions and its review go. This journal cannot bring them back. Backups made before "
    "still hold them, until newer ones have taken their place after about eight weeks."
)


class StoryActions(QWidget):
    """A row of buttons for the chosen story; which ones stand there follows from where the story lies."""

    open_wanted = Signal()
    removal_wanted = Signal()
    return_wanted = Signal()
    deletion_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.open_button = Button(theme, "Open", kind="primary", name="Open this story")
        self.trash_button = Button(theme, TRASH, picture="trash-2", name="Move this story to the trash")
        self.back_button = Button(theme, "Bring back", kind="primary", name="Bring this story back")
        self.delete_button = Button(theme, "Delete for good", name="Delete this story for good")
        self.open_button.clicked.connect(self.open_wanted)
        self.trash_button.clicked.connect(self.removal_wanted)
        self.back_button.clicked.connect(self.return_wanted)
        self.delete_button.clicked.connect(self.deletion_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        for button in (self.trash_button, self.delete_button, self.open_button, self.back_button):
            row.addWidget(button)
        self.show_for(chosen=False, trashed=False)

    def set_tight(self, tight: bool) -> None:
        """Show the trash by its icon alone where there is little room."""
        words = "" if tight else TRASH
        if self.trash_button.text() != words:
            self.trash_button.setText(words)
            self.trash_button.setToolTip(self.trash_button.accessibleName() if tight else "")
            self.trash_button.synchronize()

    def show_for(self, *, chosen: bool, trashed: bool) -> None:
        """Offer what fits a story that is `chosen` and lies in the trash or not."""
        for button in (self.open_button, self.trash_button, self.back_button, self.delete_button):
            button.ensurePolished()  # so that its width is known before it shows
        for button in (self.open_button, self.trash_button):
            button.setVisible(chosen and not trashed)
        for button in (self.back_button, self.delete_button):
            button.setVisible(chosen and trashed)


class DeletionQuestion(QDialog):
    """Asks once, because the journal cannot bring a deleted story back. Esc and Enter keep the story."""

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Delete for good?")
        self.keep_button = Button(theme, "Keep it", kind="primary")
        self.delete_button = Button(theme, "Delete for good")
        self.keep_button.clicked.connect(self.reject)
        self.delete_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.delete_button)
        row.addWidget(self.keep_button)
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(8)
        column.addWidget(label(f"Delete “{name}” for good?", Type.SUBTITLE))
        column.addWidget(label(GOES, Type.TEXT))
        column.addSpacing(16)
        column.addLayout(row)
        self._theme = theme
        self.lay()
        self.keep_button.setFocus()

    def event(self, event: QEvent) -> bool:
        """Lay anew when a part has grown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.lay()
        return super().event(event)

    def lay(self) -> None:
        """Be as wide as reads well and the buttons need, and as high as the words then are."""
        room = self.window().parentWidget()
        width = min(self._theme.px(420), max(320, (room.window().width() if room else 0) - 48))
        width = max(width, self._column.minimumSize().width())
        self.setFixedSize(width, self._column.totalHeightForWidth(width))
