"""Words for a place or an institution: what it is, without which one it is."""

import re

from storyjournal.redaction.findings import Entity, Level

# The first cue found in a name says what bears it. The first word offered fits at its first mention.
INSTITUTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"hospice", ("the hospice", "a hospice")),
    (
        r"hospitals?|h[oô]pital|infirmary|medical cent(?:re|er)|health (?:system|trust)|nhs"
        r"|cancer cent(?:re|er)|krankenhaus|children['’]s|burn unit",
        ("the hospital", "a hospital"),
    ),
    (r"pharmac\w+|chemist|walgreens|cvs|boots|rite aid", ("the pharmacy", "a pharmacy")),
    (
        r"clinic|clinique|klinik\w*|surgery|practice|health cent(?:re|er)|polyclinic|dispensary|family medicine"
        r"|rheumatology|cardio\w*|neuro\w*|oncology|dental|dermatology|p(?:a)?ediatrics?|physio\w*|gp",
        ("the clinic", "my doctor's office"),
    ),
    (r"ward|unit|icu", ("the ward", "a ward")),
    (r"university|college|institute|polytechnic", ("the university", "where I studied")),
    (r"school|academy|kindergarten|nursery|elementary|high|primary", ("the school", "a school")),
    (
        r"church|parish|chapel|cathedral|temple|mosque|synagogue|gurdwara|masjid|lutheran|baptist|methodist"
        r"|presbyterian|tabernacle|ministries",
        ("my community", "where I pray"),
    ),
    (r"tribune|gazette|herald|times|news|courier|chronicle|post|argus|echo", ("the local paper", "the local news")),
    (r"radio|fm|tv|channel|broadcasting", ("the local news", "a local station")),
    (r"library", ("the library", "a library")),
    (r"café|cafe|restaurant|diner|bakery|pub|inn", ("a café", "a place to eat")),
    (r"hardware|stores?|shop|market|supermarket|salon|studio|pottery|garage|bookshop", ("a shop", "a local shop")),
    (r"logistics|ltd|inc|plc|llc|gmbh|company|co|corp|bank|insurance", ("a company", "where I work")),
    (r"council|court|police|department|dept|fire", ("a public office", "the authorities")),
    (r"brigade|regiment|battalion|squadron|air force|joint base|barracks", ("the base", "my unit")),
    (r"station|airport|terminal", ("the station", "a station")),
    (r"group|society|club|association|charity|foundation|trust|friends|chapter|league", ("a local group", "our group")),
    (r"st\.? \w+(?:['’]s|(?-i:(?<=[a-z])s\Z))(?! \w)", ("the hospital", "a hospital")),
)  # fmt: skip
SMALL: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"county|parish|district|borough", ("my part of the country", "around here")),
    (r"street|road|avenue|lane|drive|close|boulevard|way|st|rd|ave|terrace", ("a street nearby", "my street")),
    (
        r"park|lake|river|beach|bay|bridge|mountain|hill|falls|square|station|airport",
        ("a place nearby", "a place I love"),
    ),
)
POSTCODE = re.compile(
    r"\d{4,6}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?|[A-Z]\d[A-Z] ?\d[A-Z]\d|\d{5}-\d{3}", re.IGNORECASE
)
WHERE_BEFORE = re.compile(
    r"\b(?:at|in|to|near|by|outside|inside|past|into|behind)(?: the)?[ \t]+[*_\"“]*\Z", re.IGNORECASE
)
LIVES_BEFORE = re.compile(
    r"\bfrom[ \t]+\Z|(?:\b(?:live|lives|lived|living|born|raised|grew up|grown up|moved|settled|based|am|is|was|are"
    r"|were|come|comes|came|hello|greetings|drove(?: \w+)?|flew|phoned|rang|ring|hails?)"
    r"|[’'](?:m|s|re)) (?:in|from|to)[ \t]+\Z",
    re.IGNORECASE,
)


def places(entity: Entity, text: str) -> tuple[str, ...]:
    """Return words that say less than a place's name, best first; none for a postcode, which can only go."""
    if POSTCODE.fullmatch(entity.label.strip()):
        return ()
    if entity.level is Level.ADVICE:
        return ("my part of the world", "another part of the world", "another country")
    far = LIVES_BEFORE.search(text[: entity.mentions[0].start])
    found = _by_word(entity.label, SMALL)
    if found:
        return ("a place I know", *found) if far and found[0].startswith("a place") else found
    towns = ("a town nearby", "my town", "a town I won't name", "another town")
    return ("a town I won't name", "a small town", *towns) if far else towns


def orgs(entity: Entity, text: str) -> tuple[str, ...]:
    """Return words that say less than an institution's name, best first."""
    found = _by_word(entity.label, INSTITUTIONS)
    if found:
        return found
    place = WHERE_BEFORE.search(text[: entity.mentions[0].start])
    return ("a place I know", "a local organisation") if place else ("a local organisation", "an organisation I know")


def _by_word(label: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    return next((words for kinds, words in table if re.search(rf"\b(?:{kinds})\b", label, re.IGNORECASE)), ())
