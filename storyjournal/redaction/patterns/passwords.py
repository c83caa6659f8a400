"""User names, passwords, PINs and door codes next to the words for them (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.marks import found, word_set

LIKELY = Confidence.LIKELY
SECRET = "Whoever reads a password or a PIN can use it."  # noqa: S105 - a sentence
LOGIN = "A user name leads to an account, and often to the same person elsewhere."
FILL = (
    r"(?:\s(?:is|was|=|still|now|for|to|the|my|our|his|her|their|on|of|in|it's|its|that|zoom|wifi|wi-fi|portal|app"
    r"|phone|door|gate|house|account|login|card|back)){0,6}"
)
PASSWORD = re.compile(
    rf"\b(?:password|passwd|passcode|pass\scode|passphrase|pass\sphrase|pwd|pw|wifi\skey|wi-?fi|api[\s_]?key"
    rf"|secret[\s_]?key"
    rf"|access[\s_]?token|auth[\s_]?token|security\sanswer){FILL}\s?[:=|]?\s?[\"']?(?P<value>[^\s\"',;|]{{3,64}})",
    re.IGNORECASE,
)
NUMBER = re.compile(
    rf"\b(?:pin|pin\s(?:code|number)|passcode|door\scode|gate\scode|entry\scode|access\scode|alarm\scode"
    rf"|key\s?(?:safe|box|code)"
    rf"|lock\s?box|security\scode|cvv2?|cvc2?|csc|otp|verification\scode|one[- ]time\scode|unlock\scode|visitor\scode"
    rf"|code|the\scode){FILL}\s?[:=|]?\s?(?P<value>[A-Z]?\#?\d{{3,8}}[#*A-Z]?)(?![\w\-/%]|[.,:]\d|\s?(?:mg|people"
    rf"|%))",
    re.IGNORECASE,
)
PIN_CODE = re.compile(r"pin(?:\s?code)?:?\s?[1-9]\d{5}", re.IGNORECASE)  # an Indian postcode
USER = re.compile(
    r"(?<![^\W_])(?:user[\s_\-]?names?|user[\s_\-]?ids?|log[\s\-]?in(?:[\s_](?:name|id))?|screen\s?names?"
    r"|gamer\s?tag|account[\s_]name"
    r"|nick(?:name)?\sonline|user)(?![^\W_])"
    r"(?P<link>(?:\s(?:is|was|on|there|here|for|the|my|portal|app|site"
    r"|forum)){0,4}\"?\s?[:=|]?\s?)[\"']?(?P<value>[A-Za-z0-9][\w.\-]{2,31})",
    re.IGNORECASE,
)
MEDICAL = re.compile(
    r"\b(?:cpt|icd|drg|hcpcs|billing|diagnosis|procedure|dress|zip|area|post|colou?r|qr|bar|building|tax)\s$",
    re.IGNORECASE,
)
ORDINARY = word_set(
    """
    the my his her our their your same not that this still now and for with was were has had have one two old
    new different simple long short wrong forgotten lost too very written saved changed reset required protected
    manager name names date birth number street city email password user login username known given what which
    some any all friendly error interface guide group groups base data experience agent mobile none null true
    false admin your
    """
)


class Secrets:
    """What opens an account or a door, and the name an account is opened under."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the value alone."""
        for match in PASSWORD.finditer(text):
            value = match["value"].rstrip(".!?)]}")
            if _secret(value, match.group()):
                yield found(match.start("value"), match.start("value") + len(value), Kind.ID, SECRET, LIKELY)
        for match in NUMBER.finditer(text):
            if PIN_CODE.fullmatch(match.group()):
                continue
            if not MEDICAL.search(text, max(0, match.start() - 12), match.start()) and not re.fullmatch(
                r"(?:19|20)\d\d", match["value"]
            ):
                yield found(*match.span("value"), Kind.ID, SECRET, LIKELY)
        for match in USER.finditer(text):
            if _user(match["value"].rstrip("."), match["link"], match.group()):
                end = match.start("value") + len(match["value"].rstrip("."))
                yield found(match.start("value"), end, Kind.CONTACT, LOGIN, LIKELY)


def _secret(value: str, whole: str) -> bool:
    """A value that no sentence would go on with: figures or marks in it, or anything after a colon."""
    if value.lower() in ORDINARY or len(value) < 4:
        return False
    odd = any(map(str.isdigit, value)) or any(mark in value.strip("'-") for mark in "!@#$%^&*_+=~?<>")
    return odd or bool(
        re.search(r"[:=]\s?[\"']?$", whole[: -len(value)] if whole.endswith(value) else whole[: -len(value) - 1])
    )


def _user(value: str, link: str, whole: str) -> bool:
    """After a colon anything; after "is" what is no word; after a bare space what has figures or marks in it."""
    if value.lower() in ORDINARY:
        return False
    odd = any(map(str.isdigit, value)) or "_" in value or "." in value
    if re.search(r"[:=|]", link) and not re.match(r"user\W", whole, re.IGNORECASE):
        return True
    named = re.match(r"user[\s_]?name|screen|gamer|account", whole, re.IGNORECASE) is not None
    return (
        odd
        and not value.isdigit()
        and (named or " is " in link or " was " in link or whole.lower().startswith(("login", "user")))
    )
