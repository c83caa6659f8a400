"""Pictures of every screen of the demo: `write_all` walks it and writes a PNG of each in every look."""

from ui.screenshots.walk import Walk
from ui.screenshots.writing import write_all

__all__ = ["Walk", "write_all"]
