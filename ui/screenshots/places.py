"""The other places of the rail, and the palette of commands."""

from collections.abc import Iterator

from ui.commands import Palette
from ui.journal_view import SETTINGS, WORDS
from ui.screenshots.hands import Hands


def places(hands: Hands) -> Iterator[str]:
    """Words I protect, Settings, and what can be done by name."""
    for name, place in (("words", WORDS), ("settings", SETTINGS)):
        hands.view.show_place(place)
        yield name
    palette = Palette(hands.theme, hands.view.commands(), hands.window)
    palette.show()
    hands.arrange = palette.lay
    yield "commands"
    hands.arrange = None
    palette.close()
