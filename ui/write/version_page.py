"""An earlier version of a story: what changed since, or its whole text, and the way to bring it back."""

from datetime import UTC, datetime

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QVBoxLayout, QWidget

from storyjournal.diff import Change, Diff, compare
from storyjournal.story import Revision, compose
from ui.review.over_text import OverText
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label, line
from ui.write.clipboard import PrivateClipboard
from ui.write.diff_view import DiffView
from ui.write.foot import Foot
from ui.write.stories_flow import FlowLayout
from ui.write.styled_view import StyledView
from ui.write.when import moment_words

READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
LEGEND = "Struck words are gone, underlined ones are new."


class VersionPage(QWidget):
    """Shows a Revision read-only. `wanted` carries it to be brought back, `closed` goes back to today's text."""

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, clipboard: PrivateClipboard) -> None:
        super().__init__()
        self._theme = theme
        self._revision: Revision | None = None
        self._when = label("", Type.TEXT, muted=True)
        self.changes = DiffView(theme, clipboard)
        self.view = StyledView(theme, clipboard)
        self.view.setAccessibleName("An earlier version, to read")
        for shown in (self.changes, self.view):
            shown.setTextInteractionFlags(READABLE)
        self.changes_button = Button(theme, "What changed")
        self.whole_button = Button(theme, "The whole text")
        self.next_button = Button(theme, picture="chevron-down", kind="tool", name="Go to the next change, key F8")
        self.back = Button(theme, "Back to today’s")
        self.bring = Button(theme, "Bring this version back", kind="primary")
        self._texts = QStackedWidget()
        self._texts.addWidget(self.changes)
        self._texts.addWidget(self.view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(OverText(theme, self._make_head()))
        outer.addWidget(self._texts, 1)
        outer.addWidget(Foot(theme, self._make_foot()))
        self._connect()

    def _connect(self) -> None:
        self.changes_button.clicked.connect(lambda: self.choose(whole=False))
        self.whole_button.clicked.connect(lambda: self.choose(whole=True))
        self.next_button.clicked.connect(lambda: self._go_to_change(1))
        self.back.clicked.connect(self.closed)
        self.bring.clicked.connect(self._bring)

    def _make_head(self) -> QWidget:
        head, choices = QWidget(), QWidget()
        group = QButtonGroup(self)
        flow = FlowLayout(choices, 8, lambda: self._theme.px(40))
        for button in (self.changes_button, self.whole_button):
            button.setCheckable(True)
            group.addButton(button)
            flow.addWidget(button)
        self.changes_button.setChecked(True)
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 4, 0, 8)
        column.addWidget(choices)
        return head

    def _make_foot(self) -> QWidget:
        foot, tools = QWidget(), QWidget()
        flow = FlowLayout(tools, 8, lambda: self._theme.px(40))
        for button in (self.bring, self.back, self.next_button):
            flow.addWidget(button)
        column = QVBoxLayout(foot)
        column.setContentsMargins(0, 0, 0, 16)
        column.setSpacing(8)
        for part in (line(), self._when, tools):
            column.addWidget(part)
        return foot

    def event(self, event: QEvent) -> bool:
        """Claim Esc before it takes the person a whole place back, and F8 for the next change."""
        if not isinstance(event, QKeyEvent) or event.key() not in (Qt.Key.Key_Escape, Qt.Key.Key_F8):
            return super().event(event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.type() == QEvent.Type.KeyPress:
            self._go_to_change(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        return True

    def show_revision(self, revision: Revision, today: str) -> None:
        """Show a version from its beginning, beside `today`, the whole Markdown as it is now."""
        self._revision = revision
        source = compose(revision.title, revision.text)
        diff = compare(source, today)
        self._when.setText(f"An earlier version  ·  {moment_words(revision.kept, datetime.now(UTC))}")
        self.changes.said.setText(f"{in_words(diff)} {LEGEND if diff.changed else ''}".strip())
        self.changes.show_diff(diff)
        self.changes.setAccessibleDescription(in_words(diff))
        self.view.show_text(source)
        self.choose(whole=self.whole_button.isChecked())

    def choose(self, *, whole: bool) -> None:
        """Show the whole text of the version, or what changed since."""
        (self.whole_button if whole else self.changes_button).setChecked(True)
        self._texts.setCurrentWidget(self.view if whole else self.changes)
        self.next_button.setVisible(not whole and self.changes.has_changes)

    def clear(self) -> None:
        """Let go of the version."""
        self._revision = None
        self.changes.show_diff(Diff(()))
        self.view.show_text("")
        self.changes.said.setText("")

    def _go_to_change(self, step: int) -> None:
        """Show the next change and read it out: a screen reader does not tell struck from underlined by itself."""
        self.choose(whole=False)
        heard = self.changes.go_to_change(step)
        if heard:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.changes, heard))

    def _bring(self) -> None:
        if self._revision is not None:
            self.wanted.emit(self._revision)


def in_words(diff: Diff) -> str:
    """Return how much changed, as a sentence."""
    added, removed = diff.words(Change.ADDED), diff.words(Change.REMOVED)
    if not diff.changed:
        return "This is the same as today’s text."
    if not added and not removed:
        return "Only signs and spaces changed since."
    if not removed:
        return f"{_words_were(added)} added since, nothing was taken away."
    if not added:
        return f"{_words_were(removed)} taken away since, nothing was added."
    return f"{_words_were(added)} added since, {removed:,} taken away."


def _words_were(count: int) -> str:
    return "1 word was" if count == 1 else f"{count:,} words were"
