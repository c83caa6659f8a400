"""A scan for a terminal: as a table, or with the trace of each find."""

from collections.abc import Iterator, Sequence

from storyjournal.redaction import Candidate, Scan
from storyjournal.redaction.explain import Explanation, Lost, Trace


def table(name: str, scan: Scan, missing: Sequence[str] = ()) -> str:
    """A scan for reading: one row for each entity, then what was and was not looked at.

    `missing` says what could not be looked for here, a sentence or two each.
    """
    lines = [name, ""]
    for entity in scan.entities:
        times = f" ({len(entity.mentions)} times)" if len(entity.mentions) > 1 else ""
        lines.append(f"  {entity.level:10}  {entity.kind:11}  {entity.confidence:6}  {_line(entity.label)}{times}")
        lines.append(f"  {'':10}  {entity.reason}")
    if not scan.entities:
        lines.append("  Nothing was found. That does not mean that nobody can be recognised.")
    lines.append("")
    lines.append("  Not looked at: pictures, your way of writing, and what you shared before.")
    lines.extend(f"  {sentence}" for sentence in missing)
    return "\n".join(lines)


def traces(name: str, explanation: Explanation) -> str:
    """How each finding came about, in text order, and what was offered and left out. Offsets are code points."""
    lines = [name, ""]
    for trace in explanation.traces:
        lines.extend(_traced(trace))
    if explanation.left_out:
        lines.append("  Left out:")
        lines.extend(f"    {_lost(lost)}" for lost in explanation.left_out)
    return "\n".join(lines)


def _traced(trace: Trace) -> Iterator[str]:
    found = trace.finding
    yield f"  {found.start}-{found.end}  {_line(found.text)}  {found.kind}, {found.level}, {found.confidence}"
    yield f"    found by {_rule(trace.made_of)}: {found.reason}"
    yield f"    belongs to {found.entity}: {trace.grouped}"
    for lost in trace.lost:
        yield f"    beside it {_lost(lost)}"
    yield ""


def _lost(lost: Lost) -> str:
    offered = lost.candidate
    meant = f"{offered.kind}, {offered.level}, {offered.confidence}"
    return f"{_rule(offered)} offered “{_line(lost.words)}” as {meant}; {lost.why}"


def _rule(candidate: Candidate) -> str:
    return f"{candidate.how} ({candidate.rule})"


def _line(words: str) -> str:
    return " ".join(words.split())
