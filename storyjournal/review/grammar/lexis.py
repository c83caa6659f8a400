"""Words that the grammar of replacement knows: titles, relations, small words, and neutral stand-ins.

Written for StoryJournal; English only. The stand-ins say that somebody or something was there and no more.
"""

import re

from storyjournal.redaction.findings import Kind
from storyjournal.redaction.options import relations

TITLE = (
    r"(?:(?:Sister|Sr|Brother|Br|Fr|Corporal|Cpl|Major|Colonel|Sir|Dame|Revd?|Reverend|Father|Deacon|Imam"
    r"|Bishop|Canon|Nana?|Gran|Granny|Grandma|Grandpa"
    r"|Mama|Baba|Uncle|Matron|Coach|Lieutenant|Lt|Captain|Capt|Sergeant|Sgt|Constable|Detective|(?:Petty )?Officer"
    r"|Senator|Judge|Justice|Mayor|Councill?or|Assembly ?member|Representative|Congress(?:man|woman)|Honou?rable"
    r"|Governor)|(?i:Drs?|Mrs?|Ms|Mx|Miss|Prof|Nurse|Doctor|Professor|Pastor|Rabbi|Aunt|Auntie|Aunty))"
)
TITLE_BEFORE = re.compile(rf"(?<![^\W_]){TITLE}\.?[ \t]+\Z")
TITLE_FIRST = re.compile(rf"{TITLE}\.?[ \t]+(?=\S)")

DETERMINER = relations.DETERMINER
POSSESSOR = relations.POSSESSOR
RELATION = relations.RELATION
ROLE_PHRASE = relations.ROLE_PHRASE
ROLE_BEFORE = re.compile(rf"{ROLE_PHRASE}[ \t]+\Z", re.IGNORECASE)
ROLE_COMMA_BEFORE = re.compile(rf"{ROLE_PHRASE},[ \t]+\Z", re.IGNORECASE)
CALLED_BEFORE = re.compile(r",?[ \t]+(?:called|named|known as|by the name of)[ \t]+\Z", re.IGNORECASE)

UNNAMED = "someone I won’t name"  # straight where the text has straight quotes

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
    Kind.FAMILY: "relative",
}
# The first cue found in the words of a place or organisation says what it is.
PLACE_NOUNS = (
    (
        re.compile(r"\b(?:hospitals?|h[oô]pital|infirmary|medical cent|cancer cent)|\bSt\.? [A-Z]\w+[’']s\b", re.I),
        "hospital",
    ),
    (re.compile(r"\b(?:clinic|clinique|surgery|practice|dispensary|family medicine)\b", re.I), "clinic"),
    (re.compile(r"\b(?:pharmacy|chemist|walgreens|cvs|boots|rite aid)\b", re.I), "pharmacy"),
    (re.compile(r"\b(?:school|academy|elementary|kindergarten)\b", re.I), "school"),
    (re.compile(r"\b(?:university|college)\b", re.I), "university"),
    (re.compile(r"\b(?:church|chapel|mosque|temple|synagogue|cathedral|lutheran|baptist)\b", re.I), "place of worship"),
    (re.compile(r"\b(?:ward|icu)\b", re.I), "ward"),
    (re.compile(r"\bbrigade\b", re.I), "brigade"),
    (re.compile(r"\blibrary\b", re.I), "library"),
    (re.compile(r"\bcaf[eé]\b", re.I), "café"),
    (re.compile(r"\b(?:group|society|club|association|charity|foundation|friends)\b", re.I), "group"),
    (re.compile(r"\b(?:gazette|courier|herald|tribune|chronicle)\b", re.I), "local paper"),
    (re.compile(r"\b(?:channel|radio|tv|fm)\b", re.I), "local station"),
    (re.compile(r"\b(?:street|road|avenue|lane|st|rd|ave|drive|close)\.?\Z", re.I), "street"),
    (re.compile(r"\b(?:ltd|inc|plc|llc|gmbh|company|co|logistics)\.?\Z", re.I), "company"),
)
PHONE_LIKE = re.compile(r"[\d\s().+-]{6,}")
MONTHS = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    r"|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
YEAR_ONLY = re.compile(r"(?:19|20)\d\d")
MONTH_ONLY = re.compile(rf"(?:early |late |mid-?)?{MONTHS},?(?: (?:of )?\d{{4}})?", re.IGNORECASE)
ORDINAL_FIRST = re.compile(r"\d{1,2}(?:st|nd|rd|th)\b|\w+(?:st|nd|rd|th) of\b", re.IGNORECASE)

_SPELLED_AN = r"(?-i:(?:[AEFHILMNORSX][A-Z\d]{1,5}|Rx)\b)"  # read letter by letter: "an MRN"
VOWEL_SOUND = re.compile(
    rf"(?:{_SPELLED_AN}|(?!(?-i:[A-Z]{{2,}}\b))[aeio]|u(?!ni|se|su|k\b|rin)|hour|honest|heir|8|11\b|18)", re.IGNORECASE
)
# Verbs that do not show by their ending that they are none of a noun, in the forms that follow a name.
VERB = (
    r"is|was|are|were|isn[’']t|wasn[’']t|will|has|had|hasn[’']t|hadn[’']t|would|could|can|can[’']t|cant|may"
    r"|might|should"
    r"|must|did|didn[’']t|didnt|does|doesn[’']t|do|came|comes|began|begins|felt|feels|seems|became|becomes"
    r"|brought|brings"
    r"|made|makes|went|goes|ends|taught|teaches|gave|gives|took|takes|said|says|told|tells|knew|knows|thought|thinks"
    r"|wants|calls|got|gets|sat|sits|stood|stands|held|holds|kept|keeps|left|leaves|lost|loses|put|puts|ran"
    r"|runs|read|reads"
    r"|rang|rings|saw|sees|sent|sends|sang|sings|sold|sells|spoke|speaks|spent|spends|wrote|writes|won|wins|wore|wears"
    r"|works|lives|loves|likes|needs|helps|looks|asks|drove|drives|bought|buys|dies|explains|hums|laughs|cries|slept"
    r"|sleeps|smiles|reckons|wept|woke|wakes|heard|hears|found|finds|met|meets|let|lets|led|leads|lay|lies"
    r"|fell|falls|grew"
    r"|grows|flew|flies|ate|eats|drank|drinks|drew|draws|broke|breaks|chose|chooses|fought|fights|forgot"
    r"|hung|hit|hurt|hid"
    r"|knelt|paid|pays|rode|rose|shook|shut|swore|swears|threw|throws|understood|used|turns|starts|tries"
    r"|moves|plays|prays"
    r"|prayed|stays|still|just|who|whose|whom|means?|meant|causes?|caused|hurts|flares?|flared|acts|shows|affects?"
)
VERB_NEXT = re.compile(
    rf"[ \t]+(?:{VERB}|changed|marked|passed|turned|ended|arrived|started|seemed)(?!\w)", re.IGNORECASE
)
BE_BEFORE = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|live[sd]?|living|came|come|comes|based|located|born|raised"
    r"|stay(?:s|ed|ing)?"
    r"|remain(?:s|ed)?|lie|lies|lay|settled?)|[’']m|[’']s|[’']re)(?: (?:now|still|born|raised|back|here))?[ \t]+\Z",
    re.IGNORECASE,
)
COPULA_BEFORE = re.compile(r"(?:\b(?:is|was|are|were|be|been|am)|[’'](?:m|s|re))[ \t]+\Z", re.IGNORECASE)
SUBJECT_NEXT = re.compile(
    r",?[ \t]+(?:I|we|he|she|they|it|you|my|our|his|her|their|your|the|a|an|this|that|there|someone|nobody|everyone"
    r"|and|but|or|so|when|after|before|because|while|with|at|in|on|for|to|from|by|as|who|which|where|after)\b"
)
YEARS_OLD = re.compile(
    r"[- ](?:years?[- ]old|years of age|yrs?[- ]old|(?:months?|weeks?|days?)(?:[- ](?:old|of age))?)\b"
)
# Before the name of a people these mean its language, or hold on to it: "in Korean", "speaks Korean", "from Korean".
SPOKEN_BEFORE = re.compile(r"\b(?:in|speaks?|spoke|reads?|writes?|wrote)[ \t]+\Z", re.IGNORECASE)
