"""Words that the grammar of replacement knows: titles, relations, small words, and neutral stand-ins.

Written for StoryJournal; English only. The stand-ins say that somebody or something was there and no more.
"""

import re

from storyjournal.redaction.findings import Kind

TITLE = (
    r"(?:(?:Doctor|Professor|Sister|Brother|Sir|Dame|Rev|Reverend|Father|Pastor|Rabbi|Deacon|Lieutenant|Lt|Captain"
    r"|Capt|Sergeant|Sgt|Officer|Coach|Aunt|Auntie|Aunty|Uncle)|(?i:Drs?|Mrs?|Ms|Mx|Miss|Prof|Nurse))"
)
TITLE_BEFORE = re.compile(rf"(?<![^\W_]){TITLE}\.?[ \t]+\Z")
TITLE_FIRST = re.compile(rf"{TITLE}\.?[ \t]+(?=\S)")

DETERMINER = r"(?:my|our|your|his|her|their|its|the|a|an|this|that|one)"
POSSESSOR = r"(?:my|our|your|his|her|their)"

RELATION = (
    r"(?:(?:ex-?|half-|step-?|grand|great-|god|foster )*"
    r"(?:mother|mum|mom|mama|father|dad|papa|parents?|daughters?|sons?|child|kids?|baby|twins?|sisters?|brothers?"
    r"|siblings?|wife|husband|spouse|partner|fianc[eé]e?|girlfriend|boyfriend|girl|boy|aunt|auntie|uncle|niece"
    r"|nephew|cousin|gran|grandma|grandpa|nan|nana)(?:-in-law)?"
    r"|friend|mate|best friend|neighbou?r|colleague|teammate|boss|manager|teacher|roommate|flatmate|carer|caregiver"
    r"|consultant|doctor|gp|physician|surgeon|specialist|nurse|midwife|therapist|physio|physiotherapist|dietitian"
    r"|pharmacist|psychologist|psychiatrist|counsell?or|oncologist|cardiologist|neurologist|rheumatologist"
    r"|gastroenterologist|haematologist|hematologist|dermatologist|pediatrician|paediatrician|radiologist"
    r"|gyn[ae]+cologist|urologist|nephrologist|pulmonologist|endocrinologist|ophthalmologist|allergist|geneticist"
    r"|internist|anaesthetist|anesthesiologist|paramedic|trainer|coach|lawyer|social worker|caseworker|advocate"
    r"|registrar|resident|dog|cat|horse|rabbit)"
)
# "my consultant", "our wonderful neighbour", "the nurse": what a name can stand in apposition to.
ROLE_PHRASE = rf"\b{DETERMINER} (?:[\w’'-]+ ){{0,3}}?{RELATION}"
ROLE_BEFORE = re.compile(rf"{ROLE_PHRASE}[ \t]+\Z", re.IGNORECASE)
ROLE_COMMA_BEFORE = re.compile(rf"{ROLE_PHRASE},[ \t]+\Z", re.IGNORECASE)
CALLED_BEFORE = re.compile(r",?[ \t]+(?:called|named|known as|by the name of)[ \t]+\Z", re.IGNORECASE)

STAND_IN: dict[Kind, str] = {
    Kind.PERSON: "someone",
    Kind.CONTACT: "a private address",
    Kind.ID: "a private number",
    Kind.PLACE: "a place",
    Kind.ORG: "an organisation",
    Kind.DATE: "one day",
    Kind.AGE: "a certain age",
    Kind.CONDITION: "an illness",
    Kind.OCCUPATION: "someone with a job",
    Kind.EVENT: "something that happened",
    Kind.DEMOGRAPHIC: "someone",
    Kind.FAMILY: "family",
}
# The bare noun, where a determiner already stands before it: "my ...", "the ...".
NOUN: dict[Kind, str] = {
    Kind.PERSON: "person",
    Kind.CONTACT: "address",
    Kind.ID: "number",
    Kind.PLACE: "place",
    Kind.ORG: "organisation",
    Kind.DATE: "day",
    Kind.AGE: "age",
    Kind.CONDITION: "illness",
    Kind.OCCUPATION: "person",
    Kind.EVENT: "event",
    Kind.DEMOGRAPHIC: "person",
    Kind.FAMILY: "family",
}
# The first cue found in the words of a place or organisation says what it is.
PLACE_NOUNS = (
    (re.compile(r"hospital|infirmary|medical cent|\bSt\.? [A-Z]\w+[’']s\b", re.IGNORECASE), "hospital"),
    (re.compile(r"clinic|surgery|practice", re.IGNORECASE), "clinic"),
    (re.compile(r"school|academy", re.IGNORECASE), "school"),
    (re.compile(r"universit|college", re.IGNORECASE), "university"),
    (re.compile(r"church|chapel|mosque|temple|synagogue", re.IGNORECASE), "place of worship"),
    (re.compile(r"\b(?:street|road|avenue|lane|st|rd|ave|drive|close)\.?\Z", re.IGNORECASE), "street"),
    (re.compile(r"\b(?:ltd|inc|plc|llc|gmbh|company|co)\.?\Z", re.IGNORECASE), "company"),
)
PHONE_LIKE = re.compile(r"[\d\s().+-]{6,}")
MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
YEAR_ONLY = re.compile(r"(?:19|20)\d\d")
MONTH_ONLY = re.compile(rf"(?:early |late |mid-?)?{MONTHS},?(?: (?:of )?\d{{4}})?", re.IGNORECASE)
ORDINAL_FIRST = re.compile(r"\d{1,2}(?:st|nd|rd|th)\b|\w+(?:st|nd|rd|th) of\b", re.IGNORECASE)

VOWEL_SOUND = re.compile(r"(?:[aeio]|u(?!ni|se|su|k\b|rin)|hour|honest|heir|8|11\b|18)", re.IGNORECASE)
VERB_NEXT = re.compile(
    r"[ \t]+(?:is|was|are|were|will|has|had|would|could|can|may|might|should|must|did|does|do|came|changed"
    r"|began|started|felt|seemed|became|brought|marked|made|went|passed|turned|ended|arrived|taught|gave|took)\b",
    re.IGNORECASE,
)
BE_BEFORE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|live[sd]?|living|came|come|comes|based|located|stay(?:s|ed|ing)?"
    r"|remain(?:s|ed)?|lie|lies|lay|settled?)|[’']m|[’']s|[’']re)(?: (?:now|still|born|raised|back|here))?[ \t]+\Z",
    re.IGNORECASE,
)
COPULA_BEFORE = re.compile(r"(?:\b(?:is|was|are|were|be|been|am)|[’'](?:m|s|re))[ \t]+\Z", re.IGNORECASE)
SUBJECT_NEXT = re.compile(
    r",?[ \t]+(?:I|we|he|she|they|it|you|my|our|his|her|their|your|the|a|an|this|that|there|someone|nobody|everyone"
    r"|and|but|or|so|when|after|before|because|while|with|at|in|on|for|to|from|by|as|who|which|where|after)\b"
)
YEARS_OLD = re.compile(r"[- ](?:years?[- ]old|(?:months?|weeks?|days?)(?:[- ]old)?)\b")
