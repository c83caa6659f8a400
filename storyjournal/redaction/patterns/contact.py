"""Ways to reach somebody on a wire: e-mail, web pages, handles, network addresses (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind, Layer, Level

MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w-])")
SPOKEN_MAIL = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,40}(?:\s(?:dot|underscore|dash|plus)\s[\w-]{1,30}){0,4}"
    r"\s?(?:\(at\)|\[at\]|\bat\b)\s?[\w-]{1,40}(?:\s?(?:\(dot\)|\[dot\]|\bdot\b)\s?[\w-]{2,30}){1,4}",
    re.IGNORECASE,
)
LINK = re.compile(
    r"(?:https?://|www\.)[^\s<>()\[\]\"'|]{2,300}"
    r"|(?<![\w@./-])(?:[a-z0-9][\w-]{0,62}\.){1,5}(?:com|org|net|co|uk|ie|ca|au|nz|za|in|info|blog"
    r"|page|link|ly|me|tv|io|app"
    r"|us|de|fr|ng|ke|example|invalid|test|eu|health|care|support|org\.uk"
    r"|co\.uk)(?![\w-])(?:/[^\s<>()\[\]\"'|]*)?",
    re.IGNORECASE,
)
PERSONAL_PATH = re.compile(
    r"(?:facebook|instagram|twitter|x|tiktok|linkedin|threads|youtube|gofundme|caringbridge"
    r"|patreon|medium|substack"
    r"|linktr|justgiving|reddit|tumblr|blogspot|wordpress|github|venmo|paypal|calendly|bsky)\.\w+",
    re.IGNORECASE,
)
GENERAL = re.compile(
    r"(?:^|\.)(?:nih|cdc|fda|nhs|gov|who|cms|va|medlineplus|mayoclinic|webmd|pubmed|clinicaltrials"
    r"|google|youtube|facebook|instagram|twitter"
    r"|tiktok|reddit|wikipedia|amazon|change|gofundme|zoom|doi|orpha|rarediseases|clevelandclinic"
    r"|healthline|ada|cancer"
    r"|heart|lung|kidney|diabetes|lupus|crohnscolitisfoundation|ehlers-danlos|parkinson|alz"
    r"|nationalmssociety|arthritis"
    r"|macmillan|mind|samaritans|nami|europa|parliament|congress|senate|house|petition|bbc|nytimes"
    r"|theguardian|gmail|hotmail"
    r"|outlook|yahoo|icloud)\.(?:gov|org|com|nhs|uk|int|edu|co|net|ac|eu|ca|au|nz|ie"
    r"|us)(?:\.\w{2,3})?$|\.gov(?:\.\w\w)?$|\.nhs\.uk$",
    re.IGNORECASE,
)
HANDLE = re.compile(r"(?<![\w@./])@[\w](?:[\w.\-]{0,38}\w)?")
NAMED_HANDLE = re.compile(
    r"\b(?:insta(?:gram)?|ig|tiktok|twitter|snap(?:chat)?|discord|reddit|username|user ?name"
    r"|handle|screen ?name|user|gamertag|skype"
    r"|telegram|threads|u)\b(?:\s(?:name|id|handle|is|as|me|at|on|under"
    r"|=)){0,2}\s?[:=/\-]?\s?(?P<handle>(?=[\w.]*[\d_.])[a-z][\w.]{3,30}\w)",
    re.IGNORECASE,
)
UNDERSCORED = re.compile(r"(?<![\w@./#])(?=[\w.]*[a-zA-Z])[a-zA-Z0-9]+(?:_[a-zA-Z0-9]+)+(?![\w@/])")
FIGURED = re.compile(r"(?<![\w@./#\-])(?!covid|omicron|windows|mp3|h1n1)[a-z]{4,20}\d{2,4}(?![\w@/\-])")
ADDRESS4 = re.compile(r"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])")
ADDRESS6 = re.compile(r"(?<![\w:])(?:[0-9a-f]{1,4}:){4,7}(?::?[0-9a-f]{1,4})(?![\w:])", re.IGNORECASE)
REASONS = {
    "mail": "Anybody can write to this e-mail address, and many people can be looked up by it.",
    "link": "This web address may lead straight to you or to somebody you know.",
    "handle": "This account name leads straight to a person online.",
    "ip": "A network address can show where a device is.",
}


def _found(start: int, end: int, reason: str, confidence: Confidence = Confidence.SURE) -> Candidate:
    return Candidate(start, end, Kind.CONTACT, Level.IDENTIFIER, confidence, REASONS[reason], Layer.PATTERN)


class Contact:
    """E-mail (also spelled out), links that lead to a person, account names and network addresses."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each as one candidate."""
        for match in MAIL.finditer(text):
            yield _found(match.start(), match.end(), "mail")
        if "dot" in text.lower():
            for match in SPOKEN_MAIL.finditer(text):
                yield _found(match.start(), match.end(), "mail")
        yield from _links(text)
        for match in HANDLE.finditer(text):
            if not match.group()[1:].isdigit():
                yield _found(match.start(), match.end(), "handle")
        for match in NAMED_HANDLE.finditer(text):
            yield _found(*match.span("handle"), "handle", Confidence.LIKELY)
        for match in UNDERSCORED.finditer(text):
            yield _found(match.start(), match.end(), "handle", Confidence.LIKELY)
        for match in FIGURED.finditer(text):
            yield _found(match.start(), match.end(), "handle", Confidence.LIKELY)
        for pattern in (ADDRESS4, ADDRESS6):
            for match in pattern.finditer(text):
                yield _found(match.start(), match.end(), "ip")


def _links(text: str) -> Iterator[Candidate]:
    """Web addresses, but not the front door of a general site."""
    for match in LINK.finditer(text):
        address = match.group().rstrip(".,;:!?*")
        host, _, path = re.sub(r"^https?://", "", address, flags=re.IGNORECASE).partition("/")
        personal = PERSONAL_PATH.search(host) and path.strip("/")
        if personal or not GENERAL.search(host.removeprefix("www.")):
            yield _found(match.start(), match.start() + len(address), "link")
