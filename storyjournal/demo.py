"""A temporary journal with sample stories, and its whole way through the terminal where there is no screen."""

import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

import resources
from storyjournal.redaction import Scan, Scanner
from storyjournal.redaction.options import options
from storyjournal.review import Decision, Group, Item, Redacted, Review, SignOff, Verb
from storyjournal.share import Format, Report, render, verify
from storyjournal.table import table
from storyjournal.vault import KdfCost, RecoveryKit, Vault
from storyjournal.vault.local import LocalData

FOLDER = "Demo.storyjournal"
PASSPHRASE = "sample stories only"  # noqa: S105  # no secret: it guards nothing but the sample stories
WINDOW = """\
To open the window, start StoryJournal where there is a screen:
    ./run            your own journal
    ./run --demo     these sample stories, nothing to set up
"""


def sample_stories() -> list[tuple[str, str, tuple[str, ...]]]:
    """Return title, text and tags of each shipped sample story, in order."""
    return [_parse(path.read_text(encoding="utf-8")) for path in sorted(resources.path("stories").glob("*.md"))]


def _parse(source: str) -> tuple[str, str, tuple[str, ...]]:
    tags, heading, text = source.split("\n\n", 2)
    return heading.removeprefix("# "), text.rstrip("\n"), tuple(tags.removeprefix("tags: ").split(", "))


def make_vault(folder: Path, local: LocalData | None = None) -> Vault:
    """Make an open vault at `folder` that holds the sample stories, the first one newest. `local` as in Vault."""
    vault = Vault.create(folder, PASSPHRASE, RecoveryKit.generate(), cost=KdfCost.floor(), local=local)
    for title, text, tags in reversed(sample_stories()):
        vault.stories.add(title, text, tags)
    return vault


def propose(item: Item, scan: Scan) -> Decision:
    """Return what the terminal proposes for one item: the best vaguer words, else the best change, else remove."""
    found = options(item.entity, scan)
    if found.vaguer:
        return Decision(Verb.VAGUER, found.vaguer[0])
    if found.change:
        return Decision(Verb.CHANGE, found.change[0])
    return Decision(Verb.REMOVE)


def walk(out: TextIO, *, no_display: bool) -> int:
    """Do the app's main job on a sample story in a temporary vault and print every step. Returns the exit status."""
    if no_display:
        print("There is no screen here, so StoryJournal shows its work in the terminal, on a sample story.\n", file=out)
    with tempfile.TemporaryDirectory(prefix="storyjournal-demo-") as base, make_vault(Path(base) / FOLDER) as vault:
        summary = vault.stories.list()[0]
        story = vault.stories.get(summary.id)
        print(f"A story of {summary.words} words, kept in an encrypted vault and scanned:\n", file=out)
        scan = Scanner.default().scan(story.source)
        print(table(f"“{story.title}”", scan), file=out)
        redacted = _decide(out, story.id, scan)
        print(f"WHAT READERS SEE\n\n{redacted.text.rstrip()}\n", file=out)
        _report(out, verify(render(redacted, Format.PLAIN)).report)
    print(WINDOW, file=out)
    return 0


def _decide(out: TextIO, story_id: str, scan: Scan) -> Redacted:
    """Decide everything as proposed, print it, and sign off. A person would decide each for themselves."""
    review = Review.begin(story_id, scan)
    print("PROPOSED DECISIONS  (in the window each one is yours)\n", file=out)
    for item in review.items:
        if item.group in (Group.COMBINATIONS, Group.LOOK):
            continue
        decision = propose(item, scan)
        review = review.decide(item.entity.key, decision)
        words = f" -> {decision.replacement}" if decision.replacement else ""
        print(f"  {decision.verb:8} {item.entity.label}{words}", file=out)
    print("  keep     the rest: it stays as you wrote it\n", file=out)
    for group in (Group.COMBINATIONS, Group.LOOK):
        review = review.leave_rest(group)
    return review.finish(SignOff(could_tell=False, at=datetime.now(UTC)))


def _report(out: TextIO, report: Report) -> None:
    print("WHAT WAS CHECKED  (on the very bytes that would leave)\n", file=out)
    for check in report.checks:
        print(f"  {'yes' if check.passed else 'NO '}  {check.name}. {check.detail}", file=out)
    print("\nWHAT WAS NOT CHECKED\n", file=out)
    for line in report.not_checked:
        print(f"       {line}", file=out)
    print(file=out)
