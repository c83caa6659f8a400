"""A scan as a table for a terminal."""

from storyjournal.redaction import Scan


def table(name: str, scan: Scan) -> str:
    """A scan for reading: one row for each entity, then what was and was not looked at."""
    lines = [name, ""]
    for entity in scan.entities:
        times = f" ({len(entity.mentions)} times)" if len(entity.mentions) > 1 else ""
        label = " ".join(entity.label.split())
        lines.append(f"  {entity.level:10}  {entity.kind:11}  {entity.confidence:6}  {label}{times}")
        lines.append(f"  {'':10}  {entity.reason}")
    if not scan.entities:
        lines.append("  Nothing was found. That does not mean that nobody can be recognised.")
    lines.append("")
    lines.append("  Not looked at: pictures, your way of writing, and what you shared before.")
    return "\n".join(lines)
