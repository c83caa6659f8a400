"""Numbers of money, vehicles, phones and devices that prove themselves: cards, IBAN, BIC, VIN, IMEI, UDI, wallets."""

import re

from stdnum import bic, bitcoin, iban, imei, luhn

from storyjournal.redaction.findings import Confidence
from storyjournal.redaction.patterns.scheme import Scheme, figures, scheme, shaped

SURE, LIKELY = Confidence.SURE, Confidence.LIKELY
CARD = "A payment card number can be used to spend its owner's money."
BANK = "A bank account number leads to one person's money and name."
VEHICLE = "A vehicle's number leads to the owner of the car."
PHONE = "The number of a phone leads the network to its owner."
DEVICE = "A device's number is kept with the name of the person who has it."
WALLET = "A wallet address shows every payment its owner has made."
KEY = "Whoever reads this key can use the account it opens."
VIN_VALUES = dict(zip("ABCDEFGHJKLMNPRSTUVWXYZ", (1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 7, 9, 2, 3, 4, 5, 6, 7, 8, 9),
                      strict=True))  # fmt: skip
BRANDS = re.compile(r"3[0-9]\d{11,17}|4\d{12,18}|5[0-9]\d{11,17}|6\d{12,18}|2[2-7]\d{14}|1[38]\d{13}")
BASE58 = "[1-9A-HJ-NP-Za-km-z]"


def card(number: str) -> bool:
    """Luhn, and a first digit of a card brand (ISO/IEC 7812)."""
    digits = figures(number)
    return BRANDS.fullmatch(digits) is not None and bool(luhn.is_valid(digits))


def vin(number: str) -> bool:
    """Weighted sum modulo 11 in place 9: 49 CFR 565.15, the rule of North American vehicles."""
    code = number.upper()
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    total = sum(w * (int(c) if c.isdigit() else VIN_VALUES[c]) for w, c in zip(weights, code, strict=True))
    return code[8] == "0123456789X"[total % 11]


def business_code(number: str) -> bool:
    """A BIC in capitals or with figures (ISO 9362); in small letters too many words have its shape."""
    return bool(bic.is_valid(number)) and (number.isupper() or any(map(str.isdigit, number)))


def mixed(number: str) -> bool:
    """Letters and digits both."""
    return any(map(str.isdigit, number)) and any(map(str.isalpha, number))


SCHEMES: tuple[Scheme, ...] = (
    scheme(r"\d(?:[ \-]?\d){11,18}", card, "card|visa|mastercard|amex|credit|debit|maestro", CARD, SURE),
    scheme(r"\d{4}[ \-]\d{4}[ \-]\d{4}[ \-]\d{4}", shaped, "card|visa|mastercard|credit|debit", CARD, LIKELY),
    scheme(r"[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?", iban.is_valid, "iban|account|a/c", BANK, SURE),
    scheme(r"[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?", business_code, "bic|swift", BANK),
    scheme(r"\d{2}-\d{2}-\d{2}(?: \d{8})?", shaped, "sort code|sort|bank", BANK),
    scheme(r"\d{2}-\d{4}-\d{7}-\d{2,3}", shaped, "account|bank", BANK, LIKELY),
    scheme(r"[A-HJ-NPR-Z0-9]{17}", vin, "vin|chassis|vehicle", VEHICLE, SURE),
    scheme(r"(?=[A-Z]*\d)[A-HJ-NPR-Z0-9]{17}", mixed, "vin|chassis|vehicle", VEHICLE, LIKELY),
    scheme(r"\d{2}~\d{6}~\d{6}~\d", imei.is_valid, "imei|phone|handset", PHONE, SURE),
    scheme(r"\(01\)\d{14}(?:\((?:10|11|17|21|240)\)[A-Z0-9\-/.]{1,20}){0,4}", shaped, "udi", DEVICE, SURE),
    scheme(r"0x[0-9a-f]{40}", shaped, "eth|ethereum|wallet", WALLET, SURE),
    scheme(r"bc1[a-z0-9]{25,60}|ltc1[a-z0-9]{25,60}", shaped, "btc|bitcoin|wallet", WALLET, SURE),
    scheme(rf"[13]{BASE58}{{25,34}}", bitcoin.is_valid, "btc|bitcoin|wallet", WALLET, SURE),
    scheme(rf"[13LM]{BASE58}{{25,34}}", mixed, "btc|bitcoin|ltc|litecoin|wallet", WALLET, LIKELY),
    scheme(rf"4[0-9AB]{BASE58}{{90,96}}", mixed, "xmr|monero|wallet", WALLET, LIKELY),
    scheme(r"(?:sk|pk|rk)[_\-](?:live|test|proj|ant)?[_\-]?[A-Za-z0-9_\-]{16,120}", shaped, "key|token|api", KEY, SURE),
    scheme(r"gh[pousr]_[A-Za-z0-9]{20,80}|AKIA[A-Z0-9]{16}|xox[abps]-[A-Za-z0-9\-]{10,80}", shaped, "key", KEY, SURE),
    scheme(r"eyJ[\w\-]{10,600}\.[\w\-]{10,600}(?:\.[\w\-]{0,600})?", shaped, "token|jwt", KEY, SURE),
    scheme(
        r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
        shaped,
        "id|uuid|guid",
        "A long code like this names one record, one device or one account.",
        LIKELY,
    ),
    scheme(
        r"(?=[a-f]*\d)[0-9a-f]{24,64}",
        mixed,
        "id|key|token|hash|api",
        "A long code like this names one record, one device or one account.",
        LIKELY,
    ),
)
