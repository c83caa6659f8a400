"""The other places of the rail, and the palette of commands."""

from collections.abc import Iterator

from ui.commands import Palette
from ui.journal_view import WORDS
from ui.screenshots.hands import Hands
from ui.screenshots.settings import settings


def places(hands: Hands) -> Iterator[str]:
    """Words I protect, Settings, and what can be done by name."""
    hands.view.show_place(WORDS)
    yield "words"
    yield from settings(hands)
    palette = Palette(hands.theme, hands.view.commands(), hands.window)
    palette.show()
    hands.arrange = palette.lay
    yield "commands"
    hands.arrange = None
    palette.close()
