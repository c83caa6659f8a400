"""Words for an institution: what it is and whose, without which one it is.

No other name is offered for one. An invented hospital, school or paper may bear the name of a real one, and readers
would thank or blame that; "the hospital" misleads nobody.
"""

import re

from storyjournal.redaction.options.setting import Setting

# The first cue found in a name says what bears it. The first word offered fits at its first mention.
INSTITUTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"hospice", ("the hospice", "a hospice")),
    (
        r"hospitals?|h[oô]pital|infirmary|medical cent(?:re|er)|health (?:system|trust)|nhs"
        r"|cancer cent(?:re|er)|krankenhaus|children['’]s|burn unit",
        ("the hospital", "a hospital", "my hospital"),
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
        ("my community", "a place of worship"),
    ),
    (r"tribune|gazette|herald|times|news|courier|chronicle|post|argus|echo", ("the local paper", "the local news")),
    (r"radio|fm|tv|channel|broadcasting", ("the local news", "a local station")),
    (r"library", ("the library", "a library")),
    (r"café|cafe|restaurant|diner|bakery|pub|inn", ("a café", "a place to eat")),
    (r"hardware|stores?|shop|market|supermarket|salon|studio|pottery|garage|bookshop", ("a shop", "a local shop")),
    (r"logistics|ltd|inc|plc|llc|gmbh|company|co|corp|bank|insurance", ("a company", "where I work")),
    (
        r"fire (?:brigade|department|service|station|company)|ambulance\w*|paramedics?",
        ("the emergency services", "the service"),
    ),
    (r"police|constabulary|sheriff", ("the police", "the authorities")),
    (r"council|court|department|dept", ("a public office", "the authorities")),
    (r"brigade|regiment|battalion|squadron|air force|joint base|barracks", ("the base", "my unit")),
    (r"station|airport|terminal", ("the station", "a station")),
    (r"group|society|club|association|charity|foundation|trust|friends|chapter|league", ("a local group", "our group")),
    (r"st\.? \w+(?:['’]s|(?-i:(?<=[a-z])s\Z))(?! \w)", ("the hospital", "a hospital")),
)  # fmt: skip
WHERE_BEFORE = re.compile(
    r"\b(?:at|in|to|near|by|outside|inside|past|into|behind)(?: the)?[ \t]+[*_\"“]*\Z", re.IGNORECASE
)
WORKS_BEFORE = re.compile(
    r"\b(?:work(?:s|ed|ing)?|job|employed|hired|fired|contract)(?: \w+)? (?:for|at|with|by|from)(?: the)?[ \t]+[*_]*\Z",
    re.IGNORECASE,
)
CHILD_BEFORE = re.compile(
    r"\b(?P<child>(?:my|our) (?:(?P<his>son|boy|grandson|nephew)|(?P<her>daughter|girl|granddaughter|niece)"
    r"|child|kid))\b",
    re.IGNORECASE,
)
SCHOOL = re.compile(r"\b(?:school|academy|kindergarten|nursery|elementary|primary|preschool)\b", re.IGNORECASE)


def institutions(setting: Setting) -> tuple[str, ...]:
    """Return words that say less than an institution's name, best first."""
    if SCHOOL.search(setting.label) and (whose := _whose_school(setting)):
        return (f"{whose} school", "the school", "a school")
    if found := kind_of(setting.label):
        return found
    if WORKS_BEFORE.search(setting.before()):
        return ("a company", "a place I know")
    if WHERE_BEFORE.search(setting.before()):
        return ("a place I know", "a local organisation")
    owns = re.match(r"[’']s\b", setting.after(2))
    return ("a local organisation", "an organisation I know") if not owns else ("a local organisation",)


def _whose_school(setting: Setting) -> str:
    """ "his" where a son is named in the same sentence, "my son's" where he was named just before."""
    if child := CHILD_BEFORE.search(setting.sentence_before()):
        return "his" if child["his"] else "her" if child["her"] else "their"
    found = CHILD_BEFORE.search(setting.before(200))
    return f"{found['child'].lower()}'s" if found else ""


def kind_of(label: str) -> tuple[str, ...]:
    """Return the words for what a name says it is ("Fernhill Hospital"), or nothing."""
    return next((words for kinds, words in INSTITUTIONS if re.search(rf"\b(?:{kinds})\b", label, re.IGNORECASE)), ())
