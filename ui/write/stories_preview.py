"""A story as it reads: its title, its facts, and its text without Markdown's marks."""

from typing import Any

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QFont, QPixmap, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from storyjournal.story import Story
from ui.theme import Theme, Type
from ui.widgets.reading import LINE, PARAGRAPH, ReadingView

HEADINGS = {1: Type.TITLE, 2: Type.TITLE, 3: Type.SUBTITLE}
TALL = {Type.DISPLAY: 44, Type.TITLE: 36, Type.SUBTITLE: 32, Type.NAME: 32}
LONGEST = 20_000
GOES_ON = "The story goes on. Open it to read all of it."
LINE_HEIGHT = QTextBlockFormat.LineHeightTypes.FixedHeight.value
MARKS = QTextDocument.MarkdownFeature


class StoryPreview(ReadingView):
    """Read-only. Nothing in a story makes it load a file or run a tag: pictures and HTML stay plain."""

    def __init__(self, theme: Theme) -> None:
        self._story: Story | None = None
        self._title = ""
        self._facts = ""
        super().__init__(theme)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName("The story, to read")

    def show_story(self, story: Story | None, title: str = "", facts: str = "") -> None:
        """Show a story under its title and one line of facts; None shows nothing."""
        self._story, self._title, self._facts = story, title, facts
        self._write()
        self.verticalScrollBar().setValue(0)

    def synchronize(self) -> None:
        """Take font, column and colours from the theme."""
        super().synchronize()
        self._write()

    def loadResource(self, kind: int, name: QUrl | str) -> Any:  # noqa: ANN401, ARG002
        """Load nothing from outside of the vault."""
        nothing = QPixmap(1, 1)
        nothing.fill(Qt.GlobalColor.transparent)
        return nothing

    def _write(self) -> None:
        document = self.document()
        if self._story is None:
            document.clear()
            return
        text = self._story.text
        document.setIndentWidth(self.theme.px(28))
        features = MARKS(MARKS.MarkdownDialectGitHub.value | MARKS.MarkdownNoHTML.value)
        document.setMarkdown(text[:LONGEST], features)
        block = document.begin()
        while block.isValid():
            self._style(block)
            block = block.next()
        if len(text) > LONGEST:
            self._add(QTextCursor.MoveOperation.End, GOES_ON, self._sans(), 24)
        self._head()
        frame = document.rootFrame().frameFormat()
        frame.setTopMargin(self.theme.px(24))
        document.rootFrame().setFrameFormat(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _style(self, block: QTextBlock) -> None:
        """Give a block its line height and the space below it, and its runs the house's fonts."""
        old = block.blockFormat()
        role = HEADINGS.get(old.headingLevel(), Type.NAME) if old.headingLevel() else Type.BODY
        shape = QTextBlockFormat()
        shape.setLineHeight(self.theme.px(TALL.get(role, LINE)), LINE_HEIGHT)
        tight = block.textList() is not None and block.next().textList() is not None
        shape.setBottomMargin(self.theme.px(4 if tight else PARAGRAPH))
        shape.setTopMargin(0)
        if old.hasProperty(QTextBlockFormat.Property.BlockQuoteLevel):
            shape.setLeftMargin(self.theme.px(24))
            shape.setRightMargin(0)
        QTextCursor(block).mergeBlockFormat(shape)
        quoted = old.hasProperty(QTextBlockFormat.Property.BlockQuoteLevel)
        for start, length, letters in _runs(block):
            cursor = QTextCursor(block)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(self._letters(letters, role, quoted=quoted))

    def _letters(self, letters: QTextCharFormat, role: Type, *, quoted: bool) -> QTextCharFormat:
        """Return a run's format in the house's font; the shipped bold is a semibold."""
        font = self.theme.font(role)
        letters.clearProperty(QTextCharFormat.Property.FontSizeAdjustment.value)
        letters.setFontFamilies(font.families())
        letters.setProperty(QTextCharFormat.Property.FontPixelSize.value, font.pixelSize())
        if role is not Type.BODY or letters.fontWeight() > QFont.Weight.Medium:
            letters.setFontWeight(QFont.Weight.DemiBold)
        if quoted:
            letters.setForeground(self.theme.color("muted"))
        return letters

    def _sans(self) -> QTextCharFormat:
        letters = QTextCharFormat()
        letters.setFont(self.theme.font(Type.TEXT))
        letters.setForeground(self.theme.color("muted"))
        return letters

    def _head(self) -> None:
        """Put the title and its facts before the text."""
        letters = QTextCharFormat()
        letters.setFont(self.theme.font(Type.DISPLAY))
        letters.setForeground(self.theme.color("text"))
        start = QTextCursor.MoveOperation.Start
        self._add(start, self._facts, self._sans(), 24)
        self._add(start, self._title, letters, 44)

    def _add(self, where: QTextCursor.MoveOperation, words: str, letters: QTextCharFormat, tall: float) -> None:
        """Add a paragraph of its own at the start or the end."""
        shape = QTextBlockFormat()
        shape.setLineHeight(self.theme.px(tall), LINE_HEIGHT)
        shape.setBottomMargin(self.theme.px(24 if letters.fontPointSize() or tall == 24 else 4))
        cursor = QTextCursor(self.document())
        cursor.movePosition(where)
        if where == QTextCursor.MoveOperation.End:
            cursor.insertBlock(shape, letters)
        else:
            cursor.insertBlock()
            cursor.movePosition(where)
            cursor.setBlockFormat(shape)
            cursor.setCharFormat(letters)
        cursor.insertText(words, letters)


def _runs(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Return start, length and format of each run of a block, read before any of them changes."""
    found = []
    place = block.begin()
    while not place.atEnd():
        run = place.fragment()
        found.append((run.position(), run.length(), run.charFormat()))
        place += 1
    return found
