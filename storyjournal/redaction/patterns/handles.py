"""Names people go by online: @handles, u/names, "IG: x", "x on Instagram" (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.marks import Casing, Casings, found, word_set
from storyjournal.redaction.reading.alternatives import either, parted

REASON = "This account name leads straight to a person online."
LIKELY = Confidence.LIKELY
PLATFORM = either(
    parted(
        r"(?:insta(?:gram)?|ig|tik\s?tok|twitter|snap(?:chat)?|discord|reddit|skype|telegram|threads|facebook|fb"
        r"|youtube|yt|twitch"
        r"|bluesky|bsky|mastodon|tumblr|pinterest|linkedin|whatsapp|wechat|kik|venmo|cash\s?app|paypal|zelle|strava"
        r"|signal|substack"
        r"|patreon|onlyfans|steam|xbox|psn|playstation|roblox|minecraft|etsy)"
    )
)
AT = re.compile(
    r"(?<![\w@./+])@\s?(?P<name>[^\W_](?:[\w.\-]{0,60}\w)?|_\w{2,40})(?:@[\w\-]{1,40}(?:\.[\w\-]{1,20}){1,3})?"
)
REDDIT = re.compile(r"(?<![\w/])/?u/\s?[\w\-]{3,20}(?![\w/])", re.IGNORECASE)
CASHTAG = re.compile(r"(?<![\w$])\$[A-Za-z][\w\-]{2,19}(?![\w.])")
FILL = (
    r"(?:\s(?:name|id|handle|username|account|page|is|as|me|at|on|under|called|profile|tag|user|it's|its|there)){0,4}"
)
NAMED = re.compile(
    rf"\b(?:{PLATFORM}|username|user\s?name|handle|screen\s?name|user|gamertag|my\stag"
    rf"|u)(?![^\W]){FILL}\s?[:=/\-|]?\s?[\"'(]?"
    r"(?P<name>(?=[\w.\-]{0,30}[\d_.])[a-z][\w.\-]{2,30}\w(?:#\d{4})?)",
    re.IGNORECASE,
)
COLON = re.compile(
    rf"\b(?:{PLATFORM}|handle|screen\s?name|gamertag|insta\shandle)(?:\s(?:name|id|handle|username|account"
    rf"|page))?\s?(?::|=|\|)\s?[\"'(@]?"
    r"(?P<name>[A-Za-z][\w.\-]{2,30}\w)(?!\s?(?:and|or|,)\s?(?:insta|twitter|facebook))",
    re.IGNORECASE,
)
IS = re.compile(
    rf"\b(?:(?:my|her|his|their|our|the|whose|the\spage's)\s(?:{PLATFORM}\s)?(?:handle|username|screen\s?name"
    rf"|user\sname|insta|ig|tiktok|snap"
    r"|discord|gamertag|tag)(?:\s(?:name|handle|username))?(?:\son\s\w{2,12})?\s?(?:is|was|'s|=)|(?:go|goes|known"
    r"|post|posts|tweet|blog|stream|find"
    rf"\sme|find\sus|search(?:\sfor)?|follow(?:\sme|\sus|\sher|\shim)?)\s(?:by|as|under"
    rf"|is))\s[\"']?(?P<name>[A-Za-z_][\w.]{{2,30}})[\"']?"
    rf"(?P<on>\son\s(?:{PLATFORM}|x)\b)?",
    re.IGNORECASE,
)
ON = re.compile(
    rf"(?<![\w@.])(?P<name>[A-Za-z][\w.]{{2,30}})\s(?:on|@)\s(?:{PLATFORM})\b"
    rf"|(?<![\w@.])(?P<other>[A-Za-z][\w.]{{2,30}})\s\((?:on\s)?(?:{PLATFORM})\)",
    re.IGNORECASE,
)
FOLLOW = re.compile(
    r"\b(?:follow|find me|find us|add|dm|i'm|im|i am|message|as|me:|us:|called|page|account|handle)\s[\"'(]?$",
    re.IGNORECASE,
)
UNDERSCORED = re.compile(
    r"(?<![\w@./#\\\-{%&=?])(?=[\w]{0,30}[a-zA-Z])_?[a-zA-Z0-9]{1,30}(?:_{1,2}[a-zA-Z0-9]{1,30}){1,6}_?(?:#\d{4}(?!\d))?(?![\w@/\\(])"
)
FIGURED = re.compile(r"(?<![\w@./#\-+$])[a-z]{4,20}\d{2,4}(?![\w@/\-]|\.\d)", re.IGNORECASE)
NOT_FIGURED = re.compile(
    r"(?:img|dsc|vid|pxl|mvi|covid|omicron|windows|mp|h1n|vitamin|protein|type|stage|grade|level|room|page|fig"
    r"|table|sars|brca|cyp|omega|ward|bed"
    r"|section|form|since|until|about|over|under|from|year|june|july|march|april|sept|ostomy|claim|figure|galaxy"
    r"|iphone|ipad"
    r"|factor|trisomy|chapter|version|phase|week|month|part|unit|gate|class|model|series|code|exon|intron|codon"
    r"|lot|test|copy)\w{0,6}\d+",
    re.IGNORECASE,
)
FIELD_WORDS = word_set(
    """
    fax mobile cell network provider gateway host port login password session cookie agent browser model brand make
    date of birth id name first last middle full number no user code type street city state country zip postal
    post phone email mail address account card member patient medical record policy plan group claim health
    insurance license licence plate vehicle device serial employee customer client tax national bank routing
    swift bic pin cvv api key token secret time start end created updated at by is has value data key unique
    identifier url ip mac dob ssn mrn npi sex gender age status title description notes admission discharge
    visit provider doctor hospital clinic company job order invoice amount price total currency coordinates
    latitude longitude biometric certificate beneficiary issued expiry expiration valid until from to the and
    """
)
CAMERA = frozenset(("img", "dsc", "vid", "pxl", "mvi", "screenshot", "scan", "dcim", "wa"))
KEY = re.compile(r"[\"']?\s?[:=]")
WORDS = word_set(
    """
    the a an my me on it is was not this that here there her him his she he they we you for from and but or with
    about what who all just only same also now then more most best better down up out posted shared live lives
    found saw seen video videos photo photos page pages post posts story stories people friends someone somebody
    everyone anyone things stuff group groups ad ads account accounts message messages me! us them followers
    hidden active popular famous viral private public personal old new myself yourself usual well long normal
    known such free if when where while still back again today tonight yesterday later
    """
)


class Handles:
    """Account names, by their sign, their platform or their shape."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the name; the @ before it belongs to it."""
        for match in AT.finditer(text):
            if not match["name"].isdigit() and (match.group()[1] != " " or _odd(match["name"])):
                yield found(match.start(), match.end(), Kind.CONTACT, REASON, Confidence.SURE)
        for match in REDDIT.finditer(text):
            yield found(match.start(), match.end(), Kind.CONTACT, REASON, Confidence.SURE)
        for pattern in (NAMED, COLON, IS):
            for match in pattern.finditer(text):
                if _named(pattern, match):
                    yield found(*match.span("name"), Kind.CONTACT, REASON, LIKELY)
        for match in ON.finditer(text):
            yield from _on(text, match)
        yield from _by_shape(text)


def _odd(name: str) -> bool:
    """Figures or marks in a name, as no word has them."""
    return any(map(str.isdigit, name)) or "_" in name or "." in name.strip(".")


def _named(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """After "handle is" any word that is no everyday one; after a verb alone only with the platform or a mark."""
    name = match["name"].rstrip(".")
    if name.lower() in WORDS or name.lower() in FIELD_WORDS or re.fullmatch(r"[\d.\-]+|.+\.(?:com|org)", name):
        return False
    odd = _odd(name)
    if pattern is NAMED:
        return odd and not re.search(r"\d[.\-]\d", name) and len(name) >= 4
    if pattern is IS and re.match(r"(?:my|her|his|their|our|the|whose)\s", match.group(), re.IGNORECASE) is None:
        return odd or match["on"] is not None
    return True


def _on(text: str, match: re.Match[str]) -> Iterator[Candidate]:
    """ "moonbird on Instagram": a name with a mark or figures, or one that is followed."""
    part = "name" if match["name"] else "other"
    name = match[part]
    followed = FOLLOW.search(text, max(0, match.start() - 14), match.start()) is not None
    if name.lower() not in WORDS and ".." not in name and (_odd(name) or followed) and not name.isdigit():
        yield found(*match.span(part), Kind.CONTACT, REASON, LIKELY)


def _by_shape(text: str) -> Iterator[Candidate]:
    """Names that no sentence would hold: with underscores, or letters run into figures."""
    casings = Casings(text)
    for match in UNDERSCORED.finditer(text):
        pieces = [p for p in match.group().lower().split("_") if p]
        key = text[match.start() - 1 : match.start()] in ("'", '"') and KEY.match(text, match.end())
        if (
            not key
            and len(match.group()) > 3
            and not all(p in FIELD_WORDS or p.isdigit() or p in CAMERA for p in pieces)
        ):
            yield found(match.start(), match.end(), Kind.CONTACT, REASON, LIKELY)
    for match in FIGURED.finditer(text):
        plain = match.group().islower() or casings.at(match.start()) is Casing.UPPER
        if plain and not NOT_FIGURED.fullmatch(match.group()):
            yield found(match.start(), match.end(), Kind.CONTACT, REASON, LIKELY)
