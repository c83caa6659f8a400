"""The card that makes a person keep the recovery kit before the first story."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from storyjournal.vault import RecoveryKit
from ui.messages import Messages
from ui.theme import Theme, Type
from ui.vault.kit_keeping import KitKeeping
from ui.widgets.labels import label, restyle

WHAT_IT_IS = (
    "If you forget the passphrase, these 56 characters open your journal. "
    "Anyone who holds them can read it, so choose the place well."
)


class KitCard(QFrame):
    """Says what the kit is and has it kept (see KitKeeping). `changed` tells of each step."""

    changed = Signal()

    def __init__(self, theme: Theme, messages: Messages, kit: RecoveryKit) -> None:
        super().__init__()
        restyle(self, "card", "plain")
        self._theme = theme
        self.keeping = KitKeeping(theme, messages, kit)
        self.keeping.changed.connect(self.changed)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(label("Keep your recovery kit", Type.SUBTITLE))
        words.addWidget(label(WHAT_IT_IS, Type.TEXT, muted=True))
        self._column = QVBoxLayout(self)
        self._column.setSpacing(16)
        self._column.addLayout(words)
        self._column.addWidget(self.keeping)
        theme.changed.connect(self._lay)

    @property
    def lacking(self) -> str:
        """What is still to do, or nothing."""
        return self.keeping.lacking

    def _lay(self) -> None:
        edge = 16 if self.width() < 480 else 24  # as wide as that of the card above
        self._column.setContentsMargins(edge, edge, edge, edge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a narrower edge where there is little room."""
        super().resizeEvent(event)
        self._lay()
