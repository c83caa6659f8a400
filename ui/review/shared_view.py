"""The share version as a reader meets it: headings, lists and emphasis, no Markdown signs and no marks."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption

from storyjournal.share.document import (
    Block,
    Break,
    Document,
    Emphasis,
    Heading,
    Link,
    Listing,
    Paragraph,
    Quote,
    Rule,
    Span,
    Text,
)
from storyjournal.share.reading import read
from ui.theme import Theme, Type
from ui.widgets.reading import LINE, PARAGRAPH, ReadingView

HEADS: dict[int, tuple[Type, int]] = {1: (Type.DISPLAY, 48), 2: (Type.TITLE, 36), 3: (Type.SUBTITLE, 32)}
STEP, TOP = 28, 24
TAB = QTextOption.TabType.LeftTab
FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value


@dataclass(frozen=True, slots=True)
class _Look:
    """How the next block looks: its indent in steps, a label before it, whether it is slanted, the gap below."""

    indent: int = 0
    label: str = ""
    slanted: bool = False
    gap: int = PARAGRAPH
    role: Type = Type.BODY
    height: int = LINE


class SharedView(ReadingView):
    """Shows a document model in the reading column. It can be selected and read by keyboard."""

    def __init__(self, theme: Theme, name: str) -> None:
        self._shown: Document | None = None
        super().__init__(theme)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.setTextInteractionFlags(flags)

    def show_markdown(self, text: str) -> None:
        """Show a share version."""
        self._shown = read(text)
        self._write()
        self.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        super().clear()

    def lay_column(self) -> None:
        """Centre the column; the title begins where it does in Write."""
        super().lay_column()
        root = self.document().rootFrame()
        shape = root.frameFormat()
        if shape.topMargin() != self.theme.px(TOP):
            shape.setTopMargin(self.theme.px(TOP))
            root.setFrameFormat(shape)

    def synchronize(self) -> None:
        """Take size and colours from the theme."""
        super().synchronize()
        if self._shown is not None:
            self._write()

    def _write(self) -> None:
        super().clear()
        if self._shown is None:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        self._blocks(cursor, self._shown.blocks, _Look())
        cursor.endEditBlock()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _blocks(self, cursor: QTextCursor, blocks: Iterable[Block], look: _Look) -> None:
        for number, block in enumerate(blocks):
            here = look if number == 0 else replace(look, label="")
            if isinstance(block, Heading):
                role, height = HEADS.get(block.level, HEADS[3])
                self._line(cursor, block.spans, replace(here, role=role, height=height, gap=8))
            elif isinstance(block, Paragraph):
                self._line(cursor, block.spans, here)
            elif isinstance(block, Listing):
                self._listing(cursor, block, here)
            elif isinstance(block, Quote):
                self._blocks(cursor, block.blocks, replace(here, indent=here.indent + 1, slanted=True))
            elif isinstance(block, Rule):
                self._line(cursor, (Text("⁂"),), here)

    def _listing(self, cursor: QTextCursor, listing: Listing, look: _Look) -> None:
        last = len(listing.items) - 1
        for number, item in enumerate(listing.items):
            sign = "•" if listing.start is None else f"{listing.start + number}."
            gap = 4 if number < last else look.gap
            self._blocks(cursor, item, replace(look, indent=look.indent + 1, label=sign, gap=gap))

    def _line(self, cursor: QTextCursor, spans: tuple[Span, ...], look: _Look) -> None:
        made = QTextBlockFormat()
        made.setLineHeight(self.theme.px(look.height), FIXED)
        made.setBottomMargin(self.theme.px(look.gap))
        made.setLeftMargin(self.theme.px(STEP * look.indent))
        if look.role is not Type.BODY and not self.document().isEmpty():
            made.setTopMargin(self.theme.px(PARAGRAPH))
        if look.label:
            made.setTextIndent(-self.theme.px(STEP))
            made.setTabPositions([QTextOption.Tab(self.theme.px(STEP * look.indent), TAB)])
        if self.document().isEmpty():
            cursor.setBlockFormat(made)
        else:
            cursor.insertBlock(made)
        plain = QTextCharFormat()
        plain.setFont(self.theme.font(look.role))
        plain.setFontItalic(look.slanted)
        if look.label:
            cursor.insertText(f"{look.label}\t", plain)
        self._spans(cursor, spans, plain)

    def _spans(self, cursor: QTextCursor, spans: tuple[Span, ...], look: QTextCharFormat) -> None:
        for span in spans:
            if isinstance(span, Text):
                cursor.insertText(span.value, look)
            elif isinstance(span, Break):
                cursor.insertText("\u2028", look)
            elif isinstance(span, Emphasis):
                stressed = QTextCharFormat(look)
                if span.strong:
                    stressed.setFontWeight(600)
                else:
                    stressed.setFontItalic(not look.fontItalic())
                self._spans(cursor, span.spans, stressed)
            elif isinstance(span, Link):
                linked = QTextCharFormat(look)
                linked.setForeground(self.theme.color("accent"))
                linked.setFontUnderline(True)
                self._spans(cursor, span.spans, linked)
