"""How a scan is held against labelled texts: the counting rules of the stories' guideline, as values.

A labelled span is found when the findings together cover each of its letters and digits. A finding that touches no
labelled span is a false alarm. Debatable spans count neither way.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

LABEL = re.compile(r"\[\[([~?]?)([a-z]+)\|([^\]\n]+)\]\]")
APART = re.compile(r"(?m)^%%%$")
SIDES = {"": "direct", "~": "quasi", "?": "optional"}


class Found(Protocol):
    """What is read of a finding."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def level(self) -> str: ...
    @property
    def confidence(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled span, code points [start, end); `side` is direct, quasi or optional."""

    start: int
    end: int
    kind: str
    side: str


@dataclass(frozen=True, slots=True)
class Labelled:
    """A text without its labels, and the spans that they gave."""

    name: str
    text: str
    gold: tuple[Gold, ...]


@dataclass(slots=True)
class Tally:
    """Counts over texts. Rates are between 0 and 1; `per_thousand` is false alarms in 1,000 words."""

    texts: int = 0
    words: int = 0
    leaking: int = 0
    wanted: Counter[tuple[str, str]] = field(default_factory=Counter)
    found: Counter[tuple[str, str]] = field(default_factory=Counter)
    shown: Counter[str] = field(default_factory=Counter)
    false: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    alarms: list[str] = field(default_factory=list)

    def recall(self, side: str) -> float:
        """The share of labelled spans of a side that were found."""
        wanted = sum(n for (each, _), n in self.wanted.items() if each == side)
        return sum(n for (each, _), n in self.found.items() if each == side) / wanted if wanted else 1.0

    def precision(self, tier: str) -> float:
        """The share of findings of a tier (identifier, look or advice) that touch a labelled span."""
        return 1 - self.false[tier] / self.shown[tier] if self.shown[tier] else 1.0

    def leak_rate(self) -> float:
        """The share of texts in which at least one direct span was missed."""
        return self.leaking / self.texts if self.texts else 0.0

    def per_thousand(self, tier: str) -> float:
        """False alarms of a tier in 1,000 words."""
        return 1000 * self.false[tier] / self.words if self.words else 0.0

    def __str__(self) -> str:
        return (
            f"direct recall {self.recall('direct'):.3f}, leak rate {self.leak_rate():.3f}, "
            f"precision {self.precision('identifier'):.3f}, false in 1,000 words: identifier "
            f"{self.per_thousand('identifier'):.1f}, look {self.per_thousand('look'):.1f}; "
            f"quasi recall {self.recall('quasi'):.3f} at {self.precision('advice'):.3f}"
        )


def read(folder: Path, pattern: str = "*.txt") -> list[Labelled]:
    """Every labelled text of a folder; a file may hold several, apart by lines of %%%."""
    return [
        parse(path.stem, raw.strip("\n"))
        for path in sorted(folder.glob(pattern))
        for raw in APART.split(path.read_text(encoding="utf-8"))
        if raw.strip()
    ]


def parse(name: str, marked: str) -> Labelled:
    """A text with labels as [[kind|words]], [[~kind|words]] or [[?kind|words]]."""
    parts: list[str] = []
    gold: list[Gold] = []
    last = length = 0
    for match in LABEL.finditer(marked):
        parts += [marked[last : match.start()], match[3]]
        start = length + match.start() - last
        length = start + len(match[3])
        gold.append(Gold(start, length, match[2], SIDES[match[1]]))
        last = match.end()
    return Labelled(name, "".join([*parts, marked[last:]]), tuple(gold))


def recased(labelled: Labelled, case: Callable[[str], str]) -> Labelled:
    """The same text in another case; a letter that would become two stays as it is, so that spans stay right."""
    text = "".join(case(letter) if len(case(letter)) == 1 else letter for letter in labelled.text)
    return Labelled(labelled.name, text, labelled.gold)


def score(texts: Iterable[Labelled], scan: Callable[[str], Sequence[Found]]) -> Tally:
    """Scan each text and count."""
    tally = Tally()
    for labelled in texts:
        _count(tally, labelled, scan(labelled.text))
    return tally


def tier(finding: Found) -> str:
    """What a finding counts as: advice, look (an identifier worth a look) or identifier (sure or likely)."""
    if finding.level == "advice":
        return "advice"
    return "look" if finding.confidence == "look" else "identifier"


def _count(tally: Tally, labelled: Labelled, findings: Sequence[Found]) -> None:
    tally.texts += 1
    tally.words += len(labelled.text.split())
    covered = {index for finding in findings for index in range(finding.start, finding.end)}
    missed = [span for span in labelled.gold if span.side != "optional" and not _covers(labelled.text, span, covered)]
    tally.wanted.update((span.side, span.kind) for span in labelled.gold)
    tally.found.update((span.side, span.kind) for span in labelled.gold if span not in missed)
    tally.leaking += any(span.side == "direct" for span in missed)
    tally.missed.extend(f"{labelled.name} {s.side} {s.kind}: {_around(labelled.text, s.start, s.end)}" for s in missed)
    tally.shown.update(map(tier, findings))
    for finding in _false(labelled, findings):
        tally.false[tier(finding)] += 1
        tally.alarms.append(f"{labelled.name} {tier(finding)}: {_around(labelled.text, finding.start, finding.end)}")


def _covers(text: str, span: Gold, covered: set[int]) -> bool:
    return all(index in covered for index in range(span.start, span.end) if text[index].isalnum())


def _false(labelled: Labelled, findings: Iterable[Found]) -> Iterator[Found]:
    for finding in findings:
        if not any(finding.start < span.end and span.start < finding.end for span in labelled.gold):
            yield finding


def _around(text: str, start: int, end: int) -> str:
    return f"{text[max(0, start - 30) : start]}>{text[start:end]}<{text[end : end + 30]}".replace("\n", " ")
