"""The cues that make a number an age: a unit behind it, a verb before it, a person it belongs to."""

import re

from storyjournal.redaction.dates.age_forms import (
    A_AND,
    AGED,
    AT,
    AUXILIARY,
    BE,
    BESIDE,
    BESIDE_END,
    BIRTHDAY,
    CLOCK_AFTER,
    CLOCK_BEFORE,
    COULD,
    END,
    FALLEN,
    HAS,
    INTRODUCED,
    KIDS,
    KIN_BEFORE,
    LIFE,
    LINE_END,
    LIVED,
    LOOK_BEFORE,
    MY_PERSON,
    MYSELF,
    NOBODY,
    OF,
    OLD,
    OLD_THING,
    OWNER,
    PARENTS,
    PARTY,
    PHRASE,
    PROFILE,
    PRONOUNS,
    SEX_AFTER,
    SEX_BEFORE,
    SIGNED,
    SPAN,
    SPAN_END,
    STARTS,
    STREET,
    THING_IS,
    WEAK_AGED,
    WHEN,
    WOMAN_BEFORE,
    YEARS_ALONE,
    YOUNG_UNIT,
)
from storyjournal.redaction.dates.counting import counts, measured
from storyjournal.redaction.dates.persons import PERSON, Persons
from storyjournal.redaction.dates.saying import Said


def _has_unit(said: Said) -> bool:
    """ "34 years old", "six-year-old", "45 y/o", "8 days old"; not all six-year-olds, not an old car."""
    found = OLD.match(said.after)
    if not found or OLD_THING.match(said.after) or THING_IS.search(said.lead):
        return False
    if found["many"] and found["many"].lower() == "olds":
        return OWNER.search(said.lead) is not None
    return True


def _is_birthday(said: Said) -> bool:
    """ "my 40th birthday", "his sixtieth birthday"."""
    if not said.ranked:
        return False
    mine = re.search(r"\b(?:my|his|her|our|their|'s)\s$", said.before, re.IGNORECASE)
    return bool(BIRTHDAY.match(said.after) or (mine and said.value >= 18 and PARTY.match(said.after)))


def _is_aged(said: Said) -> bool:
    """ "aged 34", "Age: 34", "turned forty", "pushing ninety"."""
    if not AGED.search(said.lead) or (said.value < 13 and WEAK_AGED.search(said.lead)):
        return False
    return not counts(said.after) or said.after.lstrip().startswith(("year", "yr", "to ", "and "))


def _is_being(said: Said, persons: Persons) -> bool:
    """ "I'm 34", "she's 91", "my brother is 57", "since I was nine"."""
    found = BE.search(said.lead)
    if not found or _counted(said):
        return False
    if found["short"] or found["be"].lower() == "mi a":
        return True
    if said.value == 100 and said.spelled and re.search(r"(?:about|like|around|nearly|almost)\s$", said.before):
        return False  # "she's about a hundred" is a manner of speaking
    subject = AUXILIARY.sub("", PRONOUNS.sub("", said.before[: found.start() - len(said.lead)].rstrip()))
    who = PHRASE.search(subject)
    phrase = who.group() if who else ""
    word = phrase.rsplit(None, 1)[-1].lower().strip("\"'(*_>") if phrase else ""
    if word in ("i", "he", "she", "who", "they", "ours", "mi", "hers", "himself", "herself"):
        return word != "who" or not YOUNG_UNIT.match(said.after) or OLD.match(said.after) is not None
    if word in ("we", "you"):
        return _of_us(said, subject, word)
    return word not in NOBODY and (persons.is_person(phrase) or MY_PERSON.search(phrase) is not None)


def _counted(said: Said) -> bool:
    """Whether it counts; "I am 36 years." and a baby of "eight weeks" are ages all the same."""
    if not counts(said.after):
        return False
    if re.match(r"^\s(?:years|yrs)(?=[.,;)]|$)", said.after) and said.value > 12:
        return False
    young = re.match(r"^\s(weeks|months)(?=[.,;)]|\sand\b|$)", said.after)
    baby = re.search(r"\bi(?:'?m| am| was)\b[^.]{0,20}$|\bwe\b[^.]{0,20}$", said.before, re.IGNORECASE) is None
    return not (young and baby and said.value <= (20 if young[1] == "weeks" else 24))


def _of_us(said: Said, subject: str, word: str) -> bool:
    """ "when we were nine", "We're 26."; a small number of us, or any of you, counts heads or is nobody's age."""
    if WHEN.search(subject):
        return word == "we" or re.search(r"\bwere\s", said.before[-20:]) is not None
    return said.value > 12 and END.match(said.after) is not None and (word == "we" or "were" in said.before[-10:])


def _is_at(said: Said) -> bool:
    """ "at thirty-four", "at 91 either he wakes"; up to twelve it is an hour unless a life event stands before it."""
    if not AT.search(said.lead) or measured(said.before) or counts(said.after) or STREET.match(said.after):
        return _in_the_cradle(said)
    if CLOCK_AFTER.match(said.after):
        return False
    if said.value <= 12:
        child = LIFE.search(said.before) or (said.spelled and COULD.match(said.after))
        return bool(child) and not CLOCK_BEFORE.search(said.before[-40:])
    return (CLOCK_BEFORE if said.value <= 24 else LOOK_BEFORE).search(said.before[-40:]) is None


def _in_the_cradle(said: Said) -> bool:
    """ "Kasai at seven weeks", "adopted at four months": the age of a baby, not the weeks of a pregnancy."""
    young = re.match(r"^\s(weeks|months|days)\b", said.after)
    life = re.search(r"\b(?:adopted|kasai|surgery|operated|died|diagnosed)\b[^.;\n]{0,24}$", said.before, re.IGNORECASE)
    return bool(young and life and AT.search(said.lead)) and said.value <= 24


def _is_span(said: Said) -> bool:
    """ "ill from nineteen", "undiagnosed until 36", "type 1 since 13"."""
    if not SPAN.search(said.lead) or measured(said.before) or counts(said.after):
        return False
    if FALLEN.search(said.lead):
        return False
    plain = said.spelled or re.search(r"\b(?:until|till|since|from)\s$", said.before, re.IGNORECASE) is not None
    return said.value > 12 and plain and SPAN_END.match(said.after) is not None and not CLOCK_AFTER.match(said.after)


def _is_of(said: Said) -> bool:
    """ "a girl of ten", "a widow of eighty-eight"; a mother of three has three children."""
    found = OF.search(said.before) if " of " in said.lead.lower() else None
    if not found or counts(said.after):
        return False
    return said.value > 15 or not PARENTS.search(found["who"])


def _is_beside(said: Said, persons: Persons) -> bool:
    """ "Ines, 44, waits", "Rose (nine)", "my Aaron, five.", "a retired lighterman, 90,"."""
    if not BESIDE_END.match(said.after) or re.match(r"^,?\s?(?:19|20)\d\d", said.after):
        return False
    before = INTRODUCED.sub("", said.before)
    found = BESIDE.search(before)
    if not found or (re.match(r"^\syears", said.after) and said.value < 40):
        return False
    phrase = found["phrase"]
    if not found["mark"].strip():  # "Marigold 34" only where the line ends with it
        return said.value > 15 and LINE_END.match(said.after) is not None and _named(phrase, persons)
    if said.spelled and said.value < 5 and not re.search(r"\b(?:my|our)\s", phrase, re.IGNORECASE):
        return False
    kin = " " not in phrase and KIN_BEFORE.search(before[: found.start()])
    if kin or persons.is_person(phrase) or (said.value > 12 and MYSELF.search(phrase)):
        return True
    return said.value > 15 and bool(SIGNED.search(said.before) or _after_a_word(found, before, persons))


def _after_a_word(found: re.Match[str], before: str, persons: Persons) -> bool:
    """ "Josephine, breast, twenty-nine": one word between the person and the age."""
    earlier = BESIDE.search(before[: found.start()] + " ") if " " not in found["phrase"].strip() else None
    return earlier is not None and earlier["mark"].strip() == "," and persons.is_person(earlier["phrase"])


def _named(phrase: str, persons: Persons) -> bool:
    """Whether the last word is a name, not a role: a bare "nurse 12" says nothing."""
    word = phrase.rsplit(None, 1)[-1]
    return word[0].isupper() and not PERSON.fullmatch(word) and persons.is_name(word, opens=True) and " " in phrase


def _is_sexed(said: Said) -> bool:
    """ "34F", "F, 34", "(34/m)", "34, female", "woman, 34,"."""
    if said.value < 10 or measured(said.before):
        return False
    if said.value >= 95 and re.match(r"^\s?f\b", said.after, re.IGNORECASE):
        return False  # a fever in Fahrenheit
    if SEX_AFTER.match(said.after):
        return STARTS.search(said.lead) is not None or len(said.after.split(None, 1)[0].strip("/,.)")) > 2
    ends = END.match(said.after) is not None
    return ends and bool(SEX_BEFORE.search(said.before[-24:]) or WOMAN_BEFORE.search(said.lead))


def _is_profile(said: Said) -> bool:
    """A line or sentence that begins "34, diagnosed …", "34 and newly diagnosed"."""
    starts = re.search(r"(?:^|[\n.:;|]\s?|[-*•]\s)$", said.before) is not None
    if not starts or said.value < 13:
        return False
    return bool(PROFILE.match(said.after) or re.match(r"^ and (?:newly|just|recently|still|already)\b", said.after))


def _is_kid(said: Said) -> bool:
    """ "two boys, six and four", "Kids: Huxley 8, Minh-Anh 5"."""
    if counts(said.after):
        return False
    if KIDS.search(said.lead) and said.before.rstrip()[-1:] != ":":
        return END.match(said.after) is not None or re.match(r"^\s(?:and|&)\b", said.after) is not None
    named = re.search(r"\b(?:kids|children)\s?:[^.;\n]{0,50}[A-Z][\w-]+\s$", said.before, re.IGNORECASE)
    return named is not None and END.match(said.after) is not None


def _is_sentence(said: Said) -> bool:
    """ "Thirty-four. He has run every day since": a sentence that is nothing but a grown-up's number in words."""
    alone = re.search(r"(?:^|[.!?]['\")]?\s|\n)$", said.before) and re.match(r"^\.(?:['\")]?\s|$)", said.after)
    return said.spelled and said.value >= 18 and alone is not None


def _has_years(said: Said) -> bool:
    """ "She has eight years.": as many languages say it, and people who think in them."""
    return HAS.search(said.lead) is not None and YEARS_ALONE.match(said.after) is not None


def _is_joined(said: Said) -> bool:
    """ "a Methodist and 91,": an age beside what somebody is."""
    return said.value > 15 and A_AND.search(said.lead) is not None and END.match(said.after) is not None


def _is_lived(said: Said) -> bool:
    """ "He lived to 101"."""
    return said.value >= 80 and LIVED.search(said.lead) is not None and not counts(said.after)


SURE_CUES = (_has_unit, _is_birthday, _is_aged)
LIKELY_CUES = (
    _is_at,
    _is_sexed,
    _is_of,
    _is_span,
    _is_profile,
    _is_kid,
    _has_years,
    _is_joined,
    _is_lived,
    _is_sentence,
)
PERSON_CUES = (_is_being, _is_beside)
