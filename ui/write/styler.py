"""Live styling: each touched line takes its looks while the text stays the Markdown source, sign for sign."""

from PySide6.QtGui import QSyntaxHighlighter, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from ui.write.lines import Kind, Line, fence_sign, read_line
from ui.write.looks import GAP, GAP_AFTER_HEADING, Looks
from ui.write.source import units
from ui.write.spans import HANGING, spans

# What a line leaves to the next one, as QSyntaxHighlighter hands it on.
START, TEXT, HEADING, BLANK, TICKS, TILDES = -1, 0, 1, 2, 3, 4
FENCES = {TICKS: "`", TILDES: "~"}


class Styler(QSyntaxHighlighter):
    """Styles a document whose own undo history is off (a paragraph's format would be a step in it).

    Characters are styled while Qt lays the line out; paragraph formats follow once the change is complete.
    """

    def __init__(self, document: QTextDocument, looks: Looks) -> None:
        super().__init__(document)
        self._looks = looks
        self._touched: list[tuple[QTextBlock, QTextBlockFormat]] = []
        document.setUndoRedoEnabled(False)
        document.contentsChanged.connect(self.settle)

    def restyle(self) -> None:
        """Style everything again: the theme or the text size changed."""
        self._looks.renew()
        self.rehighlight()
        self.settle()

    def highlightBlock(self, text: str) -> None:
        """Style one line (called by Qt) and remember which paragraph format it wants."""
        before = self.previousBlockState()
        text = units(text)
        line = read_line(text, FENCES.get(before, ""))
        self.setCurrentBlockState(_leaves(line, text, before))
        gap = 0
        if line.kind is Kind.BLANK and self.currentBlock().next().isValid():
            gap = {TEXT: GAP, HEADING: GAP_AFTER_HEADING}.get(before, 0)
        self._touched.append((self.currentBlock(), self._looks.block(line, gap)))
        self._style(text, line)

    def _style(self, text: str, line: Line) -> None:
        if line.kind not in (Kind.TEXT, Kind.BLANK):
            self.setFormat(0, len(text), self._looks.characters(line, 0))
        if line.prefix:
            self.setFormat(0, len(line.prefix), self._looks.characters(line, HANGING))
        if line.kind in (Kind.CODE, Kind.FENCE, Kind.RULE, Kind.BLANK):
            return
        for start, end, flags in spans(text, len(line.prefix)):
            self.setFormat(start, end - start, self._looks.characters(line, flags))

    def settle(self) -> None:
        """Give the touched paragraphs the formats they want, where they have others."""
        touched, self._touched = self._touched, []
        late = [(block, wanted) for block, wanted in touched if block.isValid() and block.blockFormat() != wanted]
        if not late:
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for block, wanted in late:
            cursor.setPosition(block.position())
            cursor.setBlockFormat(wanted)
        cursor.endEditBlock()


def _leaves(line: Line, text: str, before: int) -> int:
    if line.kind is Kind.CODE:
        return before
    if line.kind is Kind.FENCE and before not in FENCES:
        return TICKS if fence_sign(text) == "`" else TILDES
    return {Kind.HEADING: HEADING, Kind.BLANK: BLANK}.get(line.kind, TEXT)
