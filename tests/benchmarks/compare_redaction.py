"""The engine beside other tools on the same labelled texts, in one run, as the tables of `docs/redaction.md`.

    python -m tests.benchmarks.compare_redaction [--stories DIR] [--presidio PYTHON] [--scrubadub PYTHON]

Another tool is run by a Python of its own, so that nothing of it is installed here:

    python -m venv /tmp/presidio && /tmp/presidio/bin/pip install presidio-analyzer
    python -m venv /tmp/scrubadub && /tmp/scrubadub/bin/pip install scrubadub textblob

Without --stories only the texts of `tests/redaction/fresh` and the leaflets are read. Whatever another tool reports
counts as an identifier, for none of them parts identifiers from advice. Seconds are those of the processor, after a
first short text, with nothing remembered from one text to the next.
"""

import argparse
import json
import re
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from storyjournal.redaction import Scanner
from storyjournal.redaction.layers import Layers, every_layer
from tests.benchmarks.bench_redaction import FRESH, LEAFLETS
from tests.redaction.scoring import Found, Labelled, Tally, read, score, tier

OTHERS = Path(__file__).with_name("other_tools.py")
FIRST = "My sister Amara rang from Navan on 3 May 2021."
RULE = re.compile(r"(?P<word>[^\W\d_][\w'’\-]*)|\d+")
# Where a sentence or a line begins; the full stop of "Dr." or of an initial ends none.
OPENS = re.compile(r"(?:^|(?<!\b[A-Z])(?<!\b(?:Dr|Mr|Ms|St))(?<!\bMrs)(?<!\bProf)[.!?…]\s+|\n)[\s\"'“”‘’(*_#>\-–—•]*\Z")
LOOK_BACK = 40  # code points before a word in which a sentence's opening is looked for
FLOOR = 0.4  # of Presidio's own scores, from 0 to 1: below it are patterns that any long number fits


@dataclass(frozen=True, slots=True)
class Span:
    """Code points [start, end) that a tool without levels reports."""

    start: int
    end: int
    level: str = "identifier"
    confidence: str = "likely"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a tool found in each text, in the texts' order, and the processor seconds that it took."""

    name: str
    found: Sequence[Sequence[Found]]
    seconds: float


@dataclass(frozen=True, slots=True)
class Part:
    """Texts that are counted together."""

    name: str
    texts: Sequence[Labelled]


@dataclass(frozen=True, slots=True)
class Said:
    """What another tool answered: its name and version, [start, end, own score] for each text, processor seconds."""

    name: str
    spans: Sequence[Sequence[tuple[int, int, float]]]
    seconds: float

    def ran(self, name: str, least: float = 0.0) -> Ran:
        """Its findings of at least that score."""
        found = [[Span(start, end) for start, end, trust in text if trust >= least] for text in self.spans]
        return Ran(name, found, self.seconds)


Scan = Callable[[str], Sequence[Found]]


def rule(text: str) -> list[Span]:
    """Every word with a capital that opens no sentence, but for "I", and every run of digits."""
    found = []
    for match in RULE.finditer(text):
        word = match["word"]
        if word and (not word[0].isupper() or re.split(r"['’]", word)[0] == "I"):
            continue
        if not word or not OPENS.search(text[max(0, match.start() - LOOK_BACK) : match.start()]):
            found.append(Span(*match.span()))
    return found


def ours(layers: Layers) -> Scan:
    """The engine with some layers; each text by a scanner of its own, which remembers nothing."""
    return lambda text: Scanner(layers).scan(text).findings


def here(name: str, scan: Scan, texts: Sequence[str]) -> Ran:
    """Run something in this process."""
    scan(FIRST)
    began = time.process_time()
    found = [scan(text) for text in texts]
    return Ran(name, found, time.process_time() - began)


def elsewhere(python: Path, tool: str, texts: Sequence[str]) -> Said:
    """Run a tool by its own Python. Raises CalledProcessError where it does not run there."""
    done = subprocess.run(
        [python, OTHERS, tool], input=json.dumps(texts), stdout=subprocess.PIPE, check=True, encoding="utf-8"
    )
    said = json.loads(done.stdout)
    return Said(said["name"], said["spans"], said["seconds"])


def runs(texts: Sequence[str], presidio: Path | None, scrubadub: Path | None) -> Iterator[Ran]:
    """Every tool that can be had over all texts, one after another."""
    layers = every_layer()
    whole = here("StoryJournal", ours(layers), texts)
    yield whole
    sure = [[finding for finding in found if tier(finding) == "identifier"] for found in whole.found]
    yield replace(whole, name="StoryJournal, `sure` and `likely` identifiers alone", found=sure)
    yield here("StoryJournal without its name reader", ours(replace(layers, tagger=None)), texts)
    if presidio is not None:
        said = elsewhere(presidio, "presidio", texts)
        yield said.ran(said.name)
        yield said.ran(f"the same, its own rating {FLOOR} or more", FLOOR)
    if scrubadub is not None:
        for tool in ("scrubadub", "scrubadub-names"):
            said = elsewhere(scrubadub, tool, texts)
            yield said.ran(said.name)
    yield here("every capital inside a sentence, every digit", rule, texts)


def parted(ran: Ran, parts: Sequence[Part]) -> Iterator[Tally]:
    """What was found, counted for each part."""
    found = iter(ran.found)
    for part in parts:
        yield score(part.texts, lambda _: next(found))


def tables(every: Sequence[Ran], parts: Sequence[Part]) -> Iterator[str]:
    """Lines of Markdown: a table for each part that has labels, and one for the leaflets and the time."""
    words = sum(len(labelled.text.split()) for part in parts for labelled in part.texts)
    counts = [list(parted(ran, parts)) for ran in every]
    for index, part in enumerate(parts[:-1]):
        first = counts[0][index]
        yield f"\n{part.name}: {first.texts} texts, {first.words:,} words\n"
        yield "| tool | direct recall | leak rate | precision | quasi recall | false in 1,000 words, `look` |"
        yield "|---|---|---|---|---|---|"
        for ran, tallies in zip(every, counts, strict=True):
            yield _row(ran.name, tallies[index])
    leaflets = counts[0][-1]
    yield f"\n{parts[-1].name}: {leaflets.texts} texts, {leaflets.words:,} words\n"
    yield "| tool | false in 1,000 words, `look` | seconds for 1,000 words, over all texts |"
    yield "|---|---|---|"
    for ran, tallies in zip(every, counts, strict=True):
        yield f"| {ran.name} | {_false(tallies[-1])} | {1000 * ran.seconds / words:.3f} |"


def _row(name: str, tally: Tally) -> str:
    figures = (tally.recall("direct"), tally.leak_rate(), tally.precision("identifier"), tally.recall("quasi"))
    return f"| {name} | {' | '.join(f'{figure:.3f}' for figure in figures)} | {_false(tally)} |"


def _false(tally: Tally) -> str:
    return f"{tally.per_thousand('identifier'):.1f}, {tally.per_thousand('look'):.1f}"


def main() -> None:
    """Print the tables; say which tools were left out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=Path, help="a folder of labelled texts besides the fresh ones")
    parser.add_argument("--presidio", type=Path, metavar="PYTHON")
    parser.add_argument("--scrubadub", type=Path, metavar="PYTHON")
    args = parser.parse_args()
    leaflets = [Labelled(path.stem, path.read_text(encoding="utf-8"), ()) for path in sorted(LEAFLETS.glob("*.md"))]
    parts = [Part("Fresh texts", read(FRESH)), Part("Leaflets about nobody", leaflets)]
    if args.stories is not None:
        parts.insert(0, Part("Stories", read(args.stories, "[0-9]*.txt")))
    texts = [labelled.text for part in parts for labelled in part.texts]
    print("\n".join(tables(list(runs(texts, args.presidio, args.scrubadub)), parts)))
    for name in ("presidio", "scrubadub"):
        if getattr(args, name) is None:
            print(f"\nLeft out: {name}, for no --{name} PYTHON was given.")


if __name__ == "__main__":
    main()
