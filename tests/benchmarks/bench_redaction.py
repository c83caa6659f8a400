"""How much the engine finds, and how often it is wrong, on labelled texts.

    python -m tests.benchmarks.bench_redaction [--stories DIR] [--lower | --upper] [--show]

Without --stories it reads the texts kept for this in `tests/redaction/fresh`, and the leaflets without a private
person beside them. The targets are those of DESIGN section 9.
"""

import argparse
from pathlib import Path

from storyjournal.redaction import Scanner
from tests.redaction.scoring import Labelled, Tally, read, recased, score

TESTS = Path(__file__).parent.parent
FRESH = TESTS / "redaction" / "fresh"
LEAFLETS = TESTS / "redaction" / "leaflets"


def rows(tally: Tally) -> list[tuple[str, float, float, bool]]:
    """Each figure with its target, and whether it is held."""
    at_least = (
        ("direct recall", tally.recall("direct"), 0.98),
        ("precision of sure and likely", tally.precision("identifier"), 0.90),
        ("quasi recall", tally.recall("quasi"), 0.75),
        ("precision of advice", tally.precision("advice"), 0.70),
    )
    at_most = (
        ("leak rate", tally.leak_rate(), 0.10),
        ("false look in 1,000 words", tally.per_thousand("look"), 15.0),
    )
    return [
        *((name, value, target, value >= target) for name, value, target in at_least),
        *((name, value, target, value <= target) for name, value, target in at_most),
    ]


def main() -> int:
    """Print each figure beside its target; return 1 when one is missed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.bench_redaction", description=__doc__)
    parser.add_argument("--stories", type=Path, default=FRESH, help="a folder of labelled texts, *.txt")
    parser.add_argument("--show", action="store_true", help="list each miss and each false alarm")
    case = parser.add_mutually_exclusive_group()
    case.add_argument("--lower", dest="case", action="store_const", const=str.lower)
    case.add_argument("--upper", dest="case", action="store_const", const=str.upper)
    args = parser.parse_args()
    scanner = Scanner.default()
    texts = read(args.stories, "[0-9]*.txt") or read(args.stories)
    tally = score([recased(t, args.case) for t in texts] if args.case else texts, lambda t: scanner.scan(t).findings)
    held = True
    for name, value, target, holds in rows(tally):
        print(f"{name:36} {value:8.3f} {target:8.3f}  {'holds' if holds else 'MISSED'}")
        held &= holds
    if args.show:
        print("\n".join([*(f"miss   {each}" for each in tally.missed), *(f"alarm  {each}" for each in tally.alarms)]))
    return 0 if leaflets(scanner, show=args.show) and held else 1


def leaflets(scanner: Scanner, *, show: bool) -> bool:
    """Print how often a leaflet about nobody raises a false alarm; whether that is rare enough."""
    texts = [Labelled(p.stem, p.read_text(encoding="utf-8"), ()) for p in sorted(LEAFLETS.glob("*.md"))]
    tally = score(texts, lambda text: scanner.scan(text).findings)
    value = tally.per_thousand("identifier")
    print(f"{'leaflets: false in 1,000 words':36} {value:8.3f} {3.0:8.3f}  {'holds' if value <= 3 else 'MISSED'}")
    if show:
        print("\n".join(f"alarm  leaflet {each}" for each in tally.alarms if " identifier: " in each))
    return value <= 3


if __name__ == "__main__":
    raise SystemExit(main())
