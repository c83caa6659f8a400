"""How each part of a story looks on the page: character and paragraph formats from the theme (design rule 8)."""

from PySide6.QtGui import QFont, QFontMetricsF, QTextBlockFormat, QTextCharFormat

from ui.theme import SANS, Theme, Type
from ui.widgets.reading import HANG, LINE
from ui.write.lines import Kind, Line
from ui.write.spans import CODE, EMPHASIS, HANGING, LINK, MARK, STRONG

FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
GAP, GAP_AFTER_HEADING, STEP, AIR = 16, 8, 24, 4
MARKS = MARK | HANGING
# level of a heading: role of its font, line height in px (Literata clips below 1.48 em)
HEADINGS = {1: (Type.DISPLAY, 48), 2: (Type.TITLE, 36), 3: (Type.SUBTITLE, 32)}
# size in px of the signs before a heading: so small that they fit into the hanging margin
SIGNS = {1: 26, 2: 24, 3: 18, 4: 14, 5: 11, 6: 9}
ITEMS = (Kind.BULLET, Kind.NUMBER)


class Looks:
    """Formats in the present theme and text size, made once each. `renew()` after the theme changed."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._characters: dict[tuple[Kind, int, int], QTextCharFormat] = {}
        self._blocks: dict[tuple[Kind, str, int, int], QTextBlockFormat] = {}

    def renew(self) -> None:
        """Forget the formats of the theme before."""
        self._characters.clear()
        self._blocks.clear()

    def characters(self, line: Line, flags: int) -> QTextCharFormat:
        """Return the format of a span with `flags` (see spans.py) in a line."""
        key = (line.kind, line.level if line.kind is Kind.HEADING else 0, flags)
        if key not in self._characters:
            self._characters[key] = self._make_characters(line, flags)
        return self._characters[key]

    def block(self, line: Line, gap: int = 0) -> QTextBlockFormat:
        """Return a line's paragraph format. `gap` is the height in px of a blank line between two paragraphs."""
        key = (line.kind, line.prefix, line.level, gap)
        if key not in self._blocks:
            self._blocks[key] = self._make_block(line, gap)
        return self._blocks[key]

    def _font(self, line: Line, flags: int) -> QFont:
        role = HEADINGS[line.level][0] if line.kind is Kind.HEADING and line.level in HEADINGS else Type.BODY
        font = self._theme.font(role)
        heavy = line.kind is Kind.HEADING or flags & STRONG
        font.setWeight(QFont.Weight.DemiBold if heavy and not flags & MARKS else QFont.Weight.Normal)
        slanted = bool(flags & EMPHASIS) != (line.kind is Kind.QUOTE)
        font.setItalic(slanted and not flags & MARKS)
        if flags & HANGING:
            font.setWordSpacing(self._theme.px(AIR))
            if line.kind is Kind.HEADING:
                font.setPixelSize(self._theme.px(SIGNS[line.level]))
        if flags & CODE or line.kind in (Kind.CODE, Kind.FENCE):
            font.setFamily(SANS)
            font.setPixelSize(self._theme.px(17))
        return font

    def _make_characters(self, line: Line, flags: int) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font(line, flags))
        if flags & MARKS or line.kind in (Kind.RULE, Kind.FENCE):
            made.setForeground(self._theme.color("mark"))
        elif flags & LINK:
            made.setForeground(self._theme.color("accent"))
            made.setFontUnderline(True)
        if flags & CODE:
            made.setBackground(self._theme.color("tint"))
        return made

    def _make_block(self, line: Line, gap: int) -> QTextBlockFormat:
        px = self._theme.px
        made = QTextBlockFormat()
        height = gap or (HEADINGS[line.level][1] if line.kind is Kind.HEADING and line.level in HEADINGS else LINE)
        made.setLineHeight(px(height), FIXED)
        if line.kind is Kind.HEADING:
            made.setTopMargin(px(8))
        if line.kind in ITEMS:
            made.setTopMargin(px(4))
        if line.prefix:
            hang = QFontMetricsF(self._font(line, HANGING)).horizontalAdvance(line.prefix)
            level = line.level if line.kind in ITEMS else 0
            made.setLeftMargin(max(px(STEP) * level, hang - px(HANG)))
            made.setTextIndent(-hang)
        return made
