"""An earlier version of a story, to read, and to bring back."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from storyjournal.story import Revision, compose
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label, line
from ui.write.clipboard import PrivateClipboard
from ui.write.foot import Foot
from ui.write.stories_flow import FlowLayout
from ui.write.styled_view import StyledView
from ui.write.when import moment_words


class VersionPage(QWidget):
    """Shows a Revision read-only. `wanted` carries it to be brought back, `closed` goes back to today's text."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, clipboard: PrivateClipboard) -> None:
        super().__init__()
        self._revision: Revision | None = None
        self._when = label("", Type.TEXT, muted=True)
        self.view = StyledView(theme, clipboard)
        self.view.setAccessibleName("An earlier version, to read")
        self.view.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.back = Button(theme, "Back to today’s", kind="plain")
        self.back.clicked.connect(self.closed)
        self.bring = Button(theme, "Bring this version back", kind="primary")
        self.bring.clicked.connect(self._bring)
        foot = QWidget()
        tools = QWidget()
        flow = FlowLayout(tools, 8, lambda: theme.px(40))
        flow.addWidget(self.bring)
        flow.addWidget(self.back)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(8)
        for part in (line(), self._when, tools):
            column.addWidget(part)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.view, 1)
        outer.addWidget(Foot(theme, foot))

    def event(self, event: QEvent) -> bool:
        """Claim Esc before it takes the person a whole place back."""
        escape = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if escape and event.type() == QEvent.Type.KeyPress:
            self.closed.emit()
            return True
        return super().event(event)

    def show_revision(self, revision: Revision) -> None:
        """Show a version from its beginning."""
        self._revision = revision
        self._when.setText(f"An earlier version  ·  {moment_words(revision.kept, datetime.now(UTC))}")
        self.view.show_text(compose(revision.title, revision.text))

    def clear(self) -> None:
        """Let go of the version."""
        self._revision = None
        self.view.show_text("")

    def _bring(self) -> None:
        if self._revision is not None:
            self.wanted.emit(self._revision)
