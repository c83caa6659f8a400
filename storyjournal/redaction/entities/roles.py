"""Whether two things that a text calls somebody can be said of one person: "my aunt Rosa" and "my daughter Rosa"."""

import storyjournal.redaction.reading.vocabulary as voc

CLOSENESS = {
    "partner": "husband wife hubby wifey spouse partner fiancé fiancée fiance fiancee boyfriend girlfriend bf gf",
    "ex": "ex ex-husband ex-wife",
    "child": "son daughter boy girl baby child kid eldest oldest youngest",
    "stepchild": "stepson stepdaughter",
    "parent": "mum mom mam ma mother mummy mommy dad father daddy",
    "stepparent": "stepmother stepmom stepfather stepdad",
    "sibling": "brother sister sis bro twin sibling hermana hermano",
    "aunt": "aunt auntie aunty uncle tía tio tío tia",
    "cousin": "cousin primo prima",
    "niece": "niece nephew",
    "grandparent": "grandma grandpa grandmother grandfather gran nan nana granny grandad granddad oupa ouma abuela "
    "abuelo",
    "grandchild": "grandson granddaughter grandchild grandbaby",
    "godparent": "godmother godfather",
    "godchild": "godson goddaughter",
    "in-law": "mother-in-law father-in-law sister-in-law brother-in-law son-in-law daughter-in-law in-law",
    "animal": "dog cat puppy",
    "doctor": "doctor consultant specialist",
    "gp": "gp",
    "nurse": "nurse midwife",
    "surgeon": "surgeon",
    "physio": "physio physiotherapist",
    "counsellor": "therapist counsellor counselor psychologist psychiatrist",
    "heart": "cardiologist",
    "nerves": "neurologist",
    "cancer": "oncologist",
    "joints": "rheumatologist",
    "kidneys": "nephrologist urologist",
    "women": "gynaecologist gynecologist obstetrician",
    "hormones": "endocrinologist",
    "gut": "gastroenterologist",
    "skin": "dermatologist",
    "blood": "hematologist haematologist",
    "lungs": "pulmonologist",
    "genes": "geneticist",
    "children": "paediatrician pediatrician",
    "food": "dietitian dietician nutritionist",
    "pharmacist": "pharmacist",
    "dentist": "dentist",
    "work": "boss manager supervisor colleague coworker co-worker teammate landlord landlady teacher coach lawyer",
    "friend": "friend mate bestie pal buddy neighbour neighbor roommate flatmate housemate classmate",
}
CLASSES = {word: name for name, listed in CLOSENESS.items() for word in listed.split()}
KIN = frozenset({"partner", "ex", "child", "stepchild", "parent", "stepparent", "sibling", "aunt", "cousin", "niece",
                 "grandparent", "grandchild", "godparent", "godchild", "in-law", "animal"})  # fmt: skip
LOOSE = frozenset({"friend", "work"})  # a friend may be a colleague, and a colleague a neighbour
DOCTORS = frozenset({"gp", "surgeon", "heart", "nerves", "cancer", "joints", "kidneys", "women", "hormones", "gut",
                     "skin", "blood", "lungs", "genes", "children", "counsellor", "dentist"})  # fmt: skip
TOGETHER = frozenset({frozenset({"friend", "partner"}), frozenset({"partner", "ex"})})
HERS = voc.words(
    "wife wifey fiancée fiancee girlfriend gf daughter girl mum mom mam ma mother mummy mommy sister sis aunt auntie "
    "aunty niece grandma grandmother gran nan nana granny granddaughter stepmother stepmom stepdaughter godmother "
    "goddaughter ex-wife mother-in-law sister-in-law daughter-in-law hermana tía tia prima abuela ouma landlady lady"
)
HIS = voc.words(
    "husband hubby boyfriend bf son boy dad father daddy brother bro uncle nephew grandpa grandfather grandad granddad "
    "grandson stepfather stepdad stepson godfather godson ex-husband father-in-law brother-in-law son-in-law hermano "
    "tío tio primo abuelo oupa landlord bloke lad guy"
)
MINE = ("my", "our")


def class_of(role: str) -> str:
    """Return what kind of closeness a role says, "" where it says none or is not the writer's own."""
    owner, _, rest = role.partition(" ")
    return CLASSES.get(rest.split()[-1], "") if owner in MINE and rest else ""


def gender_of(role: str) -> str:
    """Return "f" or "m" where a role says so, else ""."""
    word = role.rsplit(maxsplit=1)[-1] if role else ""
    return "f" if word in HERS else "m" if word in HIS else ""


def can_be_one(role: str, other: str, *, alone: bool) -> bool:
    """Whether one person can be called both. Roles of which nothing is known part nobody.

    `alone` is whether only a first name speaks for it. With a whole name the two must be kin to be parted: a surgeon
    may well be a urologist, but a father is no son.
    """
    mine, theirs = class_of(role), class_of(other)
    if not mine or not theirs:
        return True
    if {gender_of(role), gender_of(other)} == {"f", "m"}:
        return False
    if mine == theirs or {mine, theirs} <= LOOSE or frozenset({mine, theirs}) in TOGETHER:
        return True
    if "doctor" in (mine, theirs) and ({mine, theirs} - {"doctor"}) <= DOCTORS:
        return True
    return not alone and not {mine, theirs} <= KIN
