"""Whether the words before a number name a person: a relative, a role, or somebody's name."""

import re
from functools import cached_property

from storyjournal.redaction.reading.lexicon import ATOM, Lexicons, fold
from storyjournal.redaction.reading.vocabulary import TITLES, words

KIN = (
    r"(?:(?:grand|step|god|foster|great|half|twin|ex|late)[\s\-]?){0,2}(?:mothers?|mom|mum|mam|mama|mamma|mummy|mommy|ma"
    r"|fathers?|dad|daddy|papa|pop|pa|parents?|sons?|daughters?|brothers?|sisters?|sis|bro|uncles?|aunts?|auntie|aunty"
    r"|nephews?|nieces?|cousins?|husband|wife|hubby|partner|spouse|boyfriend|girlfriend|bf|gf|fiancée?|child|kiddo|kid"
    r"|gran|grannie|granny|nan|nana|nanna|nanny|grandad|gramps|grampa|ma|pa|twins?|triplets?|babies|baby|boys?|girls?"
    r"|bab[a-z]{0,3}|oma|opa|oupa|ouma|abuel[ao]s?|lol[ao]|ammachi|dadi|nani|bapa|bubbe|zayde|yiayia|nonn[ao])"
    r"(?:-in-law)?"
)
ROLE = (
    r"(?:man|woman|lady|gentleman|guy|bloke|lad|lass|chap|fella|teen|teenager|toddler|infant|newborn|preemie|youngster"
    r"|pensioner|schoolgirl|schoolboy|bub|bubs|bubba|me|adult|person|patient|friend|mate|neighbou?r|roommate|flatmate|boss|colleague|widow|widower|veteran"
    r"|student|pupil|teacher|nurse|doctor|surgeon|driver|farmer|male|female|male patient|youngest|eldest|oldest"
    r"|littlest|middle one|other one|other|donor|survivor|victim|bride|groom|nun|priest|pastor|monk|orphan|refugee)"
)
PERSON = re.compile(rf"(?:{KIN}|{ROLE})", re.IGNORECASE)
# Words for people by what they do. After an article only: "a lighterman, 90,"; a bare "-er" may be a cancer.
AGENT = re.compile(
    r"\b(?:an?|retired|former|old|ex)[\s\-](?:[^\W\d_]+\s){0,2}"
    r"([^\W\d_]{2,}(?:man|woman|ist|eer|ian|smith|er|or))$",
    re.I,
)
THINGS_IN_ER = words(
    "number letter paper cancer fever ulcer tumor tumour order computer scanner monitor counter chapter corner water "
    "winter summer liver bladder shoulder finger dinner center buzzer folder sticker elevator river tower power "
    "shower flower chair error mirror door floor motor factor color humor timer timber disorder blister plaster "
    "catheter inhaler pacemaker stapler poster laser inter other another later ever never over under after"
)
NEVER = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december bed room ward bay unit day week stage grade type page step part level "
    "number psalm chapter verse question figure table appendix section route highway line gate platform day pain "
    "the there these those it this that what which here where how all both"
)


class Persons:
    """Knows people's names from the word lists; without them only by a capital inside a sentence."""

    def __init__(self, lexicons: Lexicons | None = None) -> None:
        self._lexicons = lexicons or Lexicons()

    @cached_property
    def _guard(self) -> frozenset[str]:
        """Names of things that stand as one word on the guard list: drugs, eponyms, brands, scores."""
        names = ("drugs", "eponyms", "brands", "bodies", "things")
        entries = (entry for name in names for entry in self._lexicons.listed("guard", f"{name}.txt"))
        return frozenset(fold(entry) for entry in entries if " " not in entry)

    def is_person(self, phrase: str) -> bool:
        """Whether a phrase ends in a word for a person or in a name ("my aunt", "Lorna Teague", "an old woman")."""
        words = [word.removesuffix("'s").strip("(\"'*_") for word in phrase.split()]
        if not words or not words[-1]:
            return False
        if PERSON.fullmatch(words[-1]) or phrase.lower().endswith("old age"):
            return True
        agent = AGENT.search(phrase.rstrip())
        if agent and agent[1].lower() not in THINGS_IN_ER:
            return True
        if len(words) > 1 and self._follows(words[-2], words[-1]):
            return True
        return self.is_name(words[-1], opens=len(words) == 1)

    def _follows(self, first: str, last: str) -> bool:
        """Whether the word before makes a name of the last one: "my son Bikram", "Sr Gonzaga", "Roland Petty"."""
        folded, low = fold(last), first.lower().rstrip(".")
        if folded in NEVER or any(c.isdigit() for c in last):
            return False
        if low in ("my", "our"):
            return folded in self._lexicons.first_names
        if PERSON.fullmatch(first) or low in TITLES:
            return last[0].isupper() or folded in self._lexicons.first_names
        named = fold(first) in self._lexicons.first_names and fold(first) not in NEVER
        return named and first[0].isupper() and last[0].isupper() and folded not in self._guard

    def is_name(self, word: str, *, opens: bool) -> bool:
        """Whether a word reads as a person's name; `opens` when a sentence begins with it, so its capital says less."""
        atoms = ATOM.findall(fold(word))
        if not atoms or any(c.isdigit() for c in word) or atoms[0] in NEVER or len(word) < 2:
            return False
        lists = self._lexicons
        listed = atoms[-1] in lists.first_names or atoms[0] in lists.first_names
        ordinary = all(atom in lists.common for atom in atoms)
        guarded = atoms[-1] in self._guard
        if word.isupper() and len(word) > 1:
            return not ordinary and not guarded and (listed or atoms[-1] in lists.surnames or len(word) > 5)
        if not word[0].isupper():
            return (listed or atoms[-1] in lists.surnames) and not ordinary and not guarded
        if listed:
            return not guarded or atoms[0] in lists.first_names
        known = ordinary or guarded or atoms[0] in lists.places
        return not known and (not opens or atoms[-1] in lists.surnames or atoms[-1] not in lists.uncommon)
