"""How well grouping does on thirty texts: pairs of mentions put together, rightly or wrongly."""

from storyjournal.redaction import Scanner
from storyjournal.redaction.entities.grouping import group
from storyjournal.redaction.reading.lexicon import Lexicons
from tests.redaction.entities.corpus import TEXTS
from tests.redaction.entities.gold import candidates, gold_pairs, read, together


def test_pairs_of_given_mentions() -> None:
    right = offered = wanted = 0
    nicknames = Lexicons().nicknames
    for marked in TEXTS:
        text, mentions = read(marked)
        pairs = together(group(text, candidates(mentions), nicknames)[1], [span for span, _, _ in mentions])
        gold = gold_pairs(mentions)
        right, offered, wanted = right + len(pairs & gold), offered + len(pairs), wanted + len(gold)
    print(f"given mentions: pairwise precision {right / offered:.3f}, recall {right / wanted:.3f} of {wanted} pairs")
    assert right / offered >= 0.97
    assert right / wanted >= 0.97


def test_pairs_of_a_whole_scan(scanner: Scanner) -> None:
    """Mentions that the scan misses count as missed pairs, so this moves with every layer; these are floors."""
    right = offered = wanted = 0
    for marked in TEXTS:
        text, mentions = read(marked)
        pairs = together(scanner.scan(text).entities, [span for span, _, _ in mentions])
        gold = gold_pairs(mentions)
        right, offered, wanted = right + len(pairs & gold), offered + len(pairs), wanted + len(gold)
    print(f"whole scan: pairwise precision {right / offered:.3f}, recall {right / wanted:.3f} of {wanted} pairs")
    assert right / offered >= 0.90
    assert right / wanted >= 0.75
