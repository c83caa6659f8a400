"""One line of the decision list: a closed card, or the heading of a group."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from storyjournal.review import Item, ItemState
from ui.icons import pixmap
from ui.review.bricks import WRAP, FlowButton, breakable, chip_size, paint_chip
from ui.review.rows import Row
from ui.review.words import HEADINGS, ink_of, kind_of, spoken, state_of, title_of
from ui.theme import Theme, Type


class CardLine(FlowButton):
    """A card that is not the current one: kind, state in words, label, and what tells it from others of its name."""

    def __init__(self, theme: Theme, item: Item, apart: str = "") -> None:
        super().__init__(theme)
        self.show_item(item, apart)

    def show_item(self, item: Item, apart: str = "") -> None:
        """Show an item's present state."""
        self.item, self.apart = item, apart
        self._state = state_of(item) + (" ✓" if item.state is ItemState.DECIDED else "")
        self._title = breakable(title_of(item))
        self._apart = breakable(apart)
        self._kind = kind_of(item.entity)
        self.setAccessibleName(f"{spoken(item)} {apart}".rstrip())
        self._measured: tuple[int, tuple[QRect, QRect, QRect, QRect]] | None = None
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> tuple[QRect, QRect, QRect, QRect]:
        if self._measured is None or self._measured[0] != width:
            self._measured = (width, self._measure(width))
        return self._measured[1]

    def _measure(self, width: int) -> tuple[QRect, QRect, QRect, QRect]:
        px, side = self.theme.px, self.theme.px(14)
        chip = QRect(QPoint(side, px(11)), chip_size(self.theme, self._kind))
        room = width - 2 * side
        chip.setWidth(min(chip.width(), room))
        fact = self.theme.font(Type.FACT)
        beside = room - chip.width() - px(12)
        if self.words_height(self._state, fact, beside) <= 2 * chip.height():
            state = QRect(chip.right() + px(12), chip.top() + px(2), beside, 0)
        else:
            state = QRect(side, chip.bottom() + px(4), room, 0)
        state.setHeight(self.words_height(self._state, fact, state.width()))
        top = max(chip.bottom(), state.bottom()) + px(7)
        title = QRect(side, top, room, self.words_height(self._title, self.theme.font(Type.STRONG), room))
        high = self.words_height(self._apart, fact, room) if self._apart else 0
        return chip, state, title, QRect(side, title.bottom() + 1, room, high)

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._places(width)[3].bottom() + self.theme.px(12)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_frame(painter, "hairline", 10)
        chip, state, title, apart = self._places(self.width())
        paint_chip(painter, self.theme, chip, self._kind, ink_of(self.item.entity))
        painter.setPen(self.theme.color("muted"))
        painter.setFont(self.theme.font(Type.FACT))
        beside = state.top() < chip.bottom()
        flag = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
        painter.drawText(state, WRAP | flag.value, self._state)
        painter.drawText(apart, WRAP, self._apart)
        painter.setPen(self.theme.color("text"))
        painter.setFont(self.theme.font(Type.STRONG))
        painter.drawText(title, WRAP, self._title)


class FoldLine(FlowButton):
    """The heading of a group that is closed at first: its name, how many stand in it, and a chevron."""

    def __init__(self, theme: Theme, row: Row) -> None:
        super().__init__(theme)
        self.show_row(row)

    def show_row(self, row: Row) -> None:
        """Show a group's present state."""
        self.row = row
        rest = f"{row.undecided} undecided" if row.undecided else "all decided"
        self._words = f"{HEADINGS[row.group]} · {row.count}"
        self._rest = rest
        state = "open" if row.opened else "closed; Enter opens it"
        self.setAccessibleName(f"{HEADINGS[row.group]}: {row.count}, {rest}. {state}.")
        self.updateGeometry()
        self.update()

    def _high(self, width: int) -> tuple[int, int]:
        room = width - self.theme.px(52)
        first = self.words_height(self._words, self.theme.font(Type.STRONG), room)
        return first, self.words_height(self._rest, self.theme.font(Type.FACT), room)

    def heightForWidth(self, width: int) -> int:
        """Return the height of both lines."""
        return sum(self._high(width)) + self.theme.px(24)

    def sizeHint(self) -> QSize:
        """As any line, at least a target high."""
        return super().sizeHint().expandedTo(QSize(0, self.theme.px(44)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint heading, count and chevron."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_frame(painter, "border", 10)
        px = self.theme.px
        first, second = self._high(self.width())
        room = self.width() - px(52)
        painter.setPen(self.theme.color("text"))
        painter.setFont(self.theme.font(Type.STRONG))
        painter.drawText(QRect(px(14), px(11), room, first), WRAP, self._words)
        painter.setPen(self.theme.color("muted"))
        painter.setFont(self.theme.font(Type.FACT))
        painter.drawText(QRect(px(14), px(13) + first, room, second), WRAP, self._rest)
        arrow = pixmap(self.theme, "chevron-down" if self.row.opened else "chevron-right", "text", 18, 2.0)
        painter.drawPixmap(QPoint(self.width() - px(32), (self.height() - px(18)) // 2), arrow)
