"""Scans made by hand: `[[kind|words]]` marks a mention, `[[kind:key|words]]` one of a named entity.

`~` before the kind makes it advice, `?` only worth a look. Marks leave the text as they are read.
"""

import re

from storyjournal.redaction.findings import Confidence, Entity, Finding, Kind, Layer, Level, Scan

_MARK = re.compile(r"\[\[(?P<flags>[~?]*)(?P<kind>\w+)(?::(?P<key>[^|]+))?\|(?P<words>.+?)\]\]", re.DOTALL)


def scan_of(marked: str) -> Scan:
    """Return the scan of a marked text, its entities by key in the order of their first mention."""
    text, at = "", 0
    findings = []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        findings.append(_finding(mark, len(text)))
        text += mark["words"]
    text += marked[at:]
    return Scan(text, tuple(findings), entities_of(findings))


def entities_of(findings: list[Finding]) -> tuple[Entity, ...]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(finding.entity, []).append(finding)
    return tuple(
        Entity(
            key,
            of[0].kind,
            of[0].level,
            of[0].confidence,
            max((f.text for f in of), key=len),
            "",
            "Because it is a test.",
            tuple(of),
        )
        for key, of in groups.items()
    )


def finding(start: int, words: str, kind: Kind, key: str, level: Level = Level.IDENTIFIER) -> Finding:
    return Finding(start, start + len(words), kind, level, Confidence.SURE, words, "Because.", Layer.PATTERN, key)


def _finding(mark: re.Match[str], start: int) -> Finding:
    words, kind = mark["words"], Kind(mark["kind"])
    return Finding(
        start,
        start + len(words),
        kind,
        Level.ADVICE if "~" in mark["flags"] else Level.IDENTIFIER,
        Confidence.LOOK if "?" in mark["flags"] else Confidence.SURE,
        words,
        "Because it is a test.",
        Layer.PATTERN,
        f"{kind}:{mark['key'] or words.casefold()}",
    )
