"""Text that has no capitals to go by, all small or all CAPITALS, given the ones that its names would have.

People write in small letters on a phone and in capitals on a bad day. Rather than have every rule know three ways of
writing, the rules of layers 5 and 6 read such a paragraph as its writer would have spelled it with a free hand.
"""

import re
from collections.abc import Iterator

import storyjournal.redaction.reading.vocabulary as voc
from storyjournal.redaction.reading.names import is_family, is_given, is_people
from storyjournal.redaction.reading.page import Page, Word

BLANK = re.compile(r"\n[ \t]*\n")
SENTENCE = re.compile(r"(?:^|[.!?]\s|\n)[\s\"'(*\-]{0,8}([^\W\d_])")
STRICT_TITLES = voc.words("dr mr mrs ms miss mx prof professor rev fr sgt sir dame")
FAMILIAR_TITLES = voc.words("aunt auntie aunty uncle nurse sister coach pastor cousin tia tio tita tito doctor")
GLUED = frozenset("@#_./")
STARTS = voc.words("at to from near outside via by behind leaving visiting called joined attend attended")
GENERIC = voc.words(
    """
    local main big small old new same nearest nearby general teaching children's childrens city county district
    regional community private public state national day night eye heart cancer pain birth women's mental
    health primary secondary high middle elementary special normal good bad best other another own whole
    cottage field military army rural urban parish village town next first second third little nice great real
    outpatient inpatient emergency walk-in sleep stroke kidney transplant dialysis maternity surgical medical
    """
)
SETTLED = voc.words(
    """
    live lives lived living born raised grew up move moved moving based stay stays stayed staying settled house flat
    home job office hospital clinic school down over back out family parents
    """
)
PLACELESS = voc.words(
    """
    hope fear pain bed love march may tears time turn line order care hand hands peace silence shock bits pieces labor
    labour church court prison jail hospital work college school town college heaven hell winter summer spring autumn
    """
)
MOST = 4  # words before the one that makes an institution or a place


def recased(page: Page) -> Page:
    """The page as if names in its caseless paragraphs had their capitals; the same offsets. The page itself where
    every paragraph has capitals to go by."""
    caseless = list(_caseless(page))
    if not caseless:
        return page
    letters = list(page.text)
    for start, end in caseless:
        shouted = _is_shouted(page.text[start:end])
        if shouted:
            letters[start:end] = map(_small, letters[start:end])
        first, stop = page.first_from(start), page.first_from(end)
        for index in _named(page, first, stop, small=not shouted):
            at = page.words[index].start
            letters[at] = _capital(letters[at])
    return Page("".join(letters), page.lexicons)


def _small(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter


def _capital(letter: str) -> str:
    upper = letter.upper()
    return upper if len(upper) == 1 else letter


def _caseless(page: Page) -> Iterator[tuple[int, int]]:
    """Paragraphs written small, and paragraphs or lines in capitals."""
    reached = 0
    for end in (*(blank.start() for blank in BLANK.finditer(page.text)), len(page.text)):
        paragraph = page.text[reached:end]
        if _is_small(paragraph) or _is_shouted(paragraph):
            yield reached, end
        else:
            yield from _shouted_lines(paragraph, reached)
        reached = end


def _shouted_lines(paragraph: str, start: int) -> Iterator[tuple[int, int]]:
    for line in paragraph.split("\n"):
        if _is_shouted(line):
            yield start, start + len(line)
        start += len(line) + 1


def _is_small(text: str) -> bool:
    """Whether most sentences begin without a capital."""
    openings = SENTENCE.findall(text)
    return bool(openings) and 2 * sum(letter.islower() for letter in openings) >= len(openings)


def _is_shouted(text: str) -> bool:
    """Whether a stretch of three words or more is nearly all capitals."""
    upper = sum(map(str.isupper, text))
    return upper > 8 and len(text.split()) > 2 and upper > 0.7 * sum(map(str.isalpha, text))


def _named(page: Page, first: int, stop: int, *, small: bool) -> Iterator[int]:
    """The words from `first` up to `stop` that would have a capital."""
    for index in range(first, stop):
        word = page.words[index]
        if small and word.title:
            continue
        if word.text in ("i", "I") or _is_odd(page, word) or _is_addressed(page, index) or _is_surname(page, index):
            yield index
        if word.fold in voc.HEADS or word.fold in voc.PLACE_HEADS:
            yield from _institution(page, index)
        if word.fold in ("st", "saint", "mt", "mount") and _is_patron(page, index + 1):
            yield from (index, index + 1)
        if word.fold == "our" and (lady := page.at(index + 1)) and lady.fold == "lady":
            yield from (at for at in range(index, min(index + 5, stop)) if page.words[at].fold not in ("of", "the"))
        if _is_initial(page, index):
            yield index
        if _is_home(page, index):
            yield index
        yield from _town(page, index)


def _is_odd(page: Page, word: Word) -> bool:
    """A word that no dictionary knows, and that is neither a medicine nor an illness."""
    if len(word.text) < 3 or page.is_ordinary(word) or page.is_guarded(word) or is_people(page, word):
        return False
    if word.start and page.text[word.start - 1] in GLUED:
        return False
    return not voc.is_stop(word.fold) and word.fold not in voc.KIN | voc.TITLES | voc.NOT_NAMES | voc.HEADS


def _is_addressed(page: Page, index: int) -> bool:
    """An ordinary word that is a name by the word before it: "dr hope", "aunt rose", "my brother mark said"."""
    word, before = page.words[index], page.at(index - 1)
    if before is None or before.owns or page.gap(index) not in (" ", ". ") or not _may_name(page, word):
        return False
    if before.fold in STRICT_TITLES:
        return is_given(page, word) or is_family(page, word)
    if before.fold in FAMILIAR_TITLES:
        return is_given(page, word)
    owner, after = page.at(index - 2), page.at(index + 1)
    kin = before.fold in voc.KIN and owner is not None and owner.fold in ("my", "our", "his", "her", "their")
    acts = after is None or after.fold in voc.HUMAN_SPEECH or page.gap(index + 1) != " " or after.fold == "and"
    return kin and acts and is_given(page, word)


def _may_name(page: Page, word: Word) -> bool:
    if len(word.text) < 2 or voc.is_stop(word.fold) or page.is_guarded(word):
        return False
    return word.fold not in voc.KIN | voc.TITLES | voc.SPEECH


def _is_surname(page: Page, index: int) -> bool:
    """An ordinary word after a given name or an initial that is a frequent family name: "joanne brown"."""
    word, before = page.words[index], page.at(index - 1)
    if before is None or before.owns or not _may_name(page, word) or word.fold not in page.lexicons.usual_surnames:
        return False
    if page.gap(index) == " ":
        return is_given(page, before) and _is_odd(page, before)
    return page.gap(index) == ". " and len(before.text) == 1 and before.fold != "i"


def _is_initial(page: Page, index: int) -> bool:
    """The letter in "h. oughtred" and both in "m. j. frith"."""
    for ahead in range(index, index + MOST):
        letter, after = page.at(ahead), page.at(ahead + 1)
        if letter is None or after is None or len(letter.text) > 1 or page.gap(ahead + 1) not in (". ", "."):
            return False
        if len(after.text) > 1:
            return _is_odd(page, after) or _is_surname(page, ahead + 1)
        if after.fold == "i":
            return False
    return False


def _is_home(page: Page, index: int) -> bool:
    """An ordinary word that is a town by the words before it: "she lives in reading", "my mum in tooting"."""
    word, before, earlier = page.words[index], page.at(index - 1), page.at(index - 2)
    if before is None or word.fold not in page.lexicons.places or not _may_name(page, word):
        return False
    if page.gap(index) != " " or before.fold not in ("in", "near", "from", "outside"):
        return False
    settled = earlier is not None and (earlier.fold in SETTLED or earlier.fold in voc.KIN)
    return word.fold not in page.lexicons.common or (settled and word.fold not in GENERIC | PLACELESS)


def _is_patron(page: Page, index: int) -> bool:
    """ "st brannocs", but not "1 st" or "st and"."""
    word = page.at(index)
    if word is None or page.gap(index) not in (" ", ". ") or not _may_name(page, word):
        return False
    numbered = page.text[max(0, page.words[index - 1].start - 2) : page.words[index - 1].start].strip().isdigit()
    return not numbered and (is_given(page, word) or is_family(page, word) or _is_odd(page, word))


def _institution(page: Page, head: int) -> Iterator[int]:
    """The run of words that a head ends ("alder brook elementary"), or that one begins ("university of calabar")."""
    first = head
    while first and head - first < MOST and page.gap(first) == " " and _is_part(page.words[first - 1]):
        first -= 1
    run = page.words[first:head]
    led = first > 0 and page.words[first - 1].fold in STARTS and page.gap(first) == " "
    bare = led and page.words[first - 1].fold != "to" and len([w for w in run if w.fold not in GENERIC]) > 1
    if any(_is_odd(page, word) for word in run) or bare or (led and _is_own(page, run, page.words[head])):
        yield from range(first, head + 1)
    beyond = head + 2 if (link := page.at(head + 1)) and link.fold == "of" else head + 1
    follower = page.at(beyond)
    if follower is not None and page.words[head].fold in voc.LEADING_HEADS and _is_odd(page, follower):
        yield head


def _is_part(word: Word) -> bool:
    if voc.is_stop(word.fold) or word.owns:
        return False
    return word.fold not in voc.KIN | voc.SPEECH | voc.PLACE_BEFORE | STARTS | voc.OWNERS | voc.TITLES


def _is_own(page: Page, run: list[Word], head: Word) -> bool:
    """Ordinary words that name one house: "at mercy hospital", not "at the local hospital"."""
    if not run or head.fold not in voc.FIRM_HEADS or any(word.fold in GENERIC or page.is_guarded(word) for word in run):
        return False
    listed = page.lexicons.places
    return any(is_given(page, word) or word.fold in listed or word.fold in page.lexicons.usual_surnames for word in run)


def _town(page: Page, index: int) -> Iterator[int]:
    """A listed place of several words, unless all of them are ordinary and no word of place stands before."""
    for size in (4, 3, 2):
        last = page.at(index + size - 1)
        if last is None or last.end - page.words[index].start > 40:
            continue
        words = page.words[index : index + size]
        if "\n" in page.text[words[0].start : last.end] or " ".join(w.fold for w in words) not in page.lexicons.places:
            continue
        before = page.at(index - 1)
        placed = before is not None and before.fold in voc.PLACE_BEFORE and page.gap(index) == " "
        if placed or any(_is_odd(page, word) for word in words):
            yield from range(index, index + size)
            return
