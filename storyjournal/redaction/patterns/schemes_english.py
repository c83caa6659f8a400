"""Numbers of the state and of health care in the United States, Britain, Ireland, Canada, Australia, New Zealand,
India and South Africa. Check digits by python-stdnum where it has them, else by the source named beside them."""

import re

from stdnum import luhn
from stdnum.au import tfn
from stdnum.ca import bc_phn, sin
from stdnum.gb import nhs, utr
from stdnum.ie import pps
from stdnum.in_ import aadhaar, epic, pan
from stdnum.nz import ird
from stdnum.us import ein, itin, rtn, ssn
from stdnum.za import idnr

from storyjournal.redaction.findings import Confidence
from storyjournal.redaction.patterns.scheme import Scheme, figures, scheme, shaped

SURE, LIKELY, LOOK = Confidence.SURE, Confidence.LIKELY, Confidence.LOOK
STATE = "belongs to one person only, and can be used to pass for them."
HEALTH = "opens the whole medical file of one person."
US_WORDS = "ssn|social security|social|tax ?id|tin|itin|ein"
NHI_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def npi(number: str) -> bool:
    """Luhn over the number with 80840 before it: CMS, "NPI: requirements for the check digit"."""
    return number[:1] in ("1", "2") and bool(luhn.is_valid("80840" + number))


def dea(number: str) -> bool:
    """Sum of digits 1, 3, 5 plus twice the sum of 2, 4, 6 ends in digit 7: 21 CFR 1301, DEA's own formula."""
    d = [int(c) for c in figures(number)]
    return len(d) == 7 and (d[0] + d[2] + d[4] + 2 * (d[1] + d[3] + d[5])) % 10 == d[6]


def medicare_au(number: str) -> bool:
    """Weights 1 3 7 9 1 3 7 9, modulo 10 gives digit 9: Services Australia, Medicare card number algorithm."""
    d = [int(c) for c in figures(number)]
    return sum(w * x for w, x in zip((1, 3, 7, 9, 1, 3, 7, 9), d, strict=False)) % 10 == d[8]


def nhi(number: str) -> bool:
    """New Zealand's NHI: HISO 10046, letters count 1 to 24 without I and O, weights 7 to 2, modulo 11;
    numbers that end in letters count modulo 23, the first of them modulo 24."""
    code = number.upper().replace(" ", "")
    values = [NHI_LETTERS.index(c) + 1 if c in NHI_LETTERS else int(c) for c in code]
    rest = sum(w * v for w, v in zip(range(7, 1, -1), values, strict=False))
    if code[-1].isdigit():
        return rest % 11 != 0 and (11 - rest % 11) % 10 == int(code[-1])
    return values[-1] in (23 - rest % 23, 24 - rest % 24)


def chi(number: str) -> bool:
    """Scotland's CHI: a date of birth, then modulo 11 as the NHS number: NHS Scotland data dictionary."""
    digits = figures(number)
    return 1 <= int(digits[:2]) <= 31 and 1 <= int(digits[2:4]) <= 12 and bool(nhs.is_valid(digits))


def ramq(number: str) -> bool:
    """Quebec's card: the month of birth stands in digits 3 and 4, plus 50 for women: RAMQ."""
    digits = figures(number)
    return 1 <= int(digits[2:4]) % 50 <= 12 and 1 <= int(digits[4:6]) <= 31


def luhn_of(number: str) -> bool:
    """Luhn over all the digits, as in Ontario's health number and the Australian IHI."""
    return bool(luhn.is_valid(figures(number)))


def _nhs_grouped(number: str) -> bool:
    return bool(nhs.is_valid(number)) and not re.fullmatch(r"\d{3}-\d{3}-\d{4}", number)


SCHEMES: tuple[Scheme, ...] = (
    scheme(r"\d{3}-\d{2}-\d{4}", ssn.is_valid, US_WORDS, f"A Social Security number {STATE}", SURE),
    scheme(r"\d{3} \d{2} \d{4}", ssn.is_valid, US_WORDS, f"A Social Security number {STATE}", LIKELY),
    scheme(r"\d{9}", ssn.is_valid, US_WORDS, f"A Social Security number {STATE}"),
    scheme(r"\d{3}[ \-]\d{2}[ \-]\d{4}", shaped, US_WORDS, f"A Social Security number {STATE}", LIKELY),
    scheme(r"9\d{2}~\d{2}~\d{4}", itin.is_valid, US_WORDS, f"A taxpayer number {STATE}"),
    scheme(r"\d{2}-\d{7}", ein.is_valid, f"{US_WORDS}|employer|fein|federal", f"A tax number {STATE}", LIKELY),
    scheme(r"\d{9}", rtn.is_valid, "routing|aba|rtn|transit", "A bank's routing number points at one bank account."),
    scheme(r"\d{10}", npi, "npi|provider", "This number names one doctor or nurse in a public register.", LIKELY),
    scheme(r"[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}", dea, "dea", "This number names one prescriber in a register.", SURE),
    scheme(
        r"[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}",
        shaped,
        "medicare|mbi",
        f"A Medicare number {STATE}",
        SURE,
    ),
    scheme(r"\d{3} \d{3} \d{4}", nhs.is_valid, "nhs|h&c|health", f"An NHS number {HEALTH}", SURE),
    scheme(r"\d{3}~\d{3}~\d{4}", _nhs_grouped, "nhs|h&c|health", f"An NHS number {HEALTH}", LIKELY),
    scheme(r"\d{6}~\d{4}", chi, "chi|community health", f"A CHI number {HEALTH}", SURE),
    scheme(
        r"[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]",
        shaped,
        "ni|nino|national insurance",
        f"A National Insurance number {STATE}",
        SURE,
    ),
    scheme(r"\d{5}~\d{5}", utr.is_valid, "utr|tax|taxpayer", f"A taxpayer number {STATE}"),
    scheme(r"\d{7} ?[A-W][A-IW]?", pps.is_valid, "pps|ppsn|pps no", f"A PPS number {STATE}", SURE),
    scheme(r"\d{3}[ \-]\d{3}[ \-]\d{3}", sin.is_valid, "sin|social insurance|nas", f"A SIN {STATE}", LIKELY),
    scheme(r"\d{9}", sin.is_valid, "sin|social insurance|nas", f"A SIN {STATE}"),
    scheme(r"9\d{3}~\d{3}~\d{3}", bc_phn.is_valid, "phn|health|bc|msp", f"A health card number {HEALTH}", LIKELY),
    scheme(r"\d{4}~\d{3}~\d{3}(?:~[A-Z]{1,2})?", luhn_of, "ohip|health card|health", f"A health card number {HEALTH}"),
    scheme(r"\d{4}-\d{3}-\d{3}(?:-[A-Z]{2})?", luhn_of, "ohip|health", f"A health card number {HEALTH}", LIKELY),
    scheme(
        r"[A-Z]{4} ?\d{4} ?\d{4}",
        ramq,
        "ramq|carte soleil|assurance maladie|health",
        f"A health card number {HEALTH}",
        LIKELY,
    ),
    scheme(r"[2-6]\d{3}~\d{5}~\d(?:~\d)?", medicare_au, "medicare", f"A Medicare number {HEALTH}", LIKELY),
    scheme(r"8003~60\d\d~\d{4}~\d{4}", luhn_of, "ihi|healthcare identifier", f"A health identifier {HEALTH}", SURE),
    scheme(r"\d{3}~\d{3}~\d{2,3}", tfn.is_valid, "tfn|tax file", f"A tax file number {STATE}"),
    scheme(r"[A-HJ-NP-Z]{3}\d{4}", nhi, "nhi|health index", f"An NHI number {HEALTH}", LIKELY),
    scheme(r"[A-HJ-NP-Z]{3}\d{2}[A-HJ-NP-Z]{2}", nhi, "nhi|health index", f"An NHI number {HEALTH}", LIKELY),
    scheme(r"\d{2,3}-\d{3}-\d{3}", ird.is_valid, "ird|inland revenue", f"A tax number {STATE}", LOOK),
    scheme(r"[2-9]\d{3} \d{4} \d{4}", aadhaar.is_valid, "aadhaar|aadhar|uidai|uid", f"An Aadhaar number {STATE}", SURE),
    scheme(
        r"[2-9]\d{3}~\d{4}~\d{4}", aadhaar.is_valid, "aadhaar|aadhar|uidai|uid", f"An Aadhaar number {STATE}", LIKELY
    ),
    scheme(r"[A-Z]{5}\d{4}[A-Z]", pan.is_valid, "pan", f"A PAN {STATE}", SURE),
    scheme(r"[A-Z]{3}\d{7}", epic.is_valid, "epic|voter", f"A voter number {STATE}", LIKELY),
    scheme(r"\d{2}-\d{4}-\d{4}-\d{4}", shaped, "abha|health", f"An ABHA number {HEALTH}", LIKELY),
    scheme(r"\d{6}~\d{4}~\d{2}~\d", idnr.is_valid, "id|identity|rsa", f"An identity number {STATE}", SURE),
)
