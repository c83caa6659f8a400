"""The colours: contrasts computed as WCAG 2.2 does (1.4.3 for text, 1.4.11 for what can be pressed)."""

import pytest

from ui.tokens import THEMES, Tokens

TEXT, CONTROL = 4.5, 3.0
READABLE = [
    ("text", "base"),
    ("text", "window"),
    ("text", "tint"),
    ("text", "selection"),
    ("muted", "base"),
    ("muted", "window"),
    ("muted", "tint"),
    ("accent", "base"),
    ("accent", "window"),
    ("accent", "tint"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("mark", "base"),
    ("people_ink", "people_fill"),
    ("dates_ink", "dates_fill"),
    ("places_ink", "places_fill"),
    ("together_ink", "together_fill"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize(("ink", "ground"), READABLE)
def test_text_can_be_read(theme: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(theme, ink), getattr(theme, ground)) >= TEXT


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("ground", ["base", "window"])
@pytest.mark.parametrize("edge", ["border", "accent"])
def test_controls_and_focus_can_be_seen(theme: Tokens, edge: str, ground: str) -> None:
    assert contrast(getattr(theme, edge), getattr(theme, ground)) >= CONTROL
