"""The words around an age: units behind it, verbs and people before it, hours that look like one."""

import re

from storyjournal.redaction.dates.persons import KIN, ROLE
from storyjournal.redaction.reading.vocabulary import words

ADVERB = (
    r"(?:only|just|now|almost|nearly|about|barely|like|already|still|not yet|not even|not|both|all of|all|a young|an?"
    r"|maybe|roughly|around|over|under|currently|coming up|coming up to|coming up on|going on|rising|turning|pushing"
    r"|probably|exactly|well over|well into|all|either|then|even|around about|the ripe old age of)"
)
OLD = re.compile(
    r"^(?:\)|\s?\(\d{1,3}\))?(?:[\s\-]?(?:years?|yrs?|months?|mos?|mths?|weeks?|wks?|days?)[\s\-]"
    r"(?P<many>old(?:s|er)?|of age|young)\b|\s?(?:y\.?\s?/?\s?o\.?(?!\w)|yrs?\.?\sold|yo\b|mo\sold))",
    re.I,
)
YOUNG_UNIT = re.compile(r"^(?:\s?\(\d{1,3}\))?[\s\-]?(?:months?|mos?|mths?|weeks?|wks?|days?)\b", re.I)
THING = (
    r"(?:car|house|home|building|study|data|habit|scar|tv|bike|machine|laptop|phone|mattress|tree|wine"
    r"|whisky|whiskey|cheese|tradition|law|drug|injury|wound|volvo|ford|honda|toyota|truck|van|sofa"
    r"|couch|boiler|fridge|oak|church|recipe|bottle|bread|milk|news|problem|dog|cat|horse|story|secret"
    r"|company)"
)
OLD_THING = re.compile(rf"^[\s\-]?\S{{1,7}}[\s\-]old[\s,]{{1,2}}(?:\w+\s)?{THING}\b", re.I)
THING_IS = re.compile(rf"\b{THING}\s(?:is|was)\s(?:\w+\s)?$|\bit(?:'?s|\sis|\swas)\s$", re.I)
OWNER = re.compile(r"\b(?:my|our|her|his|their|your|with|the|two|three|these)\s(?:own\s|twin\s|two\s|three\s)?$", re.I)
AGED = re.compile(
    r"(?:\b(?:aged?|ages)(?:\sis|\swas|\sof)?(?:\s(?:only|about|around|just|between|of|from))?[\s:=]{1,3}|\bage\s?[:=,]\s?|\bbirthday[:\s]\s?"
    r"|\b(?:ripe|old|tender|young)\sage of\s|\bages? (?:of|from)\s"
    r"|\bturn(?:ed|s|ing)?\s(?:only\s|just\s)?|\b(?:hit|hitting|pushing|knocking on|shy of|rising"
    r"|(?:wrong|right|other|far) side of|coming up(?: to| on)?|going on|older than|younger than|approaching"
    r"|before reaching|reach(?:ed|es)?|celebrated(?: being)?|not a day over)\s)$",
    re.I,
)
WEAK_AGED = re.compile(r"\b(?:hit|hitting|pushing|rising|approaching|reach(?:ed|es)?|shy of|going on)\s$", re.I)
BE = re.compile(
    r"(?:(?P<be>'m|'s|'re|\b(?:am|is|are|was|were|be|been|being|m|s)|\bmi a)|\b(?P<short>im|shes|hes|theyre|whos))"
    rf"\s(?:{ADVERB}\s){{0,3}}$",
    re.I,
)
AUXILIARY = re.compile(
    r"(?:\s?'(?:ll|d|ve)|\s(?:will|would|would've|could|has|have|had|must|might|just|really))+$", re.I
)
PRONOUNS = re.compile(r"\s\((?:he|she|they|it|ze)/\w{2,5}\)$|(?<=self)\s(?:that|who)$", re.I)
MY_PERSON = re.compile(
    rf"\b(?:my|our|his|her)\s(?:\w+\s)?(?:{KIN}|{ROLE})\s(?:at|in|from|of|on|with)\s[^.]{{0,40}}$", re.I
)
WHEN = re.compile(r"\b(?:when|since|until|til+|before|after|while|till|once|if|because)\s\w+$", re.I)
PHRASE = re.compile(r"(?:[^\s.,;:!?()\n]+\.?\s){0,5}[^\s.,;:!?()\n]+$")
NOBODY = words("it that this there these those what which you one here it's all both none most some many")
END = re.compile(r"^(?:\s?[,.;:!?)\"'…–—|]|\s?-{1,2}\s|\s?$|\s?\n)")
GOES_ON = re.compile(r"^\s(?:and|when|at the time|with|but|who|now|years? later)\b", re.I)
AT = re.compile(r"\bat(?:\s(?:only|just|barely|about|around|nearly|almost|like|age))?\s$", re.I)
CLOCK_AFTER = re.compile(
    r"^\s?(?:am|pm|a\.m|p\.m|o'?clock|sharp|on the dot|tonight|tomorrow|this|every|each|daily|today|yesterday"
    r"|in the (?:morning|evening|afternoon|night)|at night|on (?:mon|tue|wed|thu|fri|sat|sun)|bells?"
    r"|:\d|\.\d\d|h\b|hrs)",
    re.I,
)
CLOCK_BEFORE = re.compile(
    r"\b(?:alarm|clock|wake|woke|up|dinner|lunch|tea|appointment|visit|closes?|opens?|starts?|started|ward|shift"
    r"|call(?:ed)?|rang|shuts?|scan|meet|see you|look(?:s|ed|ing)?|laugh(?:ed|s)?|rated|valued|priced|hours"
    r"|kg|bus|train|clinic|rounds?|bed|news|bedtime|breakfast|supper|meds?|pills?|tablets?|feeds?)\b[^.\n]{0,24}$",
    re.I,
)
LOOK_BEFORE = re.compile(r"\b(?:look(?:s|ed|ing)?|laugh(?:ed|s)?|rated|valued|priced|kg|alarm)\b[^.\n]{0,24}$", re.I)
COULD = re.compile(r"^\s(?:i|he|she|we)\s(?:could|was|knew|had|learned|learnt|got)\b", re.I)
LIFE = re.compile(
    r"\b(?:died|diagnosed|burne?d|burnt|orphaned|adopted|married|widowed|fostered|blinded|blind|deaf|hernia|fever|typhus"
    r"|polio|measles|tooth|stroke|seizure|transplant(?:ed)?|liver|kidney|diabetes|epilepsy|asthma|leukaemia|leukemia"
    r"|left (?:us|school)|first had|periods?|born deaf|lost (?:my|his|her))\b[^.;\n]{0,30}$",
    re.I,
)
STREET = re.compile(
    r"^\s[A-Z][\w' ]{0,25}\b(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|close|way|place|court)\b", re.I
)
SPAN = re.compile(r"\b(?:from|until|till|since|by|past)\s(?:only\s|just\s|about\s|age\s)?$", re.I)
FALLEN = re.compile(r"\b(?:down|up|off|rose|went|dropped|fell|gone) (?:\w+ )?(?:from|by|past)\s$", re.I)
SPAN_END = re.compile(r"^(?:[,.;)]|\s(?:when|who|with|he|she|i|and|on|in|that|onwards?)\b)", re.I)
OF = re.compile(rf"\b(?P<who>{KIN}|{ROLE}|child|person|people)s?\s(?:only\s)?of\s(?:only\s|about\s|just\s)?$", re.I)
PARENTS = re.compile(r"(?:mother|mom|mum|father|dad|parent|grand\w+|mama|papa)s?$", re.I)
BESIDE = re.compile(r"(?P<phrase>(?:[^\s,;:.!?()\n]+\.?\s){0,4}[^\s,;:.!?()\n]{2,30})(?P<mark>\s?[,(]\s?|\s[–—-]\s|\s)"
                    r"(?:about |only |just |now |aged |nearly |almost |still )?$")  # fmt: skip
MYSELF = re.compile(r"\b(?:i'?m|i am|name is|name's|called)\s(?:\S+|an?\s(?:\S+\s){0,4}\S+)$", re.I)
SIGNED = re.compile(r"(?:^|\n)(?:—|--?)?\s?[A-Z][^\W\d_]+(?: [A-Z][^\W\d_]+){0,3},\s$")
LINE_END = re.compile(r"^\.?\s?(?:\n|$)")
BESIDE_END = re.compile(r"^(?:\s?[,;)]|\.(?:\s|$)|\s?\n|\s?$|\s[–—-]\s|\syears\b[,.;)])")
KIDS = re.compile(
    r"\b(?:kids|boys|girls|twins|children|sons|daughters|grand\w+s|nephews|nieces|triplets|babies)"
    r"(?:\s(?:are|were|aged|now)){0,2}[\s,(:]{1,2}$", re.I)  # fmt: skip
SEX = r"(?:f|m|nb|female|male|non-?binary|trans|mtf|ftm|afab|amab|enby)"
SEX_AFTER = re.compile(rf"^(?:\s?/\s?|,\s?|\s)?{SEX}(?=[\s,.;)\]|]|$)", re.I)
SEX_BEFORE = re.compile(rf"(?:^|[\s(\[,.|:]){SEX}\s?[\s,(/]\s?$", re.I)
WOMAN_BEFORE = re.compile(r"\b(?:woman|man|female|male|mum|mom|dad)[\s,(]{1,2}$", re.I)
STARTS = re.compile(r"(?:^|[\n.:;|(!?]\s?|[-*•]\s|\b(?:i'?m|i am|hi|hey|me|here|a|an|fellow)\s)$", re.I)
PROFILE = re.compile(
    r"^,?\s(?:female|male|woman|man|single|married|divorced|widow(?:ed)?|retired|diagnosed|mother|father|mum|mom|dad|trans"
    r"|living|newly|from|first baby|second baby|third baby|nonbinary|non-binary)\b", re.I)  # fmt: skip
LIVED = re.compile(
    r"\b(?:lived|lives|live|living|made it|survived|got|gets|see)\s(?:to|until|till|past|of)?\s?(?:see\s)?(?:be\s)?$",
    re.I)  # fmt: skip
PARTY = re.compile(r"^(?:[,.;!?)]|\s\(|\s(?:party|bash|do|next|last|this|in|on|was|is)\b|\s?$)", re.I)
BIRTHDAY = re.compile(r"^\s(?:birthday|bday|b-day)", re.I)
INTRODUCED = re.compile(r"\s\((?:he|she|they|it|ze)/\w{2,5}\)|\shere(?=,)", re.I)
HAS = re.compile(r"\b(?:i|he|she)\s(?:have|has|had)\s(?:only\s|just\s|already\s|now\s)?$", re.I)
YEARS_ALONE = re.compile(r"^\syears(?:[.,;)]|\sand\b|\s?$)", re.I)
A_AND = re.compile(r"\ban?\s[^\W\d_]{3,20}\sand\s$", re.I)
KIN_BEFORE = re.compile(rf"\b{KIN}\s?[,(]\s?$", re.I)
