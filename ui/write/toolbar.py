"""The tools at the foot, for people who know no Markdown, and the word count; their shortcuts work in the text."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from storyjournal.story import count_words
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.labels import label, line
from ui.write import changes
from ui.write.editor import Editor, Shaping
from ui.write.stories_flow import FlowLayout
from ui.write.stories_words import how_long

COUNT_AFTER_MS = 150
GAP = 16
ONE_ROW, TWO_ROWS = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
HANG = 9  # a tool's room beside its icon, in pixels at 100 % text


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: its icon, its name, its shortcut and what it does to the text."""

    picture: str
    name: str
    keys: str
    shaping: Shaping


def _heading(level: int) -> Shaping:
    return lambda text, start, end: changes.toggle_heading(text, start, end, level)


def _emphasis(mark: str) -> Shaping:
    return lambda text, start, end: changes.toggle_emphasis(text, start, end, mark)


TOOLS = (
    Tool("heading", "Heading", "Ctrl+Alt+2", _heading(2)),
    Tool("bold", "Bold", "Ctrl+B", _emphasis("**")),
    Tool("italic", "Italic", "Ctrl+I", _emphasis("*")),
    Tool("text-quote", "Quote", "Ctrl+Shift+9", changes.toggle_quote),
    Tool("list", "List (Tab moves an item in, Shift+Tab out)", "Ctrl+Shift+8", changes.toggle_bullets),
    Tool("list-ordered", "Numbered list", "Ctrl+Shift+7", changes.toggle_numbers),
    Tool("link", "Link", "Ctrl+L", changes.make_link),
)
KEYS_ALONE = (("Ctrl+Alt+1", _heading(1)), ("Ctrl+Alt+3", _heading(3)))


class Toolbar(QWidget):
    """A hairline, the tools and the word count. Pressing a tool leaves the caret in the text."""

    def __init__(self, theme: Theme, editor: Editor) -> None:
        super().__init__()
        self._theme = theme
        self._editor = editor
        self._tools = QWidget()
        self._buttons: list[Button] = []
        self._flow = FlowLayout(self._tools, 0, lambda: theme.px(36))
        for tool in TOOLS:
            self._flow.addWidget(self._make(tool.picture, tool.name, tool.keys, partial(editor.shape, tool.shaping)))
            self._bind(tool.keys, tool.shaping)
        for keys, shaping in KEYS_ALONE:
            self._bind(keys, shaping)
        self._undo = self._make("undo-2", "Undo", "Ctrl+Z", editor.undo)
        self._redo = self._make("redo-2", "Redo", "Ctrl+Shift+Z", editor.redo)
        self.count = label("", Type.FACT, muted=True, wrap=False)
        self._clock = QTimer(self, singleShot=True, interval=COUNT_AFTER_MS)
        self._clock.timeout.connect(self.recount)
        editor.changed_by.connect(self._count_soon)
        editor.selectionChanged.connect(self._count_soon)
        editor.history_changed.connect(self.synchronize)
        theme.changed.connect(self.synchronize)
        self._lay()
        self.synchronize()
        self.recount()

    def _lay(self) -> None:
        beside = QHBoxLayout()
        beside.setSpacing(0)
        for button in (self._undo, self._redo):
            beside.addWidget(button)
        beside.addStretch(1)
        beside.addWidget(self.count)
        self._rows = QBoxLayout(ONE_ROW)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self._rows.addWidget(self._tools)
        self._rows.addLayout(beside, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(8)
        self._over = QHBoxLayout()
        self._over.addWidget(line())
        column.addLayout(self._over)
        column.addLayout(self._rows)

    def sizeHint(self) -> QSize:
        """As wide as all tools and the count in one row."""
        tools = sum(button.sizeHint().width() for button in self._buttons)
        return QSize(tools + GAP + self.count.sizeHint().width(), super().sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        """Return the height of one row where all fits, else of two: tools, then undo and the count."""
        self._rows.setDirection(ONE_ROW if self.sizeHint().width() <= width else TWO_ROWS)
        self._tools.setFixedWidth(min(width, self._tools_width()))
        layout = self.layout()
        if layout is None:
            return super().heightForWidth(width)
        self._rows.invalidate()  # or Qt keeps the height that a narrower width had
        layout.invalidate()
        return layout.totalHeightForWidth(width)

    def _tools_width(self) -> int:
        return sum(button.sizeHint().width() for button in self._buttons if button.parent() is self._tools)

    def _make(self, picture: str, name: str, keys: str, act: Callable[[], None]) -> Button:
        button = Button(self._theme, picture=picture, kind="tool", name=f"{name} ({keys})", parent=self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked: act())
        self._buttons.append(button)
        return button

    def _bind(self, keys: str, shaping: Shaping) -> None:
        shortcut = QShortcut(QKeySequence(keys), self._editor)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(partial(self._editor.shape, shaping))

    def _count_soon(self) -> None:
        if not self._clock.isActive():
            self._clock.start()

    def recount(self) -> None:
        """Say how many words the text has, or the selection."""
        whole = how_long(self._editor.words)
        chosen = count_words(self._editor.selected())
        self.count.setText(f"{chosen:,} of {whole}" if chosen else whole)

    def synchronize(self) -> None:
        """Offer undo and redo where there is something to undo; keep the line over the column."""
        self._over.setContentsMargins(self._theme.px(HANG), 0, 0, 0)
        self.count.setMinimumHeight(self._theme.px(36))
        self._undo.setEnabled(self._editor.can_undo())
        self._redo.setEnabled(self._editor.can_redo())
