"""Addresses of machines on a network: IPv4, IPv6, MAC (layer 2)."""

import ipaddress
import re
from collections.abc import Iterator

from storyjournal.redaction.findings import Candidate, Confidence, Kind
from storyjournal.redaction.patterns.marks import found

IP = "A network address can show where a device is."
MAC = "This number is burnt into one device, and leads to its owner."
PART = r"(?:25[0-5]|2[0-4]\d|1?\d?\d)"
ADDRESS4 = re.compile(rf"(?<![\d.\w])(?:{PART}\.){{3}}{PART}(?:/\d{{1,2}}|:\d{{2,5}})?(?![\w]|\.\d)")
ADDRESS6 = re.compile(
    r"(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4}(?:%\w{1,8})?(?:/\d{1,3})?(?![\w:])", re.IGNORECASE
)
HARDWARE = re.compile(
    r"(?<![\w:\-])(?:[0-9a-f]{2}([:\-]))(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}(?![\w:\-])"
    r"|(?<![\w.])(?:[0-9a-f]{4}\.){2}[0-9a-f]{4}(?![\w.])",
    re.IGNORECASE,
)
VERSION = re.compile(r"\b(?:version|ver|v|release|firmware|section|build|update|ios|android)\s?\.?$", re.IGNORECASE)


class Networks:
    """Network and hardware addresses."""

    def detect(self, text: str) -> Iterator[Candidate]:
        """Report the address alone."""
        for match in ADDRESS4.finditer(text):
            if not VERSION.search(text, max(0, match.start() - 12), match.start()):
                yield found(match.start(), match.end(), Kind.CONTACT, IP, Confidence.SURE)
        for match in ADDRESS6.finditer(text):
            if _version6(match.group()):
                yield found(match.start(), match.end(), Kind.CONTACT, IP, Confidence.SURE)
        for match in HARDWARE.finditer(text):
            yield found(match.start(), match.end(), Kind.ID, MAC, Confidence.SURE)


def _version6(written: str) -> bool:
    """Whether it is an IPv6 address (RFC 4291) and no time of day ("12:30:45")."""
    address = re.split(r"[%/]", written)[0]
    if address.count(":") < 7 and "::" not in address:
        return False
    try:
        ipaddress.IPv6Address(address)
    except ValueError:
        return False
    return len(address) > 3
