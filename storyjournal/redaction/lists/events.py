"""Events that readers could search for."""

import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Kind
from storyjournal.redaction.lists.advice import advice
from storyjournal.redaction.reading.page import Page

REASON = "Readers could search for this event and find the people who were in it."
DISASTER = (
    r"(?:bombing|shooting|earthquake|tsunami|train crash|bus crash|coach crash|plane crash|derailment|mine collapse"
    r"|mine explosion|pit disaster|landslide|landslip|rockfall|avalanche|tornado|wildfire|bushfires?"
    r"|flood of \d{4}|port explosion|factory fire|refinery explosion|gas explosion|ferry sinking|ferry disaster"
    r"|stampede|crowd crush|hijacking|dam (?:collapse|burst)|bridge collapse|stage collapse|oil spill|massacre"
    r"|nightclub fire|ferry fire|chemical spill|grandstand fire|hotel fire"
    r"|roof collapse|mudslide|volcano eruption|shipwreck)"
)
EVENTS = re.compile(
    rf"\b(?:the )?(?:\d{{4}} )?(?:[a-z\-]{{1,30}} )?{DISASTER}\b"
    r"|\b(?:on|in front of|before|testified (?:to|before)|sang (?:for|to)|met|in front of a visiting) "
    r"(?:live (?:television|tv|radio)|the (?:queen|king|pope|prime minister|president|state senate)"
    r"|national (?:tv|television|news))"
    r"|\b(?:won|carried) the (?:regional|national|world|olympic)?[a-z\- ]{0,20}(?:championship|title|torch|gold)\b"
    r"|\bworld record\b|\bin the Guinness\b|\bstruck by lightning(?: twice)?\b",
    re.I,
)
NAMED = re.compile(
    r"\b(?:Hurricane|Cyclone|Storm|Typhoon) [A-Z][a-z]+"
    r"|\bthe (?:[A-Z][a-z]{2,30} ){1,2}(?:fire|fires|flood|floods|disaster|bomb|bombing|crash|shooting|collapse"
    r"|explosion|blockade|strike|siege|massacre|earthquake|riots)\b"
)
USUAL = re.compile(r"^(?:cytokine|calcium|brain|emotional|the perfect|a perfect|thyroid) ", re.I)


class Events:
    """Disasters, great days and public appearances."""

    def detect(self, page: Page) -> Iterator[Candidate]:
        """Each as advice."""
        for match in (*EVENTS.finditer(page.text), *NAMED.finditer(page.text)):
            if not USUAL.match(match.group()):
                yield advice(*match.span(), Kind.EVENT, REASON)
