"""Words for a place or an institution: what it is, without which one it is."""

import re

from storyjournal.redaction.findings import Entity, Level

INSTITUTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"hospital|infirmary|medical cent(?:re|er)|health system|nhs", ("the hospital", "a hospital")),
    (r"hospice", ("the hospice", "a hospice")),
    (r"clinic|surgery|practice|health cent(?:re|er)|polyclinic", ("the clinic", "my doctor's office")),
    (r"ward|unit|icu", ("the ward", "a ward")),
    (r"pharmacy|chemist|walgreens|cvs|boots|rite aid", ("the pharmacy", "a pharmacy")),
    (r"university|college|institute|polytechnic", ("the university", "where I studied")),
    (r"school|academy|kindergarten|nursery|elementary|high", ("the school", "a school")),
    (r"church|parish|chapel|cathedral|temple|mosque|synagogue|gurdwara|masjid", ("my community", "where I pray")),
    (r"tribune|gazette|herald|times|news|radio|fm|tv|chronicle|post", ("the local news", "a local paper")),
    (r"group|society|club|association|charity|foundation|trust", ("a local group", "our group")),
)  # fmt: skip
SMALL: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"county|parish|district|borough", ("my part of the country", "around here")),
    (r"street|road|avenue|lane|drive|close|boulevard|way", ("my street", "a street nearby")),
    (r"park|lake|river|beach|bridge|mountain|hill|falls|square|station|airport", ("a place nearby", "a place I love")),
)


def places(entity: Entity) -> tuple[str, ...]:
    """Return words that say less than a place's name, best first."""
    if entity.level is Level.ADVICE:
        return ("my part of the world", "another state", "abroad")
    return _by_word(entity.label, SMALL) or ("a town nearby", "my town", "another town")


def orgs(entity: Entity) -> tuple[str, ...]:
    """Return words that say less than an institution's name, best first."""
    return _by_word(entity.label, INSTITUTIONS) or ("a place I go to", "where I work")


def _by_word(label: str, table: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[str, ...]:
    return next((words for kinds, words in table if re.search(rf"\b(?:{kinds})\b", label, re.IGNORECASE)), ())
