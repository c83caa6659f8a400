"""Ways to reach somebody on a wire: e-mail, web pages, account names, network addresses (layer 2)."""

from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate
from storyjournal.redaction.patterns.handles import Handles
from storyjournal.redaction.patterns.links import Links
from storyjournal.redaction.patterns.mail import Mail
from storyjournal.redaction.patterns.networks import Networks


class Contact:
    """E-mail (also spelled out), links that lead to a person, account names and network addresses."""

    def __init__(self) -> None:
        self._parts = (Mail(), Links(), Handles(), Networks())

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report each as one candidate."""
        for part in self._parts:
            yield from part.detect(text)
