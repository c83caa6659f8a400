"""What a number counts or measures: a number before a plural noun or a unit says how many, not how old.

English marks the noun after any number but one as plural, unless the noun is a unit used as an adjective ("a
12-hour shift"). So "25 tablets" and "forty small stones" are counts without a list of all things there are.
"""

import re

from storyjournal.redaction.reading.vocabulary import words

UNIT = re.compile(
    r"^(?:\s?(?:[%°$€£+*=<>~^:'\"]+\d|\s?[%°$€£+*=<>~^]|/(?!\s?(?:f|m|female|male|nb)\b)|[.,]\d)|-(?!\s|years?|yrs?|months?|weeks?|days?)\w"
    r"|\s?(?:weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?|fortnights?|mg|mcg|µg|ug|ml|mls|cc|iu|g|gm|kg"
    r"|kgs|kilos?|lbs?|oz|st|stone|pounds?|cm|mm|feet|foot|ft|inch|metres?|meters?|miles?|km|kph|mph|bpm|k|cal|kcal"
    r"|percent|per ?cent|pc|am|pm|a\.m|p\.m|o'?clock|degrees?|celsius|fahrenheit|hundred|thousand|million|billion"
    r"|grand|quid|bucks|pence|euros?|dollars?|rupees?|naira|rand|litres?|liters?|units?|dozen|mmol|mol|nmol|mm ?hg"
    r"|fr|french|gauge|puffs?|people|men|women|children|kids|mice|teeth|sheep|fish|staff|folk"
    r"|th|rd|nd)\b"
    r"|\s(?:x\s?\d|times?|out of|of (?:the|us|them|my|our|those|these|a|ten|five|\d)"
    r"|in (?:ten|every|\d|line|total|a (?:hundred|thousand|million|row))"
    r"|at a time|and counting|or (?:so|more|fewer)|more|fewer|different|other|such|things?|for|to|per|each"
    r"|an? (?:hour|hr|day|week|month|minute|min|piece|slice|go|time|head|year|pop)"
    r"|down|short|behind|ahead|deep|strong|away|apart|over|under|above|below|on (?:the|a|my) (?:scale|chart|list))\b)",
    re.IGNORECASE,
)
YEARS = re.compile(r"^\s?(?:years?|yrs?|months?|mos?)\b(?!\s(?:old|of age|young)\b)", re.IGNORECASE)
# Words that may stand between a number and its noun; a longer list would swallow what is said next.
QUALIFIER = (
    r"(?:big|small|little|tiny|long|short|full|whole|new|old|extra|good|bad|hard|solid|straight|blood|hospital|broken"
    r"|missed|loose|wet|dry|hot|cold|red|blue|white|black|green|single|separate|consecutive|bare|fresh|hidden|daily"
    r"|weekly|seven|unread|different|more|clinic|phone|sleeping|medical|young|lovely|different|foot|hour|mile|week)"
)
NOUNS = re.compile(rf"^\s(?:{QUALIFIER}\s){{0,2}}(?P<noun>[a-z]{{2,20}}s)\b(?!')", re.IGNORECASE)
SINGULAR = re.compile(r".*(?:ss|us|is)$")
# Words in -s that are no plural nouns, after an age: "at 34 she's …", "I was 12 was it?", "Dad at 90 still sings".
NO_NOUNS = words(
    "has was does goes says always sometimes perhaps besides towards afterwards upwards unless yes as its hers ours "
    "yours theirs his plus lives works feels looks sounds seems needs wants gets makes takes comes thinks knows "
    "weighs sings plays walks runs sleeps eats talks loves likes loves hates keeps helps calls rides reads laughs "
    "years yrs nowadays days indoors"
)


def counts(after: str) -> bool:
    """Whether what follows a number makes it a count, a measure, a time or a price. `after` begins right behind it."""
    if UNIT.match(after) or YEARS.match(after):
        return True
    nouns = NOUNS.match(after)
    return nouns is not None and _plural(nouns["noun"].lower())


def _plural(word: str) -> bool:
    return word not in NO_NOUNS and not SINGULAR.match(word)


# Words before a number that make it a reading of an instrument, a score, a dose, a page or a place in a row.
MEASURED = re.compile(
    r"\b(?:score[sd]?|scoring|level|levels|count|counts|sats?|saturation|saturating|oxygen|spo2|pulse|heart rate|hr|bpm"
    r"|sugars?|glucose|bgl?|cgm|bp|pressure|temp|temperature|fever|weigh(?:s|ed|ing|t)?|weight|height|bmi|a1c|hba1c|tsh"
    r"|egfr|gfr|crp|esr|psa|hb|hgb|haemoglobin|hemoglobin|platelets|ferritin|iron|inr|mmse|moca|phq|gad|angle|cobb|dose"
    r"|dosage|qty|quantity|page|pages|chapter|verse|psalm|ward|room|bay|bed|floor|flat|gate|platform|line|route|bus"
    r"|highway|exit|channel|stage|grade|type|class|number|no|nos|size|volume|vol|part|step|item|question|level|limit"
    r"|capped|cap|set|stuck|steady|stable|hovering|peaked|maxed|speed|rate|ratio|average|total|sum|price|cost|costs"
    r"|paid|copay|fee|test|tests|tested|result|results|reading|readings|factor|ef|fev1|o'clock|clock|alarm|score was"
    r"|vision|iq|gcs|glasgow|eq|version|windows|ios|android|season|episode|week|day|cycle|round|dialled|extension|ext"
    r"|units|setting|pressures|mph|km|degrees|percent|percentile|population|serves)\b"
    r"[^.;!?\n\d]{0,12}$",
    re.IGNORECASE,
)


def measured(before: str) -> bool:
    """Whether the words just before a number say that it is a reading, a score, a dose or a place in a row."""
    return MEASURED.search(before[-48:]) is not None
