"""E-mail addresses, also spelled out or hidden from robots (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.marks import found, word_set

REASON = "Anybody can write to this e-mail address, and many people can be looked up by it."
MAIL = re.compile(
    r"(?<![\w.+\-'])[\w.+\-'*]{1,64}@(?:[\w\-]{1,63}\.){1,6}[^\W\d_]{2,24}(?![\w\-])"
    r"|(?<![\w.+-])[\w.+-]{1,64}@\[\d{1,3}(?:\.\d{1,3}){3}\]"
)
HOST = (
    r"(?:gmail|googlemail|hotmail|outlook|yahoo|ymail|icloud|aol|proton(?:mail)?|live|msn|btinternet|gmx|fastmail"
    r"|tutanota|sky"
    r"|virginmedia|comcast|verizon|rediffmail|zoho|me|mac|nhs|bigpond|rogers|shaw|telstra|eircom|xtra|web|orange"
    r"|wanadoo|free)"
)
AT = r"(?:\s?[(\[{<]\s?(?:at|@|ät|a)\s?[)\]}>]\s?|\sat(?:\ssign)?\s|\s@\s|@\s|\s@)"
DOT = r"(?:\s?[(\[{<]\s?(?:dot|\.|punkt|point)\s?[)\]}>]\s?|\sdot\s|\s\.\s|\.\s?)"
BETWEEN = r"(?:\s?(?:\(dot\)|\[dot\])\s?|\s(?:dot|underscore|dash|hyphen|plus|point)\s|\s\.\s|[.])"
TLD = (
    r"(?:com|org|net|edu|gov|co|uk|ie|ca|au|nz|za|in|us|info|example|invalid|test|io|me|de|fr|nl|es|it|ng|ke|eu"
    r"|health|care|biz)"
)
SPOKEN = re.compile(
    rf"(?<![\w.+\-@])[\w+\-]{{1,40}}(?:{BETWEEN}[\w\-]{{1,30}}){{0,5}}{AT}(?:the\s)?[\w\-]{{1,40}}(?:{DOT}[\w\-]{{1,30}}){{0,3}}"
    rf"{DOT}{TLD}(?:{DOT}(?:uk|au|nz|za|in|ke|ng))?(?![\w\-])",
    re.IGNORECASE,
)
DOTLESS = re.compile(
    rf"(?<![\w.+\-@])[\w.+\-]{{2,40}}(?:\sat\s|@|\s@\s){HOST}(?![\w@.]|\s(?:least|home|work))", re.IGNORECASE
)
WORDY = re.compile(
    r"\be-?mail(?:\s(?:is|address|me|at|to|us|her|him|it's|address\sis|me\sat|us\sat)"
    r"|:){1,4}\s(?P<mail>(?:[\w.\-]{1,30},?\s){1,5}"
    r"(?:all\sone\sword,?\s)?at\s[\w\-]{1,40}(?:\sdot\s[\w\-]{2,30}){1,3})(?![\w\-])",
    re.IGNORECASE,
)
DOT_WORD = re.compile(r"\bdot\b|[(\[{]\s?(?:dot|\.|at|@)\s?[)\]}]|@|\spunkt\s", re.IGNORECASE)
SPEAKING = re.compile(r"e-?mail|write|reach|contact|message|address|mail", re.IGNORECASE)
FRONT_WORDS = word_set(
    "the a is was me us look looking looked are it be i'm im and or on my at that this were you we they he she here"
    " up not"
)


class Mail:
    """E-mail addresses: as written, with "at" and "dot", with spaces or brackets."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each as one candidate."""
        for match in MAIL.finditer(text):
            yield _mail(match.start(), match.end(), Confidence.SURE)
        if not DOT_WORD.search(text) and " at " not in text.lower():
            return
        for match in SPOKEN.finditer(text):
            if _spoken(match.group()):
                yield _mail(_front(match), match.end(), Confidence.SURE)
        for match in WORDY.finditer(text):
            yield _mail(*match.span("mail"), Confidence.SURE)
        for match in DOTLESS.finditer(text):
            if "@" in match.group() or SPEAKING.search(text, max(0, match.start() - 40), match.start()):
                yield _mail(match.start(), match.end(), Confidence.LIKELY)


def _mail(start: int, end: int, confidence: Confidence) -> Candidate:
    return found(start, end, Kind.CONTACT, REASON, confidence)


def _spoken(address: str) -> bool:
    """Somebody spelled a dot or bracketed an "at"; "look at nih.gov" is neither."""
    return re.search(r"\bdot\b|[(\[{<@]|\s\.\s|punkt", address, re.IGNORECASE) is not None


def _front(match: re.Match[str]) -> int:
    """Where the address begins: "it is ines dot moreau at …" without a leading "is"."""
    words = match.group().split(" ")
    start = match.start()
    while len(words) > 3 and words[0].lower() in FRONT_WORDS:
        start += len(words.pop(0)) + 1
    return start
