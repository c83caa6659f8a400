"""The decision list: headings, closed cards, and the one open card. It is the accessible way through a review."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from storyjournal.review import Group, Verb
from ui.review.lines import CardLine, FoldLine
from ui.review.open_card import OpenCard
from ui.review.rows import FOLDED, Row
from ui.review.session import Session
from ui.review.verb_bar import ListButton
from ui.review.words import EXPLAINED, HEADINGS
from ui.theme import Theme, Type
from ui.widgets.labels import label

Keys = dict[Qt.Key, Callable[[], None]]


class Deck(QScrollArea):
    """Shows a session's rows. Only the current card has its controls; the others are one painted line each.

    `protect_wanted` (A), `peeked` (O is held), `edit_wanted` (a code point of the source) and `stood_on`
    (a mention looked at alone, or None) go up.
    """

    protect_wanted = Signal()
    peeked = Signal(bool)
    edit_wanted = Signal(int)
    stood_on = Signal(object)

    def __init__(self, theme: Theme, session: Session) -> None:
        super().__init__()
        self.theme, self._session = theme, session
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._body = QWidget()
        self._body.setAccessibleName("What to decide")
        self._column = QVBoxLayout(self._body)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self._shown: list[tuple[str, bool]] = []
        self.lines: dict[str, QWidget] = {}
        self.card: OpenCard | None = None
        self._why = False
        self._keys = self._make_keys()
        session.changed.connect(self.synchronize)
        session.moved.connect(self._move)
        theme.changed.connect(self.rebuild)
        self.verticalScrollBar().rangeChanged.connect(self._lay_margin)
        self.rebuild()

    def rebuild(self) -> None:
        """Make every row anew, as after a change of text size."""
        self._shown = []
        self._column.setSpacing(self.theme.px(8))
        self._lay_margin()
        self.synchronize()

    def _lay_margin(self) -> None:
        """Keep the cards' right edge where the foot's is, whether the scroll bar shows or not."""
        bar = self.verticalScrollBar()
        taken = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._column.setContentsMargins(0, 2, max(0, self.theme.px(24) - taken), self.theme.px(16))

    def synchronize(self) -> None:
        """Align rows and open card with the session; rows that stayed the same are left alone."""
        focused = self.has_keyboard()
        self._drop_card()
        shown = [(row.key, row.opened) for row in self._session.rows]
        if shown != self._shown:
            self._make_lines()
            self._shown = shown
        self._update_lines()
        self._open_card()
        if focused:
            self.focus_current()
        QTimer.singleShot(0, self.show_current)

    def _move(self) -> None:
        card, session = self.card, self._session
        if card is None or card.item is not session.item or card.review is not session.review:
            self.synchronize()

    def _make_lines(self) -> None:
        while self._column.count() > 1:
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.lines = {}
        for row in self._session.rows:
            for widget in self._widgets_for(row):
                self._column.insertWidget(self._column.count() - 1, widget)

    def _widgets_for(self, row: Row) -> list[QWidget]:
        if row.item is not None:
            line = self.lines[row.key] = CardLine(self.theme, row.item, row.apart)
            line.clicked.connect(lambda: self._stand_on(row.key))
            return [line]
        if row.group not in FOLDED:
            heading = label(HEADINGS[row.group], Type.HEADING)
            heading.setContentsMargins(0, self.theme.px(8), 0, 0)
            return [heading]
        fold = self.lines[row.key] = FoldLine(self.theme, row)
        fold.clicked.connect(lambda: self._session.unfold(row.group))
        if not row.opened:
            return [fold]
        return [fold, label(EXPLAINED[row.group], Type.FACT, muted=True), self._rest_button(row.group)]

    def _rest_button(self, group: Group) -> QWidget:
        button = ListButton(self.theme, "Leave the rest as it is", kind="quiet")
        button.setAccessibleName(f"{HEADINGS[group]}: leave the rest as it is")
        button.clicked.connect(lambda: self._session.leave_rest(group))
        self.lines[f"rest:{group.value}"] = button
        return button

    def _update_lines(self) -> None:
        for row in self._session.rows:
            line = self.lines.get(row.key)
            if isinstance(line, CardLine) and row.item is not None and (line.item, line.apart) != (row.item, row.apart):
                line.show_item(row.item, row.apart)
            elif isinstance(line, FoldLine) and line.row != row:
                line.show_row(row)
        for row in self._session.rows:
            rest = self.lines.get(f"rest:{row.group.value}")
            if rest is not None and row.item is None:
                rest.setEnabled(row.undecided > 0)

    def _drop_card(self) -> None:
        if self.card is None:
            return
        self._column.removeWidget(self.card)
        self.card.hide()
        self.card.deleteLater()
        line = self.lines.get(self.card.item.entity.key)
        if line is not None:
            line.show()
        self.card = None

    def _open_card(self) -> None:
        item, review = self._session.item, self._session.review
        line = self.lines.get(self._session.current)
        if item is None or review is None or line is None:
            return
        card = OpenCard(self.theme, review, item)
        card.decided.connect(self._decide)
        card.reasoned.connect(self._session.reason)
        card.confirmed.connect(self._session.confirm)
        card.introduced.connect(self._session.introduce)
        card.edit_wanted.connect(self.edit_wanted)
        card.stood_on.connect(self.stood_on)
        card.joined.connect(self._session.join)
        card.parted.connect(self._session.part)
        card.grown.connect(lambda: QTimer.singleShot(0, self.show_current))
        self._column.insertWidget(self._column.indexOf(line), card)
        line.hide()
        card.show()
        self.card = card

    def _decide(self, decision: object, mention: int | None) -> None:
        key = self._session.current
        self._session.decide(decision, mention)  # type: ignore[arg-type]
        if mention is not None and self._session.current == key and self.card is not None:
            self.card.show_places()

    def _stand_on(self, key: str) -> None:
        self._session.go(key)
        self.focus_current()

    def has_keyboard(self) -> bool:
        """Whether the keyboard is somewhere in the list."""
        focus = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def focus_current(self) -> None:
        """Put the keyboard on the current card or heading."""
        spot = self.card or self.lines.get(self._session.current)
        if spot is not None:
            spot.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_current(self) -> None:
        """Scroll the current row into sight: its head before all."""
        spot = self.card or self.lines.get(self._session.current)
        if spot is None:
            return
        self._body.layout().activate()  # type: ignore[union-attr]
        edge, bar = self.theme.px(8), self.verticalScrollBar()
        top, bottom = spot.y() - edge, spot.y() + spot.height() + edge
        if top < bar.value() or spot.height() > self.viewport().height():
            bar.setValue(top)
        elif bottom > bar.value() + self.viewport().height():
            bar.setValue(bottom - self.viewport().height())
        focus = self.focusWidget()
        inside = focus is not None and focus is not self.card  # Qt calls a widget its own ancestor
        if self.card is not None and focus is not None and inside and self.card.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, self.theme.px(40))

    def _make_keys(self) -> Keys:
        session = self._session
        keys: Keys = {
            Qt.Key.Key_J: lambda: self._walk(1),
            Qt.Key.Key_Down: lambda: self._walk(1),
            Qt.Key.Key_K: lambda: self._walk(-1),
            Qt.Key.Key_Up: lambda: self._walk(-1),
            Qt.Key.Key_U: session.undo,
            Qt.Key.Key_A: self.protect_wanted.emit,
            Qt.Key.Key_P: session.introduce,
            Qt.Key.Key_O: lambda: self.peeked.emit(True),
            Qt.Key.Key_E: lambda: self._on_card(OpenCard.edit),
            Qt.Key.Key_M: lambda: self._on_card(OpenCard.show_places),
            Qt.Key.Key_W: lambda: self._on_card(OpenCard.show_why),
            Qt.Key.Key_S: lambda: self._on_card(OpenCard.show_same),
            Qt.Key.Key_T: lambda: self._on_card(OpenCard.show_two),
        }
        for number, verb in enumerate(Verb):
            keys[Qt.Key(Qt.Key.Key_1 + number)] = partial(self._press, verb)
        return keys

    def _walk(self, by: int) -> None:
        self._session.go_by(by)
        self.focus_current()

    def _press(self, verb: Verb) -> None:
        self._on_card(lambda card: card.press(verb))

    def _on_card(self, do: Callable[[OpenCard], None]) -> None:
        if self.card is not None:
            do(self.card)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list's single keys; they work only while the keyboard is in the list."""
        do = self._keys.get(Qt.Key(event.key()))
        keypad = Qt.KeyboardModifier.KeypadModifier
        if do is None or event.modifiers() & ~keypad:
            event.ignore()
        elif not event.isAutoRepeat() or event.key() in (Qt.Key.Key_J, Qt.Key.Key_K, Qt.Key.Key_Up, Qt.Key.Key_Down):
            do()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """O was held and is let go."""
        if event.key() == Qt.Key.Key_O and not event.isAutoRepeat():
            self.peeked.emit(False)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is peeked at without the keyboard."""
        self.peeked.emit(False)
        super().focusOutEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Nothing is peeked at in a window that is not in front."""
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.peeked.emit(False)
        super().changeEvent(event)
