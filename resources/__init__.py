"""Data only: icons, fonts, themes, lexicons, sample stories. Everything is reached through `path()`."""

from pathlib import Path


def path(*parts: str) -> Path:
    """Return where a shipped data file stands. Raises FileNotFoundError with its name when it is missing."""
    found = Path(__file__).parent.joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(f"missing resource: {'/'.join(parts)}")
    return found
