"""Review and Share: from the first offer to the copy."""

from collections.abc import Callable, Iterator

from storyjournal.review import Verb
from ui.journal_view import REVIEW, SHARE
from ui.review.open_card import OpenCard
from ui.review.panes import View
from ui.screenshots.hands import Hands


def review(hands: Hands) -> Iterator[str]:
    """The Review stage until it is signed."""
    view = hands.view
    session = view.review.session
    view.show_stage(REVIEW)
    hands.wait(lambda: session.review is not None)
    yield "review"
    hands.arrange = lambda: _ask(hands, OpenCard.show_same)
    hands.arrange()
    yield "review-same-person"
    hands.arrange = lambda: _ask(hands, OpenCard.show_two)
    hands.arrange()
    yield "review-two-people"
    hands.arrange = None
    _ask(hands, OpenCard.show_two)
    _press(hands, Verb.REMOVE, times=2)
    hands.arrange = lambda: _press(hands, Verb.VAGUER)
    yield "review-halfway"
    hands.arrange = None
    _decide_rest(hands)
    yield "review-decided"
    view.review.panes.choose(View.BOTH)
    yield "review-side-by-side"
    view.review.panes.choose(View.READERS)
    view.next_stage()
    yield "last-read"
    view.review.finish_or_go_on()
    yield "last-read-question"
    view.review.last_read.answered.emit(False)
    hands.wait(lambda: view.story_page.index == SHARE)
    view.show_stage(REVIEW)
    hands.wait(lambda: session.review is not None)
    yield "review-signed"


def _decide_rest(hands: Hands) -> None:
    """Remove whatever is open still, and leave as it is what was folded away as perhaps nothing."""
    session = hands.view.review.session
    while session.progress.left:
        if session.item is None and session.row is not None:
            group = session.row.group
            session.unfold(group)
            session.leave_rest(group)
        else:
            _press(hands, Verb.REMOVE)


def _ask(hands: Hands, question: Callable[[OpenCard], None]) -> None:
    """Open a question on the present card; asked once more, it closes."""
    card = hands.view.review.list.deck.card
    if card is not None:
        question(card)
    hands.settle()


def _press(hands: Hands, verb: Verb, times: int = 1) -> None:
    for _ in range(times):
        card = hands.view.review.list.deck.card
        if card is not None:
            card.press(verb)
        hands.settle()


def share(hands: Hands) -> Iterator[str]:
    """The Share stage, before and after copying."""
    hands.view.show_stage(SHARE)
    hands.settle()
    yield "share"
    hands.view.share.copy()
    hands.settle()
    yield "share-copied"
