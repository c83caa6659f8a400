"""The words that announce a number of a record, by what the number is, and the sentence that explains it."""

import re
from dataclasses import dataclass

from storyjournal.redaction.reading.alternatives import either

CASE = "A case or reference number leads straight to one person's file."
HEALTH = "A patient number opens the whole medical file of one person."
COVER = "An insurance number leads an insurer, and whoever rings it, to one person."
STATE = "A number from the state belongs to one person only, and can be used to pass for them."
LICENCE = "A licence number can be looked up in a register, and names the person who holds it."
MONEY = "A bank, card or bill number leads to one person's money and name."
DEVICE = "A device's number is kept with the name of the person who has it."
VEHICLE = "A number plate or vehicle number leads to the owner of a car."
ORDER = "A booking or order number leads to the name it was made in."
WORK = "A staff, student or member number leads to one name on a list."
TRIAL = "A trial number names one participant in the study's list."
PLAIN = "A number like this usually leads to one person's record."


@dataclass(frozen=True, slots=True)
class Label:
    """`strong`: the word means a record wherever it stands, so its number may follow at some distance."""

    reason: str
    strong: bool


STRONG: dict[str, tuple[str, ...]] = {
    HEALTH: (
        "mrn", "mr no", "mr number", "mrno", "med rec", "medical record", "medical records", "health record",
        "hospital no", "hospital number", "hospital id", "hosp no", "patient no", "patient number", "patient id",
        "patient identifier", "pat id", "chart", "chart number", "nhs", "nhs no", "chi", "h&c", "nhi", "phn", "uhid",
        "ohip", "ramq", "msp", "ahc", "health card", "health number", "healthcare number", "health id", "abha", "ihi",
        "medicare", "mbi", "hicn", "medicaid", "medi-cal", "dva", "carte soleil", "trillium", "h & c",
        "specimen", "accession", "lab id", "sample id", "slide", "encounter", "visit", "admission", "adm",
        "red book", "hospital card", "clinic card", "folder", "casualty", "opd", "ip no", "op no", "vial", "urn",
        "biometric id", "biometric identifier", "biometric", "donor", "unos", "health plan", "fin", "csn", "ccc",
        "op number", "ip number", "unit no", "unit number", "a&e no", "health insurance", "krankenkasse", "ros",
    ),
    COVER: (
        "member id", "member no", "member number", "member", "policy", "policyholder", "subscriber", "insurance",
        "insurance id", "group no", "group number", "group id", "group", "plan id", "plan no", "plan number",
        "beneficiary", "health plan beneficiary", "hpbn", "prior auth", "auth", "authorization", "authorisation",
        "preauth", "pre-auth", "rx", "rxbin", "rxgrp", "rxpcn", "prescription", "bin", "pcn", "supplement",
        "philhealth", "bpjs", "medical aid", "membership", "eps", "krankenversicherung", "versichertennummer",
        "scheme no",
    ),
    CASE: (
        "claim", "claims", "case", "appeal", "appeals", "complaint", "grievance", "incident", "reference", "ref",
        "our ref", "your ref", "ticket", "docket", "referral", "dossier", "aktenzeichen", "warrant", "inquest",
        "coroner's reference", "coroner", "fir", "gd", "diary entry", "police report", "report no", "report number",
        "crime ref", "crime reference", "crime number", "urn no", "log no", "log number", "file", "records", "record",
        "casework", "enquiry", "inquiry", "petition no", "tribunal", "witness", "docket no", "docket number", "hearing",
        "unhcr", "application", "ombudsman", "record number", "unique id", "unique identifier",
        "case worker", "voucher", "token", "repair", "certificate", "cert", "jobseeker",
    ),
    STATE: (
        "ssn", "social security", "social", "ss", "sin", "social insurance", "ni number", "ni no", "nino", "ni",
        "national insurance", "pps", "ppsn", "tfn", "tax file", "tax id", "tax number", "tin", "utr", "itin", "ein",
        "national id", "national identity", "national code", "national number", "nid", "identity number", "id number",
        "id card", "identity card", "personal number", "personal code", "personal id", "citizen", "resident number",
        "passport", "visa", "alien", "a-number", "green card", "uscis", "aadhaar", "aadhar", "pan", "voter id",
        "voter", "cnic", "nric", "hkid", "bsn", "pesel", "personnummer", "kennitala", "codice fiscale", "dni", "nie",
        "nif", "cpf", "curp", "nin", "bvn", "ahv", "cpr", "cnp", "jmbg", "sofi", "ic no", "ic number", "ic",
        "work permit", "permit", "prison number", "inmate", "prisoner", "prisoner number", "booking number", "cdcr",
        "va file", "file number", "c-file", "dod id", "edipi", "service number", "military id", "selective service",
        "seaman's book", "discharge book", "birth certificate", "death certificate", "certificate number", "brp",
        "national registration", "customer reference number", "crn", "ird", "abn", "elector", "ration card",
        "steuer-id", "steuernummer", "mykad", "omang", "kra pin", "gstin", "insee", "numéro de sécu",
        "tax identification",
        "numero di previdenza", "student visa", "refugee", "asylum", "home office", "ho ref", "ircc", "uci",
    ),
    LICENCE: (
        "license", "licence", "driver's license", "driver's licence", "drivers license", "drivers licence",
        "driving licence", "driving license", "dl", "dln", "cdl", "npi", "dea", "state license", "medical license",
        "certificate license", "certification", "registration", "registration number", "reg no", "reg number", "gmc",
        "nmc", "pin no", "hcpc", "gphc", "ahpra", "credential", "mariner credential", "badge", "upin", "orcid",
        "operator card", "permit no", "pilot certificate", "gun license", "parking permit", "placard", "blue badge",
        "parking placard",
    ),
    MONEY: (
        "account", "acct", "a/c", "acc", "acc no", "iban", "sort code", "routing", "aba", "swift", "bic", "bsb",
        "ifsc", "credit card", "debit card", "card number", "card no", "card ending", "card", "mastercard", "amex",
        "invoice", "bill no", "bill number", "receipt", "statement no", "loan", "mortgage", "pension", "payroll",
        "bank", "account number", "checking", "savings", "transit", "clabe", "roll number", "roll no", "or#", "or no",
        "gcash", "mpesa", "m-pesa", "upi", "transaction", "txn", "direct debit", "mandate", "voucher no", "cheque",
        "check no", "check number", "wire", "ach", "visa card", "visa ending", "building society", "hsa", "401k",
    ),
    DEVICE: (
        "serial", "serial no", "serial number", "s/n", "sn", "lot", "lot no", "lot number", "batch", "batch no",
        "udi", "imei", "meid", "iccid", "sim", "mac address", "device id", "device identifier", "device number",
        "pump serial", "implant id", "implant card", "lead", "leads", "asset tag", "asset", "device", "machine id",
        "product id", "sensor id", "transmitter", "transmitter id", "esn",
    ),
    VEHICLE: (
        "plate", "plates", "number plate", "license plate", "licence plate", "license tag", "tag number", "vin",
        "chassis", "rego", "reg", "registration plate", "vehicle registration", "vehicle id", "vehicle identifier",
        "vehicle identification", "v5c", "number plates", "license plates", "licence plates", "vrm", "engine number",
    ),
    ORDER: (
        "booking", "booking ref", "order", "order number", "order no", "confirmation", "confirmation number",
        "reservation", "tracking", "tracking number", "ticket number", "e-ticket", "pnr", "locator", "flight booking",
        "shipment", "parcel", "consignment", "record locator", "delivery",
    ),
    WORK: (
        "employee", "employee id", "employee number", "staff", "staff id", "staff number", "student", "student id",
        "student number", "customer", "customer id", "customer number", "client", "client id", "client number",
        "membership number", "library card", "union card", "loyalty", "user id", "userid", "account id",
        "payroll number",
        "personnel", "clock number", "clock no", "company number", "matric", "roll", "enrolment", "enrollment", "ucas",
        "volunteer", "locker", "frequent flyer", "resident id", "tenant", "tenancy", "session id", "cookie",
    ),
    TRIAL: (
        "participant", "participant id", "participant no", "subject id", "subject no", "subject number", "study id",
        "trial id", "randomisation", "randomization", "randomisation number", "screening number", "enrollee",
        "subject", "study number", "trial number", "trial no",
    ),
}  # fmt: skip
WEAK: dict[str, tuple[str, ...]] = {
    PLAIN: (
        "number", "no", "nos", "num", "nr", "id", "id no", "code", "book", "booklet", "carte", "entry", "plan",
        "study", "trial", "report", "bed id", "entry number", "lodged", "identifier", "key", "supplement is", "meter",
        "theirs", "mine", "hers", "ours", "barcode", "label", "sticker", "bracelet", "wristband", "band", "paper",
    ),
}  # fmt: skip


def _normal(word: str) -> str:
    """A label without case, apostrophes and the marks between its words: "Member_ID's" is "member ids"."""
    return re.sub(r"[\s_\-.]{1,2}", " ", word.lower()).replace("'", "").strip()


WORDS: dict[str, Label] = {
    _normal(word): Label(reason, strong)
    for table, strong in ((WEAK, False), (STRONG, True))
    for reason, words in table.items()
    for word in words
}


def _flexible(word: str) -> str:
    """A label as it is typed: spaces, underscores or hyphens between its words ("member_id")."""
    return re.escape(word).replace(r"\ ", r"[\s_\-.]{1,2}").replace("'", "'?")


ALL = {word for table in (STRONG, WEAK) for words in table.values() for word in words}
LABEL = re.compile(
    rf"(?<![^\W_]){either(_flexible(w) for w in sorted(ALL, key=len, reverse=True))}(?:'?s)?(?![^\W_])",
    re.IGNORECASE,
)


def meaning(label: str) -> Label:
    """What a matched label stands for."""
    word = _normal(label)
    return WORDS.get(word) or WORDS.get(word.removesuffix("s")) or WORDS["number"]
