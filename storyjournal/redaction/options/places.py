"""Words for a place: what it is or where about it lies, without which one it is.

A town may be given an invented name, for a story that comes back to it needs one, and a town that is nowhere on the
map points at nobody. No other state, country, street or institution is offered: each would be a real one, and what
readers learn from a story about care there would be wrong.
"""

import re

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.findings import Kind, Level
from storyjournal.redaction.options.institutions import kind_of
from storyjournal.redaction.options.regions import city_in, wider
from storyjournal.redaction.options.setting import Setting

SMALL: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"county|parish|district|borough", ("my part of the country", "another part of the country")),
    (r"street|road|avenue|lane|drive|close|boulevard|way|st|rd|ave|terrace", ("a street nearby", "my street")),
    (
        r"park|lake|river|beach|bay|bridge|mountain|hill|falls|square|station|airport",
        ("a place nearby", "a place I love"),
    ),
)
POSTCODE = re.compile(
    r"\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{5}-\d{3}", re.IGNORECASE
)
LIVES_BEFORE = re.compile(
    r"\bfrom[ \t]+\Z|(?:\b(?:live|lives|lived|living|born|raised|grew up|grown up|moved|settled|based|am|is|was|are"
    r"|were|come|comes|came|hello|greetings|drove(?: \w+)?|flew|phoned|rang|ring|hails?)"
    r"|[’'](?:m|s|re)) (?:in|from|to)[ \t]+\Z",
    re.IGNORECASE,
)


# Of names in our own list, none is a town of GeoNames' cities500 (the list of places in resources/lexicons).
INVENTED = voc.words(
    "Ashwarrow Brackmere Caddowell Dunhollow Eskerly Fallowick Garrowby Harkmouth Ivelston Kelderby Larkenham Mossgate"
    " Netherlow Orrinford Pellwick Quenby Rushmarsh Sallowfield Tamberley Wickerton"
)
OFFERED = 2  # invented names
_HAS_STATE = re.compile(r"[ \t]*,?[ \t]+\(?(?P<state>[A-Z][\w.]+(?: [A-Z]\w+){0,2})")
_ABROAD = ("another country", "my part of the world", "another part of the world")
_INSIDE = (
    ("America", ("another state", "my part of the country")),
    ("Midwest", ("another state", "my part of the country")),
    ("Canadian", ("another province", "my part of the country")),
    ("Australia", ("another state", "my part of the country")),
    ("Britain", ("another part of the country", "my part of the country")),
    ("India", ("another state", "my part of the country")),
)


def places(setting: Setting) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return (vaguer, change) for a place, best first; nothing for a postcode or a
    line of an address, which can only go."""
    label = setting.label
    if POSTCODE.fullmatch(label) or setting.alone:
        return (), ()
    if setting.entity.level is Level.ADVICE or wider(label):
        region = wider(label)
        inside = next((words for land, words in _INSIDE if land in region), _ABROAD)
        return ((region,) if region else ()) + inside, ()
    if institution := kind_of(label):
        return institution, ()
    far = LIVES_BEFORE.search(setting.before())
    found = next((words for kinds, words in SMALL if re.search(rf"\b(?:{kinds})\b", label, re.IGNORECASE)), ())
    if found:
        return (("a place I know", *found) if far and found[0].startswith("a place") else found), ()
    return _towns(setting, far=bool(far)), _invented(setting)


def _towns(setting: Setting, *, far: bool) -> tuple[str, ...]:
    region = city_in(setting.label)
    known = (f"a city in {region}",) if region and not _state_follows(setting) else ()
    towns = ("a town nearby", "my town", "a town I won't name", "another town")
    return (*known, "a town I won't name", "a small town", *towns) if far else (*known, *towns)


def _state_follows(setting: Setting) -> bool:
    """Whether the text itself tells the state or country right after: "Duluth, MN"."""
    found = _HAS_STATE.match(setting.after())
    return bool(found and wider(found["state"].rstrip(".")))


def _invented(setting: Setting) -> tuple[str, ...]:
    """Names of towns that are nowhere: for two towns two, in another story others, none that stands in the text."""
    folded = setting.text.casefold()
    free = [name for name in setting.shuffled(INVENTED) if name.casefold() not in folded]
    towns = [e.key for e in setting.scan.entities if e.kind is Kind.PLACE]
    if not free or setting.entity.key not in towns:
        return ()
    at = towns.index(setting.entity.key)
    step = max(1, len(towns))
    return tuple(dict.fromkeys(free[(at + turn * step) % len(free)] for turn in range(OFFERED)))
