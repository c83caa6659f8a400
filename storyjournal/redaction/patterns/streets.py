"""Houses with their street, flats, post boxes and rural routes (layer 2)."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.marks import Casing, Casings, found, word_set
from storyjournal.redaction.patterns.street_words import COMPASS, EVERYDAY, FAMOUS, FLAT, HARD, SOFT, TAIL
from storyjournal.redaction.reading.alternatives import either, parted
from storyjournal.redaction.reading.numbers import CARDINAL

SURE, LIKELY = Confidence.SURE, Confidence.LIKELY
HOUSE = "A house number with its street leads to a front door."
STREET = "A street name points at a small part of one town."
BOX = "A post box belongs to one person or family."
FLAT_REASON = "The number of a flat, put together with a street, leads to a front door."
BEGIN = r"(?<![\w.,/\-$£€:])"
WORD = r"[^\W\d_][\w'.\-]{0,30}"
NUMBER = (
    r"(?:(?:no\.?|number|lot|plot|door no\.?|house no\.?)\s)?"
    r"\d{1,6}½?(?:(?:\s?[\-/–]\s?)\d{1,5})?(?:\s?[a-z](?=[\s,]))?"
)
NUMBERED = re.compile(
    rf"{BEGIN}(?:{FLAT},?\s(?:(?:{WORD}\s){{1,3}}?(?:house|court|tower|towers|building|mansions"
    rf"|lodge),\s)?)?(?P<number>{NUMBER}),?\s"
    rf"(?P<name>(?:(?:{WORD}|\d{{1,3}}(?:st|nd|rd|th))[ ]){{1,4}}?)(?P<kind>{HARD}|{SOFT})\b\.?(?!\s(?:of|years"
    rf"|minutes|from)\b|-|[ ](?:{HARD}|{SOFT})\b(?!\.?[ ](?-i:[A-Z]))){COMPASS}{TAIL}",
    re.IGNORECASE,
)
NUMBERED_WAY = re.compile(
    rf"{BEGIN}\d{{1,6}}[a-z]?,?\s(?:[nsew]\.?\s|north\s|south\s|east\s|west\s)?(?:(?:county|state|farm|old|us"
    rf"|u\.s\.)\s){{0,2}}"
    r"(?:road|highway|hwy|route|rte|cr|fm|sr|rd|street|avenue)\s(?:[b-hj-z]\b|\d{1,5}\b)" + TAIL,
    re.IGNORECASE,
)
THE_ONE = re.compile(
    rf"{BEGIN}\d{{1,4}}[A-Za-z]?,?\s(?:The\s)(?:[A-Z][\w'\-]{{1,20}}\s)?(?:Avenue|Green|Close|Crescent|Drive"
    rf"|Street|Grove|Terrace|Square|Mews"
    r"|Paddock|Paddocks|Orchard|Lane|Parade|Croft|Meadows|Gardens|Ridge|Spinney|Limes|Maltings|Broadway|Hollow"
    r"|Rise|Mall|Promenade)\b"
)
TRAILING = re.compile(
    rf"(?<![\w])(?:{WORD}[ ]){{1,3}}?(?:{HARD}|drive|close|place)[ ](?P<number>\d{{1,4}}[a-z]?)(?=[,\n;]|\s[–-]\s|$)",
    re.IGNORECASE,
)
TRAILED = re.compile(rf"(?<= ){either(parted(f'{HARD}|drive|close|place'))} \d", re.IGNORECASE)  # in every match of it
SUFFIX = re.compile(
    r"(?:[sS]traße|[sS]trasse|[sS]tr\.|straat|dijk|gracht|laan|weg|plein|gasse|allee|platz|damm|ufer|sgade"
    r"|gatan|vägen|väg|vej"
    r"|veien|gata|katu|singel|steeg|hof|markt|chaussee|stieg"
    r"|utca)\s\d{1,4}(?:\s?[a-zA-Z]\b)?(?:\s?[\-/–]\s?\w{1,4})?(?![\w]|[.,]\d)"
)
SUFFIX_CASELESS = re.compile(
    r"(?<![\w])[^\W\d_]{3,24}(?:straße|strasse|straat|dijk|gracht|laan|veien|gatan|vägen|allee|platz|gasse|chaussee)"
    r"\s\d{1,4}(?:[a-z]\b|-[ivx]{1,4}\b)?(?![\w]|[.,]\d)",
    re.IGNORECASE,
)
SUFFIX_FRONT = re.compile(
    r"(?:(?:\b[aA]m|\b[aA]n der|\b[iI]n der|\b[iI]m|\b[zZ]um|\b[vV]an|\b[dD]e)\s)?(?<![\w])[A-ZÀ-Ý][\w.'\-]{0,30}\s?$"
)
PREFIXED = re.compile(
    r"(?<![\w])(?:(?:[uU]l|[aA]l|[oO]s|[pP]l)\.|Via|Viale|Piazza|Corso|Vicolo|Calle|C/|Avenida|Avda\.|Rua|Travessa"
    r"|Rue|Plaza|Paseo|Carrer|Praça"
    r"|Largo|Avenue|Boulevard|Impasse|Allée|Chemin|Quai|Place|Strada|Bulevardul|Jalan|Jl\.|Lorong"
    r"|Jln)\s(?:(?:d[eiao]l?l?[aeo]?s?|des?|du|la|le|les|l')"
    r"[\s']?){0,2}[A-ZÀ-Ýa-z0-9'][\w'\-.]{0,30}(?:\s[\w'\-.]{1,30}){0,3}?[,\s]\s?(?:n[°º.]?\s?"
    r"|no\.\s?)?\d{1,4}[a-zA-Z]?(?:[/\-]\d{1,4})?(?:\sm\.\s?\d{1,3})?(?:,\s\d{1,2}[°ºª]\s?[A-Za-z]?)?(?![\w.,]\d|\w)"
)
RUE = re.compile(
    r"\b\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|chemin|place|impasse|allée|quai|calle|(?-i:Via|VIA)"
    r"|avenida"
    r"|rua|carrera|jalan|jl\.?|cours|route)"
    r"\s(?:d[eu]s?\s|de la\s|de l'|la\s|le\s|l'|d'|saint[\s-]"
    r"|st[\s-]){0,2}[^\W\d_][\w'\-]{1,30}(?:[\s-][A-ZÀ-Ý][\w'\-]{1,30}){0,2}(?:,\sapp\.\s?\d+)?",
    re.IGNORECASE,
)
POST_BOX = re.compile(
    r"\bP\.?\s?O\.?\s?(?:Box|B\.?)\s?(?:no\.?\s)?#?\d{1,7}(?:-\d{5})?\b|\bpost(?:\soffice)?\sbox\s\d{1,7}\b"
    r"|\b(?:locked|private)\sbag\s(?:x|no\.?)?\s?\d{1,6}\b"
    r"|\bR\.?R\.?\s?#?\d{1,3}\b(?:,?\s(?:site\s\d{1,3},?\s)?(?:box|comp)\s\d{1,5})?"
    r"|\brural\sroute\s\d{1,3}(?:,?\sbox\s\d{1,5})?"
    r"|\b(?:HC|RD|RMB)\s?\d{1,4},?\sbox\s\d{1,5}|\bpostfach\s\d[\d ]{2,8}|\b(?:PSC|CMR|unit)\s\d{2,5},?\s(?:APO"
    r"|FPO|box\s\d{1,5})"
    r"|\bgeneral delivery\b(?=,)|\bapartado(?:\sde\scorreos)?\s\d{1,6}|\bposte restante\b(?=,)",
    re.IGNORECASE,
)
INDIAN = re.compile(
    rf"(?<![\w]){FLAT},?\s"
    rf"(?:\w[\w.'\-/]{{0,24}}(?:[ ]\w[\w.'\-/]{{0,24}}){{0,3}},\s){{0,2}}(?:\w[\w.'\-]{{0,24}}[ ]){{0,4}}"
    r"(?:enclave|nagar|colony|layout|society|apartments?|towers?|residency|vihar|puram|street|road|marg|chowk"
    r"|block|phase|gardens?|heights|palli|buildings|bldg"
    r"|bagh|ganj|wadi|extension|extn|estate|township|walk|avenue|lane|cross|main|mansions?|court|house|complex"
    r"|chs)\b(?:\s(?:\d{1,3}|[A-Z])\b)?",
    re.IGNORECASE,
)
SECTOR = re.compile(
    r"(?<![\w])(?:[A-Z]{1,3}-?\d{1,4}(?:/\d{1,4}[A-Z]?)?|[A-Z]-\d{1,3}\sblock"
    r"|block\s[A-Z0-9]{1,3}),\s(?:(?:\w[\w.'\-]{0,20}\s){0,3}(?:sector|phase|block)[\s\-]?\w{1,4}"
    r"|(?:[A-Z][\w'\-]{1,20}\s){1,3}(?:Enclave|Nagar|Colony|Vihar|Extension|Puram|Bagh|Society))",
    re.IGNORECASE,
)
JAPANESE = re.compile(
    r"(?<![\w\-/.])\d{1,2}-\d{1,2}-\d{1,3}(?:-\d{1,4})?\s[A-Z][a-zōū]{2,20}(?:cho|machi|dai|ku|oka|yama"
    r"|da)?\b(?:,?\s#?\d{2,4})?"
)
FLAT_ALONE = re.compile(
    r"(?<![\w\-])(?:apt|apartment|flat|suite|ste)\.?\s(?:no\.?\s|number\s"
    r"|#\s?)?#?(?:[a-z]?\d{1,5}[a-z]?(?:/\d{1,4})?)(?![\w\-]|[.,]\d|\s?(?:mg|ml|times))",
    re.IGNORECASE,
)
HOUSE_ALONE = re.compile(
    r"(?<![\w\-])(?:(?:house|door|plot)\s?no\.?|h\.?\s?/?\s?no\.?|stand"
    r"|erf)\s[a-z]?\d{1,5}[a-z]?(?:[/\-]\w{1,5}){0,3}(?=[,\n)]|$)",
    re.IGNORECASE,
)
SPELLED = re.compile(
    rf"\b(?:{CARDINAL}|one\s(?:hundred|oh|twenty"
    rf"|{CARDINAL})(?:\sand)?(?:\s{CARDINAL})?)\s(?P<name>(?:[^\W\d_][\w'\-]{{0,30}}\s){{1,3}}?)"
    rf"(?P<kind>{HARD}|rise|close|drive|place|hill|way|square)\b(?!\s(?:of|from)\b|-)",
    re.IGNORECASE,
)
LEADING = word_set("old new upper lower great little north south east west n s e w st mt back high long small")
AT_HOME = re.compile(
    r"\b(?:live|lives|lived|living|address(?:\sis)?|at|of|to|on|from|outside|c/o|(?:house|home|flat|place)\sis"
    r"|told\s\w+|house\sat|home\sat"
    r"|number)[\s:,]{1,2}(?:is\s)?$",
    re.IGNORECASE,
)
STOPS = re.compile(
    r"\s*(?:[,.;:)\n|!?\"']|$|\s(?:in|and|apt|flat|unit|but|near|where|since|until|now|if|so|if|he|she|we|i|they"
    r"|not)\b)",
    re.IGNORECASE,
)


FLAT_IN = re.compile(
    r"(?<![\w\-])(?:(?i:flat|hut|lodge|cabin|villa|plot|house no\.?)\s\w{1,5},[ ](?:The[ ])?"
    r"|(?i:apt"
    r"|apartment)\s\w{1,5},[ ]The[ ])"
    r"[A-Z][\w'\-]{2,24}(?:[ ][A-Z][\w'\-]{2,24}){0,2}(?=[,\n)]|$)"
)
PLAINLY = (
    (NUMBERED_WAY, HOUSE, LIKELY), (THE_ONE, HOUSE, LIKELY), (PREFIXED, HOUSE, LIKELY),
    (SUFFIX_CASELESS, HOUSE, LIKELY), (FLAT_IN, HOUSE, LIKELY), (RUE, HOUSE, SURE),
    (SECTOR, HOUSE, LIKELY), (JAPANESE, HOUSE, LIKELY), (POST_BOX, BOX, SURE),
    (FLAT_ALONE, FLAT_REASON, Confidence.LOOK), (HOUSE_ALONE, FLAT_REASON, LIKELY),
)  # fmt: skip


class Streets:
    """A house number with its street, in several national orders; flats; boxes."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each as one candidate."""
        casings = Casings(text)
        for match in NUMBERED.finditer(text):
            if confidence := _house(text, match, casings.at(match.start())):
                yield found(match.start(), match.end(), Kind.CONTACT, HOUSE, confidence)
        for pattern, reason, confidence in PLAINLY:
            for match in pattern.finditer(text):
                yield found(match.start(), match.end(), Kind.CONTACT, reason, confidence)
        for match in SUFFIX.finditer(text):
            front = SUFFIX_FRONT.search(text, max(0, match.start() - 40), match.start())
            if front:
                yield found(front.start(), match.end(), Kind.CONTACT, HOUSE, LIKELY)
        trailing = TRAILING.finditer(text) if TRAILED.search(text) else ()
        for match in (*trailing, *INDIAN.finditer(text)):
            if _named(match.group(), casings.at(match.start())):
                yield found(match.start(), match.end(), Kind.CONTACT, HOUSE, LIKELY)
        for match in SPELLED.finditer(text):
            if _plain(match["name"]) and AT_HOME.search(text, max(0, match.start() - 24), match.start()):
                yield found(match.start(), match.end(), Kind.CONTACT, HOUSE, LIKELY)


def _house(text: str, match: re.Match[str], casing: Casing) -> Confidence | None:
    """How sure a number with a street is: by its capitals, or by words that no everyday phrase has."""
    name, kind = match["name"].split(), match["kind"]
    if re.fullmatch(r"(?:18|19|20)\d\d", match["number"]) and kind.lower() in SOFT.split("|"):
        return None
    hard = kind.lower() in HARD.split("|")
    if casing is Casing.MIXED and kind[0].isupper() and name[0].lower() != "of" and all(map(_capital, name)):
        return SURE if hard or STOPS.match(text, match.end()) else LIKELY
    if not _plain(match["name"]) or (casing is Casing.MIXED and kind[0].isupper() != name[-1][0].isupper()):
        return None
    if hard and not (kind.lower() in ("st", "ct", "ter", "av") and len(match["number"]) < 2 and len(name) > 2):
        return LIKELY
    stops = match.group().endswith(".") or STOPS.match(text, match.end())
    before = AT_HOME.search(text, max(0, match.start() - 24), match.start()) or re.search(
        r"[,\n:(]\s?$|c/o\s$", text[max(0, match.start() - 4) : match.start()]
    )
    return LIKELY if stops and before and len(name) <= 2 else None


def _capital(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word.lower() in ("of", "the", "de", "la", "del", "y", "na", "and")


def _plain(name: str) -> bool:
    """No everyday word among the words of a street's name ("2 minute walk down the road")."""
    words = [word.strip(".,").lower() for word in name.split()]
    rest = words[1:] if words[0] in LEADING else words
    return bool(rest) and not any(word in EVERYDAY for word in rest) and words[0] not in FAMOUS


def _named(written: str, casing: Casing) -> bool:
    """A house named after its street or flat: capitals where the paragraph has them, and no everyday word."""
    words = re.findall(r"[^\W\d_][\w'\-]*", written)
    if casing is Casing.MIXED and not all(word[0].isupper() or len(word) < 4 for word in words[1:]):
        return False
    return not any(word.lower() in EVERYDAY - {"house", "no", "door", "new", "old"} for word in words[1:])
