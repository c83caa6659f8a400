"""The other places of the rail, and the palette of commands."""

from collections.abc import Iterator

from ui.commands import Palette
from ui.screenshots.hands import Hands
from ui.screenshots.people import people, words
from ui.screenshots.settings import settings


def places(hands: Hands) -> Iterator[str]:
    """People, Words I protect, Settings, and what can be done by name."""
    yield from people(hands)
    yield from words(hands)
    yield from settings(hands)
    palette = Palette(hands.theme, hands.view.commands(), hands.window)
    palette.show()
    hands.arrange = palette.lay
    yield "commands"
    hands.arrange = None
    palette.close()
