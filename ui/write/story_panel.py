"""The panel beside the text, "This story": tags, headings, facts, earlier versions, the way to the trash."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from storyjournal.story import Revision, Story, count_words
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.head import HEAD_TOP, HeadLabel
from ui.widgets.labels import label
from ui.write.lines import Heading
from ui.write.panel_rows import PanelList, PanelRow
from ui.write.stories_words import how_long
from ui.write.tags import TagsEditor
from ui.write.when import moment_words

FACTS = ("Words", "First written", "Last change")
AT_ONCE = 5
WIDTH = 384
INSET = 8


class StoryPanel(QWidget):
    """`heading_chosen` carries a code point of the text, `version_chosen` a Revision."""

    heading_chosen = Signal(object)
    version_chosen = Signal(object)
    trash_pressed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._revisions: tuple[Revision, ...] = ()
        self._all_shown = False
        self.tags = TagsEditor(theme)
        self.outline = PanelList(theme, "Headings of this story")
        self.outline.chosen.connect(self.heading_chosen)
        self.versions = PanelList(theme, "Earlier versions")
        self.versions.chosen.connect(self.version_chosen)
        self._no_headings = label("Headings you write appear here.", Type.FACT, muted=True)
        self._no_versions = label(
            "When you come back to change this story, what it was stays here.", Type.FACT, muted=True
        )
        self._more = Button(theme, "Show all versions", kind="quiet")
        self._more.clicked.connect(self._show_all)
        self.trash = Button(theme, "Move to trash", picture="trash-2", kind="quiet")
        self.trash.clicked.connect(self.trash_pressed)
        self._facts = [label("", Type.TEXT, wrap=False) for _ in FACTS]
        self._lay()
        theme.changed.connect(self.synchronize)
        self.synchronize()

    def sizeHint(self) -> QSize:
        """As wide as a panel is."""
        return QSize(self._theme.px(WIDTH), super().sizeHint().height())

    def _lay(self) -> None:
        inside = QWidget()
        self._column = column = QVBoxLayout(inside)
        column.setSpacing(0)
        sections: tuple[tuple[str, list[QWidget]], ...] = (
            ("Tags", [self.tags]),
            ("Headings", [self.outline, self._no_headings]),
            ("Facts", [self._fact_table()]),
            ("Earlier versions", [self.versions, self._more, self._no_versions]),
        )
        for name, parts in sections:
            column.addWidget(self._inset(label(name, Type.STRONG)))
            column.addSpacing(8)
            for part in parts:
                left = Qt.AlignmentFlag.AlignLeft if part is self._more else Qt.AlignmentFlag(0)
                column.addWidget(part if isinstance(part, PanelList | Button) else self._inset(part), 0, left)
            column.addSpacing(24)
        column.addWidget(self.trash, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self._head = HeadLabel(self._theme, "This story")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, HEAD_TOP, 0, 0)
        outer.setSpacing(8)
        outer.addWidget(self._head)
        outer.addWidget(self._scroll, 1)

    def _inset(self, part: QWidget) -> QWidget:
        """Rows and quiet buttons have room of their own at the sides; everything else gets it here."""
        part.setContentsMargins(INSET, 0, INSET, 0)
        return part

    def _fact_table(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(8)
        for row, (name, value) in enumerate(zip(FACTS, self._facts, strict=True)):
            grid.addWidget(label(name, Type.TEXT, muted=True, wrap=False), row, 0)
            grid.addWidget(value, row, 1)
        grid.setColumnStretch(1, 1)
        return table

    def show_story(self, story: Story) -> None:
        """Show another story's tags and facts; its headings and versions come with the methods below."""
        self._all_shown = False
        self.tags.show_tags(story.tags)
        self.show_facts(story, count_words(story.text))

    def show_facts(self, story: Story, words: int) -> None:
        """Show the facts."""
        now = datetime.now(UTC)
        values = (f"{words:,}", moment_words(story.created, now), moment_words(story.changed, now))
        for name, shown, value in zip(FACTS, self._facts, values, strict=True):
            shown.setText(value)
            shown.setAccessibleName(f"{name}: {value}")

    def show_headings(self, found: Sequence[Heading]) -> None:
        """Show the outline; the highest level in use stands at the left."""
        top = min((heading.level for heading in found), default=1)
        self.outline.show_rows([PanelRow(h.words, "", h.level - top, h.start) for h in found])
        self._no_headings.setVisible(not found)

    def show_versions(self, revisions: Sequence[Revision]) -> None:
        """Show the earlier versions, newest first."""
        self._revisions = tuple(revisions)
        now = datetime.now(UTC)
        shown = self._revisions if self._all_shown else self._revisions[:AT_ONCE]
        rows = [PanelRow(moment_words(r.kept, now), how_long(count_words(r.text)), 0, r) for r in shown]
        self.versions.show_rows(rows)
        self._more.setVisible(len(shown) < len(self._revisions))
        self._no_versions.setVisible(not self._revisions)

    def _show_all(self) -> None:
        self._all_shown = True
        self.show_versions(self._revisions)
        self.versions.setFocus()

    def synchronize(self) -> None:
        """Take the spaces from the theme."""
        side = self._theme.px(24) - INSET
        self._head.setContentsMargins(side + INSET, 0, side, 0)
        self._column.setContentsMargins(side, 8, side, side)
