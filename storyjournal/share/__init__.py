"""From a Redacted to bytes that leave: render, verify, export."""

from storyjournal.share.land import ClipboardVersion, clipboard, land
from storyjournal.share.render import Format, Rendered, default_file_name, render
from storyjournal.share.report import CannotLand, Check, ExportRefused, Report
from storyjournal.share.verify import Verified, verify

__all__ = [
    "CannotLand",
    "Check",
    "ClipboardVersion",
    "ExportRefused",
    "Format",
    "Rendered",
    "Report",
    "Verified",
    "clipboard",
    "default_file_name",
    "land",
    "render",
    "verify",
]
