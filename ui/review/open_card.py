"""The current card: what was found and why, its sentence before and after, and the four verbs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from storyjournal.review import Decision, Item, ItemState, Review, Verb
from ui.review.bricks import Chip, breakable
from ui.review.chooser import Chooser
from ui.review.keep_reason import KeepReason
from ui.review.places import Places
from ui.review.proposals import Proposals
from ui.review.regroup import SAME, TWO, Lines, SameAs, TwoPeople, others
from ui.review.verb_bar import ListButton, VerbBar
from ui.review.words import found_how, ink_of, is_stranger, kind_of, spoken, state_of, title_of
from ui.theme import Theme, Type
from ui.widgets.buttons import Button
from ui.widgets.hung import Hung
from ui.widgets.labels import label, restyle

TEXTUAL = (Verb.VAGUER, Verb.CHANGE)


class OpenCard(QFrame):
    """One item in full. It is made anew for each item and never changes its item.

    `decided` carries a Decision and the mention it is for (or None); `reasoned` a Decision to keep, with its
    reason; `confirmed` that a stale decision fits; `introduced` that this person is to be kept under People;
    `edit_wanted` a code point of the source; `stood_on` the mention looked at alone (or None).
    """

    decided = Signal(object, object)
    reasoned = Signal(object)
    confirmed = Signal()
    introduced = Signal()
    edit_wanted = Signal(int)
    stood_on = Signal(object)
    joined = Signal(str)
    parted = Signal(object)
    grown = Signal()

    def __init__(self, theme: Theme, review: Review, item: Item) -> None:
        super().__init__()
        self.theme, self.review, self.item = theme, review, item
        self.mention: int | None = None
        self._extra: QWidget | None = None
        self._reason: KeepReason | None = None
        restyle(self, "card", "chosen")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(spoken(item))
        self.setAccessibleDescription(item.entity.reason)
        self._column = QVBoxLayout(self)
        side = theme.px(14)
        self._column.setContentsMargins(side, theme.px(12), side, theme.px(12))
        self._column.setSpacing(theme.px(8))
        self._build_head()
        self._build_sentence()
        self._build_verbs()
        self._build_foot()

    @property
    def proposals(self) -> Proposals:
        """The proposals for what is decided about now: the entity or one mention."""
        return Proposals(self.review, self.item, self.mention)

    def _build_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(12))
        entity = self.item.entity
        row.addWidget(Chip(self.theme, kind_of(entity), ink_of(entity)), 0, Qt.AlignmentFlag.AlignTop)
        state = label(state_of(self.item), Type.FACT, muted=True)
        state.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(state, 1)
        self._column.addLayout(row)
        self._column.addWidget(label(breakable(title_of(self.item)), Type.STRONG))
        self._column.addWidget(label(entity.reason))
        self._why = label(found_how(entity), Type.FACT, muted=True)
        self._why.hide()
        self._column.addWidget(self._why)
        self._introduce = ListButton(self.theme, "Keep under People", picture="users")
        self._introduce.setToolTip("From now on every story knows this person (P)")
        self._introduce.setAccessibleDescription("From now on every story knows this person. P does it from the list.")
        self._introduce.clicked.connect(self.introduced)
        self._introduce.hide()
        self._column.addWidget(self._introduce, 0, Qt.AlignmentFlag.AlignLeft)

    def _build_sentence(self) -> None:
        self._before = label("", Type.FACT, muted=True)
        self._after = label()
        self._column.addWidget(self._before)
        self._column.addWidget(self._after)
        self._show_sentence(self.proposals.present or Decision(Verb.REMOVE))

    def _show_sentence(self, decision: Decision | None) -> None:
        self._before.setText(breakable(f"You wrote: {self.proposals.before()}"))
        if decision is not None:
            self._after.setText(breakable(f"Readers would see: {self.proposals.after(decision)}"))

    def _build_verbs(self) -> None:
        if self.item.state is ItemState.STALE and self.item.decision is not None:
            fits = ListButton(self.theme, "It still fits", picture="check")
            fits.clicked.connect(self.confirmed)
            self._column.addWidget(fits)
        present = self.item.decision.verb if self.item.decision else None
        self.verbs = VerbBar(self.theme, present)
        self.verbs.pressed.connect(self.press)
        self.verbs.considered.connect(self._consider_verb)
        self._column.addWidget(self.verbs)
        self._slot = QVBoxLayout()
        self._slot.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._slot)
        if present is Verb.KEEP and self.item.decision is not None:
            self._reason = KeepReason(self.theme, self.item.decision.why_kept)
            self._reason.given.connect(lambda why: self.reasoned.emit(Decision(Verb.KEEP, "", why)))
            self._column.addWidget(self._reason)

    def _build_foot(self) -> None:
        made = [("Why", "How this was found (W)", self.show_why)]
        if len(self.item.entity.mentions) > 1:
            made.append(("Each place", "Decide about single places (M)", self.show_places))
        made.append(("Edit in story", "Change it in the story itself", self._edit))
        buttons: list[Button] = []
        for words, name, do in made:
            button = ListButton(self.theme, words, kind="quiet", name=name)
            button.setToolTip(name)
            button.clicked.connect(do)
            buttons.append(button)
        self._column.addLayout(Hung(self.theme, *buttons))
        self._build_regrouping()

    def _build_regrouping(self) -> None:
        kind = self.item.entity.kind
        made = [(SAME, "S", self.show_same, self.can_be_same), (TWO, "T", self.show_two, self.can_be_two)]
        rows = QVBoxLayout()
        rows.setSpacing(0)
        self._column.addLayout(rows)
        for words, key, do, can_be in made:
            if can_be:
                button = ListButton(self.theme, f"{words[kind]}  {key}", kind="quiet")
                button.setAccessibleName(f"{words[kind]}, key {key}")
                button.clicked.connect(do)
                rows.addLayout(Hung(self.theme, button))

    @property
    def can_be_same(self) -> bool:
        """Whether there is anybody else whom this one may be the same as."""
        return self.item.entity.kind in SAME and bool(others(self.review, self.item))

    @property
    def can_be_two(self) -> bool:
        """Whether there are places that may be somebody else's."""
        return self.item.entity.kind in TWO and len(self.item.entity.mentions) > 1

    def show_same(self) -> None:
        """Ask whom this one is the same as; once more, and the question goes."""
        if isinstance(self._extra, SameAs):
            self.fold()
        elif self.can_be_same:
            same = SameAs(self.theme, self.review, self.item)
            same.taken.connect(self.joined)
            self._ask(same)

    def show_two(self) -> None:
        """Ask which places are somebody else; once more, and the question goes."""
        if isinstance(self._extra, TwoPeople):
            self.fold()
        elif self.can_be_two:
            two = TwoPeople(self.theme, self.review, self.item)
            two.taken.connect(self.parted)
            self._ask(two)

    def _ask(self, lines: Lines) -> None:
        lines.closed.connect(self.fold)
        self._show_extra(lines)
        lines.begin()

    def show_why(self) -> None:
        """Show, or hide again, how this was found."""
        self._why.setVisible(self._why.isHidden())
        self._introduce.setVisible(not self._why.isHidden() and is_stranger(self.item.entity))
        self.setAccessibleDescription(f"{self.item.entity.reason} {found_how(self.item.entity)}")
        self.grown.emit()

    def press(self, verb: Verb) -> None:
        """Do a verb: remove and keep at once; the others ask what shall stand there, and take it when pressed again."""
        if verb not in TEXTUAL:
            self.decided.emit(Decision(verb), self.mention)
        elif isinstance(self._extra, Chooser) and self._extra.verb is verb:
            self._extra.take()
        else:
            self.choose(verb)

    def choose(self, verb: Verb, own: bool = False) -> None:
        """Ask what shall stand there; with `own`, begin in the field for the person's own words."""
        proposals = self.proposals
        present = proposals.present
        words = present.replacement if present and present.verb is verb else ""
        chooser = Chooser(self.theme, verb, proposals.words_for(verb), words)
        chooser.considered.connect(lambda w: self._show_sentence(Decision(verb, w) if w.strip() else None))
        chooser.taken.connect(lambda w: self.decided.emit(Decision(verb, w), self.mention))
        chooser.closed.connect(self.fold)
        self._show_extra(chooser)
        self.verbs.mark(verb)
        chooser.begin(own)

    def edit(self) -> None:
        """Edit what stands there instead, in the person's own words."""
        present = self.proposals.present
        verb = present.verb if present and present.verb in TEXTUAL else Verb.CHANGE
        self.choose(verb, own=True)

    def show_places(self) -> None:
        """Show the single places; once more, and all are decided about together again."""
        if isinstance(self._extra, Places):
            self.fold()
        elif len(self.item.entity.mentions) > 1:
            self.open_places(next((i for i, d in enumerate(self.item.effective) if d is None), 0))

    def open_places(self, present: int) -> None:
        """Show the single places and stand on one of them."""
        places = Places(self.theme, self.item, self.review.scan.text, present)
        places.stood_on.connect(self._stand_on)
        places.closed.connect(self.fold)
        self._show_extra(places)
        places.begin()

    def fold(self) -> None:
        """Close what is open in the card, and decide about all places again."""
        self._show_extra(None)
        self.mention = None
        self.stood_on.emit(None)
        self._show_sentence(self.proposals.present or Decision(Verb.REMOVE))
        self.verbs.mark(self.item.decision.verb if self.item.decision else None)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stand_on(self, mention: int) -> None:
        self.mention = mention
        self.stood_on.emit(mention)
        present = self.proposals.present
        self._show_sentence(present or Decision(Verb.REMOVE))
        self.verbs.mark(present.verb if present else None)

    def _consider_verb(self, verb: Verb) -> None:
        if not isinstance(self._extra, Chooser):
            self._show_sentence(self.proposals.best(verb))

    def _show_extra(self, widget: QWidget | None) -> None:
        if self._extra is not None:
            self._slot.removeWidget(self._extra)
            self._extra.hide()
            self._extra.deleteLater()
        self._extra = widget
        if self._reason is not None:
            self._reason.setVisible(widget is None)
        if widget is not None:
            self._slot.addWidget(widget)
        self.grown.emit()

    def _edit(self) -> None:
        self.edit_wanted.emit(self.item.entity.mentions[self.mention or 0].start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say that the card is higher or lower than before."""
        super().resizeEvent(event)
        self.grown.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the verbs; all else goes on to the list."""
        if event.key() == Qt.Key.Key_Escape and self._extra is not None:
            self.fold()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.verbs.buttons[Verb.REMOVE].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            event.ignore()
