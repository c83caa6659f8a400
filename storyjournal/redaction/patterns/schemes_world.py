"""Numbers of the state in Europe, Asia and the Americas that prove themselves by a check digit.

Check digits by python-stdnum. A scheme of plain digits whose check proves too little (one in ten random numbers
passes) has no confidence of its own: there the label makes it sure."""

from stdnum.ar import cuit
from stdnum.be import nn
from stdnum.bg import egn
from stdnum.br import cpf
from stdnum.ch import ssn as ahv
from stdnum.cl import rut
from stdnum.cn import ric
from stdnum.cz import rc
from stdnum.de import idnr as steuer
from stdnum.dk import cpr
from stdnum.ee import ik
from stdnum.es import dni, nie
from stdnum.fi import hetu
from stdnum.fr import nir
from stdnum.gr import amka
from stdnum.hr import oib
from stdnum.il import idnr as teudat
from stdnum.is_ import kennitala
from stdnum.it import codicefiscale
from stdnum.ke import pin as kra
from stdnum.kr import rrn
from stdnum.mx import curp
from stdnum.my import nric as mykad
from stdnum.nl import bsn
from stdnum.no import fodselsnummer
from stdnum.pl import pesel
from stdnum.pt import nif
from stdnum.ro import cnp
from stdnum.se import personnummer
from stdnum.si import emso
from stdnum.th import pin as thai
from stdnum.tr import tckimlik

from storyjournal.redaction.findings import Confidence
from storyjournal.redaction.patterns.scheme import Scheme, scheme, shaped

SURE, LIKELY = Confidence.SURE, Confidence.LIKELY
STATE = "This national number belongs to one person only, and can be used to pass for them."
TAX = "This tax number belongs to one person only, and can be used to pass for them."
NATIONAL = "id|identity|national|personal|identification|social security|citizen"


def nric_sg(number: str) -> bool:
    """Singapore's NRIC: weights 2 7 6 5 4 3 2, a letter modulo 11 by series: Singapore's ICA."""
    code = number.upper()
    total = sum(w * int(d) for w, d in zip((2, 7, 6, 5, 4, 3, 2), code[1:8], strict=True))
    total += {"T": 4, "G": 4, "M": 3}.get(code[0], 0)
    letters = "JZIHGFEDCBA" if code[0] in "ST" else "XWUTRQPNMLK" if code[0] in "FG" else "KLJNPQRTUWX"
    index = 10 - total % 11 if code[0] == "M" else total % 11
    return letters[index] == code[8]


def hkid(number: str) -> bool:
    """Hong Kong's card: letters count from 10, weights 9 to 1 over 8 places, modulo 11: Immigration Department."""
    code = "".join(c for c in number.upper() if c.isalnum()).rjust(9)
    values = [36 if c == " " else int(c, 36) for c in code[:8]]
    check = 10 if code[8] == "A" else int(code[8], 36)
    return check <= 10 and (sum(w * v for w, v in zip(range(9, 1, -1), values, strict=True)) + check) % 11 == 0


SCHEMES: tuple[Scheme, ...] = (
    scheme(r"\d{2}\.\d{2}\.\d{2}-\d{3}\.\d{2}", nn.is_valid, f"{NATIONAL}|rijksregister|registre", STATE, SURE),
    scheme(r"\d{11}", nn.is_valid, f"{NATIONAL}|rijksregister\\w*|registre|insz|niss", STATE),
    scheme(r"\d{10}", egn.is_valid, "egn|егн", STATE),
    scheme(r"756\.\d{4}\.\d{4}\.\d{2}", ahv.is_valid, "ahv|avs", STATE, SURE),
    scheme(r"\d{6}/\d{3,4}", rc.is_valid, "rodn\\w+|rc|birth number", STATE, SURE),
    scheme(r"\d{2} ?\d{3} ?\d{3} ?\d{3}", steuer.is_valid, "steuer\\w*|tax|idnr", TAX),
    scheme(r"\d{6}-\d{4}", cpr.is_valid, "cpr\\w*", STATE, LIKELY),
    scheme(r"[1-6]\d{10}", ik.is_valid, f"{NATIONAL}|isikukood|asmens kodas", STATE, LIKELY),
    scheme(r"\d{8}-?[A-Z]", dni.is_valid, f"{NATIONAL}|dni|nif", STATE, LIKELY),
    scheme(r"[XYZ]-?\d{7}-?[A-Z]", nie.is_valid, f"{NATIONAL}|nie", STATE, SURE),
    scheme(r"\d{6}[\-+A-F]\d{3}[\dA-Z]", hetu.is_valid, "hetu|personal|henkilötunnus", STATE, SURE),
    scheme(
        r"[12] ?\d{2} ?(?:0\d|1[0-2]) ?(?:\d{2}|2[AB]) ?\d{3} ?\d{3} ?\d{2}",
        nir.is_valid,
        "nir|insee|sécu\\w*|vitale",
        STATE,
        SURE,
    ),
    scheme(r"\d{11}", amka.is_valid, "amka", STATE),
    scheme(r"\d{11}", oib.is_valid, "oib", STATE),
    scheme(r"\d{9}", teudat.is_valid, f"{NATIONAL}|teudat zehut|tz", STATE),
    scheme(r"\d{6}-\d{4}", kennitala.is_valid, "kennitala", STATE, LIKELY),
    scheme(r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]", codicefiscale.is_valid, "codice fiscale", TAX, SURE),
    scheme(r"[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]", shaped, "codice fiscale", TAX, LIKELY),
    scheme(r"\d{9}", bsn.is_valid, "bsn|burgerservicenummer|sofi", STATE),
    scheme(r"\d{6} ?\d{5}", fodselsnummer.is_valid, "fødselsnummer|personnummer|birth number", STATE, LIKELY),
    scheme(r"\d{11}", pesel.is_valid, "pesel", STATE, LIKELY),
    scheme(r"\d{3} ?\d{3} ?\d{3}", nif.is_valid, "nif|contribuinte", TAX),
    scheme(r"[1-9]\d{12}", cnp.is_valid, "cnp", STATE, SURE),
    scheme(r"(?:19|20)?\d{6}[\-+]\d{4}", personnummer.is_valid, "personnummer|personal", STATE, SURE),
    scheme(r"\d{13}", emso.is_valid, "emšo|emso|jmbg", STATE, SURE),
    scheme(r"[1-9]\d{10}", tckimlik.is_valid, "tc|kimlik\\w*", STATE, LIKELY),
    scheme(r"\d{3}\.\d{3}\.\d{3}-\d{2}", cpf.is_valid, "cpf", TAX, SURE),
    scheme(r"\d{3}\.\d{3}\.\d{3}-\d{2}", shaped, "cpf", TAX, LIKELY),
    scheme(r"\d{11}", cpf.is_valid, "cpf", TAX),
    scheme(r"[A-Z]{4}\d{6}[HM][A-Z]{5}[A-Z0-9]\d", curp.is_valid, "curp", STATE, SURE),
    scheme(r"\d{1,2}\.\d{3}\.\d{3}-[\dK]", rut.is_valid, "rut|run", STATE, SURE),
    scheme(r"\d{2}-\d{8}-\d", cuit.is_valid, "cuit|cuil", TAX, SURE),
    scheme(r"\d{17}[\dX]", ric.is_valid, NATIONAL, STATE, SURE),
    scheme(r"\d{6}-[1-8]\d{6}", rrn.is_valid, f"{NATIONAL}|resident", STATE, SURE),
    scheme(r"\d{6}-\d{2}-\d{4}", mykad.is_valid, "ic|mykad|nric", STATE, SURE),
    scheme(r"\d~\d{4}~\d{5}~\d{2}~\d", thai.is_valid, NATIONAL, STATE, LIKELY),
    scheme(r"[A-Z]\d{9}[A-Z]", kra.is_valid, "kra|pin", TAX, LIKELY),
    scheme(r"\d{5}-\d{7}-\d", shaped, "cnic|nadra", STATE, LIKELY),
    scheme(r"[STFGM]\d{7}[A-Z]", nric_sg, "nric|fin", STATE, SURE),
    scheme(r"[A-Z]{1,2}\d{6} ?\(?[\dA]\)?", hkid, "hkid", STATE, LIKELY),
)
