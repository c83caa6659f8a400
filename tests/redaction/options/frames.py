"""Sentences that a finding may stand in, and words that may be one: each word fits each sentence of its kind."""

from pathlib import Path

FRAMES = Path(__file__).parents[2] / "golden" / "frames.txt"


def frames() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """For each kind its words and its sentences, "{}" where a word stands.

    A line that begins a kind is `kind: word|word`; its sentences are indented, with "/" for a line's end.
    """
    found: dict[str, tuple[tuple[str, ...], list[str]]] = {}
    kind = ""
    for line in FRAMES.read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            found[kind][1].append(line.strip().replace("|/|", "|\n|").replace(",/{}", ",\n{}"))
        else:
            kind, words = line.split(": ", 1)
            found[kind] = (tuple(words.split("|")), [])
    return {kind: (words, tuple(sentences)) for kind, (words, sentences) in found.items()}
