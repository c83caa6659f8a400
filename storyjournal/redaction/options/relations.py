"""What somebody can be to the writer, in the words of a text: relations, trades of care, and phrases with them.

Written for StoryJournal; English only. Both the words offered and the grammar of replacement read these.
"""

import re

DETERMINER = r"(?:my|our|your|his|her|their|its|the|a|an|this|that|one|some)"
POSSESSOR = r"(?:my|our|your|his|her|their)"
KIN = (
    r"(?:(?:ex-?|half-|step-?|grand|great-|god|foster )*"
    r"(?:mother|mum|mom|mam|mama|mamma|mummy|mommy|father|dad|dada|daddy|papa|parents?|daughters?|sons?|child|kids?"
    r"|baby|bab(?:ies|a)|twins?|triplets?|sisters?|brothers?|siblings?|sis|bro|wife|husband|hubby|spouse|partner"
    r"|fianc[eé]e?|girlfriend|boyfriend|girl|boy|gf|bf|aunt|auntie|aunty|uncle|niece|nephew|cousin|gran|granny"
    r"|grandma|grandpa|grandad|granddad|nan|nana|nanna|widow|widower|eldest|oldest|youngest)(?:-in-law)?)"
)
TRADE = (
    r"(?:friend|bff|mate|best friend|pal|buddy|neighbou?r|colleague|co-?worker|teammate|boss|manager|supervisor"
    r"|teacher|tutor|headteacher|professor|student|pupil|classmate|roommate|room-mate|flatmate|housemate|landlord"
    r"|landlady|lodger|carer|caregiver|helper|donor|sponsor|mentor|minister|priest|pastor|imam|rabbi|chaplain|vicar"
    r"|consultant|doctor|gp|physician|surgeon|specialist|registrar|resident|houseman|intern|nurse|midwife|matron"
    r"|health visitor|therapist|physio|physiotherapist|dietitian|dietician|nutritionist|educator|orthotist|optician"
    r"|pharmacist|chemist|psychologist|psychiatrist|counsell?or|oncologist|cardiologist|neurologist|rheumatologist"
    r"|gastroenterologist|ha?ematologist|dermatologist|pa?ediatrician|radiologist|gyna?ecologist|urologist"
    r"|nephrologist|pulmonologist|endocrinologist|ophthalmologist|allergist|geneticist|internist|dentist"
    r"|anaesthetist|anesthesiologist|paramedic|phlebotomist|technician|receptionist|secretary|porter|cleaner|orderly"
    r"|trainer|coach|driver|lawyer|solicitor|social worker|caseworker|advocate|lady|woman|man|guy|fella|chap|bloke"
    r"|dog|cat|horse|rabbit)"
)
RELATION = rf"(?:{KIN}|{TRADE})"
# "my consultant", "our wonderful neighbour", "the nurse": what a name can stand in apposition to.
ROLE_PHRASE = rf"\b{DETERMINER} (?:[\w’'-]+ ){{0,3}}?{RELATION}"

_PHRASE = rf"{POSSESSOR} (?:[a-z][\w’'-]* ){{0,2}}?{RELATION}"
_SAID_BEFORE = re.compile(
    rf"\b(?P<role>{_PHRASE})(?:[’']?s name)?(?:,| is| was| called| named| (?:is|was) called)?[ \t]+[(]?\Z",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(
    rf"(?:(?:,?[ \t]+(?:who|which)(?:[’']s| is| was)|[ \t]+(?:is|was)(?: also)?)[ \t]*(?=\b{POSSESSOR}\b)"
    r"|,[ \t]*|[ \t]+\()"
    rf"(?P<role>(?:{POSSESSOR}|the) (?:[a-z][\w’'-]* )?{RELATION})\b(?! (?:of|who))(?![’'])"
)
_APPOSED = re.compile(r"[ \t]*(?:[.;:!?)\n]|\Z|,(?![ \t]+(?:[A-Z]|and\b)))")  # not the next one in a list
_IN_BRACKETS = re.compile(rf"[ \t]+\((?P<role>{RELATION})\)")


def role_in(before: str, after: str) -> str:
    """Return what the words around a name say the person is ("my brother", "the new doctor"), or nothing."""
    said = _SAID_BEFORE.search(before) or _SAID_AFTER.match(after)
    if said and not (said[0].rstrip(" \t(").endswith(",") and not _APPOSED.match(after)):
        words = " ".join(said["role"].split())
        return words[0].lower() + words[1:]
    bare = _IN_BRACKETS.match(after)
    return f"the {bare['role']}" if bare else ""
