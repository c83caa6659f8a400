"""The colours of each theme, by name. Contrasts are tested in tests/ui/test_tokens.py (WCAG 2.2, 1.4.3 and 1.4.11)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme. `*_fill` and `*_ink` are the four mark groups: people, dates, places, combinations."""

    name: str
    label: str
    window: str
    base: str
    text: str
    muted: str
    border: str
    hairline: str
    tint: str
    selection: str
    accent: str
    accent_hover: str
    on_accent: str
    mark: str
    people_fill: str
    people_ink: str
    dates_fill: str
    dates_ink: str
    places_fill: str
    places_ink: str
    together_fill: str
    together_ink: str


PAPER = Tokens(
    name="paper",
    label="Paper",
    window="#F6F3EE",
    base="#FFFDF9",
    text="#2A2724",
    muted="#625B53",
    border="#8C8479",
    hairline="#DED7CB",
    tint="#EFEBE3",
    selection="#D3E3E0",
    accent="#2F6B66",
    accent_hover="#275A56",
    on_accent="#FFFFFF",
    mark="#7A7269",
    people_fill="#FBE9C6",
    people_ink="#6E4A0B",
    dates_fill="#DCE8F5",
    dates_ink="#234A74",
    places_fill="#DDECDD",
    places_ink="#275A30",
    together_fill="#EBDEED",
    together_ink="#5F3669",
)

DUSK = Tokens(
    name="dusk",
    label="Dusk",
    window="#1E2123",
    base="#24282A",
    text="#E4DFD6",
    muted="#ABA59B",
    border="#7C817F",
    hairline="#383D3F",
    tint="#2C3133",
    selection="#35504D",
    accent="#8CC6BD",
    accent_hover="#A3D3CB",
    on_accent="#14211F",
    mark="#96918A",
    people_fill="#49361A",
    people_ink="#F0CB86",
    dates_fill="#20364E",
    dates_ink="#AACCF0",
    places_fill="#213A29",
    places_ink="#A5D4AC",
    together_fill="#412B47",
    together_ink="#DDBBE4",
)

THEMES: dict[str, Tokens] = {theme.name: theme for theme in (PAPER, DUSK)}
